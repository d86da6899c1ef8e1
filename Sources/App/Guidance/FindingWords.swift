import Guidance
import Phrases

/// What is known of a service's effect, in words that claim no more than it does.
struct FindingWords {
    private let finding: Finding

    init(_ finding: Finding) {
        self.finding = finding
    }

    /// "Of 64 people like Luz who took it, 41 kept a job for 90 days; of 118 who did not, 61"; nothing where nobody was counted.
    func counts(like people: String) -> String? {
        guard let treated = finding.treated, let others = finding.others else { return nil }
        let reached = FindingWords.reached(finding.outcome)
        return
            "Of \(treated.people) \(people) who took it, \(treated.reached) \(reached)\(FindingWords.mean(treated.dollars, "on the mean of all")); "
            + "of \(others.people) who did not, \(others.reached)\(FindingWords.mean(others.dollars, ""))"
    }

    /// ", $2,950 on the mean of all"; nothing where it is not about money.
    private static func mean(_ dollars: Double?, _ of: String) -> String {
        guard let dollars else { return "" }
        return ", \(Wording.dollars(Int((dollars / 10).rounded()) * 10, in: .en))\(of.isEmpty ? "" : " \(of)")"
    }

    /// The line under the reasons: the difference with its interval, what it is not, and whose figures they are; or why there is none.
    func hint(like people: String) -> String {
        switch finding.verdict {
        case .refused(let reasons): return "No figure: \(reasons.joined(separator: "; ")). \(FindingWords.lottery)"
        case .tooFew(let count):
            return "Too few \(people) took it (\(count)) to estimate anything. We show a figure from \(Finding.fewest)."
        case .helps, .perhaps, .noDifference, .worse: break
        }
        return [counted(people), difference, claim, model].compactMap(\.self).joined(separator: " ")
    }

    /// What speaks for or against says the counts among the reasons; the others say them here.
    private func counted(_ people: String) -> String? {
        switch finding.verdict {
        case .perhaps, .noDifference: counts(like: people).map { "\($0)." }
        case .helps, .worse, .refused, .tooFew: nil
        }
    }

    private var difference: String? {
        guard let effect = finding.effect else { return nil }
        let after = finding.tier == .pooled ? "Difference found elsewhere" : "Difference after adjustment"
        guard let lower = finding.lower, let upper = finding.upper else { return "\(after): \(more(effect))." }
        return "\(after): \(more(effect)), 90 % interval \(more(lower, short: true)) to \(more(upper, short: true))."
    }

    private var claim: String? {
        let proof: String? =
            switch finding.tier {
            case .rules: nil
            case .pooled: "Not counted here."
            case .own: "Association, not proof: people chose it themselves."
            case .randomised: "Places were drawn by lot."
            }
        let verdict: String? =
            switch finding.verdict {
            case .perhaps: finding.tier == .pooled ? nil : "People sent there did better, perhaps because of who was sent."
            case .noDifference: finding.tier == .own ? "No difference is shown. \(FindingWords.lottery)" : "No difference is shown."
            case .helps, .worse, .refused, .tooFew: nil
            }
        let said = [verdict, proof].compactMap(\.self)
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private var model: String? {
        if let source = finding.source { return "Source: \(source)." }
        return finding.model.map { "Model of \(Wording.longDay($0.day, in: .en))." }
    }

    /// The honest end of what choice alone can tell. Source: EVIDENCE 4.3, 7.3.
    static let lottery = "A lottery for the next \(Finding.lotteryPlaces) places would tell."

    /// "9 in 100 more", "3 in 100 fewer", short "9 more"; of earnings "$340 more", "$120 less".
    private func more(_ value: Double, short: Bool = false) -> String {
        guard finding.isMoney else { return FindingWords.more(value, short: short) }
        let dollars = Int((value / 10).rounded()) * 10
        return dollars == 0 ? "no difference" : "\(Wording.dollars(abs(dollars), in: .en)) \(dollars > 0 ? "more" : "less")"
    }

    /// "9 in 100 more", "3 in 100 fewer", short "9 more".
    static func more(_ share: Double, short: Bool = false) -> String {
        let hundredths = Int((share * 100).rounded())
        guard hundredths != 0 else { return "no difference" }
        return "\(abs(hundredths))\(short ? "" : " in 100") \(hundredths > 0 ? "more" : "fewer")"
    }

    /// What was reached, by the outcome's key; a key that nobody knows stands as it is.
    static func reached(_ outcome: String) -> String {
        switch outcome {
        case "kept90": "kept a job for 90 days"
        case "employedQ2": "were in work half a year later"
        case Finding.earnings: "earned something in the quarter half a year later"
        default: "reached “\(outcome)”"
        }
    }

    /// Which tier speaks, on a tag.
    static func tier(_ tier: Finding.Tier) -> String {
        switch tier {
        case .rules: "By rules"
        case .pooled: "Figures from elsewhere"
        case .own: "Our own figures"
        case .randomised: "Our own figures, drawn by lot"
        }
    }
}
