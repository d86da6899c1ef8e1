import Dates
import Guidance
import OpenReferral
import Reference
import Rules
import Storage

/// Questions for the directory as guidance needs it.
enum ShelfQueries {
    /// The state of directory and figures today, in one statement.
    static func moment(on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> AgencyMoment {
        let agency = viewer.agency
        let rows = try db.all(
            AgencyMoment.Row.self,
            """
            SELECT 'shelf modified', MAX(modified_at), CAST(NULL AS TEXT) FROM provider_services WHERE agency_id = \(agency)
            UNION ALL SELECT 'shelf verified', MAX(verified_at), CAST(NULL AS TEXT) FROM provider_services WHERE agency_id = \(agency)
            UNION ALL SELECT 'shelf unverified', COUNT(*), CAST(NULL AS TEXT) FROM provider_services
                WHERE agency_id = \(agency) AND verified_at IS NULL
            UNION ALL SELECT 'figures model', MAX(number), CAST(NULL AS TEXT) FROM models
                WHERE agency_id = \(agency) AND signed_at IS NOT NULL AND withdrawn_at IS NULL
            UNION ALL SELECT 'figures prior', MAX(id), CAST(NULL AS TEXT) FROM effect_priors WHERE agency_id = \(agency)
            UNION ALL SELECT 'figures prior ended', MAX(ended_at), CAST(NULL AS TEXT) FROM effect_priors WHERE agency_id = \(agency)
            UNION ALL SELECT 'figures prior ends', COUNT(ended_at), CAST(NULL AS TEXT) FROM effect_priors WHERE agency_id = \(agency)
            UNION ALL SELECT 'figures key', MAX(set_at), CAST(NULL AS TEXT) FROM listing_keys WHERE agency_id = \(agency)
            UNION ALL SELECT 'figures keys', COUNT(*), CAST(NULL AS TEXT) FROM listing_keys WHERE agency_id = \(agency)
            UNION ALL SELECT 'full', id, full_until FROM provider_services WHERE agency_id = \(agency) AND full_until >= \(today)
            """)
        return AgencyMoment(rows)
    }

    /// Every service with what counts, in four statements, however many they are.
    static func shelvings(seenBy viewer: Viewer, in db: Reading) throws -> [Shelving] {
        let agency = viewer.agency
        var shelvings = try db.all(
            Shelving.self,
            """
            SELECT \(Listing.columns), provider_services.free_places FROM \(Listing.table)
            WHERE provider_services.agency_id = \(agency) ORDER BY provider_services.id
            """)
        let places = Dictionary(uniqueKeysWithValues: zip(shelvings.map(\.id), shelvings.indices))
        let programs = try programs(agency, in: db)
        for row in try rows(agency, in: db) {
            guard let place = places[row.service] else { continue }
            shelvings[place].take(row.row)
        }
        for (service, spot) in try spots(agency, in: db) {
            if let place = places[service] { shelvings[place].spots.append(spot) }
        }
        for place in shelvings.indices { shelvings[place].program = shelvings[place].record.programID.flatMap { programs[$0] } }
        return shelvings
    }

    private static func rows(_ agency: ID<Agency>, in db: Reading) throws -> [ServiceRow] {
        try db.all(
            ServiceRow.self,
            """
            SELECT directory_rows.service_id, directory_rows.kind, directory_rows.record FROM directory_rows
            WHERE directory_rows.agency_id = \(agency) AND directory_rows.service_id IS NOT NULL
                AND directory_rows.kind IN ('schedule', 'language', 'service_area', 'cost_option')
            ORDER BY directory_rows.service_id, directory_rows.kind, directory_rows.uuid
            """)
    }

    private static func programs(_ agency: ID<Agency>, in db: Reading) throws -> [String: String] {
        let rows = try db.all(
            KeptDirectoryRow.self,
            """
            SELECT directory_rows.kind, directory_rows.record FROM directory_rows
            WHERE directory_rows.agency_id = \(agency) AND directory_rows.kind = 'program'
            """)
        let directory = Directory(rows: rows.map(\.row))
        return Dictionary(directory.programs.map { ($0.id, $0.name) }) { first, _ in first }
    }

    private static func spots(_ agency: ID<Agency>, in db: Reading) throws -> [(Int64, Shelving.Spot)] {
        let rows = try db.all(
            PlaceRow.self,
            """
            SELECT service_at_locations.service_id, service_at_locations.location_uuid, 'location', provider_locations.record
            FROM service_at_locations
            JOIN provider_locations ON provider_locations.agency_id = service_at_locations.agency_id
                AND provider_locations.uuid = service_at_locations.location_uuid
            WHERE service_at_locations.agency_id = \(agency)
            UNION ALL SELECT service_at_locations.service_id, service_at_locations.location_uuid, directory_rows.kind, directory_rows.record
            FROM service_at_locations
            JOIN directory_rows ON directory_rows.agency_id = service_at_locations.agency_id
                AND directory_rows.location_uuid = service_at_locations.location_uuid AND directory_rows.kind IN ('address', 'accessibility')
            WHERE service_at_locations.agency_id = \(agency)
            ORDER BY 1, 2, 3
            """)
        return Dictionary(grouping: rows) { Spotted(service: $0.service, location: $0.location) }.sorted { $0.key < $1.key }.compactMap { key, rows in
            let directory = Directory(rows: rows.map(\.row))
            guard let location = directory.locations.first else { return nil }
            let access = directory.accessibility.flatMap { [$0.description, $0.details].compactMap(\.self) }
            return (key.service, Shelving.Spot(location: location, address: directory.addresses.first { $0.addressType != "postal" }, access: access))
        }
    }
}

/// A service at one of its places.
private struct Spotted: Hashable, Comparable {
    let service: Int64
    let location: String

    static func < (one: Spotted, other: Spotted) -> Bool { (one.service, one.location) < (other.service, other.location) }
}

/// A row of the directory with the service that it belongs to.
private struct ServiceRow: Stored {
    let service: Int64
    let row: DirectoryRow

    init(_ stored: inout Row) throws {
        service = try stored.next()
        row = try KeptDirectoryRow(&stored).row
    }
}

/// A row of the directory with the service and the place that it tells of.
private struct PlaceRow: Stored {
    let service: Int64
    let location: String
    let row: DirectoryRow

    init(_ stored: inout Row) throws {
        service = try stored.next()
        location = try stored.next()
        row = try KeptDirectoryRow(&stored).row
    }
}

extension Shelving: Stored {
    init(_ row: inout Row) throws {
        let listing = try Listing(&row)
        (id, providerName, needs, languages) = (listing.id.number, listing.providerName, listing.needs, [])
        (verifiedAt, record, freePlaces) = (listing.verifiedAt, listing.service, try row.next())
    }

    fileprivate mutating func take(_ row: DirectoryRow) {
        let directory = Directory(rows: [row])
        schedules += directory.schedules
        areas += directory.serviceAreas
        costs += directory.costOptions
        languages += ListingSheet.names(of: directory.languages.filter { $0.phoneID == nil }).filter { !languages.contains($0) }
    }
}
