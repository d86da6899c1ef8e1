import Dates
import OpenReferral
import Storage

/// Questions for rows of the directory as the standard has them.
enum DirectoryQueries {
    /// A listing with all that belongs to it.
    static func sheet(_ id: ID<Listing>, seenBy viewer: Viewer, in db: Reading) throws -> ListingSheet {
        let listing = try ProviderQueries.listing(id, seenBy: viewer, in: db)
        return ListingSheet(listing: listing, directory: Directory(rows: try rows(of: [listing], seenBy: viewer, in: db)))
    }

    /// The rows of listings, their providers and places, and those that belong to nobody.
    static func rows(of listings: [Listing], seenBy viewer: Viewer, in db: Reading) throws -> [DirectoryRow] {
        let services = listings.map(\.id)
        let providers = Array(Set(listings.compactMap(\.provider)))
        let agency = viewer.agency
        let own = listings.map { DirectoryRow(.service, $0.service.object) }
        guard !listings.isEmpty else { return own }
        let theirs: SQL = providers.isEmpty ? "1 = 0" : "providers.id IN \(list: providers)"
        let rows = try db.all(
            KeptDirectoryRow.self,
            """
            SELECT 'organization', providers.record FROM providers WHERE providers.agency_id = \(agency) AND \(theirs)
            UNION ALL SELECT 'service_at_location', service_at_locations.record FROM service_at_locations
                WHERE service_at_locations.agency_id = \(agency) AND service_at_locations.service_id IN \(list: services)
            UNION ALL SELECT 'location', provider_locations.record FROM provider_locations
                WHERE provider_locations.agency_id = \(agency) AND provider_locations.uuid IN (\(places(of: services, agency)))
            UNION ALL SELECT directory_rows.kind, directory_rows.record FROM directory_rows
                WHERE directory_rows.agency_id = \(agency) AND directory_rows.service_id IN \(list: services)
            """)
        return own + rows.map(\.row)
            + (try others(of: services, providers, agency, in: db))
    }

    private static func places(of services: [ID<Listing>], _ agency: ID<Agency>) -> SQL {
        """
        SELECT at.location_uuid FROM service_at_locations AS at
        WHERE at.agency_id = \(agency) AND at.service_id IN \(list: services) AND at.location_uuid IS NOT NULL
        """
    }

    /// What belongs to the providers, to the places, or to nobody.
    private static func others(
        of services: [ID<Listing>], _ providers: [ID<Provider>], _ agency: ID<Agency>, in db: Reading
    ) throws -> [DirectoryRow] {
        let theirs: SQL = providers.isEmpty ? "1 = 0" : "directory_rows.provider_id IN \(list: providers)"
        return try db.all(
            KeptDirectoryRow.self,
            """
            SELECT directory_rows.kind, directory_rows.record FROM directory_rows
            WHERE directory_rows.agency_id = \(agency) AND directory_rows.service_id IS NULL
                AND (\(theirs) OR directory_rows.location_uuid IN (\(places(of: services, agency)))
                    OR (directory_rows.provider_id IS NULL AND directory_rows.location_uuid IS NULL))
            ORDER BY directory_rows.kind, directory_rows.uuid
            """
        ).map(\.row)
    }

    /// One provider with all of its services that the public may see.
    static func rows(of provider: Provider, seenBy viewer: Viewer, in db: Reading) throws -> [DirectoryRow] {
        let listings = try ProviderQueries.listings(of: provider.id, seenBy: viewer, in: db).filter { $0.isPublic && $0.service.status != "defunct" }
        let rows = try rows(of: listings, seenBy: viewer, in: db)
        return listings.isEmpty ? [DirectoryRow(.organization, provider.organization.object)] : rows
    }

    /// All that the agency has, for a package.
    static func everything(seenBy viewer: Viewer, in db: Reading) throws -> Directory {
        let agency = viewer.agency
        return Directory(
            rows: try db.all(
                KeptDirectoryRow.self,
                """
                SELECT 'organization', record FROM providers WHERE agency_id = \(agency)
                UNION ALL SELECT 'service', record FROM provider_services WHERE agency_id = \(agency)
                UNION ALL SELECT 'location', record FROM provider_locations WHERE agency_id = \(agency)
                UNION ALL SELECT 'service_at_location', record FROM service_at_locations WHERE agency_id = \(agency)
                UNION ALL SELECT kind, record FROM directory_rows WHERE agency_id = \(agency)
                """
            ).map(\.row))
    }

    /// Where a provider gives services, to choose from.
    static func places(of provider: ID<Provider>, seenBy viewer: Viewer, in db: Reading) throws -> Directory {
        Directory(
            rows: try db.all(
                KeptDirectoryRow.self,
                """
                SELECT 'location', record FROM provider_locations WHERE agency_id = \(viewer.agency) AND provider_id = \(provider)
                UNION ALL SELECT directory_rows.kind, directory_rows.record FROM directory_rows
                    JOIN provider_locations ON provider_locations.agency_id = directory_rows.agency_id
                        AND provider_locations.uuid = directory_rows.location_uuid
                    WHERE directory_rows.agency_id = \(viewer.agency) AND directory_rows.kind IN ('address', 'accessibility')
                        AND provider_locations.provider_id = \(provider)
                """
            ).map(\.row))
    }
}

/// A row of any table of the directory.
struct KeptDirectoryRow: Stored {
    let row: DirectoryRow

    init(_ stored: inout Row) throws {
        let (kind, text) = (try stored.next(String.self), try stored.next(String.self))
        guard let table = OpenReferral.Table(rawValue: kind) else { throw Fault("There is no table \(kind) in the standard") }
        row = DirectoryRow(table, kept: text)
    }
}

extension DirectoryQueries {
    /// In which town each of these is given, for a list.
    static func towns(of listings: [Listing], seenBy viewer: Viewer, in db: Reading) throws -> [ID<Listing>: String] {
        guard !listings.isEmpty else { return [:] }
        let rows = try db.all(
            Town.self,
            """
            SELECT service_at_locations.service_id, directory_rows.record FROM service_at_locations
            JOIN directory_rows ON directory_rows.agency_id = service_at_locations.agency_id
                AND directory_rows.location_uuid = service_at_locations.location_uuid AND directory_rows.kind = 'address'
            WHERE service_at_locations.agency_id = \(viewer.agency) AND service_at_locations.service_id IN \(list: listings.map(\.id))
            ORDER BY service_at_locations.service_id, directory_rows.uuid
            """)
        return Dictionary(rows.map { ($0.listing, $0.words) }) { first, _ in first }
    }

    private struct Town: Stored {
        let listing: ID<Listing>
        let words: String

        init(_ row: inout Row) throws {
            listing = try row.next()
            let address = OpenReferral.Address(kept: try row.next())
            words = [address.address1, address.city, address.postalCode].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}
