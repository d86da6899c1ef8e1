import Testing

@testable import Storage

struct SQLTests {
    @Test("A value becomes a numbered mark, never text")
    func valuesAreMarks() {
        let name = "'; DROP TABLE employers; --"
        let sql: SQL = "SELECT id FROM employers WHERE name = \(name) AND stage = \("open")"
        #expect(sql.text(for: .sqlite) == "SELECT id FROM employers WHERE name = ?1 AND stage = ?2")
        #expect(sql.text(for: .postgres) == "SELECT id FROM employers WHERE name = $1 AND stage = $2")
        #expect(sql.values == [.text(name), .text("open")])
    }

    @Test("Spliced SQL brings its values along and marks stay in order")
    func splicing() {
        let filter: SQL = "stage = \("open") AND size > \(3)"
        let sql: SQL = "SELECT \(raw: "id") FROM employers WHERE agency_id = \(7) AND \(filter) LIMIT \(50)"
        #expect(sql.text(for: .postgres) == "SELECT id FROM employers WHERE agency_id = $1 AND stage = $2 AND size > $3 LIMIT $4")
        #expect(sql.values == [.integer(7), .text("open"), .integer(3), .integer(50)])
    }

    @Test("A number of the program's own is written, so that the planner knows it")
    func count() {
        let sql: SQL = "SELECT id FROM employers LIMIT \(count: 51)"
        #expect(sql.text(for: .postgres) == "SELECT id FROM employers LIMIT 51")
        #expect(sql.values == [])
    }

    @Test("The table that a statement changes is read from its text, also where that is spliced together")
    func changedTable() {
        let own: SQL = "FROM saved_lists WHERE id = \(3)"
        #expect(("INSERT INTO employers (id) VALUES (\(1))" as SQL).changedTable == "employers")
        #expect(("\n  UPDATE contacts SET name = \("x")" as SQL).changedTable == "contacts")
        #expect(("DELETE \(own)" as SQL).changedTable == "saved_lists")
        #expect(("SELECT name \(own)" as SQL).changedTable == nil)
    }

    @Test("Conditions are joined by a word")
    func joining() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2)"]
        let sql: SQL = "WHERE \(joined: conditions, by: " AND ")"
        #expect(sql.text(for: .sqlite) == "WHERE a = ?1 AND b = ?2")
    }

    @Test("A list after IN is padded to a power of two, so that few texts are prepared", arguments: [(1, 1), (2, 2), (3, 4), (5, 8), (100, 128)])
    func paddedLists(count: Int, marks: Int) {
        let sql: SQL = "SELECT 1 WHERE 1 IN \(list: 1...count)"
        #expect(sql.values.count == marks)
        #expect(Set(sql.values.map { "\($0)" }).count == count)
    }

    @Test("A list elsewhere keeps its length")
    func plainLists() {
        let sql: SQL = "INSERT INTO t VALUES \(list: [1, 2, 3])"
        #expect(sql.text(for: .sqlite) == "INSERT INTO t VALUES (?1, ?2, ?3)")
    }

    @Test("Without values there is only text")
    func emptiness() {
        let nothing: SQL = ""
        let something: SQL = "\(1)"
        #expect(nothing.isEmpty)
        #expect(!something.isEmpty)
    }
}
