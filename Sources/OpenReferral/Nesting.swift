import Foundation

/// Puts rows inside each other as the JSON of HSDS 3.0 has them.
public struct Nesting {
    private let rows: [Table: [String: Entry]]
    private let order: [Entry]
    /// By table and column that points: the rows that point to an id.
    private let pointing: [Table: [String: [String: [Entry]]]]

    public init(_ directory: Directory) {
        order = Shelf.all.flatMap { $0.entries(directory) }
        let tables = Dictionary(grouping: order, by: \.table)
        rows = tables.mapValues { Dictionary($0.map { ($0.id, $0) }) { first, _ in first } }
        pointing = tables.reduce(into: [:]) { pointing, table in
            for key in Nesting.keys(of: table.key) {
                pointing[table.key, default: [:]][key] = Dictionary(grouping: table.value.filter { $0[key] != nil }) { $0[key] ?? "" }
            }
        }
    }

    private static func keys(of inner: Table) -> Set<String> {
        Set(Table.allCases.flatMap { Nest.of($0) }.filter { $0.isMany && $0.inner == inner }.map(\.key))
    }

    /// One row with all that belongs to it; nil when there is none of that id.
    public func row(_ table: Table, _ id: String) -> JSONValue? {
        var told: Set<String> = []
        return rows[table]?[id].map { nested($0, [], nil, &told) }
    }

    /// One row with what there is one of: a service with its organization and program, and nothing that may be many.
    public func short(_ table: Table, _ id: String) -> JSONValue? {
        guard let entry = rows[table]?[id] else { return nil }
        var members = Nesting.sound(entry)
        for nest in Nest.of(table) where !nest.isMany {
            guard let inner = entry[nest.key].flatMap({ rows[nest.inner]?[$0] }) else { continue }
            members[nest.key] = nil
            members[nest.name] = .object(Nesting.sound(inner))
        }
        return .object(members)
    }

    /// The files of a package: organizations with all that belongs to them, then what belongs to none.
    var files: [PackageFile] {
        var told: Set<String> = []
        let roots: [Table] = [.organization, .service, .serviceAtLocation, .location]
        return (roots + Table.allCases.filter { !roots.contains($0) }).compactMap { table in
            var list: [JSONValue] = []
            for entry in order where entry.table == table && !told.contains(Nesting.mark(entry)) { list.append(nested(entry, [], nil, &told)) }
            guard !list.isEmpty || table == .organization else { return nil }
            return PackageFile(name: table.file + ".json", bytes: Data((JSONValue.array(list).json(isIndented: true) + "\n").utf8))
        }
    }

    private static func mark(_ entry: Entry) -> String { entry.table.rawValue + "/" + entry.id }

    /// `ancestors` are not told again inside what belongs to them; `key` is the column that is said by where the row stands.
    private func nested(_ entry: Entry, _ ancestors: [Table], _ key: String?, _ told: inout Set<String>) -> JSONValue {
        told.insert(Nesting.mark(entry))
        var members = Nesting.sound(entry)
        if let key { members[key] = nil }
        let path = ancestors + [entry.table]
        for nest in Nest.of(entry.table) {
            if !nest.isMany {
                guard !ancestors.contains(nest.inner), let inner = entry[nest.key].flatMap({ rows[nest.inner]?[$0] }) else { continue }
                members[nest.key] = nil
                members[nest.name] = nested(inner, path, nil, &told)
            } else if !path.contains(nest.inner), let inner = pointing[nest.inner]?[nest.key]?[entry.id] {
                members[nest.name] = .array(inner.map { nested($0, path, nest.key, &told) })
            }
        }
        return .object(members)
    }

    /// What is no number stands beside the column that wants one, so that the row holds to the schema.
    private static func sound(_ entry: Entry) -> [String: JSONValue] {
        var members = entry.values
        for column in Shelf.of(entry.table).columns where column.kind == .number {
            guard let value = members[column.name] else { continue }
            if case .number = value { continue }
            members[column.name] = nil
            members["given_" + column.name] = value
        }
        return members
    }
}
