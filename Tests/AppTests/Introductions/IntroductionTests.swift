import Dates
import Foundation
import Mail
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("People put forward")
struct IntroductionTests {
    @Test("The mail names nobody; the page shows exactly what the person agreed to, once the employer asks")
    func seen() async throws {
        let forward = try await PutForward.make()
        let mail = try await forward.town.database.read { db in try db.one(String.self, "SELECT text_body FROM messages WHERE kind = 'introduction'")
        }
        #expect(!mail.contains("Janek") && !mail.contains("Wilk") && !mail.contains("Gdynia"))
        let employer = try await forward.employer()
        #expect(try await !employer.get("/candidate/\(forward.id)").text.contains("Janek"))
        _ = try await employer.post("/candidate/\(forward.id)/see")
        let page = try await employer.get("/candidate/\(forward.id)").text
        #expect(page.contains("Janek Wilk") && page.contains("Port Gdynia"))
        #expect(!page.contains("janek@home.example") && !page.contains("312-555-0188") && !page.contains("Four years at the port"))
    }

    @Test("A consent taken back cancels what waits in the outbox, and closes the page")
    func takenBack() async throws {
        let forward = try await PutForward.make()
        let employer = try await forward.employer()
        _ = try await employer.post("/candidate/\(forward.id)/see")
        try await forward.withdraw()
        let states = try await forward.town.database.read { db in
            try db.all(String.self, "SELECT state FROM messages WHERE kind = 'introduction'")
        }
        #expect(states == ["cancelled"])
        #expect(try await !employer.get("/candidate/\(forward.id)").text.contains("Janek"))
    }

    @Test("A consent that ran out while the mail waited lets nothing leave")
    func ranOut() async throws {
        let forward = try await PutForward.make()
        let box = MailBox(answer: .sent("250 OK"))
        let later = forward.town.now.adding(days: 40)
        let delivery = DeliverMail(database: forward.town.database, transport: box, clock: .stopped(at: later))
        #expect(try await delivery.sendDue() == 0)
    }

    @Test("Nobody is put forward without a consent that covers it, or twice for one opening")
    func refused() async throws {
        let forward = try await PutForward.make(covers: [.name])
        let (town, id) = (forward.town, forward.person)
        await #expect(throws: Conflict.self) {
            try await town.database.write { db in
                let person = try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db)
                let consent = try ConsentQueries.find(forward.consent, of: id, seenBy: town.ines.viewer, in: db)
                _ = try PutForward.draft(person, forward.opening, consent, town, in: db)
                    .send(by: town.ines, of: town.agency, address: { _ in "" }, on: town.today, at: town.now, in: db)
            }
        }
        try await forward.withdraw()
        let live = try await town.database.read { db in
            let employer = try OpeningQueries.find(forward.opening, seenBy: town.ines.viewer, in: db).employerId
            return try ConsentQueries.allowing(id, to: employer, on: town.today, seenBy: town.ines.viewer, in: db)
        }
        #expect(live == nil)
    }

    @Test("An employer who hires makes a placement, and whoever put the person forward is told")
    func hired() async throws {
        let forward = try await PutForward.make()
        let employer = try await forward.employer()
        _ = try await employer.post("/candidate/\(forward.id)/see")
        let answer = try await employer.post(
            "/candidate/\(forward.id)", [("answer", "hired"), ("first_day", "\(forward.town.today)"), ("wage", "22.50")])
        #expect(answer.status == 303)
        let (sheet, placed, told) = try await forward.town.database.read { db in
            (
                try forward.sheet(in: db), try PlacementQueries.of(forward.person, seenBy: forward.town.ines.viewer, in: db),
                try db.all(String.self, "SELECT words FROM notices WHERE kind = 'introduction_answered'")
            )
        }
        #expect(sheet.introduction.state == .hired && sheet.introduction.placement == placed.first?.placement.id)
        #expect(placed.map(\.placement.wage) == [Money(cents: 2_250)])
        #expect(told == ["Lakeshore Bakery: Piotr Zieliński hired Janek W. for Forklift operator"])
    }

    @Test("An agreed interview goes to both calendars; a time that was not offered is not found")
    func interview() async throws {
        let forward = try await PutForward.make()
        let time = forward.town.now.adding(days: 3)
        let files = try await forward.town.database.write { db in
            try forward.sheet(in: db).propose([time], at: "Gate 2, Dock; left", .employer, by: .outside(name: "Piotr"), at: forward.town.now, in: db)
            try forward.sheet(in: db).agree(time, by: forward.town.ines, of: forward.town.agency, at: forward.town.now, in: db)
            return try db.all([UInt8].self, "SELECT files.bytes FROM message_files JOIN files ON files.id = message_files.file_id")
        }
        let text = String(decoding: files.first ?? [], as: UTF8.self)
        #expect(files.count == 2 && text.contains("DTSTART:20261122T170000Z\r\n") && text.contains("LOCATION:Gate 2\\, Dock\\; left\r\n"))
        await #expect(throws: NotFound.self) {
            try await forward.town.database.write { db in
                try forward.sheet(in: db).agree(time.adding(hours: 1), by: forward.town.ines, of: forward.town.agency, at: time, in: db)
            }
        }
    }

    @Test("A silent employer is reminded once after three days, and called after seven")
    func chased() async throws {
        let forward = try await PutForward.make()
        let chase = ChaseIntroductions(agency: forward.town.agency, address: { $0.address })
        let (queued, told) = try await forward.town.database.write { db in
            let queued = try (0...9).map { day in
                try chase.chase(on: forward.town.today.adding(days: day), at: forward.town.now.adding(days: day), in: db)
            }
            return (queued, try db.all(String.self, "SELECT words FROM notices WHERE kind = 'introduction_silent'"))
        }
        #expect(queued == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
        #expect(told == ["Lakeshore Bakery does not answer about Janek W. for Forklift operator: call them"])
    }

    @Test("What was declined is opened again with a word, unless another introduction stands")
    func reopened() async throws {
        let forward = try await PutForward.make()
        let (town, states) = (
            forward.town,
            try await forward.town.database.write { db in
                try forward.sheet(in: db).decline(.skills, words: "", .employer, by: .outside(name: "Piotr"), at: forward.town.now, in: db)
                let declined = try forward.sheet(in: db).introduction.state
                try forward.sheet(in: db).reopen(saying: "They changed their mind", by: forward.town.ines, at: forward.town.now, in: db)
                return [declined, try forward.sheet(in: db).introduction.state]
            }
        )
        #expect(states == [.declined, .seen])
        let events = try await town.database.read { db in try IntroductionQueries.events(of: forward.id, seenBy: town.ines.viewer, in: db) }
        #expect(Set(events.map(\.kind)) == [.sent, .declined, .reopened])
    }

    @Test("Lines of an invitation are folded at 75 octets, and no letter is torn")
    func folded() {
        let line = CalendarInvitation.folded("SUMMARY:" + String(repeating: "żółw ", count: 40))
        #expect(line.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(line.replacing("\r\n ", with: "") == "SUMMARY:" + String(repeating: "żółw ", count: 40))
    }
}
