import Dates
import Storage
import Testing

@testable import App
@testable import Storage

@Suite("The sealed journal")
struct SealTests {
    /// A town in whose journal there are a dozen sealed entries of one agency, and some of another.
    private func sealedTown() async throws -> AgencyAtWork {
        let town = try await AgencyAtWork.open()
        for number in 0..<6 { _ = try await town.add("Firm \(number)") }
        _ = try await town.add("Beyond the wall", by: town.stranger)
        #expect(try await SealJournal.seal(in: town.database) > 8)
        return town
    }

    private func verified(_ town: AgencyAtWork, passing noted: [ChainHead] = []) async throws -> JournalCheck {
        let agency = try await town.database.read { db in try StaffQueries.agency(town.ines.agency, in: db) }
        return try await agency.verifyJournal(passing: noted, by: town.lead.id, at: town.now, in: town.database)
    }

    /// The entries of the agency in the order of their seals.
    private func chain(_ town: AgencyAtWork) async throws -> [JournalRow] {
        try await town.database.read { db in
            try db.all(
                JournalRow.self,
                "SELECT \(JournalRow.columns) FROM journal WHERE agency_id = \(town.ines.agency) ORDER BY seal_number, id")
        }
    }

    /// Does what only somebody with the database in hands can do: takes the triggers away, then changes rows.
    private func tamper(_ town: AgencyAtWork, _ acts: SQL...) async throws {
        try await town.database.write { db in
            for (trigger, table) in Self.triggers {
                try db.run(SQL(trusted: "DROP TRIGGER \(trigger)\(db.engine == .postgres ? " ON \(table)" : "")"))
            }
            for act in acts { try db.run(act) }
        }
    }

    private static let triggers = [
        ("journal_is_never_changed", "journal"), ("journal_is_sealed_once", "journal"), ("journal_begins_unsealed", "journal"),
        ("journal_is_never_emptied", "journal"),
    ]

    @Test("What nobody touched is whole, and is remembered to be so")
    func whole() async throws {
        let town = try await sealedTown()
        _ = try await town.add("One more")
        let (check, chain) = (try await verified(town), try await chain(town))
        #expect(check.trouble == nil && check.head.number == Int64(chain.count))
        #expect(chain.map(\.number) == (1...chain.count).map { Int64($0) })
        let kept = try await town.database.read { db in try JournalCheck.latestWhole(of: town.ines.agency, in: db) }
        #expect(kept?.head == check.head && kept?.at == town.now)
    }

    @Test(
        "Any column of an entry that is changed gives it away",
        arguments: [
            "at = at + 1", "staff_id = NULL", "actor = 'Nobody'", "employer_id = 7", "kind = 'talk'", "direction = 'theirs'", "words = 'did nothing'",
            "said = 'hush'", "subject_id = 9", "detail = ''", "id = id + 1",
        ])
    func changed(change: String) async throws {
        let town = try await sealedTown()
        let row = try await chain(town)[7]
        try await tamper(town, "UPDATE journal SET \(SQL(trusted: change)) WHERE id = \(row.id)")
        let check = try await verified(town)
        #expect(check.head.number == 7)
        #expect(check.trouble?.contains("it is not what was sealed as number 8") == true)
        #expect(change.hasPrefix("id") || check.trouble?.contains(row.id.description) == true)
    }

    @Test("An entry that is taken out is missed, and the next one named")
    func deleted() async throws {
        let town = try await sealedTown()
        let rows = try await chain(town)
        try await tamper(town, "DELETE FROM journal WHERE id = \(rows[4].id)")
        let trouble = try await verified(town).trouble ?? ""
        #expect(trouble.contains("what was sealed as number 5 is gone") && trouble.contains(rows[5].id.description))
    }

    @Test("Two entries that change places are found at the first")
    func reordered() async throws {
        let town = try await sealedTown()
        let rows = try await chain(town)
        try await tamper(
            town, "UPDATE journal SET seal_number = 1000 WHERE id = \(rows[2].id)", "UPDATE journal SET seal_number = 3 WHERE id = \(rows[6].id)",
            "UPDATE journal SET seal_number = 7 WHERE id = \(rows[2].id)")
        let check = try await verified(town)
        #expect(check.head.number == 2 && check.trouble?.contains(rows[6].id.description) == true)
    }

