import OpenReferral
import Phrases
import Reference
import Storage

/// A service at one of its places, as far as coverage goes.
struct CoverageOffer: Stored, Sendable {
    let listing: ID<Listing>
    let needs: Set<Need>
    /// Folded, each with a blank before it.
    private let languages: String
    let populations: [String]
    private let told: Spot?
    private let zip: String
    /// Whether it is given by telephone or on the web, and so near to everybody.
    let isEverywhere: Bool

    static let columns: SQL = """
        provider_services.id, provider_services.needs, provider_services.languages, provider_services.record, provider_locations.latitude,
        provider_locations.longitude, provider_locations.record, directory_rows.record
        """

    init(_ row: inout Row) throws {
        listing = try row.next()
        needs = Set(try row.next(String.self).split(separator: " ").compactMap { Need(rawValue: String($0)) })
        languages = try row.next()
        populations = Service(kept: try row.next()).populations
        let (latitude, longitude): (Double?, Double?) = (try row.next(), try row.next())
        told = latitude.flatMap { north in longitude.map { Spot(latitude: north, longitude: $0) } }
        let location = (try row.next(String?.self)).map { Location(kept: $0) }
        let address = (try row.next(String?.self)).map { OpenReferral.Address(kept: $0) }
        isEverywhere = location?.locationType == "virtual"
        zip = address.map { $0.addressType == "postal" ? "" : $0.postalCode } ?? ""
    }

    func spot(in book: ReferenceBook) -> Spot? { told ?? book.spot(ofZip: String(zip.prefix(5))) }

    /// Whether somebody is served in that language there; in any if none is asked for.
    func speaks(_ language: Phrases.Language?) -> Bool {
        guard let language else { return true }
        return (languages + " ").contains(" \(CoverageWords.folded(language)) ")
    }
}

/// How many people of ours live in a ZIP code and speak a language.
struct CoveragePeople: Stored, Sendable {
    /// Five digits; empty where nobody has asked.
    let zip: String
    let language: Phrases.Language
    let count: Int

    init(_ row: inout Row) throws {
        zip = String(try row.next(String.self).prefix(5))
        language = try row.next()
        count = try row.next()
    }
}
