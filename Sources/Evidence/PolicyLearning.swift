/// Makes the rule on the training part of each fold and lets it choose in the fold.
struct PolicyLearning: Sendable {
    let comparison: Comparison
    let features: Inputs
    let settings: PolicySettings

    /// All splits; the folds of all of them are learnt side by side, with the same result as one after the other.
    func splits() -> [PolicySplit] {
        var chance = SplitMix(seed: settings.seed)
        let strata = comparison.isTreated.map { $0 ? 1 : 0 }
        let divisions =
            settings.givenFolds.isEmpty
            ? (0..<settings.splits).map { _ in Folds(strata: strata, count: settings.folds, chance: &chance) }
            : settings.givenFolds.map(Folds.init(given:))
        let tasks = divisions.enumerated().flatMap { split, folds in (0..<folds.count).map { (split: split, fold: $0, seed: chance.next()) } }
        let learnt = Chunks.each(tasks.count) { learn(divisions[tasks[$0].split], tasks[$0].fold, seed: tasks[$0].seed) }
        let evaluator = CrossFit(comparison, known: settings.known)
        return divisions.enumerated().map { split, folds in
            let parts = zip(tasks, learnt).filter { $0.0.split == split }.map { $0.1 }
            return joined(parts, folds, evaluator)
        }
    }

    /// What happens in one fold.
    private struct FoldPart: Sendable {
        var rows: [Int]
        var scores: [Double]
        var rule: [Double]
        var fifths: [Int]
        var least: [Double]?
        var most: [Double]?
    }

    private func learn(_ folds: Folds, _ fold: Int, seed: UInt64) -> FoldPart {
        let (training, rows) = (folds.rows(outside: fold), folds.rows(in: fold))
        var chance = SplitMix(seed: seed)
        let rule = self.rule(from: training, seed: chance.next())
        let own = features.only(rows)
        let scores = rule.map { $0.scores(own) } ?? rows.map { _ in 0 }
        let lots = chance.order(rows.count)
        let chances = employability(from: training, own)
        let share: Double
        let selected: [Double]
        switch settings.capacity {
        case .share(let wanted):
            share = wanted
            selected = PolicyLearning.top(scores, share: wanted, lots)
        case .worthwhile:
            selected = rule.map { PolicyLearning.worthwhile($0, benefit(of: training, seed: seed), scores) } ?? rows.map { _ in 0 }
            share = Moments.mean(selected)
        }
        return FoldPart(
            rows: rows, scores: scores, rule: selected, fifths: PolicyLearning.fifths(scores, lots),
            least: chances.map { PolicyLearning.top($0.map { -$0 }, share: share, lots) },
            most: chances.map { PolicyLearning.top($0, share: share, lots) })
    }

    /// ψ − cost on the training rows: five inner folds, outcome models per arm on all covariates.
    func benefit(of training: [Int], seed: UInt64) -> [Double] {
        guard let part = try? comparison.only(training) else { return training.map { _ in 0 } }
        let fit = CrossFit(part, known: settings.known.map { known in training.map { known[$0] } })
        var chance = SplitMix(seed: seed)
        let folds = Folds(strata: part.isTreated.map { $0 ? 1 : 0 }, count: 5, chance: &chance)
        return PolicyLearning.benefit(fit, fit.nuisance(folds), cost: settings.cost)
    }

    private static func benefit(_ fit: CrossFit, _ nuisance: Nuisance, cost: Double) -> [Double] {
        let chances = Headline.clipped(nuisance.chances, .ate, isKnown: fit.known != nil)
        return AugmentedWeighting.everybody(fit.comparison, chances: chances, treated: nuisance.treated, untreated: nuisance.untreated)
            .map { $0 - cost }
    }

