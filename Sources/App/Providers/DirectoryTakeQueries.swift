import Dates
import Storage

/// Questions about packages that were put into the directory, and before one is taken back.
enum DirectoryTakeQueries {
    /// No list on a page is longer.
    static let most = 200
    /// As many as one statement asks about.
    static let portion = 400

    static func find(_ id: ID<DirectoryTake>, seenBy viewer: Viewer, in db: Reading) throws -> DirectoryTake {
        try db.one(
            DirectoryTake.self,
            "SELECT \(DirectoryTake.columns) FROM directory_takes WHERE directory_takes.agency_id = \(viewer.agency) AND directory_takes.id = \(id)")
    }

    /// What was put into the directory from an import of the browser; nothing while it was not, or if that was before this was written down.
    static func take(of coming: ID<DirectoryImport>, seenBy viewer: Viewer, in db: Reading) throws -> DirectoryTake? {
        try db.first(
            DirectoryTake.self,
            """
            SELECT \(DirectoryTake.columns) FROM directory_takes
            WHERE directory_takes.agency_id = \(viewer.agency) AND directory_takes.import_id = \(coming)
            """)
    }

    /// The latest first.
    static func latest(seenBy viewer: Viewer, in db: Reading) throws -> [DirectoryTake] {
        try db.all(
            DirectoryTake.self,
            """
            SELECT \(DirectoryTake.columns) FROM directory_takes WHERE directory_takes.agency_id = \(viewer.agency)
            ORDER BY directory_takes.id DESC LIMIT \(count: 50)
            """)
    }

    static func rows(of id: ID<DirectoryTake>, seenBy viewer: Viewer, in db: Reading) throws -> [TakenRow] {
        try db.all(
            TakenRow.self,
            """
            SELECT \(TakenRow.columns) FROM directory_take_rows
            WHERE directory_take_rows.agency_id = \(viewer.agency) AND directory_take_rows.take_id = \(id) ORDER BY directory_take_rows.place
            """)
    }

    /// The rows with these keys, as they stand now.
    static func current(_ keys: [TakenRow.Key], seenBy viewer: Viewer, in db: Reading) throws -> DirectoryPicture.Rows {
        var found: DirectoryPicture.Rows = [:]
        for (table, keys) in Dictionary(grouping: keys, by: \.table) {
            let byKind = Dictionary(grouping: keys) { $0.values["kind"] }
            for (kind, keys) in byKind {
                let column: SQL = table.key.last?.sql ?? "id"
                let name = table.key.last?.name ?? "id"
                let values = keys.compactMap { $0.values[name] }
                for some in values.portions(of: portion) {
                    let among: SQL = "\(column) IN \(list: some)"
                    let condition = kind.map { "kind = \($0) AND \(among)" as SQL } ?? among
                    for (key, values) in try KeptRow.read(table, where: condition, agency: viewer.agency, in: db) {
                        found[TakenRow.Key(table: table, values: key)] = values
                    }
                }
            }
        }
        return found
    }

    /// A service as it stands.
    struct Standing: Stored, Sendable {
        let id: Int64
        let name: String
        let verifiedAt: Instant?
        let askedAt: Instant?
        /// How many rows hang on it.
        let rows: Int

        init(_ row: inout Row) throws {
            (id, name) = (try row.next(), try row.next())
            (verifiedAt, askedAt, rows) = (try row.next(), try row.next(), try row.next(Int.self) + (try row.next(Int.self)))
        }
    }

    static func standing(_ services: [Int64], seenBy viewer: Viewer, in db: Reading) throws -> [Int64: Standing] {
        var found: [Int64: Standing] = [:]
        for some in services.portions(of: portion) {
            let rows = try db.all(
                Standing.self,
                """
                SELECT service.id, service.name, service.verified_at, service.asked_at,
                    (SELECT COUNT(*) FROM directory_rows AS own WHERE own.agency_id = service.agency_id AND own.service_id = service.id),
                    (SELECT COUNT(*) FROM service_at_locations AS given
                        WHERE given.agency_id = service.agency_id AND given.service_id = service.id)
                FROM provider_services AS service WHERE service.agency_id = \(viewer.agency) AND service.id IN \(list: some)
                """)
            for row in rows { found[row.id] = row }
        }
        return found
    }

    /// Tables whose rows name a service, but for those of the directory itself, and what a row in them means. A test holds them against the schema.
    static let uses: [(table: String, words: String)] = [
        ("referrals", "somebody was sent there"), ("unmet_needs", "somebody was not helped there"),
        ("listing_keys", "it is matched to past outcomes"), ("guidance_lines", "it stands in what somebody was shown"),
        ("guidance_choices", "somebody decided about it"),
    ]
    /// What goes with a service.
    static let ownTables: Set = ["service_at_locations", "directory_rows", "directory_take_left"]
    /// What names a provider and stays, so that the provider stays too.
    static let usesOfProviders: Set = ["provider_services", "provider_locations", "provider_people", "provider_contacts", "provider_plans"]

    /// Of these services those that are named somewhere, and why that is.
    static func used(_ services: [Int64], seenBy viewer: Viewer, in db: Reading) throws -> [Int64: String] {
        var found: [Int64: String] = [:]
        for some in services.portions(of: portion) {
            let questions = uses.map { use -> SQL in
                let table = SQL(stringLiteral: use.table)
                return "SELECT service_id, \(use.words) AS why FROM \(table) WHERE agency_id = \(viewer.agency) AND service_id IN \(list: some)"
            }
            for row in try db.all(Use.self, "\(joined: questions, by: " UNION ")") where found[row.service] == nil { found[row.service] = row.why }
        }
        return found
    }

    private struct Use: Stored {
        let service: Int64
        let why: String

        init(_ row: inout Row) throws { (service, why) = (try row.next(), try row.next()) }
    }

    /// The places of these services.
    static func places(of services: [Int64], seenBy viewer: Viewer, in db: Reading) throws -> Set<String> {
        var found: Set<String> = []
        for some in services.portions(of: portion) {
            found.formUnion(
                try db.all(
                    String.self,
                    """
                    SELECT location_uuid FROM service_at_locations
                    WHERE agency_id = \(viewer.agency) AND service_id IN \(list: some) AND location_uuid IS NOT NULL
                    """))
        }
        return found
    }

    /// What taking it back has left as it is.
    static func left(by id: ID<DirectoryTake>, seenBy viewer: Viewer, in db: Reading) throws -> [LeftListing] {
        try db.all(
            LeftListing.self,
            """
            SELECT directory_take_left.service_id, directory_take_left.name, directory_take_left.reason FROM directory_take_left
            WHERE directory_take_left.agency_id = \(viewer.agency) AND directory_take_left.take_id = \(id)
            ORDER BY directory_take_left.place LIMIT \(count: most)
            """)
    }
}
