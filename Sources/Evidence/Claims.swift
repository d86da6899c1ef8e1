/// How often something is claimed in invented tables whose truth is known: where there is nothing to find the promise is 2.5 of 100, and where there is
/// much it should be found. Source: EVIDENCE 7.
public struct Claims: Sendable {
    /// What became of the people of the table.
    public enum Outcome: String, Sendable, CaseIterable {
        /// 0 or 1.
        case work
        /// Dollars in a quarter, 0 without work; whoever is sent earns 400 more.
        case earnings
    }

    /// What is tried.
    public struct Trial: Sendable {
        public var tables: Int
        public var people: Int
        public var choice: InventedProgram.Choice
        public var outcome: Outcome
        /// How many of six inputs the rule may look at; all of them adjust.
        public var features: Int
        /// Whether age, language, conviction, disability and children are known too, for the comparison alone.
        public var hasProtected: Bool
        public var share: Double
        /// By how much more the service adds to the logarithm of odds of those one standard deviation poorer in work history; 0 where nothing differs.
        public var pull: Double
        /// What it adds for everybody.
        public var effect: Double
        /// One to be ranked for, or several among which the rule chooses.
        public var services: Int
        public var seed: UInt64
        public var splits: Int
        public var folds: Int

        public init(
            tables: Int, people: Int = 600, choice: InventedProgram.Choice = .lottery, outcome: Outcome = .work, features: Int = 6,
            hasProtected: Bool = true, share: Double = 0.5, pull: Double = 0, effect: Double = 0, services: Int = 1, seed: UInt64 = 1,
            splits: Int = 10, folds: Int = 5
        ) {
            (self.tables, self.people, self.choice, self.outcome) = (tables, people, choice, outcome)
            (self.features, self.hasProtected, self.share, self.pull, self.effect) = (features, hasProtected, share, pull, effect)
            (self.services, self.seed, self.splits, self.folds) = (services, seed, splits, folds)
        }
    }

    /// What is claimed of one table.
    public struct Claim: Sendable, Equatable {
        /// `rank`, or among several services `personalise`.
        public let isChosen: Bool
        /// What would be claimed if nothing was judged ahead.
        public let isChosenByRowsAlone: Bool
        /// One service is said to be best, of several.
        public let isOneBest: Bool
        public let effect: EffectVerdict.Code
        /// What the rule gains over a lottery, by its interval, and in truth.
        public let gain: Estimate
        public let truth: Double

        public var holds: Bool { gain.interval.contains(truth) }
    }

    public let claims: [Claim]

    public func count(_ isCounted: (Claim) -> Bool) -> Coverage.Count { Coverage.Count(held: claims.count(where: isCounted), of: claims.count) }

    /// Throws what `Policy`, `ServicesPolicy` and `EffectVerdict` throw.
    public init(_ trial: Trial) throws {
        claims = try (0..<trial.tables).map { try Claims.claim(InventedTable(trial, number: $0), trial) }
    }

    /// The claim about one table of the trial, by its number from 0.
    static func claim(_ table: InventedTable, _ trial: Trial) throws -> Claim {
        var settings = PolicySettings(capacity: .share(trial.share), splits: trial.splits, folds: trial.folds, seed: trial.seed)
        settings.isRandomised = trial.choice == .lottery
        if trial.services > 1 { return try severalClaim(table, settings) }
        let policy = try Policy(table.rows, settings)
        let effect = try EffectVerdict(table.rows.comparison(), EffectSettings(isRandomised: settings.isRandomised, seed: trial.seed))
        let gain = policy.ruleMinusRandom.estimate
        return Claim(
            isChosen: policy.verdict.code == .rank, isChosenByRowsAlone: policy.ruleMinusRandom.estimate.interval.lowerBound > 0,
            isOneBest: false,
            effect: effect.code, gain: gain, truth: table.truth(of: policy.splits))
    }

