import Foundation
import OpenReferral

/// What the services of a directory are found by.
struct ListingIndex {
    struct Found {
        /// Folded words, each with a blank before it.
        let all: String
        let needs: String
        let languages: String
        /// Towns and ZIP codes.
        let places: String
        let freePlaces: Int?
    }

    private let providers: [String: Organization]
    private let languages: [String: [OpenReferral.Language]]
    private let capacities: [String: [ServiceCapacity]]
    private let locations: [String: [String]]
    private let addresses: [String: [OpenReferral.Address]]
    private let access: [String: [Accessibility]]
    private let papers: [String: [RequiredDocument]]

    init(_ directory: Directory) {
        providers = Dictionary(directory.organizations.map { ($0.id, $0) }) { first, _ in first }
        languages = Dictionary(grouping: directory.languages.filter { $0.serviceID != nil }) { $0.serviceID ?? "" }
        capacities = Dictionary(grouping: directory.capacities) { $0.serviceID ?? "" }
        locations = Dictionary(grouping: directory.servicesAtLocations) { $0.serviceID ?? "" }.mapValues { $0.compactMap(\.locationID) }
        addresses = Dictionary(grouping: directory.addresses) { $0.locationID ?? "" }
        access = Dictionary(grouping: directory.accessibility) { $0.locationID ?? "" }
        papers = Dictionary(grouping: directory.requiredDocuments) { $0.serviceID ?? "" }
    }

    func words(of service: Service) -> Found {
        let provider = service.organizationID.flatMap { providers[$0] }
        let needs = ListingIndex.needs(of: service)
        let told =
            [
                service.name, service.alternateName, provider?.name, provider?.alternateName, service.description?.prefix(2_000).description,
                service.eligibilityDescription?.prefix(500).description,
            ].compactMap(\.self) + needs.map(\.label) + terms(of: service)
        let places = (locations[service.id] ?? []).flatMap { addresses[$0] ?? [] }.flatMap { [$0.city, $0.postalCode] }
        let free = (capacities[service.id] ?? []).compactMap(\.available)
        return Found(
            all: ListingIndex.line(told), needs: needs.map { " \($0.rawValue)" }.joined(),
            languages: ListingIndex.line(ListingSheet.names(of: languages[service.id] ?? [])), places: ListingIndex.line(places),
            freePlaces: free.isEmpty ? nil : free.reduce(0, +).whole)
    }

    /// For whom it is made, and on which terms.
    private func terms(of service: Service) -> [String] {
        let features = (locations[service.id] ?? []).flatMap { access[$0] ?? [] }.flatMap { [$0.description, $0.details] }
        let documents = (papers[service.id] ?? []).map(\.document)
        return service.populations + ([service.interpretationServices, service.waitTime] + features + documents).compactMap(\.self)
    }

    static func needs(of service: Service) -> [Need] {
        guard let told = service.extra[Listing.needsMember] else { return Need.guessed(from: service.name) }
        return told.elements.compactMap { $0.words.flatMap { Need(rawValue: $0) } }
    }

    private static func line(_ texts: [String]) -> String {
        var seen: Set<Substring> = []
        let folded = Folding.text(texts.joined(separator: " "))
        return folded.split(separator: " ").filter { seen.insert($0).inserted }.map { " \($0)" }.joined()
    }
}

extension Decimal {
    /// The number without its fraction; nothing beyond what a record could mean.
    var whole: Int? { magnitude < 1_000_000_000 ? NSDecimalNumber(decimal: self).intValue : nil }
    var double: Double { NSDecimalNumber(decimal: self).doubleValue }
}
