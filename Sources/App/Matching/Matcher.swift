import Dates
import Storage
import Suitability

/// What it takes to hold people against openings, put together for one visit.
struct Matcher: Sendable {
    let reckoning: Reckoning
    let yardstick: Yardstick
    let weights: MatchWeights
    let today: Day

    /// How many are suggested.
    static let count = 10

    init(_ visit: Visit, in db: Reading) throws {
        try self.init(visit, try WeightQueries.inForce(seenBy: try visit.by.viewer, in: db))
    }

    /// With the weights in force.
    init(_ visit: Visit, _ weights: MatchWeights) throws {
        let office = visit.office
        reckoning = Reckoning(book: office.reference, rules: office.rules)
        self.weights = weights
        yardstick = Yardstick(weights: weights.weights, kinship: office.kinship.kinship)
        today = try visit.today
    }

    /// Who is suggested for an opening, the best first, with their points.
    func suggested(for opening: Opening, _ visit: Visit, in db: Reading) throws -> [(person: ID<Participant>, score: Int)] {
        let pool = try visit.office.pools.pool(seenBy: try visit.by, on: today, reckoning, in: db)
        return yardstick.best(Matcher.count, people: pool, for: reckoning.opening(opening))
            .map { (ID<Participant>(number: $0.id), $0.score.rounded) }
    }

    var words: ReasonWords { ReasonWords(reckoning.names) }

    func verdict(of person: MatchFacts, for opening: Opening) -> Verdict {
        yardstick.verdict(of: reckoning.person(person, on: today), for: reckoning.opening(opening))
    }
}

/// Somebody held against an opening, with names.
struct Match: Sendable {
    let person: Participant
    let opening: Opening
    let employerName: String
    let verdict: Verdict
    /// When the question is why they are not among those suggested.
    var standing: WhyNot.Standing?
}
