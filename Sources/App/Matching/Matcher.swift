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
        let office = visit.office
        reckoning = Reckoning(book: office.reference, rules: office.rules)
        weights = try WeightQueries.inForce(seenBy: try visit.by.viewer, in: db)
        yardstick = Yardstick(weights: weights.weights, kinship: office.kinship.kinship)
        today = try visit.today
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
