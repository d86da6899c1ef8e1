/// One table of a directory, told without its type: how rows come out of it and go into it.
struct Shelf: Sendable {
    let table: Table
    let columns: [Column]
    let entries: @Sendable (Directory) -> [Entry]
    let put: @Sendable (Entry, inout Directory, inout [Problem]) -> Void

    private init<R: Record>(_ rows: any WritableKeyPath<Directory, [R]> & Sendable) {
        table = R.table
        columns = R.fields.map(\.column)
        entries = { directory in directory[keyPath: rows].map { Entry(table: R.table, values: $0.object) } }
        put = { entry, directory, problems in directory[keyPath: rows].append(R(entry, &problems)) }
    }

    static let all: [Shelf] = [
        Shelf(\.organizations),
        Shelf(\.programs),
        Shelf(\.services),
        Shelf(\.servicesAtLocations),
        Shelf(\.locations),
        Shelf(\.addresses),
        Shelf(\.phones),
        Shelf(\.contacts),
        Shelf(\.schedules),
        Shelf(\.languages),
        Shelf(\.accessibility),
        Shelf(\.costOptions),
        Shelf(\.requiredDocuments),
        Shelf(\.serviceAreas),
        Shelf(\.capacities),
        Shelf(\.units),
        Shelf(\.funding),
        Shelf(\.organizationIdentifiers),
        Shelf(\.webLinks),
        Shelf(\.attributes),
        Shelf(\.taxonomyTerms),
        Shelf(\.taxonomies),
        Shelf(\.metadata),
        Shelf(\.tableDescriptions),
    ]

    private static let byTable = Dictionary(uniqueKeysWithValues: all.map { ($0.table, $0) })

    static func of(_ table: Table) -> Shelf {
        guard let shelf = byTable[table] else { preconditionFailure("Every table has its shelf") }
        return shelf
    }
}
