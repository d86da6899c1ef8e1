import Foundation
import Storage

/// One row that an act touched: what stood in it before, and what stands there since.
struct KeptRow: Sendable, Stored, Decodable {
    typealias Values = [String: KeptValue]

    let table: KeptTable
    /// What tells it from the other rows of its agency.
    let key: Values
    /// Nothing if the act added the row.
    let old: Values?
    /// Nothing if the act removed the row.
    let new: Values?

    private enum CodingKeys: String, CodingKey {
        case table = "in"
        case key, old, new
    }

    /// What differs, of a row that stands whole all of it; nothing if nothing does.
    init?(_ table: KeptTable, _ key: Values, from old: Values?, to new: Values?) {
        guard old != new else { return nil }
        self.init(table: table, key: key, old: old, new: new)
    }

    private init(table: KeptTable, key: Values, old: Values?, new: Values?) {
        self.table = table
        self.key = key
        guard let before = old, let after = new, !table.standsWhole else {
            (self.old, self.new) = (old, new)
            return
        }
        self.old = before.filter { after[$0.key] != $0.value }
        self.new = after.filter { before[$0.key] != $0.value }
    }

    init(_ row: inout Row) throws {
        table = try row.next()
        key = try KeptRow.values(try row.next()) ?? [:]
        old = try KeptRow.values(try row.next())
        new = try KeptRow.values(try row.next())
    }

    /// The id of its subject, where that is its key.
    var number: Int64? {
        guard case .integer(let number)? = key["id"]?.stored else { return nil }
        return number
    }

    /// What the act changed in that column, if it did.
    func changed(_ column: String) -> (from: KeptValue?, to: KeptValue?)? {
        old?[column] == new?[column] ? nil : (old?[column], new?[column])
    }

    /// Without these columns.
    func without(_ names: Set<String>) -> KeptRow {
        KeptRow(table: table, key: key, old: old?.filter { !names.contains($0.key) }, new: new?.filter { !names.contains($0.key) })
    }

    /// The question for the rows of a table under a condition.
    static func question(_ table: KeptTable, where condition: SQL, agency: ID<Agency>) -> SQL {
        let columns = table.key + table.columns
        return "SELECT \(joined: columns.map(\.sql), by: ", ") FROM \(table.name) WHERE \(table.name).agency_id = \(agency) AND (\(condition))"
    }

    /// The rows of a table under a condition, by their keys.
    static func read(_ table: KeptTable, where condition: SQL, agency: ID<Agency>, in db: Reading) throws -> [Values: Values] {
        byKey(try db.all(Picture.self, question(table, where: condition, agency: agency)), of: table)
    }

    /// Rows as they were read, by their keys.
    static func byKey(_ rows: [Picture], of table: KeptTable) -> [Values: Values] {
        let (names, count) = ((table.key + table.columns).map(\.name), table.key.count)
        let pictures = rows.map { row in
            (
                Values(uniqueKeysWithValues: zip(names.prefix(count), row.values)),
                Values(uniqueKeysWithValues: zip(names.dropFirst(count), row.values.dropFirst(count)))
            )
        }
        return Dictionary(uniqueKeysWithValues: pictures)
    }

    /// The values as JSON, in the order of their names. Written by hand: every act keeps some, and JSONEncoder takes longer than the act's SQL.
    static func text(_ values: Values) throws -> String {
        var json: [UInt8] = []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            json.append(UInt8(ascii: json.isEmpty ? "{" : ","))
            KeptValue.quote(name, to: &json)
            json.append(UInt8(ascii: ":"))
            try value.write(to: &json)
        }
        if json.isEmpty { json.append(UInt8(ascii: "{")) }
        json.append(UInt8(ascii: "}"))
        return String(decoding: json, as: UTF8.self)
    }

    /// The rows of one act as JSON, in their order.
    static func text(_ rows: [KeptRow]) throws -> String {
        let parts = try rows.map { row in
            var part = "{\"in\":\"\(row.table.rawValue)\",\"key\":\(try text(row.key))"
            if let old = row.old { part += ",\"old\":\(try text(old))" }
            if let new = row.new { part += ",\"new\":\(try text(new))" }
            return part + "}"
        }
        return "[\(parts.joined(separator: ","))]"
    }

    static func rows(_ text: String) throws -> [KeptRow] {
        try JSONDecoder().decode([KeptRow].self, from: Foundation.Data(text.utf8))
    }

    static func values(_ text: String?) throws -> Values? {
        try text.map { try JSONDecoder().decode(Values.self, from: Foundation.Data($0.utf8)) }
    }
}

extension KeptTable {
    /// Where the row with that key stands among those of its agency.
    func condition(at key: KeptRow.Values) -> SQL {
        let parts = self.key.compactMap { column in key[column.name].map { "\(column.sql) = \($0)" as SQL } }
        return parts.isEmpty ? "1 = 1" : "\(joined: parts, by: " AND ")"
    }
}

/// A row with whatever its columns hold.
struct Picture: Stored {
    let values: [KeptValue]

    init(_ row: inout Row) throws {
        var values: [KeptValue] = []
        while row.remaining > 0 { values.append(try row.next()) }
        self.values = values
    }
}
