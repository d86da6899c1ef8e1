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
        case .worthwhile, .places:
            // Only fifths of the training scores whose benefit has its lower bound above 0.
            let isWorth = rules[0].fifths.map { $0.standardError > 0 && $0.interval.lowerBound > 0 }
            return RuleChoices(scores: scores, services: scores.map { isWorth[rules[0].fifth(of: $0)] ? 1 : 0 })
        }
    }

    /// The service with the largest gain predicted, or none where all are below their cost. With places they go to the largest gains, which
    /// is the best assignment as long as a place is one of any service; with places of each service the assignment is solved.
    private func several(_ gains: [[Double]], _ capacity: Capacity, _ lots: Lots, _ sound: [Int]) -> RuleChoices {
        if case .places(let shares) = capacity {
            let places = shares.map { Int(($0 * Double(gains[0].count)).rounded()) }
            let allowed = places.indices.map { sound.contains($0) ? places[$0] : 0 }
            let services = PlaceAssignment(gains, places: allowed, order: lots.order).services
            return RuleChoices(scores: services.enumerated().map { $1 == 0 ? 0 : gains[$1 - 1][$0] }, services: services)
        }
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
    /// Rows whose scores lie within so many standard deviations of the cut are ordered by lot alone.
    var within = 0.0

    /// 1 for the top share, 0 for the others; exactly that share, as far as rows can be.
    func top(_ scores: [Double], share: Double) -> [Double] {
        let plain = taken(ordered(scores), share: share)
        guard within > 0, let cut = scores.indices.filter({ plain[$0] == 1 }).map({ scores[$0] }).min() else { return plain }
        let reach = within * Standardised.moments(scores, people).deviation
        let sides = scores.map { abs($0 - cut) <= reach ? 0 : $0 > cut ? 1 : -1 }
        return taken(scores.indices.sorted { (sides[$0], tickets[$0]) > (sides[$1], tickets[$1]) }, share: share)
    }

    /// The first of these rows, as far as the share goes.
    private func taken(_ rows: [Int], share: Double) -> [Double] {
        let places = share * Moments.total(rows.map { _ in 1 }, people)
        var chosen = [Double](repeating: 0, count: rows.count)
        var taken = 0.0
        for row in rows {
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

    /// The rows as the lots call them.
    var order: [Int] { tickets.indices.sorted { tickets[$0] > tickets[$1] } }

    /// From the highest score to the lowest.
    private func ordered(_ scores: [Double]) -> [Int] {
        scores.indices.sorted { (scores[$0], tickets[$0]) > (scores[$1], tickets[$1]) }
    }
}
