import Evidence
import Phrases

/// How figures of a model are told: people in a hundred, never a bare coefficient.
enum ModelWords {
    /// So many places, drawn by lot, would tell of most services.
    static let places = 60

    /// "9 in 100 more", "3 in 100 fewer", "no more and no fewer"; of earnings "$340 more", "$120 less", "no more and no less".
    static func more(_ value: Double, _ outcome: OutcomeKind) -> String {
        if outcome.isMoney {
            let dollars = tens(value)
            return dollars == 0 ? "no more and no less" : "\(Wording.dollars(abs(dollars), in: .en)) \(dollars > 0 ? "more" : "less")"
        }
        let points = Int((value * 100).rounded())
        return points == 0 ? "no more and no fewer" : "\(abs(points)) in 100 \(points > 0 ? "more" : "fewer")"
    }

    /// "from 3 fewer to 12 more in 100"; of earnings "from $120 less to $800 more".
    static func span(_ interval: ClosedRange<Double>, _ outcome: OutcomeKind) -> String {
        func end(_ value: Double) -> String {
            if outcome.isMoney { return tens(value) == 0 ? "none" : more(value, outcome) }
            let points = Int((value * 100).rounded())
            return points == 0 ? "none" : "\(abs(points)) \(points > 0 ? "more" : "fewer")"
        }
        return "from \(end(interval.lowerBound)) to \(end(interval.upperBound))\(outcome.isMoney ? "" : " in 100")"
    }

    /// "9 in 100", "$340": how much something is, whichever way.
    static func size(_ value: Double, _ outcome: OutcomeKind) -> String {
        outcome.isMoney ? Wording.dollars(abs(tens(value)), in: .en) : "\(abs(Int((value * 100).rounded()))) in 100"
    }

    /// Dollars to the next ten: more digits would say more than is known.
    private static func tens(_ dollars: Double) -> Int { Int((dollars / 10).rounded()) * 10 }

    /// What is compared, under the table of services.
    static func measure(_ outcome: OutcomeKind) -> String {
        outcome.isMoney
            ? "The difference in dollars of the quarter, on the mean of all people, those without work included"
            : "The difference in how many of 100 reached the outcome"
    }

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// Three digits.
    static func figure(_ value: Double) -> String {
        let scaled = (value * 1_000).rounded() / 1_000
        return "\(scaled == 0 ? 0 : scaled)"
    }

    static func word(_ effect: ModelEffect) -> (String, Tone) {
        switch effect.word {
        case .refused: ("Not answered", .plain)
        case .helps: ("Helps", .ok)
        case .harms: ("Does harm", .danger)
        case .didBetter: ("Did better, perhaps because of who was sent", .info)
        case .didWorse: ("Did worse, perhaps because of who was sent", .warn)
        case .notShown: ("No difference shown", .plain)
        }
    }

    static func scope(_ effect: ModelEffect) -> String {
        switch effect.scope {
        case .everybody: effect.isDrawn ? "everybody in the draw" : "everybody"
        case .takers: "those who took it"
        case .middle: "the \(effect.treated + effect.others) who could have gone either way"
        case .nobody: "nobody"
        }
    }

    static func claim(_ effect: ModelEffect) -> String { effect.isDrawn ? "places were drawn" : "association, not proof" }

    /// What would make a refused comparison answerable.
    static func remedy(_ effect: ModelEffect) -> String {
        let lacking = ArmAnswer.fewest - min(effect.treated, effect.others)
        return lacking > 0
            ? "\(lacking) more people, or a draw for the next \(places) places, would tell." : "A draw for the next \(places) places would tell."
    }

    /// Of an effect that is not shown: what would have been seen, and what would tell. Nothing for others.
    static func unseen(_ effect: ModelEffect, _ outcome: OutcomeKind) -> String? {
        guard effect.word == .notShown, let drawn = effect.drawn else { return nil }
        // EVIDENCE 7.3.
        let seen = "A difference of \(size(2.49 * drawn.standardError, outcome)) would have been seen 4 times in 5."
        return effect.isDrawn ? seen : "\(seen) A draw for the next \(places) places would tell."
    }

    static func fit(_ fit: ModelRule.Fit) -> [(String, String, String)] {
        [
            (
                "AUC", fit.auc.map(figure) ?? "not known",
                "of two people, one who reached it and one who did not, it gives the first the higher chance so often; .5 is guessing"
            ), ("Brier score", figure(fit.brier), "the mean squared miss of the chances; 0 is perfect, .25 is always saying one half"),
            ("Calibration slope", fit.slope.map(figure) ?? "not known", "1 is right; below 1 high chances are too high and low ones too low"),
        ]
    }

    static func sign(_ sign: String?) -> (String, Tone) {
        switch sign {
        case "warn": ("warn", .warn)
        case "unclear": ("unclear", .info)
        case "ok": ("ok", .ok)
        default: ("not compared", .plain)
        }
    }
}