    @Test("An entry that is put in is named, whatever number it carries")
    func inserted() async throws {
        let town = try await sealedTown()
        let (rows, forged) = (try await chain(town), ID<JournalEntry>.new(at: town.now))
        let last = Int64(rows.count)
        try await tamper(
            town,
            """
            INSERT INTO journal (id, agency_id, at, actor, kind, direction, words, seal_number, seal)
            SELECT \(forged), agency_id, at, 'Ghost', kind, direction, 'was here', \(last + 1), seal FROM journal WHERE id = \(rows[3].id)
            """)
        let check = try await verified(town)
        #expect(check.head.number == last && check.trouble?.contains("entry \(forged), “Ghost was here”") == true)
        try await town.database.write { db in
            try db.run("DROP INDEX journal_chain")
            try db.run("UPDATE journal SET seal_number = 4 WHERE id = \(forged)")
        }
        #expect(try await verified(town).trouble?.contains("it carries number 4, which another entry has") == true)
    }

    @Test("An end that is cut off is missed, by the last look and by a head kept elsewhere")
    func cut() async throws {
        let town = try await sealedTown()
        let (rows, noted) = (try await chain(town), try await verified(town).head)
        try await tamper(town, "DELETE FROM journal WHERE seal_number > 7 AND agency_id = \(town.ines.agency)")
        #expect(try await verified(town).trouble?.contains("ends with number 7, and had reached \(rows.count)") == true)
        try await town.database.write { db in
            try db.run(SQL(trusted: "DROP TRIGGER journal_check_is_never_removed\(db.engine == .postgres ? " ON journal_checks" : "")"))
            try db.run("DELETE FROM journal_checks")
        }
        #expect(try await verified(town, passing: [noted]).trouble?.contains("ends with number 7") == true)
        #expect(try await verified(town).trouble == nil, "the journal alone cannot tell")
    }

    @Test("A journal that is sealed anew from some entry on does not pass a head kept elsewhere")
    func anew() async throws {
        let town = try await sealedTown()
        let (rows, noted) = (try await chain(town), try await verified(town).head)
        try await tamper(
            town, "UPDATE journal SET seal = NULL, seal_number = NULL WHERE seal_number > 5 AND agency_id = \(town.ines.agency)",
            "UPDATE journal SET words = 'did nothing' WHERE id = \(rows[6].id)")
        let check = try await verified(town, passing: [try #require(ChainHead(noted.description))])
        #expect(check.head.number == Int64(rows.count - 1) && check.trouble?.contains("was written anew") == true)
    }

    @Test(
        "As long as the triggers stand, nobody changes, unseals, empties or forges it",
        arguments: [
            "UPDATE journal SET words = 'x'", "UPDATE journal SET seal = NULL, seal_number = NULL",
            "UPDATE journal SET seal_number = seal_number + 100",
            "DELETE FROM journal", "UPDATE journal_checks SET trouble = NULL", "DELETE FROM journal_checks",
            "INSERT INTO journal (id, agency_id, at, actor, kind, direction, words, seal_number, seal) SELECT 1, agency_id, at, actor, kind, direction, words, 99, seal FROM journal LIMIT 1",
        ])
    func refused(act: String) async throws {
        let town = try await sealedTown()
        _ = try await verified(town)
        let before = try await WholeRecord.of(town.database)
        await #expect(throws: Conflict.self) { try await town.database.write { db in _ = try db.run(SQL(trusted: act)) } }
        #expect(try await WholeRecord.of(town.database).differences(from: before) == [])
    }

    @Test("Thirty-two write at once while others seal, and the chain stays whole")
    func together() async throws {
        let town = try await AgencyAtWork.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<32 {
                group.addTask {
                    for number in 0..<4 { _ = try await town.add("Firm \(writer) \(number)") }
                    if writer % 8 == 0 { try await SealJournal.seal(in: town.database) }
                }
            }
            try await group.waitForAll()
        }
        let (check, chain) = (try await verified(town), try await chain(town))
        #expect(check.trouble == nil && check.head.number == Int64(chain.count) && chain.count >= 128)
    }

    @Test("Every column of the journal is sealed")
    func columns() async throws {
        let town = try await AgencyAtWork.open()
        let columns = try #require(try await town.database.tables().first { $0.name == "journal" }).columns.map(\.name)
        let named = JournalRow.columns.text(for: .sqlite).split { ", \n".contains($0) }.map(String.init)
        #expect(named.sorted() == columns, "A new column of the journal belongs into JournalRow and into the triggers of 0015_seals.")
        let guarded = Schema.seals.sql
        #expect(columns.filter { guarded.firstMatch(of: try! Regex("\\b\($0)\\b")) == nil } == [])
    }
}
