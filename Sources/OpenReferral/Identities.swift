/// Gives every row a UUID of its own, and every link the UUID of what it points to.
struct Identities {
    private let source: String
    private var seen: [Key: Place] = [:]
    private var tables: [String: Table] = [:]

    private struct Key: Hashable {
        let table: Table
        let id: String
    }

    /// `areExpected`: whether the version wants UUIDs, so that others are worth a word.
    static func made(_ entries: [Entry], source: String, areExpected: Bool, _ problems: inout [Problem]) -> [Entry] {
        var identities = Identities(source: source, seen: [:], tables: [:])
        for entry in entries { identities.tables[entry.id] = identities.tables[entry.id] ?? entry.table }
        if areExpected { tell(entries, &problems) }
        return entries.map { identities.identified($0, &problems) }
    }

    private static func tell(_ entries: [Entry], _ problems: inout [Problem]) {
        for (file, entries) in Dictionary(grouping: entries, by: \.place.file).sorted(by: { $0.key < $1.key }) {
            guard let first = entries.first(where: { !$0.id.isEmpty && !NameUUID.isUUID($0.id) }) else { continue }
            problems.append(
                Problem(
                    first.place, "id",
                    "“\(first.id)” is no UUID, as the standard wants from 3.0 on, and may not be the only one in \(file). "
                        + "Such rows were given UUIDs; their ids were kept as former_id."))
        }
    }

    private mutating func identified(_ entry: Entry, _ problems: inout [Problem]) -> Entry {
        var entry = entry
        let scope = entry.scope ?? entry.table.rawValue
        let told = entry.id
        var id = told.isEmpty ? named("\(entry.place.file)#\(entry.place.row ?? 0)", scope) : uuid(told, scope)
        if told.isEmpty { problems.append(Problem(entry.place, "id", "is missing; the row was given \(id).")) }
        if let other = seen[Key(table: entry.table, id: id)] {
            id = named(told + "#\(entry.place.row ?? 0)", scope)
            if other.file == entry.place.file {
                problems.append(Problem(entry.place, "id", "“\(told)” is that of row \(other.row ?? 0) too; this row was given \(id)."))
            }
        }
        seen[Key(table: entry.table, id: id)] = entry.place
        if id != told.lowercased(), !told.isEmpty, !entry.isMade { entry["former_id"] = entry["former_id"] ?? told }
        entry.id = id
        link(&entry)
        return entry
    }

    private func link(_ entry: inout Entry) {
        for column in Shelf.of(entry.table).columns {
            guard let target = column.target, let id = entry[column.name] else { continue }
            entry[column.name] = uuid(id, target.rawValue)
        }
        if entry.table == .attribute { point(&entry, "link_id", "link_entity") }
        if entry.table == .metadata { point(&entry, "resource_id", "resource_type") }
    }

    /// A link whose target another column names, or nobody.
    private func point(_ entry: inout Entry, _ id: String, _ type: String) {
        guard let told = entry[id] else { return }
        let target = entry[type].flatMap { Table(named: $0) } ?? tables[told]
        entry[id] = uuid(told, target?.rawValue ?? "")
        if entry[type] == nil { entry[type] = target?.rawValue }
    }

    private func uuid(_ id: String, _ scope: String) -> String { NameUUID.isUUID(id) ? id.lowercased() : named(id, scope) }

    private func named(_ id: String, _ scope: String) -> String {
        NameUUID.text(of: source.isEmpty ? "\(scope)/\(id)" : "\(source)/\(scope)/\(id)")
    }
}
