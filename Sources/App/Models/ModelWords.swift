import Evidence

/// How figures of a model are told: people in a hundred, never a bare coefficient.
enum ModelWords {
    /// "9 in 100 more", "3 in 100 fewer", "no more and no fewer".
    static func more(_ share: Double) -> String {
        let points = Int((share * 100).rounded())
        return points == 0 ? "no more and no fewer" : "\(abs(points)) in 100 \(points > 0 ? "more" : "fewer")"
    }

    /// "from 3 fewer to 12 more in 100".
    static func span(_ interval: ClosedRange<Double>) -> String {
        func end(_ share: Double) -> String {
            let points = Int((share * 100).rounded())
            return points == 0 ? "none" : "\(abs(points)) \(points > 0 ? "more" : "fewer")"
        }
        return "from \(end(interval.lowerBound)) to \(end(interval.upperBound)) in 100"
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
            ? "\(lacking) more people, or a draw for the next 60 places, would tell." : "A draw for the next 60 places would tell."
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
