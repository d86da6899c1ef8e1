import CPostgres

/// The names of a connection's prepared statements; when there are too many, those unused for longest are given up.
struct PreparedStatements {
    enum Action {
        case prepare(String)
        case deallocate(String)
    }

    private struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private struct Entry {
        let name: String
        var lastUse: Int
    }

    private let limit: Int
    private var entries: [Key: Entry] = [:]
    private var uses = 0
    private var made = 0

    init(limit: Int = 256) {
        self.limit = limit
    }

    /// The name of the prepared statement; `perform` is asked to prepare it and to deallocate others as needed.
    mutating func name(for text: String, types: [Oid], perform: (Action) throws -> Void) throws -> String {
        uses += 1
        let key = Key(text: text, types: types)
        if let name = entries[key]?.name {
            entries[key]?.lastUse = uses
            return name
        }
        if entries.count >= limit { try makeRoom(perform) }
        made += 1
        let name = "s\(made)"
        try perform(.prepare(name))
        entries[key] = Entry(name: name, lastUse: uses)
        return name
    }

    private mutating func makeRoom(_ perform: (Action) throws -> Void) throws {
        let oldest = entries.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(limit / 4 + 1)
        for (key, entry) in oldest {
            try perform(.deallocate(entry.name))
            entries[key] = nil
        }
    }
}
