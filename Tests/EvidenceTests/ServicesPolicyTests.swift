import Testing

@testable import Evidence

@Suite("Which of several services")
struct ServicesPolicyTests {
    /// A draw among none and three services. `pull` says how much more the first gives to some and the second to the others.
    private func table(_ count: Int, pull: Double, level: Double, seed: UInt64 = 3) throws -> PolicyTable {
        var chance = SplitMix(seed: seed)
        var (a, b, arms, outcome): ([Double], [Double], [Int], [Double]) = ([], [], [], [])
        for _ in 0..<count {
            a.append(chance.normal())
            b.append(chance.normal())
            arms.append(chance.below(4))
            let gains = [0, level + pull * a.last!, level - pull * a.last!, 0]
            outcome.append(b.last! + gains[arms.last!] + chance.normal())
        }
        let features = try Columns(names: ["a", "b"], columns: [.numbers(a), .numbers(b)], count: count)
        return try PolicyTable(
            outcome: outcome, arms: arms, names: ["none", "north", "south", "west"], covariates: features, features: features)
    }

    private let settings = PolicySettings(capacity: .worthwhile, splits: 1, folds: 2)

    @Test("Where people gain from different services, choosing beats every one of them for all")
    func personalise() throws {
        let policy = try ServicesPolicy(table(700, pull: 1.5, level: 0.5), settings)
        #expect(policy.verdict.code == .personalise && policy.services.map(\.name) == ["north", "south", "west"])
        #expect(policy.services.allSatisfy { $0.ruleMinusService.estimate.interval.lowerBound > 0 })
        let north = policy.splits[0].services.indices.filter { policy.splits[0].services[$0] == 1 }
        #expect(north.count > 200 && policy.services[0].features[0].direction == 1 && policy.services[1].features[0].direction == -1)
    }

    @Test("Where one service is as good for everybody, choosing claims nothing, and the service is named")
    func oneForAll() throws {
        let policy = try ServicesPolicy(table(700, pull: 0, level: 0.8), settings)
        let best = try #require(policy.effects.best)
        #expect(policy.verdict.code == .oneService && ["north", "south"].contains(best) && policy.verdict.text.contains("\(best) does best"))
    }

    @Test("Where none does anything, no difference is shown")
    func nothing() throws {
        let policy = try ServicesPolicy(table(600, pull: 0, level: 0, seed: 5), settings)
        #expect(policy.verdict.code == .noDifference)
    }

    @Test("With places no more are sent than there are, and those who would lose are sent nowhere")
    func places() throws {
        var limited = settings
        limited.capacity = .share(0.25)
        let policy = try ServicesPolicy(table(600, pull: 1.2, level: 0), limited)
        for split in policy.splits { #expect(abs(split.isSelected.count { $0 } - 150) <= 2) }
        var dear = settings
        dear.cost = 50
        #expect(try ServicesPolicy(table(600, pull: 1.2, level: 0), dear).splits.allSatisfy { !$0.isSelected.contains(true) })
    }

    @Test("With places of each service they are shared out by gain, and held against lots for the same places")
    func placesOfEach() throws {
        var limited = settings
        limited.capacity = .places([0.2, 0.1, 0])
        let policy = try ServicesPolicy(table(700, pull: 1.5, level: 0.5), limited)
        for split in policy.splits {
            let counts = (1...3).map { service in split.services.count { $0 == service } }
            #expect(abs(counts[0] - 140) <= 2 && abs(counts[1] - 70) <= 2 && counts[2] == 0)
            // What choosing adds is what the rule gains less the lottery of the same places.
            #expect(isNear(Moments.mean(split.choosing), Moments.mean(split.ruleGains) - Moments.mean(split.lotteryGains)))
        }
        #expect(policy.verdict.code == .rank && policy.ruleMinusRandom.estimate.interval.lowerBound > 0)
        #expect(policy.verdict.text.contains("lots for the same places"))
        limited.capacity = .places([0.2, 0.1])
        #expect(throws: EvidenceRefused.self) { try ServicesPolicy(table(700, pull: 0, level: 0), limited) }
        let alike = try ServicesPolicy(table(700, pull: 0, level: 0.8), settings)
        #expect(alike.verdict.code == .oneService)
    }

    @Test("A small arm makes no rule, and chances of treatment are not taken")
    func refused() throws {
        let small = try table(300, pull: 0, level: 0)
        #expect(small.isTooSmall)
        #expect(throws: EvidenceRefused.self) { try ServicesPolicy(small, settings) }
        #expect(throws: EvidenceRefused.self) {
            try PolicyTable(
                outcome: small.outcome, arms: small.arms, names: small.names, covariates: small.covariates, features: small.features,
                known: small.outcome.map { _ in 0.25 })
        }
    }
}
