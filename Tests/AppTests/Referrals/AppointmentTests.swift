import Dates
import Foundation
import Storage
import Testing
import Web

@testable import App

@Suite("Appointments of a referral")
struct AppointmentTests {
    /// The calendar files that were mailed, with to whom, oldest first.
    private func files(_ sent: SentOut) async throws -> [(to: String, text: String)] {
        let rows = try await sent.town.read { db in
            try db.all(
                MailedFile.self,
                """
                SELECT messages.to_mailbox, files.bytes FROM messages JOIN message_files ON message_files.message_id = messages.id
                JOIN files ON files.id = message_files.file_id WHERE messages.kind = 'appointment' ORDER BY messages.id
                """)
        }
        return rows.map { ($0.to, String(decoding: $0.bytes, as: UTF8.self).replacing("\r\n ", with: "")) }
    }

    private struct MailedFile: Stored {
        let to: String
        let bytes: [UInt8]

        init(_ row: inout Row) throws {
            (to, bytes) = (try row.next(), try row.next())
        }
    }

    @Test("Set, moved and called off, both calendars follow by one UID, and neither is told the other's mailbox")
    func calendars() async throws {
        let sent = try await SentOut.make()
        let time = sent.town.now.adding(days: 3)
        try await sent.town.write { db in
            let id = try sent.sheet(in: db).set(time, at: "Room 2; left", sent.school(), in: db)
            func found() throws -> Appointment {
                try ReferralQueries.appointments(of: sent.id, seenBy: sent.town.ines.viewer, in: db).first { $0.id == id }!
            }
            try sent.sheet(in: db).move(found(), to: time.adding(days: 1), at: "Room 3", sent.school(), in: db)
            try sent.sheet(in: db).callOff(found(), because: "ill", sent.school(), in: db)
        }
        let files = try await files(sent)
        #expect(files.map(\.to) == (0..<3).flatMap { _ in ["office@canal.example", "rosa@home.example"] })
        let said = files.map { file in
            ["METHOD", "SEQUENCE", "STATUS"].map { name in
                file.text.firstMatch(of: try! Regex("\(name):(\\S+)"))?.output[1].substring.map(String.init) ?? ""
            }
        }
        #expect(said[0] == ["REQUEST", "0", "CONFIRMED"] && said[2] == ["REQUEST", "1", "CONFIRMED"] && said[4] == ["CANCEL", "2", "CANCELLED"])
        #expect(Set(files.map { $0.text.firstMatch(of: #/UID:(\S+)/#)?.1 }).count == 1)
        #expect(files.allSatisfy { $0.to == SentOut.mailbox ? !$0.text.contains("rosa@") : !$0.text.contains("office@canal") })
        #expect(files[0].text.contains("LOCATION:Room 2\\; left\r\n") && !files[0].text.contains("Rosa"))
    }

    @Test("The day after the last of several word is expected; missed, it stands as accepted again")
    func several() async throws {
        let sent = try await SentOut.make()
        let today = sent.town.today
        let dues = try await sent.town.write { db in
            var dues: [Day?] = []
            try sent.sheet(in: db).set(sent.town.now.adding(days: 2), at: "", sent.school(), in: db)
            try sent.sheet(in: db).set(sent.town.now.adding(days: 6), at: "", sent.school(), in: db)
            dues.append(try sent.sheet(in: db).referral.due)
            for appointment in try ReferralQueries.appointments(of: sent.id, seenBy: sent.town.ines.viewer, in: db) {
                try sent.sheet(in: db).miss(appointment, sent.school(after: 6), in: db)
                dues.append(try sent.sheet(in: db).referral.due)
            }
            return dues
        }
        #expect(dues[0] == today.adding(days: 3) && dues[1] == today.adding(days: 7))
        #expect(try await sent.sheet().referral.state == .accepted)
    }

    @Test("The provider moves it by its link, and a referral that ends calls off what was to come")
    func byLink() async throws {
        let sent = try await SentOut.make()
        let school = try await sent.guest()
        _ = try await school.post("/referred/\(sent.id)/see")
        _ = try await school.post("/referred/\(sent.id)", [("step", "appointment"), ("time", "2026-11-24T16:30"), ("place", "Room 2")])
        let id = try await sent.town.read { db in try db.one(ID<Appointment>.self, "SELECT id FROM referral_appointments") }
        let path = "/referred/\(sent.id)/appointments/\(id)"
        #expect(try await school.get(path).text.contains("Nov 24, 2026"))
        #expect(try await school.post(path, [("time", "soon")]).status == 422)
        #expect(try await school.post(path, [("time", "2026-11-25T10:00"), ("place", "Room 5")]).status == 303)
        #expect(try await school.post("/referred/\(sent.id)", [("step", "decline"), ("decision", "person not_wanted")]).status == 303)
        let states = try await sent.town.read { db in try db.all(String.self, "SELECT state FROM referral_appointments") }
        #expect(states == ["called_off"])
        #expect(try await files(sent).last?.text.contains("METHOD:CANCEL") == true)
    }
}
