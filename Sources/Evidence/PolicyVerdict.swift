/// Whether to rank people by expected gain, to send everybody, or to draw lots.
public struct PolicyVerdict: Sendable, Equatable {
    public enum Code: String, Sendable {
        case refused, rank, everyone
        case noDifference = "no_difference"
    }

    public let code: Code
    public let text: String
    /// The gain over a lottery that would have been seen 4 times in 5: 2.49 standard errors.
    public let detectable: Double

    init(_ checks: [EffectCheck], _ settings: PolicySettings, everyone: Estimate?, rule: Estimate?, random: Estimate, over: Estimate) {
        detectable = 2.49 * random.standardError
        let refusals = checks.filter(\.isRefusal)
        guard refusals.isEmpty else {
            code = .refused
            text = "not answered: " + refusals.map(\.text).joined(separator: "; ")
            return
        }
        let gain =
            "\(Digits.short(random.value)) a person (\(Digits.short(random.interval.lowerBound)) to \(Digits.short(random.interval.upperBound)))"
        switch settings.capacity {
        case .share:
            if random.interval.lowerBound > 0 {
                code = .rank
                text = "ranking by expected gain does better than a lottery, by \(gain)"
            } else {
                code = .noDifference
                text =
                    "not shown to beat a lottery: \(gain); a gain of \(Digits.short(detectable)) would have been seen 4 times in 5. "
                    + "Draw lots for the places"
            }
        case .worthwhile:
            (code, text) = PolicyVerdict.unlimited(everyone, rule, over)
        }
    }

    private static func unlimited(_ everyone: Estimate?, _ rule: Estimate?, _ over: Estimate) -> (Code, String) {
        if over.interval.lowerBound > 0, let rule, rule.interval.lowerBound > 0 {
            return (
                .rank,
                "sending only those who gain more than a place costs does better than sending everyone, by \(Digits.short(over.value)) a person"
            )
        }
        guard let everyone, everyone.interval.lowerBound > 0 else {
            return (.noDifference, "neither sending everyone nor sending some is shown to be worth its cost")
        }
        return (.everyone, "sending everyone is at least as good")
    }
}
