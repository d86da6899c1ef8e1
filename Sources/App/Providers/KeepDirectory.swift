import Dates
import OpenReferral
import Storage

/// How many rows of a package were new, told otherwise than we had them, or as we had them.
public struct DirectoryCount: Sendable, Equatable {
    public var added = 0
    public var changed = 0
    public var same = 0
}

/// Puts a directory into the agency's own: what is new is added, what is told otherwise is changed, and nothing is removed but rows of services
/// that the directory tells anew.
struct KeepDirectory {
    let directory: Directory
    let agency: ID<Agency>
    let now: Instant
    /// A package tells all of its providers and places, and a service that it tells otherwise has to be verified again; a form of our own tells
    /// one service or provider.
    var isFromOutside = true

    func keep(in db: Writing) throws -> (providers: DirectoryCount, services: DirectoryCount) {
        let (providers, providerIDs) = try keepProviders(in: db)
        let (services, serviceIDs) = try keepServices(providerIDs, in: db)
        try keepLocations(providerIDs, in: db)
        try keepRows(providerIDs, serviceIDs, in: db)
        return (providers, services)
    }

    private func keepProviders(in db: Writing) throws -> (DirectoryCount, [String: Int64]) {
        var (count, ids, new) = (DirectoryCount(), [String: Int64](), [SQL]())
        let known: [String: Known] = try known("uuid, id, record", "providers", directory.organizations.map(\.id), by: \.uuid, in: db)
        for organization in directory.organizations {
            let text = Directory.row(of: organization).text
            guard let old = known[organization.id] else {
                let id = ID<Provider>.new(at: now)
                ids[organization.id] = id.number
                count.added += 1
                new.append(
                    """
                    (\(id), \(agency), \(organization.id), \(organization.name), \(Folding.name(organization.name)), \(text), \(now))
                    """)
                continue
            }
            ids[organization.id] = old.id
            guard old.record != text else {
                count.same += 1
                continue
            }
            count.changed += 1
            try db.run(
                """
                UPDATE providers SET name = \(organization.name), name_folded = \(Folding.name(organization.name)), record = \(text),
                    version = version + 1, modified_at = \(now)
                WHERE agency_id = \(agency) AND id = \(old.id)
                """)
        }
        try db.insertMany("INSERT INTO providers (id, agency_id, uuid, name, name_folded, record, modified_at)", new)
        return (count, ids)
    }

    /// What is new goes in, and what stays goes on, with few statements however many they are; only what is told otherwise takes one of its own.
    private func keepServices(_ providers: [String: Int64], in db: Writing) throws -> (DirectoryCount, [String: Int64]) {
        var (count, ids, new, staying) = (DirectoryCount(), [String: Int64](), [SQL](), [Int64]())
        let known: [String: KnownService] = try known(
            KnownService.columns, "provider_services", directory.services.map(\.id), by: \.known.uuid, in: db)
        let found = ListingIndex(directory)
        for told in directory.services {
            var service = told
            if isFromOutside, let old = known[told.id] { service.keepOurWords(of: Service(kept: old.record)) }
            let (text, words) = (Directory.row(of: service).text, found.words(of: service))
            let provider = service.organizationID.flatMap { providers[$0] }
            guard let old = known[service.id] else {
                let id = ID<Listing>.new(at: now)
                ids[service.id] = id.number
                count.added += 1
                new.append(row(of: service, as: id, of: provider, text, words))
                continue
            }
            ids[service.id] = old.id
            if old.record == text { count.same += 1 } else { count.changed += 1 }
            if old.isAs(text, words, provider) { staying.append(old.id) } else { try change(old, to: service, of: provider, text, words, in: db) }
        }
        try db.insertMany(
            """
            INSERT INTO provider_services (id, agency_id, uuid, provider_id, name, name_folded, status, words, needs, languages, places, minimum_age,
                maximum_age, free_places, is_public, record, modified_at)
            """, new)
        // Its hours or costs may be told otherwise, so whoever asks what has changed since hears of it too.
        for chunk in staying.chunks() {
            try db.run(
                """
                UPDATE provider_services SET version = version + 1, modified_at = \(now) WHERE agency_id = \(agency) AND id IN \(list: chunk)
                """)
        }
        return (count, ids)
    }

    private func change(
        _ old: KnownService, to service: Service, of provider: Int64?, _ text: String, _ words: ListingIndex.Found, in db: Writing
    ) throws {
        try db.run(
            """
            UPDATE provider_services SET provider_id = COALESCE(\(provider), provider_id), name = \(service.name),
                name_folded = \(Folding.text(service.name)), status = \(service.status), words = \(words.all), needs = \(words.needs),
                languages = \(words.languages), places = \(words.places), minimum_age = \(service.minimumAge?.whole),
                maximum_age = \(service.maximumAge?.whole), free_places = \(words.freePlaces), record = \(text), version = version + 1,
                modified_at = \(now)
            WHERE agency_id = \(agency) AND id = \(old.id)
            """)
        guard isFromOutside, old.record != text else { return }
        try db.run(
            """
            UPDATE provider_services SET verified_at = NULL, verified_by = NULL, verified_name = NULL
            WHERE agency_id = \(agency) AND id = \(old.id)
            """)
    }

