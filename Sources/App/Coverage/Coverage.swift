import Phrases
import Reference

/// For whom, in which language and where there is no service near: what is offered held against where our people live.
struct Coverage: Sendable {
    /// A ZIP code where people of ours live.
    struct Area: Sendable {
        let zip: String
        let spot: Spot
        let people: [Language: Int]

        var count: Int { people.values.reduce(0, +) }
    }

    /// With most people first.
    let areas: [Area]
    /// People whose ZIP code nobody has asked for, or lies nowhere.
    let unplaced: Int
    let miles: Int
    private let offers: [CoverageOffer]
    /// Where each offer is; nothing where that is not known.
    private let places: [Spot?]
    /// Which offers lie near each ZIP code, by their numbers.
    private let reach: [String: [Int]]

    static let usualMiles = 5

    init(offers: [CoverageOffer], people: [CoveragePeople], within miles: Int, in book: ReferenceBook) {
        self.miles = miles
        self.offers = offers
        let places = offers.map { $0.spot(in: book) }
        let byZip = Dictionary(grouping: people) { $0.zip }
        let areas = byZip.compactMap { zip, rows in
            book.spot(ofZip: zip).map { spot in
                Area(zip: zip, spot: spot, people: Dictionary(rows.map { ($0.language, $0.count) }, uniquingKeysWith: +))
            }
        }.sorted { ($1.count, $0.zip) < ($0.count, $1.zip) }
        (self.areas, self.places) = (areas, places)
        reach = Coverage.reach(areas, offers, places, Double(miles))
        let placed = Set(areas.map(\.zip))
        unplaced = people.filter { !placed.contains($0.zip) }.reduce(0) { $0 + $1.count }
    }

    /// Places where that need is met, in that language if one is asked for.
    func spots(for need: Need, in language: Language? = nil) -> Set<Spot> {
        Set(zip(offers, places).filter { $0.0.needs.contains(need) && $0.0.speaks(language) }.compactMap(\.1))
    }

    /// How many services help with it within reach of an area, each counted once.
    func near(_ area: Area, _ need: Need, in language: Language? = nil) -> Int {
        count(near: area) { $0.needs.contains(need) && $0.speaks(language) }
    }

    /// How many services say that they are made for those people.
    func near(_ area: Area, madeFor population: String) -> Int {
        let folded = Folding.text(population)
        return count(near: area) { offer in offer.populations.contains { Folding.text($0) == folded } }
    }

    /// Populations that any service names, by name.
    var populations: [String] { Set(offers.flatMap(\.populations)).sorted() }

    /// Areas where people live whom no service helps with that need, in their language if one is asked for.
    func gaps(_ need: Need, in language: Language? = nil) -> [Area] {
        areas.filter { concerned($0, language) > 0 && near($0, need, in: language) == 0 }
    }

    /// How many people live in these areas; those who speak the language, if one is asked for.
    func people(in areas: [Area], speaking language: Language? = nil) -> Int { areas.reduce(0) { $0 + concerned($1, language) } }

    private func concerned(_ area: Area, _ language: Language?) -> Int { language.map { area.people[$0] ?? 0 } ?? area.count }

    private func count(near area: Area, _ fits: (CoverageOffer) -> Bool) -> Int {
        let found = (reach[area.zip] ?? []).lazy.map { offers[$0] }.filter(fits)
        return Set(found.map(\.listing)).count
    }

    /// The way from each ZIP code to each spot is reckoned once; many offers share a spot.
    private static func reach(_ areas: [Area], _ offers: [CoverageOffer], _ places: [Spot?], _ miles: Double) -> [String: [Int]] {
        let spots = Set(places.compactMap { $0 })
        return Dictionary(
            areas.map { area in
                let near = spots.filter { area.spot.miles(to: $0) <= miles }
                return (area.zip, offers.indices.filter { offers[$0].isEverywhere || places[$0].map(near.contains) ?? false })
            }
        ) { first, _ in first }
    }
}

/// What the page is asked for.
struct CoverageQuestion: Sendable {
    let need: Need?
    let language: Language?
    let miles: Int
}
