import Foundation
import Storage

/// One row that an act touched: what stood in it before, and what stands there since.
struct KeptRow: Sendable, Stored {
    typealias Values = [String: KeptValue]

    let table: KeptTable
    let id: Int64
    /// Nothing if the act added the row.
    let old: Values?
    let new: Values

    static let columns: SQL = "takeback_rows.kept_in, takeback_rows.subject_id, takeback_rows.old, takeback_rows.new"

    /// What differs; nothing if nothing does.
    init?(_ table: KeptTable, _ id: Int64, from old: Values?, to new: Values) {
        let changed = new.filter { old?[$0.key] != $0.value }
        guard !changed.isEmpty else { return nil }
        self.table = table
        self.id = id
        self.old = old?.filter { changed[$0.key] != nil }
        self.new = changed
    }

    private init(table: KeptTable, id: Int64, old: Values?, new: Values) {
        self.table = table
        self.id = id
        self.old = old
        self.new = new
    }

    init(_ row: inout Row) throws {
        table = try row.next()
        id = try row.next()
        let old: String? = try row.next()
        self.old = try old.map(KeptRow.values)
        new = try KeptRow.values(try row.next())
    }

    /// Without these columns.
    func without(_ names: Set<String>) -> KeptRow {
        KeptRow(table: table, id: id, old: old?.filter { !names.contains($0.key) }, new: new.filter { !names.contains($0.key) })
    }

    /// The rows of a table under a condition, by their keys.
    static func read(_ table: KeptTable, where condition: SQL, agency: ID<Agency>, in db: Reading) throws -> [Int64: Values] {
        let columns = table.columns.map(\.sql)
        let rows = try db.all(
            Picture.self, "SELECT id, \(joined: columns, by: ", ") FROM \(table.name) WHERE agency_id = \(agency) AND (\(condition))")
        let names = table.columns.map(\.name)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, Dictionary(uniqueKeysWithValues: zip(names, $0.values))) })
    }

    static func text(_ values: Values) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(values), as: UTF8.self)
    }

    private static func values(_ text: String) throws -> Values { try JSONDecoder().decode(Values.self, from: Foundation.Data(text.utf8)) }
}

/// A row with whatever its columns hold.
private struct Picture: Stored {
    let id: Int64
    let values: [KeptValue]

    init(_ row: inout Row) throws {
        id = try row.next()
        var values: [KeptValue] = []
        while row.remaining > 0 { values.append(try row.next()) }
        self.values = values
    }
}
