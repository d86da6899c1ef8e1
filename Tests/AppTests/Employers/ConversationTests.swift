import Dates
import Storage
import Testing

@testable import App

@Suite("Conversations")
struct ConversationTests {
    @Test("A logged visit stands on the timeline with the visitor's words, and is the last contact")
    func visit() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.contacts = [ContactDraft(name: "Dana Kessler")] }
        try await town.log(employer, by: town.ines, note: "Two press brakes idle.")
        #expect(try await town.timeline(employer).first == "visited Dana Kessler")
        #expect(try await town.again(employer).lastContactAt == AgencyAtWork.zone.instant(of: town.today, hour: 9))
    }

    @Test("A visit told of later names its day, and does not hide a fresher contact")
    func past() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.log(employer, by: town.ines)
        try await town.log(employer, by: town.marcus, daysAgo: 9)
        #expect(try await town.timeline(employer).first == "visited them on Tuesday, November 10")
        #expect(try await town.again(employer).lastContactAt?.day(in: AgencyAtWork.zone) == town.today)
    }

    @Test("An answer is owed until somebody logs that it was given")
    func owed() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Wexford Hotel")
        try await town.log(employer, by: town.ines, owes: .us, note: "Are they allowed to work?")
        #expect(try await town.sheet(employer).owed?.debtor == .us)
        let draft = ConversationDraft(kind: .call, at: town.now, settles: [.us])
        _ = try await town.database.write { db in try employer.logConversation(draft, by: town.ines, at: town.now, in: db) }
        #expect(try await town.sheet(employer).owed == nil)
        #expect(try await town.timeline(employer).first == "called them. They have our answer now")
    }

    @Test("A contact of another employer is nobody to speak to here")
    func foreignContact() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let other = try await town.add("Redline Courier") { $0.contacts = [ContactDraft(name: "Kia Thompson")] }
        await #expect(throws: NotFound.self) {
            try await town.database.write { db in
                let kia = try EmployerQueries.contacts(of: other.id, seenBy: town.ines.viewer, in: db)[0].id
                try employer.logConversation(ConversationDraft(kind: .call, contact: kia, at: town.now), by: town.ines, at: town.now, in: db)
            }
        }
    }
}
