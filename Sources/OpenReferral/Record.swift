/// A row of the directory that knows its columns, and keeps what else a package said of it.
public protocol Record: Sendable, Hashable {
    static var table: Table { get }
    /// The columns of the standard but `id`, in its order.
    static var fields: [Field<Self>] { get }

    init(id: String)
    /// A UUID, after RFC 9562.
    var id: String { get set }
    /// What it was called in a package whose ids are not UUIDs.
    var formerID: String? { get set }
    /// What a package said that the standard has no column for, by the package's own names.
    var extra: [String: JSONValue] { get set }
}

extension Record {
    static var formerName: String { "former_id" }

    /// Reads the row from an object such as `object` gives; what does not fit its column is told, and kept in `extra`.
    public init(object: [String: JSONValue], _ problems: inout [Problem]) {
        self.init(Entry(table: Self.table, values: object), &problems)
    }

    init(_ entry: Entry, _ problems: inout [Problem]) {
        self.init(id: entry.id)
        var rest = entry.values
        rest["id"] = nil
        formerID = rest.removeValue(forKey: Self.formerName)?.words
        for field in Self.fields {
            let value = rest.removeValue(forKey: field.column.name) ?? .null
            guard let complaint = field.put(value, &self) else { continue }
            problems.append(Problem(entry.place, field.column.name, complaint))
            if value != .null, field.column.choices == nil { extra[field.column.name] = value }
        }
        extra.merge(rest.filter { $0.value != .null }) { kept, _ in kept }
    }

    /// All that is known of the row, links as ids, under the standard's names.
    public var object: [String: JSONValue] {
        var object = extra
        for field in Self.fields {
            if let value = field.get(self) { object[field.column.name] = value }
        }
        object["id"] = .text(id)
        if let formerID { object[Self.formerName] = .text(formerID) }
        return object
    }
}
