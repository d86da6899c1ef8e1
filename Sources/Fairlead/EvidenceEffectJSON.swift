import Evidence
import Rules

/// The parts of the answer of `fairlead evidence effects`.
enum EffectJSON {
    static func estimate(_ estimate: Estimate) -> JSON { .object(pairs(estimate)) }

    private static func pairs(_ estimate: Estimate) -> [JSON.Pair] {
        [
            .init("estimate", .number(estimate.value)), .init("se", .number(estimate.standardError)),
            .init("ci90", .numbers([estimate.interval.lowerBound, estimate.interval.upperBound])),
        ]
    }

    static func coefficient(_ coefficient: Coefficient?) -> JSON {
        guard let coefficient else { return .null }
        return .pairs(
            ("estimate", .number(coefficient.value)), ("se_hc1", .number(coefficient.robustError)), ("se", .number(coefficient.classicalError)))
    }

    static func counts(_ comparison: Comparison, dropped: Int, _ estimand: Estimand, _ difference: Difference) -> [JSON.Pair] {
        [
            .init("n", .number(comparison.size)), .init("n1", .number(comparison.size(treated: true))),
            .init("n0", .number(comparison.size(treated: false))), .init("dropped", .count(dropped)), .init("estimand", .text(estimand.rawValue)),
            .init("mean1", .number(difference.treatedMean)), .init("mean0", .number(difference.untreatedMean)),
            .init(
                "difference",
                .pairs(
                    ("estimate", .number(difference.value)), ("se_welch", .number(difference.welchError)),
                    ("se_pooled", .number(difference.pooledError)))),
        ]
    }

    static func headline(_ headline: Headline) -> JSON.Pair {
        .init(
            "aipw",
            .object(
                pairs(headline.estimate) + [
                    .init("folds", .count(headline.folds)), .init("repetitions", .count(headline.repetitions)),
                    .init("over_repetitions", .numbers([headline.range.lowerBound, headline.range.upperBound])),
                ]))
    }

    static func judged(_ verdict: EffectVerdict, source: String, model: Logit?) -> [JSON.Pair] {
        let effect = verdict.effect
        let propensity = JSON.pairs(
            ("source", .text(source)), ("auc", .maybe(effect.auc)), ("outside_10_90", .number(effect.outside)), ("clipped", .number(effect.clipped)),
            ("logit", logit(model)))
        return [
            .init("propensity", propensity), .init("overlap", overlap(effect.overlap)),
            .init(
                "sensitivity",
                .pairs(
                    ("strongest_input", verdict.sensitivity.strongest.map { .text($0) } ?? .null), ("shift", .number(verdict.sensitivity.shift)),
                    ("ci90_cautious", .numbers([verdict.sensitivity.cautious.lowerBound, verdict.sensitivity.cautious.upperBound])))),
            .init("trimmed", trimmed(verdict.trimmed)),
        ]
    }

    private static func logit(_ model: Logit?) -> JSON {
        guard let model else { return .null }
        return .pairs(
            ("names", .texts(model.names)), ("coef", .numbers(model.coefficients)), ("se", .numbers(model.standardErrors)),
            ("loglik", .number(model.logLikelihood)), ("loglik_null", .number(model.nullLogLikelihood)))
    }

    static func overlap(_ overlap: Overlap) -> JSON {
        func object(_ differences: [(name: String, value: Double)]) -> JSON { .object(differences.map { .init($0.name, .number($0.value)) }) }
        return .pairs(
            ("effective_n1", .number(overlap.effectiveTreated)), ("effective_n0", .number(overlap.effectiveUntreated)),
            ("largest_weight", .number(overlap.largestWeight)), ("smd_before", object(overlap.before)), ("smd_after", object(overlap.after)),
            ("max_smd_after", .number(overlap.largestImbalance)))
    }

    private static func trimmed(_ effect: Effect?) -> JSON {
        guard let effect else { return .null }
        return .pairs(
            ("n1", .number(effect.comparison.size(treated: true))), ("n0", .number(effect.comparison.size(treated: false))),
            ("aipw", estimate(effect.headline.estimate)), ("overlap", overlap(effect.overlap)))
    }

    static func verdict(_ verdict: EffectVerdict) -> JSON {
        .pairs(
            ("code", .text(verdict.code.rawValue)), ("text", .text(verdict.text)), ("claim", .text(verdict.claim)),
            ("reasons", .array(verdict.reasons.map { reason($0) })))
    }

    static func reason(_ check: EffectCheck, of arm: String? = nil) -> JSON {
        .pairs(
            ("code", .text(check.code.rawValue)), ("value", .number(check.value)), ("limit", .number(check.limit)),
            ("text", .text((arm.map { $0 + ", " } ?? "") + (check.isRefusal ? "refused: " : "caution: ") + check.text)))
    }
}
