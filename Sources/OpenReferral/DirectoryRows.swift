/// One row of a directory as an object: under the standard's names, links as ids.
public struct DirectoryRow: Sendable, Hashable {
    public let table: Table
    public let object: [String: JSONValue]

    public init(_ table: Table, _ object: [String: JSONValue]) {
        self.table = table
        self.object = object
    }

    public var id: String { object["id"]?.words ?? "" }

    /// The id that a column holds.
    public func link(_ name: String) -> String? { object[name]?.words.flatMap { $0.isEmpty ? nil : $0 } }
}

extension Directory {
    /// Every row, table by table.
    public var rows: [DirectoryRow] { Shelf.all.flatMap { shelf in shelf.entries(self).map { DirectoryRow(shelf.table, $0.values) } } }

    /// A directory of rows such as `rows` gives.
    public init(rows: some Sequence<DirectoryRow>) {
        self.init()
        var ignored: [Problem] = []
        for row in rows { Shelf.of(row.table).put(Entry(table: row.table, values: row.object), &self, &ignored) }
    }

    /// The row of a struct.
    public static func row<R: Record>(of record: R) -> DirectoryRow { DirectoryRow(R.table, record.object) }
}

extension JSONValue: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .boolean(let truth): try value.encode(truth)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .array(let elements): try value.encode(elements)
        case .object(let members): try value.encode(members)
        }
    }
}