    private static func severalClaim(_ table: InventedTable, _ settings: PolicySettings) throws -> Claim {
        var settings = settings
        settings.capacity = .worthwhile
        let policy = try ServicesPolicy(table.rows, settings)
        let hurdles = policy.services.map(\.ruleMinusService) + [policy.value]
        let code = policy.verdict.code
        return Claim(
            isChosen: code == .personalise,
            isChosenByRowsAlone: hurdles.allSatisfy { $0.estimate.interval.lowerBound > 0 }, isOneBest: code == .oneService,
            effect: .notShown, gain: policy.ruleMinusRandom.estimate, truth: table.truth(of: policy.splits))
    }
}

/// One invented table, with what each service truly adds for each of its people.
struct InventedTable: Sendable {
    let rows: PolicyTable
    /// Service after service.
    let additions: [[Double]]

    /// What staff may rank by, and what only adjusts, by their places among the inputs of an invented person.
    private static let features = [2, 9, 1, 4, 3, 10]
    private static let protected = [0, 5, 6, 7, 8]

    init(_ trial: Claims.Trial, number: Int) throws {
        var chance = SplitMix(seed: trial.seed &+ 0x1_0000 &* UInt64(number + 1))
        let programs = (0..<trial.services).map { place in
            // Of several services every second pulls the other way.
            let pull = place.isMultiple(of: 2) ? -trial.pull : trial.pull
            let moderation = InventedPerson.inputNames.indices.map { $0 == 2 || $0 == 4 ? ($0 == 2 ? pull : -pull) : 0 }
            return InventedProgram(trial.choice, effect: trial.effect, moderation: moderation, chance: &chance)
        }
        let crowd = (0..<trial.people).map { _ in InventedPerson(&chance) }
        let arms = crowd.map { InventedTable.arm(of: $0, programs, &chance) }
        let outcome = zip(crowd, arms).map { person, arm in
            let added = arm == 0 ? 0 : programs[arm - 1].addition(person)
            let works = chance.unit() < person.chanceOfWork(adding: added)
            switch trial.outcome {
            case .work: return works ? 1.0 : 0
            case .earnings: return (works ? person.earnings(&chance) : 0) + (arm == 0 ? 0 : 400)
            }
        }
        additions = programs.map { program in crowd.map { InventedTable.addition(program, $0, trial.outcome) } }
        let adjusting = InventedTable.features + (trial.hasProtected ? InventedTable.protected : [])
        rows = try PolicyTable(
            outcome: outcome, arms: arms, names: ["none"] + programs.indices.map { "service \($0 + 1)" },
            covariates: InventedTable.columns(adjusting, crowd),
            features: InventedTable.columns(Array(InventedTable.features.prefix(trial.features)), crowd))
    }

    /// By the odds of each service against none, so that the chances add up to 1.
    private static func arm(of person: InventedPerson, _ programs: [InventedProgram], _ chance: inout SplitMix) -> Int {
        let odds = programs.map { program -> Double in
            let share = program.chanceOfTreatment(person)
            return share / max(1e-9, 1 - share)
        }
        var rest = chance.unit() * (1 + odds.reduce(0, +))
        let place = odds.firstIndex { weight in
            rest -= weight
            return rest < 0
        }
        return place.map { $0 + 1 } ?? 0
    }

    private static func addition(_ program: InventedProgram, _ person: InventedPerson, _ outcome: Claims.Outcome) -> Double {
        let more = person.chanceOfWork(adding: program.addition(person)) - person.chanceOfWork()
        return outcome == .work ? more : more * person.expectedEarnings + 400
    }

    private static func columns(_ places: [Int], _ crowd: [InventedPerson]) throws -> Columns {
        let inputs = crowd.map(\.inputs)
        return try Columns(
            names: places.map { InventedPerson.inputNames[$0] }, columns: places.map { place in .numbers(inputs.map { $0[place] }) },
            count: crowd.count)
    }

    /// What the choices of the splits truly add to giving the same places away by lot.
    func truth(of splits: [PolicySplit]) -> Double {
        Moments.mean(splits.map { split in Moments.mean(split.withBenefits(additions).choosing) })
    }
}

extension PolicySplit {
    /// The same choices, judged by other benefits.
    fileprivate func withBenefits(_ benefits: [[Double]]) -> PolicySplit {
        PolicySplit(folds: folds, scores: scores, fifths: fifths, benefits: benefits, choices: choices, weights: weights)
    }
}
