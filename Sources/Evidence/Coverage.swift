/// How often intervals of 90 % hold the true effect, in invented agencies whose truth is known. The promise is 86 to 94 %.
public struct Coverage: Sendable {
    /// How many intervals held the truth, of how many.
    public struct Count: Sendable, Equatable {
        public let held: Int
        public let of: Int
        public var share: Double { of == 0 ? 0 : Double(held) / Double(of) }
    }

    /// What is tried: so many agencies, each with some services of which each has a history of its own.
    public struct Trial: Sendable {
        public var agencies: Int
        public var services: Int
        /// People in the history of one service, half of them sent there.
        public var people: Int
        public var choice: InventedProgram.Choice
        public var seed: UInt64
        /// As many times other folds; three in earnest.
        public var repetitions: Int

        public init(
            agencies: Int, services: Int = 8, people: Int = 600, choice: InventedProgram.Choice, seed: UInt64 = 1, repetitions: Int = 3
        ) {
            (self.agencies, self.services, self.people) = (agencies, services, people)
            (self.choice, self.seed, self.repetitions) = (choice, seed, repetitions)
        }

        /// The services of one agency, and the seeds of their histories.
        func invented(_ agency: Int) -> (services: [InventedProgram], seeds: [UInt64]) {
            var chance = SplitMix(seed: seed &+ 0x1000 &* UInt64(agency))
            let services = (0..<self.services).map { _ in InventedProgram(choice, chance: &chance) }
            return (services, services.map { _ in chance.next() })
        }

        /// The true effects on everybody and on those who are sent, service after service, by agency: means over 20,000 fresh people.
        public func truths() -> [[(ate: Double, att: Double)]] {
            Chunks.each(agencies) { agency in
                let (services, seeds) = invented(agency)
                return zip(services, seeds).map { ($0.truth(.ate, seed: $1 &+ 1), $0.truth(.att, seed: $1 &+ 1)) }
            }
        }
    }

    /// Of the effect on everybody, on those who were sent, and on everybody once drawn towards the other services.
    public let ate: Count
    public let att: Count
    public let shrunken: Count

    /// `truths` are those of the trial, where they are kept. Throws what `Comparison` and `Shrinkage` throw.
    public init(_ trial: Trial, truths: [[(ate: Double, att: Double)]]? = nil) throws {
        let truths = truths ?? trial.truths()
        let agencies = Chunks.each(trial.agencies) { agency in Result { try Coverage.agency(trial, agency, truths[agency]) } }
        let held = try agencies.map { try $0.get() }
        let of = trial.agencies * trial.services
        func count(_ part: (Held) -> Int) -> Count { Count(held: held.reduce(0) { $0 + part($1) }, of: of) }
        (ate, att) = (count(\.ate), count(\.att))
        shrunken = Count(held: held.reduce(0) { $0 + ($1.shrunken ?? 0) }, of: held.contains { $0.shrunken == nil } ? 0 : of)
    }

    private struct Held: Sendable {
        var ate: Int
        var att: Int
        /// Nil for fewer than 3 services.
        var shrunken: Int?
    }

    private static func agency(_ trial: Trial, _ agency: Int, _ truths: [(ate: Double, att: Double)]) throws -> Held {
        let (services, seeds) = trial.invented(agency)
        let estimates = try zip(services, seeds).map { service, seed in
            let fit = CrossFit(try service.history(people: trial.people, seed: seed), known: nil)
            let runs = Headline.runs(fit, seed: trial.seed, repetitions: trial.repetitions)
            return Estimand.allCases.map { Headline(runs, $0).estimate }
        }
        let drawn = try Shrinkage(estimates.map { $0[0] })?.estimates
        return Held(
            ate: zip(estimates, truths).count { $0[0].interval.contains($1.ate) },
            att: zip(estimates, truths).count { $0[1].interval.contains($1.att) },
            shrunken: drawn.map { zip($0, truths).count { $0.interval.contains($1.ate) } })
    }
}
