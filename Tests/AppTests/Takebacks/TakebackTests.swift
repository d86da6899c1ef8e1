import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("What was done can be taken back for a day")
struct TakebackTests {
    @Test("Done and taken back is as if it had never been done, and the journal keeps both", arguments: UndoneAct.all)
    func nothing(act: UndoneAct) async throws {
        let (town, employer) = try await TakebackTests.metKessler()
        let before = try await WholeRecord.of(town.database)
        let id = try await TakebackTests.perform(act, employer, town)
        #expect(try await WholeRecord.of(town.database).differences(from: before).contains { !$0.contains("takeback") && !$0.contains("journal") })
        try await TakebackTests.takeBack(id, by: town.ines, town)
        #expect(try await TakebackTests.left(in: town, from: before) == [])
        #expect(try await town.timeline(employer).first?.hasPrefix("took back: ") == true)
    }

    @Test("Two acts, one upon the other, are taken back one after the other", arguments: zip(UndoneAct.all, UndoneAct.all.dropFirst()))
    func two(first: UndoneAct, second: UndoneAct) async throws {
        let (town, employer) = try await TakebackTests.metKessler()
        let before = try await WholeRecord.of(town.database)
        let one = try await TakebackTests.perform(first, employer, town)
        let two = try? await TakebackTests.perform(second, try await town.again(employer), town)
        if let two { try await TakebackTests.takeBack(two, by: town.ines, town) }
        try await TakebackTests.takeBack(one, by: town.ines, town)
        #expect(try await TakebackTests.left(in: town, from: before) == [])
    }

    @Test("Of each table it knows every column that an act may change")
    func columns() {
        let untouched: Set = ["id", "agency_id", "employer_id", "created_at", "search_text", "version"]
        let whole: [KeptTable] = [
            .employers, .sites, .contacts, .conversations, .nextSteps, .savedLists, .publicFacts, .staffStreams, .staffPopulations, .centers,
            .fundingStreams, .populations,
        ]
        for table in whole {
            let declared = DeclaredTable.all.first { $0.name == table.rawValue }?.columns ?? []
            let unknown = Set(declared).subtracting((table.key + table.columns).map(\.name)).subtracting(untouched)
            #expect(unknown == [], "KeptTable.columns of \(table.rawValue)")
        }
    }

    @Test("What somebody has changed since is not overwritten")
    func changedSince() async throws {
        let (town, employer) = try await TakebackTests.metKessler()
        let id = try await TakebackTests.perform(UndoneAct.all[2], employer, town)
        try await town.database.write { db in
            try employer.setNextStep(.call, "Marcus does it", due: town.today, for: town.marcus, by: .staff(town.marcus), at: town.now, in: db)
        }
        let now = try await WholeRecord.of(town.database)
        await #expect(throws: Conflict.self) { try await TakebackTests.takeBack(id, by: town.ines, town) }
        #expect(try await WholeRecord.of(town.database).differences(from: now) == [])
    }

    @Test("Nothing is taken back twice, after a day, or by a colleague who does not lead")
    func limits() async throws {
        let (town, employer) = try await TakebackTests.metKessler()
        let id = try await TakebackTests.perform(UndoneAct.all[0], employer, town)
        await #expect(throws: NotFound.self) { try await TakebackTests.takeBack(id, by: town.marcus, town) }
        await #expect(throws: NotFound.self) { try await TakebackTests.takeBack(id, by: town.stranger, town) }
        await #expect(throws: Conflict.self) { try await TakebackTests.takeBack(id, by: town.ines, town, at: town.now.adding(hours: 24)) }
        try await TakebackTests.takeBack(id, by: town.lead, town)
        await #expect(throws: Conflict.self) { try await TakebackTests.takeBack(id, by: town.ines, town) }
    }

