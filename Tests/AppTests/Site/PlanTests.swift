import Foundation
import Synchronization
import Testing
import Web

@testable import App
@testable import Storage

/// What people ask must not grow with the agency: no question of a page reads a big table from end to end.
@Suite("The ways to the rows")
struct PlanTests {
    @Test("No question of a page, and none of an act that can be taken back, reads a whole table where there are thousands of employers")
    func pages() async throws {
        let asked = Mutex<[String: SQL]>([:])
        let premises = try await Premises.open { sql in asked.withLock { $0[sql.text(for: .sqlite)] = sql } }
        let database = premises.town.database
        let visitors = [try await premises.visitor(.bsr), try await premises.visitor(.lead), try await premises.visitor(.auditor)]
        try await Crowd.fill(database)
        asked.withLock { $0.removeAll() }
        for visitor in visitors {
            for route in Office.routes.routes where route.method == "GET" { _ = try await visitor.get(try route.address(premises.own)) }
            for address in Self.lists { _ = try await visitor.get(address) }
        }
        _ = try await visitors[0].post(
            "/employers/\(premises.own["employer"] ?? "")/log", [("kind", "call"), ("with", "else"), ("note", "Asked"), ("next", "nothing")])
        let statements = asked.withLock { Array($0.values) }.filter {
            $0.text(for: .sqlite).hasPrefix("SELECT") || $0.text(for: .sqlite).hasPrefix("WITH")
        }
        #expect(statements.count > 100)
        let big = try await Crowd.bigTables(in: database)
        #expect(big.isSuperset(of: ["employers", "contacts", "conversations", "journal", "sites", "search_words"]))
        let wrong = try await database.write { db in
            // Without other ways PostgreSQL goes through a table all the same; with them, which one is best depends on whose rows are there.
            if db.engine == .postgres { try db.run("SET LOCAL enable_seqscan = off") }
            return try statements.flatMap { sql in
                try Plan.wholeTables(of: sql, in: db).filter(big.contains).map { "\($0) from end to end: \(sql.text(for: .sqlite).prefix(300))" }
            }
        }
        #expect(Set(wrong).sorted() == [])
    }

    /// Beside the route table's plain addresses: each view, sort and filter of the list, and the ways to search.
    private static let lists: [String] =
        EmployerList.View.allCases.map { "/employers?view=\($0.rawValue)" }
        + ["contact", "stage_since", "owner", "name"].flatMap { ["/employers?view=all&sort=\($0)", "/employers?view=mine&sort=\($0)"] }
        + ["/employers?view=all&stage=active", "/employers?view=all&industry=Bakery", "/employers?view=all&quiet=90", "/employers?view=all&q=canal"]
        + ["canal", "anal", "c", "canal hinge", "55501", "cenal"].map { "/search?q=" + $0.replacing(" ", with: "+") }
        + ["/employers/duplicates?name=Canal+Hinge", "/owed?side=them", "/alarms?show=settled"]
}

/// How the engine finds its way.
private enum Plan {
    /// The tables, by name or by what the question calls them, that it goes through from end to end.
    static func wholeTables(of sql: SQL, in db: Reading) throws -> [String] {
        let named = Dictionary(
            sql.text(for: .sqlite).matches(of: #/(?:FROM|JOIN) (\w+) AS (\w+)/#).map { (String($0.2), String($0.1)) },
            uniquingKeysWith: { first, _ in first })
        let found: [Substring]
        switch db.engine {
        case .sqlite:
            found = try db.all(PlanLine.self, "EXPLAIN QUERY PLAN \(sql)").compactMap { $0.detail.firstMatch(of: #/^SCAN (\w+)/#)?.1 }
        case .postgres:
            found = try db.all(String.self, "EXPLAIN \(sql)").compactMap { $0.firstMatch(of: #/Seq Scan on (\w+)/#)?.1 }
        }
        return found.map { named[String($0)] ?? String($0) }
    }
}

private struct PlanLine: Stored {
    let detail: String

    init(_ row: inout Row) throws {
        for _ in 0..<3 { _ = try row.next(Int.self) }
        detail = try row.next()
    }
}

/// Thousands of employers like those who are there, each with all that hangs on them.
private enum Crowd {
    private static let tables = ["employers", "contacts", "sites", "conversations", "next_steps", "journal", "search_words"]

    static func fill(_ database: Database) async throws {
        try await database.write { db in
            let there = try db.one(Int.self, "SELECT COUNT(*) FROM employers")
            for table in tables { try copy(table, 4_000 / there + 1, in: db) }
        }
        if database.engine == .postgres { _ = try await database.write { db in try db.run("ANALYZE") } }
    }

    /// Copies stand some seconds before their pattern, so that keys which belong together still do.
    private static func copy(_ name: String, _ times: Int, in db: Writing) throws {
        let table = try #require(DeclaredTable.all.first { $0.name == name })
        let moved: Set = ["id", "employer_id", "contact_id"]
        let values = table.columns.map { column -> SQL in
            let own = SQL(trusted: column)
            if ["seal", "seal_number", "subject_id"].contains(column) { return "NULL" }
            return moved.contains(column) ? "\(own) - copies.number * \(Int64(1_009) << 22)" : own
        }
        try db.run(
            """
            INSERT INTO \(SQL(trusted: name)) (\(joined: table.columns.map { SQL(trusted: $0) }, by: ", "))
            SELECT \(joined: values, by: ", ") FROM \(SQL(trusted: name)) CROSS JOIN (
                WITH RECURSIVE copies (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copies WHERE number < \(count: times))
                SELECT number FROM copies) AS copies
            WHERE true ON CONFLICT DO NOTHING
            """)
    }

    static func bigTables(in database: Database) async throws -> Set<String> {
        try await database.read { db in
            Set(try DeclaredTable.all.map(\.name).filter { try db.one(Int.self, "SELECT COUNT(*) FROM \(SQL(trusted: $0))") > 1_000 })
        }
    }
}
