import Evidence
import Guidance
import Storage

/// What may be said to one person: the model that speaks, how people like this one fared, and what others have published.
struct ModelVoice: Sendable {
    let model: Model?
    let effects: [String: ModelEffect]
    let bands: [String: ModelBand]
    let priors: [String: EffectPrior]

    /// Nothing where neither our data nor anybody else's say a word about it.
    func finding(of key: String) -> Finding? {
        guard let model, let effect = effects[key] else { return priors[key].map(published) }
        let band = bands[key]
        let few = band.map { min($0.treated, $0.others) } ?? 0
        guard let drawn = effect.drawn else { return priors[key].map(published) ?? told(effect, .refused(effect.reasons), model) }
        guard few >= Finding.fewest, let band else { return told(effect, .tooFew(few), model) }
        return Finding(
            tier: effect.isDrawn ? .randomised : .own, outcome: model.outcome.findingKey,
            treated: Finding.Count(people: band.treated, reached: band.treatedReached, dollars: band.treatedMean),
            others: Finding.Count(people: band.others, reached: band.othersReached, dollars: band.othersMean), effect: drawn.value,
            lower: drawn.interval.lowerBound,
            upper: drawn.interval.upperBound, verdict: ModelVoice.verdict(effect.word), model: model.cited)
    }

    /// Without a figure.
    private func told(_ effect: ModelEffect, _ verdict: Finding.Verdict, _ model: Model) -> Finding {
        Finding(tier: effect.isDrawn ? .randomised : .own, outcome: model.outcome.findingKey, verdict: verdict, model: model.cited)
    }

    /// An imported effect alone, with the doubled error that it has here.
    private func published(_ prior: EffectPrior) -> Finding {
        let interval = prior.widened.interval
        let verdict: Finding.Verdict = interval.lowerBound > 0 ? .perhaps : interval.upperBound < 0 ? .worse : .noDifference
        return Finding(
            tier: .pooled, outcome: prior.outcome.findingKey, effect: prior.effect, lower: interval.lowerBound, upper: interval.upperBound,
            verdict: verdict, model: nil, source: prior.source)
    }

    /// "Worse" must withstand hidden choice as "helps" must; who did worse perhaps because of who was sent shows no difference.
    private static func verdict(_ word: ModelEffect.Word) -> Finding.Verdict {
        switch word {
        case .helps: .helps
        case .didBetter: .perhaps
        case .harms: .worse
        case .notShown, .didWorse: .noDifference
        case .refused: .refused([])
        }
    }
}

extension Model {
    /// As a finding names it.
    var cited: Finding.Model { Finding.Model(number: id.number, name: name, day: madeOn) }
}