    private func row(of service: Service, as id: ID<Listing>, of provider: Int64?, _ text: String, _ words: ListingIndex.Found) -> SQL {
        """
        (\(id), \(agency), \(service.id), \(provider), \(service.name), \(Folding.text(service.name)), \(service.status), \(words.all),
            \(words.needs), \(words.languages), \(words.places), \(service.minimumAge?.whole), \(service.maximumAge?.whole),
            \(words.freePlaces), \(true), \(text), \(now))
        """
    }

    private func keepLocations(_ providers: [String: Int64], in db: Writing) throws {
        let locations = Dictionary(directory.locations.map { ($0.id, $0) }) { _, last in last }
        let rows = locations.values.sorted { $0.id < $1.id }.map { location -> SQL in
            """
            (\(agency), \(location.id), \(location.organizationID.flatMap { providers[$0] }), \(location.latitude?.double),
                \(location.longitude?.double), \(Directory.row(of: location).text))
            """
        }
        try db.insertMany(
            "INSERT INTO provider_locations (agency_id, uuid, provider_id, latitude, longitude, record)", rows,
            then: """
                ON CONFLICT (agency_id, uuid) DO UPDATE SET provider_id = excluded.provider_id, latitude = excluded.latitude,
                    longitude = excluded.longitude, record = excluded.record
                """)
    }
}

extension KeepDirectory {
    private struct Known: Stored {
        let uuid: String
        let id: Int64
        let record: String

        init(_ row: inout Row) throws {
            (uuid, id, record) = (try row.next(), try row.next(), try row.next())
        }
    }

    /// A service as we have it, with what it is found by.
    private struct KnownService: Stored {
        let known: Known
        let provider: Int64?
        let words: [String]
        let freePlaces: Int?

        static let columns: SQL = "uuid, id, record, provider_id, words, needs, languages, places, free_places"
        var id: Int64 { known.id }
        var record: String { known.record }

        init(_ row: inout Row) throws {
            known = try Known(&row)
            provider = try row.next()
            words = [try row.next(), try row.next(), try row.next(), try row.next()]
            freePlaces = try row.next()
        }

        func isAs(_ text: String, _ found: ListingIndex.Found, _ provider: Int64?) -> Bool {
            record == text && words == [found.all, found.needs, found.languages, found.places] && freePlaces == found.freePlaces
                && (provider == nil || provider == self.provider)
        }
    }

    private func known<Found: Stored>(
        _ columns: SQL, _ table: StaticString, _ uuids: [String], by uuid: (Found) -> String, in db: Reading
    ) throws -> [String: Found] {
        var known: [String: Found] = [:]
        for chunk in uuids.chunks() {
            let rows = try db.all(
                Found.self, "SELECT \(columns) FROM \(raw: table) WHERE agency_id = \(agency) AND uuid IN \(list: chunk)")
            for row in rows { known[uuid(row)] = row }
        }
        return known
    }

    /// What belongs to services, locations and providers of the directory is told anew; what belongs to others stays.
    private func keepRows(_ providers: [String: Int64], _ services: [String: Int64], in db: Writing) throws {
        let owners = DirectoryOwners(directory)
        let rows = directory.rows.filter { ![.organization, .service, .location].contains($0.table) }
        try clear(rows, providers, services, in: db)
        var (places, others): ([SQL], [SQL]) = ([], [])
        for row in rows {
            let owner = owners.owner(of: row)
            let (service, provider) = (owner.service.flatMap { services[$0] }, owner.provider.flatMap { providers[$0] })
            if row.table == .serviceAtLocation, let service {
                places.append("(\(agency), \(row.id), \(service), \(owner.location), \(row.text))")
            } else {
                others.append("(\(agency), \(row.table.rawValue), \(row.id), \(provider), \(service), \(owner.location), \(row.text))")
            }
        }
        try db.insertMany("INSERT INTO service_at_locations (agency_id, uuid, service_id, location_uuid, record)", places)
        try db.insertMany("INSERT INTO directory_rows (agency_id, kind, uuid, provider_id, service_id, location_uuid, record)", others)
    }

    private func clear(_ rows: [DirectoryRow], _ providers: [String: Int64], _ services: [String: Int64], in db: Writing) throws {
        for chunk in services.values.sorted().chunks() {
            try db.run("DELETE FROM service_at_locations WHERE agency_id = \(agency) AND service_id IN \(list: chunk)")
            try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND service_id IN \(list: chunk)")
        }
        for chunk in isFromOutside ? providers.values.sorted().chunks() : [] {
            try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND provider_id IN \(list: chunk) AND service_id IS NULL")
        }
        for chunk in isFromOutside ? directory.locations.map(\.id).chunks() : [] {
            try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND location_uuid IN \(list: chunk) AND service_id IS NULL")
        }
        for (table, rows) in Dictionary(grouping: rows, by: \.table) {
            for chunk in rows.map(\.id).chunks() {
                if table == .serviceAtLocation {
                    try db.run("DELETE FROM service_at_locations WHERE agency_id = \(agency) AND uuid IN \(list: chunk)")
                }
                try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND kind = \(table.rawValue) AND uuid IN \(list: chunk)")
            }
        }
    }
}

extension Array {
    /// Pieces that one statement can take.
    fileprivate func chunks() -> [[Element]] { stride(from: 0, to: count, by: 500).map { Array(self[$0..<Swift.min($0 + 500, count)]) } }
}
