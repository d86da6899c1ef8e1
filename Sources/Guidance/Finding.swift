public import Dates

/// What became of people like this one after a service, beside people like them who went without it; or why nothing can be said.
///
/// It never speaks of one person: counts and differences are those of a group.
public struct Finding: Sendable, Hashable {
    /// What speaks, from the weakest to the strongest.
    public enum Tier: String, CaseIterable, Sendable {
        /// Needs and hard rules alone; nothing is estimated.
        case rules
        /// Published or imported effects, with their source.
        case pooled
        /// The agency's own outcomes; people were sent by choice.
        case own
        /// The agency's own outcomes; places were given by a draw.
        case randomised
    }

    /// So many people, of whom so many reached the outcome.
    public struct Count: Sendable, Hashable {
        public let people: Int
        public let reached: Int
        /// What they earned in the quarter, on the mean of all of them; nil for an outcome that is no money.
        public let dollars: Double?

        public init(people: Int, reached: Int, dollars: Double? = nil) {
            (self.people, self.reached, self.dollars) = (people, reached, dollars)
        }
    }

    /// What may be claimed.
    public enum Verdict: Sendable, Hashable {
        /// The cautious interval lies above no difference.
        case helps
        /// The plain interval lies above no difference and the cautious one does not: perhaps because of who was sent.
        case perhaps
        /// The interval holds no difference.
        case noDifference
        /// The cautious interval lies below no difference.
        case worse
        /// No effect is estimated, for these reasons in words of staff.
        case refused([String])
        /// So many people like this one took it: fewer than `Finding.fewest`.
        case tooFew(Int)
    }

    /// Which version of the figures it rests on.
    public struct Model: Sendable, Hashable {
        /// The caller's number of it, kept with what was shown.
        public let number: Int64
        public let name: String
        public let day: Day

        public init(number: Int64, name: String, day: Day) {
            (self.number, self.name, self.day) = (number, name, day)
        }
    }

    /// Below so many people in the group no figure is shown. Source: EVIDENCE §4.3.
    public static let fewest = 30

    /// So many places, drawn by lot, would tell of a service of which nothing is shown.
    public static let lotteryPlaces = 60

    /// The key of the outcome that is money.
    public static let earnings = "earningsQ2"

    public let tier: Tier
    /// The outcome by its key, such as `employedQ2` or `kept90`.
    public let outcome: String
    /// Dollars earned in a quarter: the effect and its bounds are dollars too, not shares.
    public var isMoney: Bool { outcome == Finding.earnings }
    /// People like this one who took the service.
    public let treated: Count?
    /// People like this one who did not.
    public let others: Count?
    /// The difference in the share that reached the outcome after adjustment and shrinkage: .09 is 9 in 100 more. Of earnings: dollars of the quarter.
    public let effect: Double?
    /// The bounds of its 90 % interval.
    public let lower: Double?
    public let upper: Double?
    public let verdict: Verdict
    public let model: Model?
    /// Where an imported effect was published.
    public let source: String?

    public init(
        tier: Tier, outcome: String, treated: Count? = nil, others: Count? = nil, effect: Double? = nil, lower: Double? = nil,
        upper: Double? = nil, verdict: Verdict, model: Model? = nil, source: String? = nil
    ) {
        (self.tier, self.outcome, self.treated, self.others) = (tier, outcome, treated, others)
        (self.effect, self.lower, self.upper, self.verdict) = (effect, lower, upper, verdict)
        (self.model, self.source) = (model, source)
    }
}
