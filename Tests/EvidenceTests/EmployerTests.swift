import Evidence
import Foundation
import Testing

/// The expected numbers were worked out with scipy 1.16 on the same grids.
@Suite("How employers keep people")
struct EmployerTests {
    private static let counts: [(kept: Int, told: Int)] = [
        (3, 5), (5, 6), (2, 4), (8, 9), (0, 3), (4, 7), (6, 6), (1, 3), (9, 14), (2, 3), (3, 3), (7, 11), (4, 5), (2, 5), (12, 15), (3, 6),
        (1, 4), (5, 5), (2, 3), (6, 9), (3, 4), (4, 6), (10, 11), (2, 3), (1, 2),
    ]

    private func counts(expected: (Int) -> Double? = { _ in nil }) throws -> [RetentionCount] {
        try Self.counts.enumerated().map { try RetentionCount(kept: $1.kept, told: $1.told, expected: expected($0)) }
    }

    @Test("What is learnt of all employers, and what follows for one")
    func retention() throws {
        let retention = try #require(Retention(counts()))
        #expect(isNear(retention.mean, 0.69) && isNear(retention.strength, 23.701435427522057) && !retention.isRough)
        let none = retention.estimate(try RetentionCount(kept: 0, told: 3, tooRecent: 2))
        #expect(isNear(none.mean, 0.6124760779015503) && none.flag == nil && none.count.tooRecent == 2)
        #expect(isNear(none.interval.lowerBound, 0.4551672, 1e-7) && isNear(none.interval.upperBound, 0.7600236, 1e-7))
        let bad = retention.estimate(try RetentionCount(kept: 1, told: 10))
        #expect(isNear(bad.chanceBelow, 0.8077637785203684) && bad.flag == .look)
    }

    @Test("With what is expected of each employer's people, the strength is learnt anew")
    func caseMix() throws {
        let retention = try #require(Retention(counts { $0 % 2 == 0 ? 0.5 : 0.75 }))
        #expect(isNear(retention.strength, 8.687399227729859))
        let hard = retention.estimate(try RetentionCount(kept: 5, told: 10, expected: 0.5))
        #expect(isNear(hard.mean, 0.5) && hard.flag == nil)
    }

    @Test("With few employers the strength is customary and called rough; with none there is nothing to say")
    func few() throws {
        let few = try #require(Retention(Array(counts().prefix(19))))
        #expect(few.isRough && few.strength == 14)
        #expect(Retention([try RetentionCount(kept: 0, told: 0, tooRecent: 4)]) == nil)
    }

    @Test("A flag stays until the chance falls below .7, and rises at once")
    func flags() throws {
        let retention = try #require(Retention(counts()))
        let middling = try RetentionCount(kept: 3, told: 13)
        let chance = retention.estimate(middling).chanceBelow
        #expect(chance > 0.7 && chance < 0.8)
        #expect(retention.estimate(middling).flag == nil && retention.estimate(middling, flagged: .watch).flag == .watch)
        #expect(retention.estimate(try RetentionCount(kept: 6, told: 10), flagged: .watch).flag == nil)
        #expect(retention.estimate(try RetentionCount(kept: 1, told: 20), flagged: .look).flag == .watch)
        #expect(retention.estimate(try RetentionCount(kept: 0, told: 4), flagged: .watch).flag == nil)
    }

    @Test("A placement counts once its 90 days have passed, whether it ended or not; a return within 14 days goes on with the old one")
    func cohort() throws {
        let stays = [Stay(start: 0, end: 30), Stay(start: 0, end: 90), Stay(start: 5, end: nil), Stay(start: 60, end: 70), Stay(start: 99, end: nil)]
        let count = try RetentionCount(stays, today: 100)
        #expect((count.kept, count.told, count.tooRecent) == (2, 3, 2))
        let joined = Stay.joined([Stay(start: 50, end: nil), Stay(start: 0, end: 36), Stay(start: 0, end: 10)])
        #expect(joined == [Stay(start: 0, end: nil)])
        #expect(Stay.joined([Stay(start: 51, end: nil), Stay(start: 0, end: 36)]).count == 2)
        #expect(Stay(start: 3, end: 200).watched(until: 100) == (97, false) && Stay(start: 3, end: 50).watched(until: 100) == (47, true))
    }

