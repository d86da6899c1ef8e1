import Foundation
import Storage
import Testing
import TownTestSupport

@testable import App

@Suite("The tables")
struct SchemaTests {
    @Test("They are the same on both engines, and as they are written down")
    func snapshot() async throws {
        let database = try await TemporaryDatabase.make(migrations: Schema.steps)
        let tables = try await database.tables().map { table in ([table.name] + table.columns.map { "    \($0)" }).joined(separator: "\n") }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "tables.txt")
        let written = try String(contentsOf: file, encoding: .utf8)
        if written != tables.joined(separator: "\n") + "\n" {
            let found = FileManager.default.temporaryDirectory.appending(path: "tables.txt")
            try (tables.joined(separator: "\n") + "\n").write(to: found, atomically: true, encoding: .utf8)
            Issue.record("The tables are not those of \(file.path). If they should be, copy \(found.path) there.")
        }
    }

    @Test("A step that somebody may have applied is never edited: what changes later stands in a step of its own")
    func steps() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "steps.txt")
        let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let found = Schema.steps.map { "\($0.name) \($0.fingerprint)" }.sorted()
        #expect(kept == found, "A step was edited, or a new one does not stand in \(file.path) yet: add its line there.")
    }

    @Test("Every table belongs to an agency, but for agencies, the door of an empty house, the tallies at the door and the mailbox that all share")
    func agencies() {
        let without = Set(DeclaredTable.all.filter { !$0.columns.contains("agency_id") }.map(\.name))
        #expect(without == ["agencies", "founding_links", "attempts", "mailboxes"])
    }

    @Test("No key leads from one agency's rows to another's")
    func keys() {
        let agencyOwned = Set(DeclaredTable.all.filter { $0.columns.contains("agency_id") }.map(\.name))
        let loose = DeclaredTable.all.flatMap { table in
            table.keys.filter { agencyOwned.contains($0.to) && ($0.columns.first != "agency_id" || $0.toColumns.first != "agency_id") }
                .map { "\(table.name) (\($0.columns.joined(separator: ", "))) → \($0.to)" }
        }
        #expect(loose == [])
    }

    @Test("A column that names a row of another table is a key to it")
    func namedRows() {
        let free = DeclaredTable.all.flatMap { table in
            table.columns.filter { $0.hasSuffix("_id") && $0 != "agency_id" }
                .filter { column in !table.keys.contains { $0.columns.contains(column) } }.map { "\(table.name).\($0)" }
        }
        // Skills and credentials stand in the reference, which is no table. An alarm is about one of several kinds. The journal and notices outlive what they tell of; the subject of a link or an entry is of many kinds.
        #expect(
            free == [
                "private_links.subject_id", "journal.employer_id", "journal.subject_id", "notices.employer_id", "notices.subject_id",
                "takebacks.employer_id", "takebacks.entry_id", "alarms.subject_id", "opening_skills.skill_id", "opening_credentials.credential_id",
            ])
    }

    @Test("Every index of an agency's rows begins with the agency, but for the lists that the whole program works through")
    func indexes() {
        let texts = Schema.steps.flatMap { $0.sql.matches(of: #/INDEX (\w+) ON (\w+) \((\w+)/#) }
        let others = texts.filter { $0.3 != "agency_id" }.map { String($0.1) }
        #expect(others == ["journal_unsealed", "messages_due", "takebacks_by_age"])
    }
}

/// A table as the schema's own words declare it.
struct DeclaredTable {
    struct Key {
        let columns: [String]
        let to: String
        let toColumns: [String]
    }

    let name: String
    let columns: [String]
    let keys: [Key]

    static var all: [DeclaredTable] {
        let dropped = Set(Schema.steps.flatMap { $0.sql.matches(of: #/DROP TABLE (\w+)/#).map { String($0.1) } })
        let made = Schema.steps.flatMap { step in
            step.sql.split(separator: ";").compactMap { statement in
                statement.firstMatch(of: #/CREATE TABLE (\w+) \(/#).map { match in
                    DeclaredTable(
                        name: String(match.1), lines: statement[match.range.upperBound...].split(separator: "\n").map { $0.drop { $0 == " " } })
                }
            }
        }
        return made.filter { !dropped.contains($0.name) }
    }

    private init(name: String, lines: [Substring]) {
        self.name = name
        columns = lines.compactMap { line in line.firstMatch(of: #/^([a-z]\w*) [A-Z]/#).map { String($0.1) } }
        keys = lines.compactMap { line in
            if let match = line.firstMatch(of: #/^FOREIGN KEY \(([^)]*)\) REFERENCES (\w+) \(([^)]*)\)/#) {
                return Key(columns: Self.names(match.1), to: String(match.2), toColumns: Self.names(match.3))
            }
            return line.firstMatch(of: #/^(\w+) .*REFERENCES (\w+) \(([^)]*)\)/#)
                .map { Key(columns: [String($0.1)], to: String($0.2), toColumns: Self.names($0.3)) }
        }
    }

    private static func names(_ text: Substring) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
