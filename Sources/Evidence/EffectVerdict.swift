/// What may be said of a service, in the order in which it is tried: for everybody as asked, for those who took part, for those who could
/// have gone either way.
public struct EffectVerdict: Sendable {
    public enum Code: String, Sendable {
        case refused, helps, harms
        /// The interval excludes no effect, the cautious one does not.
        case didBetter = "did_better"
        case didWorse = "did_worse"
        case notShown = "not_shown"
    }

    public let code: Code
    public let text: String
    /// "effect" after a draw, else "association, not proof".
    public let claim: String
    /// What was refused, and what calls for caution.
    public let reasons: [EffectCheck]
    /// The effect that is answered with, or the one that was asked for where all are refused.
    public let effect: Effect
    public let sensitivity: Sensitivity
    /// Those with a chance of treatment between .1 and .9, where the others were refused.
    public let trimmed: Effect?
    public let warnings: [String]

    /// Throws what `Effect` throws.
    public init(_ comparison: Comparison, _ settings: EffectSettings = EffectSettings()) throws {
        let asked = try Effect(comparison, settings)
        var (answer, warnings, trimmed): (Effect, [String], Effect?) = (asked, [], nil)
        if asked.isRefused && settings.estimand == .ate {
            var narrower = settings
            narrower.estimand = .att
            let treated = try Effect(comparison, narrower)
            if !treated.isRefused {
                answer = treated
                warnings.append("the effect on everybody was refused (\(EffectVerdict.list(asked))), so this is the effect on those who took part")
            }
        }
        if answer.isRefused { trimmed = try EffectVerdict.trimmed(asked, settings) }
        let spoken = trimmed.map { $0.isRefused ? answer : $0 } ?? answer
        effect = answer
        self.trimmed = trimmed
        sensitivity = Sensitivity(spoken)
        code = EffectVerdict.code(
            isRefused: spoken.isRefused, spoken.comparison, spoken.headline.estimate, sensitivity, isRandomised: settings.isRandomised)
        claim = settings.isRandomised ? "effect" : "association, not proof"
        reasons = spoken.checks
        text = EffectVerdict.text(code, spoken, settings.isRandomised ? nil : sensitivity, isTrimmed: trimmed?.isRefused == false)
        self.warnings = warnings
    }

    /// Crump et al. 2009. Nil where an arm would have fewer than 2 rows.
    private static func trimmed(_ effect: Effect, _ settings: EffectSettings) throws -> Effect? {
        let rows = effect.headline.chances.indices.filter { (0.1...0.9).contains(effect.headline.chances[$0]) }
        guard rows.count < effect.comparison.count, let part = try? effect.comparison.only(rows) else { return nil }
        var settings = settings
        settings.known = settings.known.map { known in rows.map { known[$0] } }
        return try Effect(part, settings)
    }

    /// Without a draw an effect must withstand something unseen as strong as the strongest input.
    static func code(
        isRefused: Bool, _ comparison: Comparison, _ estimate: Estimate, _ sensitivity: Sensitivity, isRandomised: Bool
    ) -> Code {
        if isRefused { return .refused }
        if comparison.hasOneOutcome { return .notShown }
        let plain = estimate.interval
        let firm = isRandomised ? plain : sensitivity.cautious
        if firm.lowerBound > 0 { return .helps }
        if firm.upperBound < 0 { return .harms }
        return plain.lowerBound > 0 ? .didBetter : plain.upperBound < 0 ? .didWorse : .notShown
    }

    private static func list(_ effect: Effect) -> String { effect.checks.filter(\.isRefusal).map(\.text).joined(separator: "; ") }

    private static func text(_ code: Code, _ effect: Effect, _ sensitivity: Sensitivity?, isTrimmed: Bool) -> String {
        let (n1, n0) = (effect.comparison.treatedRows.count, effect.comparison.untreatedRows.count)
        let scope = isTrimmed ? "for the \(n1 + n0) who could have gone either way: " : ""
        let estimate = effect.headline.estimate
        let interval = "\(Digits.short(estimate.interval.lowerBound)) to \(Digits.short(estimate.interval.upperBound))"
        let number = "\(Digits.short(estimate.value)) (\(interval), from \(n1) sent and \(n0) not)"
        let unseen = (sensitivity?.strongest).map { ", also allowing for something unseen as strong as “\($0)”" } ?? ""
        return scope
            + {
                switch code {
                case .refused:
                    "not answered from \(n1) sent and \(n0) not: \(list(effect)). A lottery for the next 60 places would answer it"
                case .helps: "it helps: \(number)\(unseen)"
                case .harms: "it harms: \(number)\(unseen)"
                case .didBetter: "people sent there did better, perhaps because of who was sent: \(number)"
                case .didWorse: "people sent there did worse, perhaps because of who was sent: \(number)"
                case .notShown:
                    "no difference shown: " + (effect.comparison.hasOneOutcome ? "the outcome is the same for everybody" : number)
                }
            }()
    }
}
