import Reference
import Storage

/// Questions for services by how far away they are given.
enum NearbyQueries {
    /// Every place of every service that fits the search; the search's own end is not looked at, for the order is another.
    static func places(_ search: ListingSearch, seenBy viewer: Viewer, in db: Reading) throws -> [GivenPlace] {
        try db.all(
            GivenPlace.self,
            """
            SELECT \(GivenPlace.columns) FROM \(GivenPlace.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND \(search.condition) AND provider_services.status <> 'defunct'
            """)
    }

    /// Where a person of ours lives; empty if nobody has asked yet.
    static func zip(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> (name: String, zip: String) {
        let found = try ParticipantQueries.find(person, seenBy: viewer, in: db)
        return (found.name, try WorkProfileQueries.profile(of: person, seenBy: viewer, in: db).zip)
    }
}

/// From where services are looked for, and how far.
struct Nearness: Sendable {
    let zip: String
    let spot: Spot
    /// Nothing for any distance.
    let within: Int?

    /// How far people may want to go; the address says one of them.
    static let choices = [2, 5, 10, 25]

    /// "0.4 miles", "12 miles".
    static func words(_ miles: Double) -> String {
        if miles < 0.1 { return "less than 0.1 miles" }
        let shown = miles < 10 ? "\(Double(Int((miles * 10).rounded())) / 10)" : "\(Int(miles.rounded()))"
        return "\(shown) miles"
    }

    /// Services with the miles to their nearest place, nearest first.
    func order(_ places: [GivenPlace], in book: ReferenceBook) -> [(listing: ID<Listing>, miles: Double)] {
        var nearest: [ID<Listing>: Double] = [:]
        for place in places {
            guard let there = place.spot(in: book) else { continue }
            let miles = spot.miles(to: there)
            if within.map({ miles <= Double($0) }) ?? true { nearest[place.listing] = min(nearest[place.listing] ?? .infinity, miles) }
        }
        return nearest.map { ($0.key, $0.value) }.sorted { ($0.miles, $0.listing) < ($1.miles, $1.listing) }
    }
}