    @Test("Turnover counts those who are still there, and ranks by how many ends more than expected")
    func turnover() throws {
        let stays = try [
            Durations(times: [10, 50, 200, 90, 30], isEvent: [true, true, true, false, true]),
            Durations(times: [170, 160, 400], isEvent: [false, true, false]),
            Durations(times: [5, 9, 12, 20, 60, 180], isEvent: [true, true, true, true, false, true]),
        ]
        let turnover = Turnover(stays)
        #expect(isNear(turnover.shape, 5.282484379178266))
        #expect(turnover.estimates.map(\.ended) == [3, 1, 5])
        #expect(areNear(turnover.estimates.map(\.expectedEnds), [3.2748390498390494, 2.909448884448884, 2.8157120657120656]))
        #expect(areNear(turnover.estimates.map(\.ratio), [0.96788259, 0.76691108, 1.26972523], 1e-8))
        #expect(isNear(turnover.estimates[2].interval.lowerBound, 0.69573371, 1e-8))
        #expect(turnover.estimates.allSatisfy { !$0.isQuick && !$0.showsCurve })
    }

    @Test("No employers, and employers without stays, have no turnover that stands out")
    func nobody() throws {
        #expect(Turnover([]).estimates.isEmpty)
        let idle = Turnover([try Durations(times: [], isEvent: [])]).estimates[0]
        #expect(isNear(idle.ratio, 1) && !idle.isQuick)
    }
}

/// The promises made about intervals and flags, kept in invented towns.
@Suite("Employers of an invented town")
struct EmployerPromiseTests {
    private struct Town {
        var rates: [Double] = []
        var counts: [RetentionCount] = []

        /// 300 employers with a median of 5 placements; `bad` of them keep 35 of 100, the others about 66.
        init(seed: UInt64, bad: Double, strength: Double) throws {
            var chance = SplitMix(seed: seed)
            for _ in 0..<300 {
                let (a, b) = (chance.gamma(shape: 0.66 * strength), chance.gamma(shape: 0.34 * strength))
                let rate = chance.unit() < bad ? 0.35 : a / (a + b)
                let told = max(1, Int((5 * exp(1.1 * chance.normal())).rounded()))
                rates.append(rate)
                counts.append(try RetentionCount(kept: (0..<told).count { _ in chance.unit() < rate }, told: told))
            }
        }
    }

    @Test("Nine in ten intervals hold the truth, or nearly")
    func coverage() throws {
        var (held, all) = (0, 0)
        for seed in UInt64(1)...3 {
            let town = try Town(seed: seed, bad: 0, strength: 14)
            let retention = try #require(Retention(town.counts))
            held += zip(town.counts, town.rates).count { retention.estimate($0).interval.contains($1) }
            all += town.counts.count
        }
        #expect((0.86...0.93).contains(Double(held) / Double(all)))
    }

    @Test("Where all employers are alike nobody is flagged; of the flagged others nearly all deserve it")
    func flags() throws {
        let alike = try Town(seed: 5, bad: 0, strength: 1e6)
        let calm = try #require(Retention(alike.counts))
        #expect(alike.counts.allSatisfy { calm.estimate($0).flag == nil })
        let towns = try (1...2).map { try Town(seed: $0, bad: 0.05, strength: 14) }
        let flagged = try towns.flatMap { town in
            let retention = try #require(Retention(town.counts))
            return zip(town.counts, town.rates).filter { retention.estimate($0.0).flag == .watch }
        }
        #expect(flagged.count > 2 && flagged.count { $0.1 > 0.56 } <= flagged.count / 5)
    }
}
