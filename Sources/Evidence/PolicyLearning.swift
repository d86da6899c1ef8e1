/// Makes the rule on the training part of each fold and lets it choose in the fold.
struct PolicyLearning: Sendable {
    let table: PolicyTable
    let settings: PolicySettings
    /// The services that may be chosen, from 0; those whose effect is refused may not.
    var sound: [Int] = [0]

    /// All splits; the folds of all of them are learnt side by side, with the same result as one after the other.
    func splits() throws -> [PolicySplit] {
        var chance = SplitMix(seed: settings.seed)
        let divisions =
            settings.givenFolds.isEmpty
            ? (0..<settings.splits).map { _ in Folds(strata: table.arms, count: settings.folds, chance: &chance) }
            : settings.givenFolds.map(Folds.init(given:))
        let tasks = divisions.enumerated().flatMap { split, folds in (0..<folds.count).map { (split: split, fold: $0, seed: chance.next()) } }
        let learnt = Chunks.each(tasks.count) { place in
            Result { try learn(divisions[tasks[place].split], tasks[place].fold, seed: tasks[place].seed) }
        }
        return try divisions.enumerated().map { split, folds in
            let parts = try zip(tasks, learnt).filter { $0.0.split == split }.map { try $0.1.get() }
            return try joined(parts, folds)
        }
    }

    /// What happens in one fold.
    private struct FoldPart: Sendable {
        var rows: [Int]
        var choices: RuleChoices
        var fifths: [Int]
        /// The share of the fold's people that the rule sends.
        var share: Double
        var least: [Double]?
        var most: [Double]?
    }

    private func learn(_ folds: Folds, _ fold: Int, seed: UInt64) throws -> FoldPart {
        let rows = folds.rows(in: fold)
        let own = table.features.only(rows)
        var chance = SplitMix(seed: seed)
        let people = Weights.only(table.weights, rows)
        let learner = try RuleLearner(table.only(folds.rows(outside: fold)), cost: settings.cost, seed: chance.next())
        let lots = Lots(tickets: chance.order(rows.count), people: people)
        let choices = try learner.choices(own, settings.capacity, lots, sound: sound)
        let share = Moments.mean(choices.services.map { $0 == 0 ? 0 : 1 }, people)
        let chances = try employability(outside: fold, folds, own)
        return FoldPart(
            rows: rows, choices: choices, fifths: lots.fifths(choices.scores), share: share,
            least: chances.map { lots.top($0.map { -$0 }, share: share) }, most: chances.map { lots.top($0, share: share) })
    }

    /// The score of finding work unaided, learnt from the untreated of the training rows. Nil without such a column.
    private func employability(outside fold: Int, _ folds: Folds, _ own: Columns) throws -> [Double]? {
        guard let employed = settings.employed else { return nil }
        let rows = folds.rows(outside: fold).filter { table.arms[$0] == 0 && !employed[$0].isNaN }
        let training = table.features.only(rows)
        let encoding = Encoding(training)
        let model = try? Logit(
            encoding.inputs(training), outcome: rows.map { employed[$0] }, weights: Weights.only(table.weights, rows), ridge: 1)
        // Where all fared alike nobody is likelier than another.
        return try model?.scores(encoding.inputs(own)) ?? [Double](repeating: 0, count: own.count)
    }

    private func joined(_ parts: [FoldPart], _ folds: Folds) throws -> PolicySplit {
        let zeros = [Double](repeating: 0, count: table.count)
        var choices = Choices(services: [Int](repeating: 0, count: table.count), random: zeros)
        var (scores, fifths) = (zeros, [Int](repeating: 0, count: table.count))
        if settings.employed != nil { (choices.leastEmployable, choices.mostEmployable) = (zeros, zeros) }
        for part in parts {
            for (place, row) in part.rows.enumerated() {
                scores[row] = part.choices.scores[place]
                fifths[row] = part.fifths[place]
                choices.services[row] = part.choices.services[place]
                choices.random[row] = part.share
                if let least = part.least { choices.leastEmployable?[row] = least[place] }
                if let most = part.most { choices.mostEmployable?[row] = most[place] }
            }
        }
        return PolicySplit(
            folds: folds.folds, scores: scores, fifths: fifths, benefits: try table.gains(folds, cost: settings.cost), choices: choices,
            weights: table.weights)
    }
}

