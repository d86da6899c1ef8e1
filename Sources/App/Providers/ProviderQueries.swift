import Dates
import OpenReferral
import Storage

/// Questions about providers and what they offer.
enum ProviderQueries {
    /// How many stand on a page of the list.
    static let pageLength = 50

    static func find(_ id: ID<Provider>, seenBy viewer: Viewer, in db: Reading) throws -> Provider {
        try db.one(Provider.self, "SELECT \(Provider.columns) FROM providers WHERE providers.agency_id = \(viewer.agency) AND providers.id = \(id)")
    }

    static func listings(of provider: ID<Provider>, seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.provider_id = \(provider)
            ORDER BY provider_services.name_folded, provider_services.id LIMIT \(count: 500)
            """)
    }

    static func listing(_ id: ID<Listing>, seenBy viewer: Viewer, in db: Reading) throws -> Listing {
        try db.one(
            Listing.self,
            "SELECT \(Listing.columns) FROM \(Listing.table) WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.id = \(id)")
    }

    /// Services by name that fit the search; one more than a page, if there are more.
    static func list(_ search: ListingSearch, seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        let begins: SQL =
            if let after = search.after {
                """
                (provider_services.name_folded, provider_services.id) > (SELECT last.name_folded, last.id FROM provider_services AS last
                    WHERE last.agency_id = \(viewer.agency) AND last.id = \(after))
                """
            } else { "1 = 1" }
        return try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND \(search.condition) AND \(begins)
            ORDER BY provider_services.name_folded, provider_services.id LIMIT \(count: pageLength + 1)
            """)
    }

    /// Services of which nobody has said for too long that all is right, what a provider wants corrected first; one more than a page, if there are
    /// more.
    static func stale(before: Instant, after: ID<Listing>?, seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        let begins: SQL = after.map { "provider_services.id > \($0)" } ?? "1 = 1"
        return try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.status IN ('active', 'temporarily closed')
                AND provider_services.said = '' AND (provider_services.verified_at IS NULL OR provider_services.verified_at < \(before)) AND \(begins)
            ORDER BY provider_services.id LIMIT \(count: pageLength + 1)
            """)
    }

    /// Services of which a referral has shown that something may be wrong.
    static func doubted(seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.doubt <> ''
            ORDER BY provider_services.doubt_at, provider_services.id LIMIT \(count: 100)
            """)
    }

    /// Services of which a provider has said that something is no longer so.
    static func corrected(seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.said <> ''
            ORDER BY provider_services.said_at, provider_services.id LIMIT \(count: 100)
            """)
    }
}

/// What somebody looks for in the directory.
struct ListingSearch: Sendable, Equatable {
    var words = ""
    var need: Need?
    var language = ""
    /// A town, or the beginning of a ZIP code.
    var place = ""
    /// Only those with a free place now.
    var hasFree = false
    var after: ID<Listing>?

    var isEmpty: Bool { words.isEmpty && need == nil && language.isEmpty && place.isEmpty && !hasFree }

    var condition: SQL {
        var parts: [SQL] = ["1 = 1"]
        parts += Self.folded(words).map { word in
            "(provider_services.words LIKE \("% \(word)%") OR (' ' || COALESCE(providers.name_folded, '')) LIKE \("% \(word)%"))"
        }
        parts += Self.folded(language).map { "provider_services.languages LIKE \("% \($0)%")" }
        parts += Self.folded(place).map { "provider_services.places LIKE \("% \($0)%")" }
        if hasFree { parts.append("provider_services.free_places > 0") }
        if let need { parts.append("(provider_services.needs || ' ') LIKE \("% \(need.rawValue) %")") }
        return "\(joined: parts, by: " AND ")"
    }

    private static func folded(_ text: String) -> [Substring] { Array(Folding.text(text).split(separator: " ").prefix(6)) }
}
