/// Makes the rule on the training part of each fold and lets it choose in the fold.
struct PolicyLearning: Sendable {
    let table: PolicyTable
    let settings: PolicySettings
    /// The services that may be chosen, from 0; those whose effect is refused may not.
    var sound: [Int] = [0]

    /// Below so many rows, or so many of an arm, nothing is learnt ahead.
    private static let fewest = (rows: 100, arm: 20)

    /// All splits; the folds of all of them are learnt side by side, with the same result as one after the other.
    func splits() throws -> [PolicySplit] {
        var chance = SplitMix(seed: settings.seed)
        return try splits(divisions(&chance), &chance)
    }

    /// All splits, and the same people judged ahead: each fold by a rule that was learnt from the folds before it alone. Of few splits the folds are
    /// gone through from both ends.
    func judged() throws -> (splits: [PolicySplit], ahead: [PolicySplit]) {
        var chance = SplitMix(seed: settings.seed)
        let divisions = divisions(&chance)
        let splits = try splits(divisions, &chance)
        let orders = zip(divisions, splits).flatMap { folds, split -> [(folds: [Int], split: PolicySplit)] in
            let forth = Array(0..<folds.count)
            return divisions.count < 5 ? [(forth, split), (forth.reversed(), split)] : [(forth, split)]
        }
        let lessons = orders.enumerated().flatMap { place, order in
            order.folds.indices.dropFirst().map { step in
                Lesson(
                    split: place, training: rows(of: order.split, in: Set(order.folds[..<step])), own: rows(of: order.split, in: [order.folds[step]]),
                    seed: chance.next())
            }
        }
        let parts = try learnt(lessons.filter(isEnough))
        return (splits, orders.enumerated().compactMap { place, order in ahead(parts.filter { $0.split == place }, order.split) })
    }

    private func divisions(_ chance: inout SplitMix) -> [Folds] {
        guard settings.givenFolds.isEmpty else { return settings.givenFolds.map(Folds.init(given:)) }
        return (0..<settings.splits).map { _ in Folds(strata: table.arms, count: settings.folds, chance: &chance) }
    }

    private func splits(_ divisions: [Folds], _ chance: inout SplitMix) throws -> [PolicySplit] {
        let lessons = divisions.enumerated().flatMap { split, folds in
            (0..<folds.count).map { fold in
                Lesson(split: split, training: folds.rows(outside: fold), own: folds.rows(in: fold), seed: chance.next())
            }
        }
        let parts = try learnt(lessons)
        return try divisions.enumerated().map { split, folds in
            let choices = joined(parts.filter { $0.split == split })
            return PolicySplit(
                folds: folds.folds, scores: choices.scores, fifths: choices.fifths, benefits: try table.gains(folds, cost: settings.cost),
                choices: choices.choices, weights: table.weights)
        }
    }

    private func rows(of split: PolicySplit, in folds: Set<Int>) -> [Int] { split.folds.indices.filter { folds.contains(split.folds[$0]) } }

    private func isEnough(_ lesson: Lesson) -> Bool {
        lesson.training.count >= Self.fewest.rows
            && table.names.indices.allSatisfy { arm in lesson.training.count { table.arms[$0] == arm } >= Self.fewest.arm }
    }

    /// The rows that were judged ahead, by their choices; nil where there are none.
    private func ahead(_ parts: [FoldPart], _ split: PolicySplit) -> PolicySplit? {
        let rows = parts.flatMap(\.rows).sorted()
        guard !rows.isEmpty else { return nil }
        let all = joined(parts)
        func only<Each>(_ values: [Each]) -> [Each] { rows.map { values[$0] } }
        let choices = Choices(
            services: only(all.choices.services), random: only(all.choices.random), leastEmployable: all.choices.leastEmployable.map(only),
            mostEmployable: all.choices.mostEmployable.map(only))
        return PolicySplit(
            folds: only(split.folds), scores: only(all.scores), fifths: only(all.fifths), benefits: split.benefits.map(only), choices: choices,
            weights: split.weights.map(only))
    }

    /// A rule to be learnt from some rows, and to choose among others.
    private struct Lesson: Sendable {
        let split: Int
        let training: [Int]
        let own: [Int]
        let seed: UInt64
    }

    private func learnt(_ lessons: [Lesson]) throws -> [FoldPart] {
        try Chunks.each(lessons.count) { place in Result { try learn(lessons[place]) } }.map { try $0.get() }
    }

    /// What happens in one fold.
    private struct FoldPart: Sendable {
        var split: Int
        var rows: [Int]
        var choices: RuleChoices
        var fifths: [Int]
        /// The share of the fold's people that the rule sends.
        var share: Double
        var least: [Double]?
        var most: [Double]?
    }

    private func learn(_ lesson: Lesson) throws -> FoldPart {
        let rows = lesson.own
        let own = table.features.only(rows)
        var chance = SplitMix(seed: lesson.seed)
        let people = Weights.only(table.weights, rows)
        let learner = try RuleLearner(table.only(lesson.training), cost: settings.cost, seed: chance.next())
        let lots = Lots(tickets: chance.order(rows.count), people: people)
        var near = lots
        near.within = settings.lotsWithin
        let choices = try learner.choices(own, settings.capacity, near, sound: sound)
        let share = Moments.mean(choices.services.map { $0 == 0 ? 0 : 1 }, people)
        let chances = try employability(lesson.training, own)
        return FoldPart(
            split: lesson.split, rows: rows, choices: choices, fifths: lots.fifths(choices.scores), share: share,
            least: chances.map { lots.top($0.map { -$0 }, share: share) }, most: chances.map { lots.top($0, share: share) })
    }

    /// The score of finding work unaided, learnt from the untreated of the training rows. Nil without such a column.
    private func employability(_ training: [Int], _ own: Columns) throws -> [Double]? {
        guard let employed = settings.employed else { return nil }
        let rows = training.filter { table.arms[$0] == 0 && !employed[$0].isNaN }
        let training = table.features.only(rows)
        let encoding = Encoding(training)
        let model = try? Logit(
            encoding.inputs(training), outcome: rows.map { employed[$0] }, weights: Weights.only(table.weights, rows), ridge: 1)
        // Where all fared alike nobody is likelier than another.
        return try model?.scores(encoding.inputs(own)) ?? [Double](repeating: 0, count: own.count)
    }

    /// What happened in all folds, row by row of the table; rows of no fold stay as they are.
    private func joined(_ parts: [FoldPart]) -> (choices: Choices, scores: [Double], fifths: [Int]) {
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
        return (choices, scores, fifths)
    }
}
