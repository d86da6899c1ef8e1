/// Whether to rank people by expected gain, to send everybody, or to draw lots.
public struct PolicyVerdict: Sendable, Equatable {
    public enum Code: String, Sendable {
        case refused, rank, everyone
        case noDifference = "no_difference"
        /// Among several services: to each person the one that is predicted to add most.
        case personalise
        /// Among several services: one for all.
        case oneService = "one_service"
    }

    public let code: Code
    public let text: String
    /// The gain that would have been seen 4 times in 5: 2.49 standard errors. Over a lottery; among several services over the one that is
    /// hardest to beat.
    public let detectable: Double

    /// What the claim rests on: the comparison that decides, by rules judged ahead only; nil where nothing was compared.
    public let ahead: Estimate?

    /// `shown` is judged by rules that were learnt from all other folds, `ahead` by rules learnt from folds before only.
    init(
        _ checks: [EffectCheck], _ settings: PolicySettings, everyone: Estimate, _ shown: PolicyWorth.Shown, ahead: PolicyWorth.Shown
    ) {
        let isLimited: Bool = if case .share = settings.capacity { true } else { false }
        let gain = isLimited ? Gain(shown.overRandom, ahead.overRandom) : Gain(shown.overEveryone, ahead.overEveryone)
        detectable = Gain(shown.overRandom, ahead.overRandom).detectable
        self.ahead = gain.ahead
        let refusals = checks.filter(\.isRefusal)
        guard refusals.isEmpty else {
            code = .refused
            text = "not answered: " + refusals.map(\.text).joined(separator: "; ")
            return
        }
        let told =
            isLimited
            ? PolicyVerdict.limited(gain) : PolicyVerdict.unlimited(gain, rule: Gain(shown.rule, ahead.rule), everyone: everyone, settings.cost)
        code = told.0
        let claim = settings.isRandomised ? "" : " (association, not proof)"
        let comparisons = shown.overLeast == nil ? 2 : 4
        text = told.1 + claim + PolicyVerdict.need(shown.overLeast, ahead.overLeast) + "; \(comparisons) comparisons were made"
    }

    init(_ code: Code, _ text: String, detectable: Double, ahead: Estimate? = nil) {
        (self.code, self.text, self.detectable, self.ahead) = (code, text, detectable, ahead)
    }

    /// Where nobody fares otherwise than anybody else.
    static let nothingToTell = PolicyVerdict(
        .noDifference, "the outcome is the same for everybody, so nothing is gained by choosing", detectable: 0)

    private static func limited(_ gain: Gain) -> (Code, String) {
        guard !gain.isShown else { return (.rank, "ranking by expected gain does better than a lottery, by \(gain.words)") }
        return (.noDifference, "not shown to beat a lottery: \(gain.words); \(gain.unseen). Draw lots for the places")
    }

    private static func unlimited(_ over: Gain, rule: Gain, everyone: Estimate, _ cost: Double) -> (Code, String) {
        let helps = everyone.interval.lowerBound > 0
        if over.isShown, rule.isShown {
            return (.rank, "sending only those who gain more than a place costs does better than sending everyone, by \(over.words)")
        }
        if cost > 0, !helps { return (.noDifference, "neither sending everyone nor sending some is shown to be worth its cost") }
        return (
            .everyone, "sending everyone is at least as good as choosing" + (helps ? "" : ", though it is not shown that the service helps at all")
        )
    }

    /// Rule − least employable has words of its own.
    private static func need(_ least: Estimate?, _ ahead: Estimate?) -> String {
        guard let least, let ahead else { return "" }
        let gain = Gain(least, ahead)
        if gain.isShown { return "; it does better than sending the least employable first, by \(gain.words)" }
        if gain.isLoss { return "; sending the least employable first does better than it, by \(gain.words)" }
        return "; not told apart from sending the least employable first: \(gain.words)"
    }
}

/// What a rule gains over something else, twice: by rules learnt from all other folds, and by rules learnt from folds before only.
///
/// In the first every two people of different folds are teacher and pupil of each other. Where nothing is to be learnt, chance that leans to one side in
/// all folds looks like a gain: a rule of one input gains |A| where its whole sum A is far from 0, to either side, and so 10 of 100 such tables would be
/// claimed by a bound that 5 should pass. In the second nobody is judged by a rule in which somebody judged later had a part, so that the sum is a
/// martingale, with the error that it says; it is learnt from fewer people, so it shows less. Source: Luedtke, van der Laan 2016.
struct Gain {
    let shown: Estimate
    let ahead: Estimate

    init(_ shown: Estimate, _ ahead: Estimate) { (self.shown, self.ahead) = (shown, ahead) }

    var isShown: Bool { shown.interval.lowerBound > 0 && ahead.interval.lowerBound > 0 }
    var isLoss: Bool { shown.interval.upperBound < 0 && ahead.interval.upperBound < 0 }

    /// What would have been seen 4 times in 5: 2.49 standard errors.
    var detectable: Double { 2.49 * max(shown.standardError, ahead.standardError) }

    var words: String {
        let plain = "\(Digits.short(shown.value)) a person (\(Digits.interval(shown)))"
        return shown.interval.contains(0) ? plain : "\(plain), judged ahead \(Digits.short(ahead.value)) (\(Digits.interval(ahead)))"
    }

    var unseen: String { "a gain of \(Digits.short(detectable)) would have been seen 4 times in 5" }
}