    /// The rule from some rows; nil where an arm has fewer than 2 of them.
    func rule(from training: [Int], seed: UInt64) -> BenefitRule? {
        let treated = training.count { comparison.isTreated[$0] }
        guard min(treated, training.count - treated) >= 2 else { return nil }
        return BenefitRule(features.only(training), benefit: benefit(of: training, seed: seed), seed: seed)
    }

    /// The score of finding work unaided, learnt from the untreated of the training rows. Nil without such a column.
    private func employability(from training: [Int], _ own: Inputs) -> [Double]? {
        guard let employed = settings.employed else { return nil }
        let untreated = training.filter { !comparison.isTreated[$0] && !employed[$0].isNaN }
        let model = try? Logit(features.only(untreated), outcome: untreated.map { employed[$0] }, ridge: 1)
        return (try? model?.scores(own)) ?? own.count.zeros
    }

    /// Exactly the top share; ties by lot.
    static func top(_ scores: [Double], share: Double, _ lots: [Int]) -> [Double] {
        let places = Int((share * Double(scores.count)).rounded())
        var chosen = scores.count.zeros
        for row in ordered(scores, lots).prefix(places) { chosen[row] = 1 }
        return chosen
    }

    private static func fifths(_ scores: [Double], _ lots: [Int]) -> [Int] {
        var fifths = [Int](repeating: 0, count: scores.count)
        for (position, row) in ordered(scores, lots).reversed().enumerated() { fifths[row] = position * 5 / scores.count }
        return fifths
    }

    /// From the highest score to the lowest; `lots` are the tickets.
    private static func ordered(_ scores: [Double], _ lots: [Int]) -> [Int] {
        scores.indices.sorted { (scores[$0], lots[$0]) > (scores[$1], lots[$1]) }
    }

    /// Only fifths of the training scores whose benefit has its lower bound above 0.
    private static func worthwhile(_ rule: BenefitRule, _ benefit: [Double], _ scores: [Double]) -> [Double] {
        let sorted = rule.trainingScores.sorted()
        let cuts = (1..<5).map { sorted[$0 * sorted.count / 5] }
        func fifth(_ score: Double) -> Int { cuts.count { score >= $0 } }
        let training = rule.trainingScores.map(fifth)
        let isWorth = (0..<5).map { part in
            let own = training.indices.filter { training[$0] == part }.map { benefit[$0] }
            return own.count > 1 && Moments.estimate(own).interval.lowerBound > 0
        }
        // Training scores are centred, those of new rows are not.
        let shift = rule.level
        return scores.map { isWorth[fifth($0 - shift)] ? 1 : 0 }
    }

    private func joined(_ parts: [FoldPart], _ folds: Folds, _ evaluator: CrossFit) -> PolicySplit {
        let n = comparison.count
        var choices = Choices(rule: n.zeros, random: n.zeros)
        var (scores, fifths) = (n.zeros, [Int](repeating: 0, count: n))
        if settings.employed != nil { (choices.leastEmployable, choices.mostEmployable) = (n.zeros, n.zeros) }
        for part in parts {
            let share = settings.share ?? Moments.mean(part.rule)
            for (place, row) in part.rows.enumerated() {
                scores[row] = part.scores[place]
                fifths[row] = part.fifths[place]
                choices.rule[row] = part.rule[place]
                choices.random[row] = share
                if let least = part.least { choices.leastEmployable?[row] = least[place] }
                if let most = part.most { choices.mostEmployable?[row] = most[place] }
            }
        }
        let benefit = PolicyLearning.benefit(evaluator, evaluator.nuisance(folds), cost: settings.cost)
        return PolicySplit(
            folds: folds.folds, scores: scores, isSelected: choices.rule.map { $0 == 1 }, fifths: fifths, benefit: benefit, choices: choices)
    }
}

extension PolicySettings {
    /// The share that may be sent; nil where the cost decides.
    var share: Double? {
        if case .share(let share) = capacity { share } else { nil }
    }
}

extension Int {
    fileprivate var zeros: [Double] { [Double](repeating: 0, count: self) }
}
