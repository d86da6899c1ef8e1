import Storage

@testable import App
@testable import Storage

/// Everything that the database holds, but for sessions and the pieces that names are found by: table by table, row by row.
struct WholeRecord: Equatable, Sendable {
    private let tables: [String: [String]]

    static func of(_ database: Database) async throws -> WholeRecord {
        let tables = try await database.tables().filter { !["sessions", "search_pieces", "search_words"].contains($0.name) }
        let found = try await database.read { db in
            try tables.map { table in
                let columns = table.columns.map { "'\($0.name)=' || coalesce(\(text(of: $0, on: db.engine)), '∅')" }.joined(separator: " || '|' || ")
                return (table.name, try db.all(String.self, SQL(trusted: "SELECT \(columns) FROM \(table.name) ORDER BY 1")))
            }
        }
        return WholeRecord(tables: Dictionary(uniqueKeysWithValues: found))
    }

    private static func text(of column: Table.Column, on engine: Engine) -> String {
        guard column.type == "BYTEA" else { return "CAST(\(column.name) AS TEXT)" }
        return engine == .sqlite ? "hex(\(column.name))" : "encode(\(column.name), 'hex')"
    }

    /// Only what belongs to that agency, and the agency itself.
    func belonging(to agency: ID<Agency>) -> WholeRecord {
        let mark = "agency_id=\(agency.number)"
        return WholeRecord(
            tables: Dictionary(
                uniqueKeysWithValues: tables.map { name, rows in
                    (
                        name,
                        rows.filter { $0.split(separator: "|").contains { $0 == mark } || name == "agencies" && $0.contains("|id=\(agency.number)|") }
                    )
                }))
    }

    /// The rows of one table.
    func rows(of table: String) -> [String] { tables[table] ?? [] }

    /// What is in the one and not in the other.
    func differences(from earlier: WholeRecord) -> [String] {
        // Most tables are as they were, which is seen far quicker than what is new in one.
        tables.keys.sorted().filter { earlier.rows(of: $0) != rows(of: $0) }.flatMap { name -> [String] in
            let (before, after) = (Set(earlier.rows(of: name)), Set(rows(of: name)))
            return after.subtracting(before).sorted().map { "+ \(name): \($0.prefix(200))" }
                + before.subtracting(after).sorted().map { "- \(name): \($0.prefix(200))" }
        }
    }
}