    @Test("The button stands in the bar after the act and on the timeline, and takes a first meeting back whole")
    func buttons() async throws {
        let town = try await AgencyAtWork.open()
        let before = try await WholeRecord.of(town.database)
        let added = try await town.post("/employers/new", [("name", "Brock Tool"), ("contact", "Al Brock"), ("next", "call")], as: town.ines)
        let page = try await town.get(try #require(added.header("Location")), as: town.ines).text
        let button = try #require(page.firstMatch(of: #/action="(/takebacks/\w+)"/#)?.output.1)
        #expect(page.contains(">Take back<") && added.headers.contains { $0.name == "Set-Cookie" && $0.value.hasPrefix("undo=") })
        #expect(try await town.post(String(button), as: town.ines).header("Location") == "/employers")
        #expect(try await TakebackTests.left(in: town, from: before) == [])
    }

    @Test("After a day nothing is kept of what stood there before")
    func sweep() async throws {
        let (town, employer) = try await TakebackTests.metKessler()
        _ = try await TakebackTests.perform(UndoneAct.all[0], employer, town)
        try await town.database.write { db in try Takeback.sweep(at: town.now.adding(hours: 25), in: db) }
        let record = try await WholeRecord.of(town.database)
        #expect(record.rows(of: "takebacks").isEmpty)
    }

    /// Kessler, met a while ago: Dana waits for an answer, with an alarm, and a call is due.
    static func metKessler() async throws -> (AgencyAtWork, Employer) {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") {
            $0.contacts = [ContactDraft(name: "Dana Kessler", phone: "312-555-0148", mailbox: "dana@kessler.example")]
            $0.sites = [SiteDraft(street: "1 Old St")]
            $0.note = "met at the fair"
        }
        try await town.database.write { db in
            let earlier = town.now.adding(days: -3)
            let talk = try employer.logConversation(ConversationDraft(kind: .visit, at: earlier, owes: .us), by: town.ines, at: earlier, in: db)
            try Alarm.raise(
                .answerLate, "Dana waits", employer: employer.id, subject: talk.number, since: earlier, agency: employer.agency, at: earlier, in: db)
            try employer.setNextStep(.call, "second shift", due: town.today, for: town.ines, by: .staff(town.ines), at: earlier, in: db)
        }
        return (town, try await town.again(employer))
    }

    static func perform(_ act: UndoneAct, _ employer: Employer, _ town: AgencyAtWork) async throws -> ID<Takeback> {
        try await town.database.write { db in
            let keepsake = try Keepsake(of: .employer(employer.id), in: act.tables, by: town.ines, at: town.now, in: db)
            try act.act(employer, town, db)
            guard let id = try keepsake.keep(.employer(employer.id), in: db) else { throw NotFound() }
            return id
        }
    }

    static func takeBack(_ id: ID<Takeback>, by staff: StaffMember, _ town: AgencyAtWork, at now: Instant? = nil) async throws {
        try await town.database.write { db in
            try Takeback.find(id, seenBy: staff, in: db).takeBack(by: staff, at: now ?? town.now, in: db) { try $0.settle(in: $1) }
        }
    }

    /// What is different from before, but for what stays on purpose: the journal, the act itself, the number of edits, and which words are known.
    static func left(in town: AgencyAtWork, from before: WholeRecord) async throws -> [String] { try await left(in: town.database, from: before) }

    static func left(in database: Database, from before: WholeRecord, but others: [String] = []) async throws -> [String] {
        let now = try await WholeRecord.of(database)
        func facts(_ record: WholeRecord, _ table: KeptTable) -> Set<String> {
            Set(record.rows(of: table.rawValue).map { $0.replacing(#/version=\d+/#, with: "") })
        }
        let rows = KeptTable.allCases.flatMap { facts(now, $0).symmetricDifference(facts(before, $0)) }
        // A word that was met once stays known.
        let own = ["journal", "takeback", "search_pieces"] + others + KeptTable.allCases.map(\.rawValue)
        return rows + now.differences(from: before).filter { line in !own.contains { line.dropFirst(2).hasPrefix($0) } }
    }
}
