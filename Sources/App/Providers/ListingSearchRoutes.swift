import Storage
import Web

/// The directory, searched: by words and terms, by name or nearest first.
enum ListingSearchRoutes {
    static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, query, book) = (try visit.by.viewer, visit.incoming.query, visit.office.reference)
        let search = ListingSearch(
            words: String(query["q"].prefix(100)), need: Need(rawValue: query["need"]), language: String(query["language"].prefix(50)),
            place: String(query["place"].prefix(50)), hasFree: query["free"] == "yes", after: query.id("after", of: Listing.self))
        let person = query.id("person", of: Participant.self)
        let living = try await visit.read { db in try person.map { try NearbyQueries.zip(of: $0, seenBy: viewer, in: db) } }
        let typed = living?.zip ?? String(query["near"].prefix(10))
        let origin = SearchOrigin(person: person, name: living?.name, zip: typed, within: Int(query["miles"]))
        guard let spot = book.spot(ofZip: typed) else {
            return try visit.show(try await visit.read { db in try byName(search, origin, viewer, db) })
        }
        let nearness = Nearness(zip: typed, spot: spot, within: origin.within)
        return try visit.show(
            try await visit.read { db in
                let order = nearness.order(try NearbyQueries.places(search, seenBy: viewer, in: db), in: book)
                let start = search.after.flatMap { last in order.firstIndex { $0.listing == last } }.map { $0 + 1 } ?? 0
                let page = order[start...].prefix(ProviderQueries.pageLength)
                let found = try HSDSQueries.listings(page.map(\.listing), seenBy: viewer, in: db)
                let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
                let listings = page.compactMap { byID[$0.listing] }
                return ListingListPage(
                    search: search, listings: listings, places: try DirectoryQueries.towns(of: listings, seenBy: viewer, in: db),
                    hasMore: order.count > start + page.count, origin: origin,
                    miles: Dictionary(page.map { ($0.listing, $0.miles) }) { first, _ in first })
            })
    }

    private static func byName(_ search: ListingSearch, _ origin: SearchOrigin, _ viewer: Viewer, _ db: Reading) throws -> ListingListPage {
        let found = try ProviderQueries.list(search, seenBy: viewer, in: db)
        let listings = Array(found.prefix(ProviderQueries.pageLength))
        return ListingListPage(
            search: search, listings: listings, places: try DirectoryQueries.towns(of: listings, seenBy: viewer, in: db),
            hasMore: found.count > listings.count, origin: origin)
    }
}

/// Where somebody starts from who looks for a service.
struct SearchOrigin: Sendable {
    /// A person of ours, whose ZIP code it is.
    let person: ID<Participant>?
    let name: String?
    let zip: String
    let within: Int?

    init(person: ID<Participant>?, name: String?, zip: String, within: Int?) {
        (self.person, self.name, self.zip) = (person, name, zip)
        self.within = within.flatMap { Nearness.choices.contains($0) ? $0 : nil }
    }

    static let anywhere = SearchOrigin(person: nil, name: nil, zip: "", within: nil)
}