/// Who gets which service by a rule: 0 for none.
struct RuleChoices: Sendable {
    /// The score; with several services what the best of them is predicted to add.
    var scores: [Double]
    var services: [Int]
}

/// One rule for each service, learnt from some rows.
struct RuleLearner: Sendable {
    let rules: [BenefitRule]
    let encoding: Encoding

    init(_ training: PolicyTable, cost: Double, seed: UInt64) throws {
        let encoding = Encoding(training.features)
        let inputs = try encoding.inputs(training.features)
        rules = try training.innerGains(cost: cost, seed: seed).enumerated().map { place, benefit in
            BenefitRule(inputs, benefit: benefit, weights: training.weights, seed: seed &+ UInt64(place))
        }
        self.encoding = encoding
    }

    func choices(_ features: Columns, _ capacity: Capacity, _ lots: Lots, sound: [Int]) throws -> RuleChoices {
        let inputs = try encoding.inputs(features)
        guard rules.count == 1 else { return several(rules.map { $0.predicted(inputs) }, capacity, lots, sound) }
        let scores = rules[0].scores(inputs)
        switch capacity {
        case .share(let share): return RuleChoices(scores: scores, services: lots.top(scores, share: share).map { $0 == 1 ? 1 : 0 })
        case .worthwhile:
            // Only fifths of the training scores whose benefit has its lower bound above 0.
            let isWorth = rules[0].fifths.map { $0.standardError > 0 && $0.interval.lowerBound > 0 }
            return RuleChoices(scores: scores, services: scores.map { isWorth[rules[0].fifth(of: $0)] ? 1 : 0 })
        }
    }

    /// The service with the largest gain predicted, or none where all are below their cost. With places they go to the largest gains, which
    /// is the best assignment as long as a place is one of any service.
    private func several(_ gains: [[Double]], _ capacity: Capacity, _ lots: Lots, _ sound: [Int]) -> RuleChoices {
        let best = gains[0].indices.map { row in sound.max { gains[$0][row] < gains[$1][row] } ?? 0 }
        let scores = best.enumerated().map { row, service in gains[service][row] }
        var isSent = scores.map { $0 > 0 }
        if case .share(let share) = capacity { isSent = zip(isSent, lots.top(scores, share: share)).map { $0 && $1 == 1 } }
        return RuleChoices(scores: scores, services: zip(best, isSent).map { $1 ? $0 + 1 : 0 })
    }
}

/// The lots by which ties are drawn, one for each row.
struct Lots: Sendable {
    let tickets: [Int]
    /// How many people each row stands for.
    var people: [Double]?

    /// 1 for the top share, 0 for the others; exactly that share, as far as rows can be.
    func top(_ scores: [Double], share: Double) -> [Double] {
        let places = share * Moments.total(scores.map { _ in 1 }, people)
        var chosen = [Double](repeating: 0, count: scores.count)
        var taken = 0.0
        for row in ordered(scores) {
            let size = people?[row] ?? 1
            guard taken + size / 2 <= places else { break }
            taken += size
            chosen[row] = 1
        }
        return chosen
    }

    /// The fifth of each row, from 0 (lowest).
    func fifths(_ scores: [Double]) -> [Int] {
        var fifths = [Int](repeating: 0, count: scores.count)
        let whole = Moments.total(scores.map { _ in 1 }, people)
        var below = 0.0
        for row in ordered(scores).reversed() {
            fifths[row] = min(4, Int(below * 5 / whole))
            below += people?[row] ?? 1
        }
        return fifths
    }

    /// From the highest score to the lowest.
    private func ordered(_ scores: [Double]) -> [Int] {
        scores.indices.sorted { (scores[$0], tickets[$0]) > (scores[$1], tickets[$1]) }
    }
}
