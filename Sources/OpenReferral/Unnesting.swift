/// Takes nested JSON apart into rows that point to each other.
struct Unnesting {
    private var entries: [Entry] = []
    private var places: [Key: Int] = [:]
    private var problems: [Problem] = []

    private struct Key: Hashable {
        let table: Table
        let id: String
    }

    /// The row inside which another stands, and the column by which it points there.
    private struct Owner {
        let table: Table
        let id: String
        let nest: Nest
        let number: Int
    }

    static func entries(_ files: [PackageFile], _ problems: inout [Problem]) throws -> [Entry] {
        var unnesting = Unnesting()
        for file in files where file.ends(in: "json") && file.stem != "datapackage" { unnesting.read(file) }
        problems += unnesting.problems
        return unnesting.entries
    }

    private mutating func read(_ file: PackageFile) {
        var place = Place(file: file.name)
        guard let value = try? JSONValue(parsing: file.bytes) else {
            problems.append(Problem(place, "is not JSON, or is cut short, and was not read. Ask the sender for the file again."))
            return
        }
        let named = Table(named: String(file.stem.prefix { $0.isLetter || $0 == "_" }))
        for (number, (row, table)) in Unnesting.rows(value, named).enumerated() {
            place.row = number + 1
            guard let table = table ?? Unnesting.guess(row) else {
                problems.append(Problem(place, "is no row of any table that the standard knows, and was not read. Name the file after its table."))
                continue
            }
            _ = add(row, table, inside: nil, place)
        }
    }

    /// The rows of a file: one object, a list, a page of an interface, or lists by the names of their tables.
    private static func rows(_ value: JSONValue, _ table: Table?) -> [(JSONValue, Table?)] {
        switch value {
        case .array(let rows): return rows.map { ($0, table) }
        case .object(let members) where members["id"] == nil:
            if case .array(let rows)? = members["contents"] { return rows.map { ($0, table) } }
            let lists = members.sorted { $0.key < $1.key }.compactMap { name, list in Table(named: name).map { (list, $0) } }
            return lists.isEmpty ? [(value, table)] : lists.flatMap { list, table in list.elements.map { ($0, Optional(table)) } }
        case .object, .null, .boolean, .number, .text: return [(value, table)]
        }
    }

    private static func guess(_ row: JSONValue) -> Table? {
        let names = Set(row.members.keys)
        if !names.isDisjoint(with: ["status", "service_at_locations", "application_process"]) { return .service }
        if names.contains("location_type") { return .location }
        if names.isSuperset(of: ["service", "location"]) { return .serviceAtLocation }
        return names.isDisjoint(with: ["website", "organization_identifiers", "services", "legal_status"]) ? nil : .organization
    }

    /// Adds a row and all that stands inside it; the id under which it now stands.
    private mutating func add(_ value: JSONValue, _ table: Table, inside owner: Owner?, _ place: Place) -> String? {
        guard case .object(var members) = value else {
            problems.append(Problem(place, owner?.nest.name, "“\(value.json())” is no row but a single value, and was not read."))
            return nil
        }
        for (alias, name) in Nest.aliases where members[name] == nil {
            if let value = members.removeValue(forKey: alias) { members[name] = value }
        }
        if table == .taxonomyTerm, case .object? = members["taxonomy"] { members["taxonomy_detail"] = members.removeValue(forKey: "taxonomy") }
        let inner = Nest.of(table).compactMap { nest in members.removeValue(forKey: nest.name).map { (nest, $0) } }
        if let owner {
            members[owner.nest.key] = .text(owner.id)
            if table == .attribute, members["link_entity"] == nil { members["link_entity"] = .text(owner.table.rawValue) }
            if table == .metadata, members["resource_type"] == nil { members["resource_type"] = .text(owner.table.rawValue) }
        }
        for (nest, value) in inner where !nest.isMany && value != .null {
            if let id = add(value, nest.inner, inside: nil, place) { members[nest.key] = .text(id) }
        }
        let id = register(members, table, inside: owner, place)
        for (nest, value) in inner where nest.isMany { addAll(value, nest, of: id, place) }
        return id
    }

    private mutating func addAll(_ value: JSONValue, _ nest: Nest, of id: String, _ place: Place) {
        guard case .array(let rows) = value else {
            if value != .null { problems.append(Problem(place, nest.name, "is no list, and was not read. Ask the sender to put it into [ ].")) }
            return
        }
        for (number, row) in rows.enumerated() {
            _ = add(row, nest.inner, inside: Owner(table: nest.owner, id: id, nest: nest, number: number), place)
        }
    }

    /// Puts a row down once, however often it is told; what one telling adds to another is added.
    private mutating func register(_ members: [String: JSONValue], _ table: Table, inside owner: Owner?, _ place: Place) -> String {
        var entry = Entry(table: table, values: members.filter { $0.value != .null }, place: place)
        if entry.id.isEmpty {
            entry.id = NameUUID.text(
                of: [owner?.id ?? place.file, owner?.nest.name ?? "", "\(owner?.number ?? place.row ?? 0)"].joined(separator: "/"))
            problems.append(Problem(place, owner?.nest.name, "has no id; it was given \(entry.id)."))
        }
        if let owner, let at = places[Key(table: table, id: entry.id)], let other = entries[at][owner.nest.key], other != owner.id {
            entry.id = NameUUID.text(of: [entry.id, owner.nest.key, owner.id].joined(separator: "/"))
        }
        guard let at = places[Key(table: table, id: entry.id)] else {
            places[Key(table: table, id: entry.id)] = entries.count
            entries.append(entry)
            return entry.id
        }
        for (name, value) in entry.values where value != .text("") {
            guard let standing = entries[at].values[name], standing != .text("") else {
                entries[at].values[name] = value
                continue
            }
            if standing != value, name != "link_entity", name != "resource_type" {
                problems.append(
                    Problem(
                        place, name,
                        "of \(table.rawValue) \(entry.id) is told in two ways; "
                            + "“\(standing.json())” was kept, “\(value.json())” was not. Correct one of them."
                    ))
            }
        }
        return entry.id
    }
}
