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

    init(
        _ checks: [EffectCheck], _ settings: PolicySettings, value: [Policy.Way: Estimate], random: Estimate, over: Estimate, least: Estimate?
    ) {
        detectable = 2.49 * random.standardError
        let refusals = checks.filter(\.isRefusal)
        guard refusals.isEmpty else {
            code = .refused
            text = "not answered: " + refusals.map(\.text).joined(separator: "; ")
            return
        }
        let told: (Code, String) =
            switch settings.capacity {
            case .share: PolicyVerdict.limited(random, detectable)
            case .worthwhile: PolicyVerdict.unlimited(value, over, settings.cost)
            }
        code = told.0
        let claim = settings.isRandomised ? "" : " (association, not proof)"
        let comparisons = least == nil ? 2 : 4
        text = told.1 + claim + PolicyVerdict.need(least) + "; \(comparisons) comparisons were made"
    }

    init(_ code: Code, _ text: String, detectable: Double) { (self.code, self.text, self.detectable) = (code, text, detectable) }

    private static func limited(_ random: Estimate, _ detectable: Double) -> (Code, String) {
        let gain = "\(Digits.short(random.value)) a person (\(Digits.interval(random)))"
        guard !(random.interval.lowerBound > 0) else { return (.rank, "ranking by expected gain does better than a lottery, by \(gain)") }
        return (
            .noDifference,
            "not shown to beat a lottery: \(gain); a gain of \(Digits.short(detectable)) would have been seen 4 times in 5. Draw lots for the places"
        )
    }

    private static func unlimited(_ value: [Policy.Way: Estimate], _ over: Estimate, _ cost: Double) -> (Code, String) {
        let helps = value[.everyone].map { $0.interval.lowerBound > 0 } ?? false
        if over.interval.lowerBound > 0, let rule = value[.rule], rule.interval.lowerBound > 0 {
            let gain = "\(Digits.short(over.value)) a person (\(Digits.interval(over)))"
            return (.rank, "sending only those who gain more than a place costs does better than sending everyone, by \(gain)")
        }
        if cost > 0, !helps { return (.noDifference, "neither sending everyone nor sending some is shown to be worth its cost") }
        return (
            .everyone, "sending everyone is at least as good as choosing" + (helps ? "" : ", though it is not shown that the service helps at all")
        )
    }

    /// Rule − least employable has words of its own.
    private static func need(_ least: Estimate?) -> String {
        guard let least else { return "" }
        let gain = "\(Digits.short(least.value)) a person (\(Digits.interval(least)))"
        if least.interval.lowerBound > 0 { return "; it does better than sending the least employable first, by \(gain)" }
        if least.interval.upperBound < 0 { return "; sending the least employable first does better than it, by \(gain)" }
        return "; not told apart from sending the least employable first: \(gain)"
    }
}
