import Dates
import Markup
import Storage
import Testing
import Web

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
        #expect(try await town.sheet(employer).owed.map(\.debtor) == [.us])
        let draft = ConversationDraft(kind: .call, at: town.now, settles: .all(.us))
        _ = try await town.database.write { db in try employer.logConversation(draft, by: town.ines, at: town.now, in: db) }
        #expect(try await town.sheet(employer).owed.isEmpty)
        #expect(try await town.timeline(employer).first == "called them. They have our answer now")
    }

    @Test("Of two questions only the one that is answered is settled, with its own alarm and its own time")
    func twoQuestions() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Wexford Hotel")
        for (days, note) in [(3, "Are they allowed to work?"), (2, "Who pays the wages?")] {
            try await town.log(employer, by: town.ines, daysAgo: days, owes: .us, note: note)
        }
        try await town.database.write { db in _ = try StaffQueries.agency(town.ines.agency, in: db).raiseOverdue(at: town.now, in: db) }
        let owed = try await town.sheet(employer).owed
        #expect(owed.map(\.note) == ["Are they allowed to work?", "Who pays the wages?"])
        let page = try await town.get(employer.id.page.address, as: town.ines).text
        #expect(page.contains("Are they allowed to work?") && page.contains("Who pays the wages?"))
        let draft = ConversationDraft(kind: .call, at: town.now, settles: .to([owed[1].id]))
        _ = try await town.database.write { db in try employer.logConversation(draft, by: town.ines, at: town.now, in: db) }
        #expect(try await town.sheet(employer).owed.map(\.id) == [owed[0].id])
        #expect(try await town.timeline(employer).first == "called them. They have our answer now (“Who pays the wages?”)")
        let alarms = try await town.database.read { db in
            try db.all(Int64.self, "SELECT subject_id FROM alarms WHERE agency_id = \(employer.agency) AND settled_at IS NULL")
        }
        #expect(alarms == [owed[0].id.number])
        #expect(try await town.sheet(employer).replies.answers == 1)
    }

    @Test("The form has a box for each open question: ticked where there is one, the person's to tick where there are more")
    func boxes() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Wexford Hotel")
        func boxes(_ query: String = "") async throws -> [Bool] {
            let page = try await town.get(employer.id.logPage.address + query, as: town.ines).text
            return page.matches(of: #/<input type="checkbox" name="settles" value="[^"]+"( checked)?>/#).map { $0.output.1 != nil }
        }
        #expect(try await boxes().isEmpty)
        try await town.log(employer, by: town.ines, owes: .us, note: "Are they allowed to work?")
        #expect(try await boxes() == [true])
        try await town.log(employer, by: town.ines, owes: .them, note: "How many do you need?")
        #expect(try await boxes() == [false, false])
        let owed = try await town.sheet(employer).owed
        #expect(try await boxes("?answers=\(owed[1].id)") == [false, true])
        #expect(try await town.post(employer.id.logPage.address, [("kind", "call"), ("next", "nothing")], as: town.ines).status == 303)
        #expect(try await town.sheet(employer).owed.count == 2)
        let form = [("kind", "call"), ("next", "nothing"), ("settles", owed[1].id.description)]
        #expect(try await town.post(employer.id.logPage.address, form, as: town.ines).status == 303)
        #expect(try await town.sheet(employer).owed.map(\.id) == [owed[0].id])
    }

    @Test("An answer is noted for one question, once; a question of another employer is none here")
    func notedOnce() async throws {
        let town = try await AgencyAtWork.open()
        let (employer, other) = (try await town.add("Wexford Hotel"), try await town.add("Redline Courier"))
        for firm in [employer, other] { try await town.log(firm, by: town.ines, owes: .us) }
        let question = [("question", try #require(try await town.sheet(employer).owed.first).id.description)]
        #expect(try await town.post(other.id.answersGiven.address, question, as: town.ines).status == 409)
        #expect(try await town.post(employer.id.answersGiven.address, question, as: town.ines).status == 303)
        #expect(try await town.post(employer.id.answersGiven.address, question, as: town.ines).status == 409)
        #expect(try await town.sheet(other).owed.count == 1)
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
