import Dates
import OpenReferral
import Storage

/// What the public may ask of the directory: only what is given and not kept from it.
enum HSDSQueries {
    static let shown: SQL = "provider_services.is_public AND provider_services.status <> 'defunct'"

    /// The services that fit, by name, all of them: their number is part of each answer, and a directory has thousands at most.
    static func services(_ query: HSDSQuery, seenBy viewer: Viewer, in db: Reading) throws -> [ID<Listing>] {
        var parts = [shown, ListingSearch(words: query.search).condition]
        if let after = query.modifiedAfter { parts.append("provider_services.modified_at >= \(after)") }
        if !query.organization.isEmpty { parts.append("providers.uuid = \(query.organization)") }
        if !query.term.isEmpty || !query.taxonomy.isEmpty {
            let told = try attributed(query, seenBy: viewer, in: db)
            parts.append(told.isEmpty ? "1 = 0" : "provider_services.id IN \(list: told)")
        }
        return try db.all(
            ID<Listing>.self,
            """
            SELECT provider_services.id FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND \(joined: parts, by: " AND ")
            ORDER BY provider_services.name_folded, provider_services.id
            """)
    }

    /// Services of which a term, or any term of a taxonomy, is said; 5,000 at most.
    private static func attributed(_ query: HSDSQuery, seenBy viewer: Viewer, in db: Reading) throws -> [ID<Listing>] {
        let terms = try records(.taxonomyTerm, seenBy: viewer, in: db).filter {
            (query.term.isEmpty || $0["id"]?.words == query.term) && (query.taxonomy.isEmpty || $0["taxonomy_id"]?.words == query.taxonomy)
        }
        let ids = Set(terms.compactMap { $0["id"]?.words })
        let said = try db.all(
            SaidTerm.self,
            """
            SELECT directory_rows.service_id, directory_rows.record FROM directory_rows
            WHERE directory_rows.agency_id = \(viewer.agency) AND directory_rows.kind = 'attribute' AND directory_rows.service_id IS NOT NULL
            """)
        return Array(Set(said.filter { ids.contains($0.term) }.map(\.listing)).prefix(5_000))
    }

    private struct SaidTerm: Stored {
        let listing: ID<Listing>
        let term: String

        init(_ row: inout Row) throws {
            listing = try row.next()
            term = Attribute(kept: try row.next()).taxonomyTermID ?? ""
        }
    }

    static func listings(_ ids: [ID<Listing>], seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.id IN \(list: ids)
            ORDER BY provider_services.name_folded, provider_services.id
            """)
    }

    /// The service of that UUID, where the public may see it.
    static func listing(uuid: String, seenBy viewer: Viewer, in db: Reading) throws -> Listing {
        try db.one(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.uuid = \(uuid) AND \(shown)
            """)
    }

    /// The service of which a row says that it is given at a place.
    static func listing(at uuid: String, seenBy viewer: Viewer, in db: Reading) throws -> Listing {
        try db.one(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND \(shown) AND provider_services.id = (
                SELECT at.service_id FROM service_at_locations AS at WHERE at.agency_id = \(viewer.agency) AND at.uuid = \(uuid))
            """)
    }

    /// Providers that fit, by name; those all of whose services are kept from the public are not told of.
    static func providers(_ query: HSDSQuery, uuid: String? = nil, seenBy viewer: Viewer, in db: Reading) throws -> [Provider] {
        var parts: [SQL] = ["providers.agency_id = \(viewer.agency)"]
        parts += Folding.text(query.search).split(separator: " ").prefix(6).map { "(' ' || providers.name_folded) LIKE \("% \($0)%")" }
        if let after = query.modifiedAfter { parts.append("providers.modified_at >= \(after)") }
        if let uuid { parts.append("providers.uuid = \(uuid)") }
        return try db.all(
            Provider.self,
            """
            SELECT \(Provider.columns) FROM providers
            WHERE \(joined: parts, by: " AND ") AND (EXISTS (SELECT 1 FROM provider_services WHERE provider_services.agency_id = providers.agency_id
                    AND provider_services.provider_id = providers.id AND \(shown))
                OR NOT EXISTS (SELECT 1 FROM provider_services WHERE provider_services.agency_id = providers.agency_id
                    AND provider_services.provider_id = providers.id))
            ORDER BY providers.name_folded, providers.id
            """)
    }

    /// The services at their places, of services that fit.
    static func places(of ids: [ID<Listing>], seenBy viewer: Viewer, in db: Reading) throws -> [(listing: ID<Listing>, uuid: String)] {
        let fitting = Set(ids)
        return try db.all(
            PlaceKey.self,
            """
            SELECT service_at_locations.service_id, service_at_locations.uuid FROM service_at_locations
            WHERE service_at_locations.agency_id = \(viewer.agency) ORDER BY service_at_locations.service_id, service_at_locations.uuid
            """
        ).filter { fitting.contains($0.listing) }.map { ($0.listing, $0.uuid) }
    }

    private struct PlaceKey: Stored {
        let listing: ID<Listing>
        let uuid: String

        init(_ row: inout Row) throws {
            listing = try row.next()
            uuid = try row.next()
        }
    }

    /// The agency's terms or taxonomies.
    static func records(_ table: OpenReferral.Table, seenBy viewer: Viewer, in db: Reading) throws -> [[String: JSONValue]] {
        try db.all(
            KeptDirectoryRow.self,
            """
            SELECT directory_rows.kind, directory_rows.record FROM directory_rows
            WHERE directory_rows.agency_id = \(viewer.agency) AND directory_rows.kind = \(table.rawValue) ORDER BY directory_rows.uuid
            """
        ).map(\.row.object)
    }
}
