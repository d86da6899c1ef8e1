import Dates
import OpenReferral
import Storage

/// The rows of ours that a package is about, as they stand at one moment.
struct DirectoryPicture {
    typealias Rows = [TakenRow.Key: KeptRow.Values]

    private let directory: Directory
    private let agency: ID<Agency>
    /// As they stood when the picture was taken.
    private var before: Rows = [:]

    /// Before the package is put into the directory.
    init(of directory: Directory, agency: ID<Agency>, in db: Reading) throws {
        (self.directory, self.agency) = (directory, agency)
        var found: Rows = [:]
        try each(in: db) { key, values in found[key] = values }
        before = found
    }

    /// What has been added, changed and removed since.
    func changes(in db: Reading) throws -> [TakenRow] {
        var (rows, seen): ([TakenRow], Set<TakenRow.Key>) = ([], [])
        var new: Set<TakenRow.Owner> = [.nobody]
        try each(in: db) { key, values in
            guard seen.insert(key).inserted else { return }
            let (owner, old) = (TakenRow.Owner(key.table, key.values, values), before[key])
            let isOwner = [.providers, .providerServices, .providerLocations].contains(key.table)
            if old == nil, isOwner { new.insert(owner) }
            // The owner itself is read before what hangs on it.
            let isMarked = old == nil && new.contains(owner)
            guard let row = KeptRow(key.table, key.values, from: old, to: values) else { return }
            rows.append(TakenRow(owner, mark: isMarked ? try TakenRow.mark(of: values) : nil, row))
        }
        let gone = before.filter { !seen.contains($0.key) }
        return rows
            + gone.compactMap { key, values in
                KeptRow(key.table, key.values, from: values, to: nil).map { TakenRow(TakenRow.Owner(key.table, key.values, values), $0) }
            }
    }

    /// Services, providers and places first, then what hangs on them, then what stands alone. A row may come more than once.
    private func each(in db: Reading, _ take: (TakenRow.Key, KeptRow.Values) throws -> Void) throws {
        let (providers, services) = (directory.organizations.map(\.id), directory.services.map(\.id))
        let places = directory.locations.map(\.id)
        func read(_ table: KeptTable, _ uuids: [String], _ condition: (SQL) -> SQL) throws {
            for some in uuids.portions(of: DirectoryTakeQueries.portion) {
                for (key, values) in try KeptRow.read(table, where: condition("\(list: some)"), agency: agency, in: db) {
                    try take(TakenRow.Key(table: table, values: key), values)
                }
            }
        }
        let ours = { (some: SQL) -> SQL in "(SELECT own.id FROM provider_services AS own WHERE own.agency_id = \(agency) AND own.uuid IN \(some))" }
        let theirs = { (some: SQL) -> SQL in "(SELECT own.id FROM providers AS own WHERE own.agency_id = \(agency) AND own.uuid IN \(some))" }
        try read(.providerServices, services) { "uuid IN \($0)" }
        try read(.providers, providers) { "uuid IN \($0)" }
        try read(.providerLocations, places) { "uuid IN \($0)" }
        try read(.servicesAtLocations, services) { "service_id IN \(ours($0))" }
        try read(.directoryRows, services) { "service_id IN \(ours($0))" }
        try read(.directoryRows, places) { "location_uuid IN \($0) AND service_id IS NULL" }
        try read(.directoryRows, providers) { "provider_id IN \(theirs($0)) AND service_id IS NULL" }
        let others = directory.rows.filter { ![.organization, .service, .location].contains($0.table) }
        for (table, rows) in Dictionary(grouping: others, by: \.table) {
            if table == .serviceAtLocation { try read(.servicesAtLocations, rows.map(\.id)) { "uuid IN \($0)" } }
            try read(.directoryRows, rows.map(\.id)) { "kind = \(table.rawValue) AND uuid IN \($0)" }
        }
    }
}

extension DirectoryTake {
    /// Puts a directory into the agency's own as `keep` does it, and writes down what that adds, changes and removes. `by` is whoever answers for it.
    static func recording<Kept>(
        _ what: String, _ directory: Directory, of coming: ID<DirectoryImport>?, by name: String, agency: ID<Agency>, at now: Instant,
        in db: Writing, keep: () throws -> (kept: Kept, services: DirectoryCount)
    ) throws -> Kept {
        let before = try DirectoryPicture(of: directory, agency: agency, in: db)
        let (kept, count) = try keep()
        let id = ID<DirectoryTake>.new(at: now)
        try db.run(
            """
            INSERT INTO directory_takes (id, agency_id, import_id, what, taken_name, taken_at, added, changed)
            VALUES (\(id), \(agency), \(coming), \(what), \(name), \(now), \(count.added), \(count.changed))
            """)
        try db.insertMany(
            "INSERT INTO directory_take_rows (agency_id, take_id, place, owner, mark, kept_in, row_key, old, new)",
            try before.changes(in: db).enumerated().map { place, taken -> SQL in
                let (old, new) = taken.mark == nil ? (taken.row.old, taken.row.new) : (nil, nil)
                return """
                    (\(agency), \(id), \(place), \(taken.owner.text), \(taken.mark), \(taken.row.table), \(try KeptRow.text(taken.row.key)),
                    \(try old.map(KeptRow.text)), \(try new.map(KeptRow.text)))
                    """
            })
        return kept
    }
}
