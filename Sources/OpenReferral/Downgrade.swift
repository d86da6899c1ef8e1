/// A directory as the files of HSDS 1.1, and what they have no place for.
struct Downgrade {
    private(set) var rows: [OldTable: [[String: JSONValue]]] = [:]
    private(set) var losses: [Loss] = []
    let vocabularies: [String: Entry]
    let terms: [String: Entry]
    let services: Set<String>
    /// By service, what is said of it; by telephone, the languages spoken there.
    let said: [String: [Entry]]
    let spoken: [String: [Entry]]
    let usedVocabularies: Set<String>
    /// The ids that rows had in a package of 1.1.
    private let formerIDs: [String: String]

    init(_ directory: Directory) {
        let all = Shelf.all.flatMap { $0.entries(directory) }
        let tables = Dictionary(grouping: all, by: \.table)
        vocabularies = Dictionary((tables[.taxonomy] ?? []).map { ($0.id, $0) }) { first, _ in first }
        terms = Dictionary((tables[.taxonomyTerm] ?? []).map { ($0.id, $0) }) { first, _ in first }
        services = Set((tables[.service] ?? []).map(\.id))
        said = Dictionary(grouping: tables[.attribute] ?? []) { $0["link_id"] ?? "" }
        spoken = Dictionary(grouping: tables[.language] ?? []) { $0["phone_id"] ?? "" }
        usedVocabularies = Set(terms.values.compactMap { $0["taxonomy_id"] })
        formerIDs = Dictionary(all.compactMap { entry in entry["former_id"].map { (Downgrade.key(entry.table, entry.id), $0) } }) { first, _ in first
        }
        for entry in all { add(entry) }
    }

    private static func key(_ table: Table, _ id: String) -> String { table.rawValue + "/" + id }

    private mutating func add(_ entry: Entry) {
        switch entry.table {
        case .organization: put(entry, .organizations)
        case .program: put(entry.without("description", when: entry["name"]), .programs)
        case .service: addService(entry)
        case .serviceAtLocation: put(entry, .servicesAtLocation)
        case .location: put(entry.without("location_type", when: "physical"), .locations)
        case .address: addAddress(entry)
        case .phone: addPhone(entry)
        case .contact: put(entry, .contacts)
        case .schedule: addSchedule(entry)
        case .language: addLanguage(entry)
        case .accessibility: put(entry, .accessibility)
        case .requiredDocument: put(entry, .requiredDocuments)
        case .serviceArea: put(entry, .serviceAreas)
        case .funding: put(entry, .funding)
        case .attribute: addAttribute(entry)
        case .taxonomyTerm: addTerm(entry)
        case .taxonomy: addVocabulary(entry)
        case .metadata: put(entry.without("resource_type", when: entry["resource_type"]), .metadata)
        case .metaTableDescription: put(entry, .metaTableDescriptions)
        case .costOption, .serviceCapacity, .unit, .organizationIdentifier, .url: lose(entry)
        }
    }

    /// Writes a row under the names of 1.1. What 3.0 knows and 1.1 does not is lost; what neither knows goes along.
    mutating func put(_ entry: Entry, _ old: OldTable) {
        let names = Dictionary(old.renamed.filter { old.columns.contains($0.key) }.map { ($0.value, $0.key) }) { first, _ in first }
        let columns = Dictionary(Shelf.of(entry.table).columns.map { ($0.name, $0) }) { first, _ in first }
        var row: [String: JSONValue] = [:]
        for (name, value) in entry.values where name != "former_id" {
            let oldName = names[name] ?? name
            if old.columns.contains(oldName) {
                row[oldName] = target(of: columns[name], in: entry).map { .text(former($0, entry[name] ?? "")) } ?? value
            } else if columns[name] != nil {
                lose(entry, name)
            } else {
                row[name] = value
            }
        }
        row["id"] = .text(former(entry.table, entry.id))
        rows[old, default: []].append(row)
    }

    private func target(of column: Column?, in entry: Entry) -> Table? {
        switch column?.name {
        case "link_id": .service
        case "resource_id": entry["resource_type"].flatMap { Table(named: $0) } ?? owner(of: entry["resource_id"] ?? "")
        default: column?.target
        }
    }

    private func owner(of id: String) -> Table? { Table.allCases.first { formerIDs[Downgrade.key($0, id)] != nil } }

    func former(_ table: Table, _ id: String) -> String { formerIDs[Downgrade.key(table, id)] ?? id }

    mutating func lose(_ entry: Entry, _ field: String? = nil) { losses.append(Loss(table: entry.table, id: entry.id, field: field)) }
}
