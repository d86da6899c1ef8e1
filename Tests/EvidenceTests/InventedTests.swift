import Foundation
import Testing

@testable import Evidence

@Suite("Invented histories")
struct InventedTests {
    /// The true effects of eight services on everybody, by the seed that made them (1 to 4): means over 20,000 fresh people of seed 99.
    private static let truths: [[Double]] = [
        [0.04171, 0.00665, -0.03873, 0.05783, 0.07512, -0.07775, -0.01509, 0.03504],
        [0.04565, 0.04114, 0.17313, 0.07681, 0.06938, 0.06108, 0.02732, -0.01476],
        [0.04103, 0.03544, 0.08744, 0.10079, 0.09815, 0.12500, 0.00700, -0.03119],
        [0.10103, 0.02006, -0.10000, -0.04082, -0.05601, 0.06729, 0.05844, -0.04951],
    ]

    private static func services(_ seed: UInt64) -> [InventedProgram] {
        var chance = SplitMix(seed: seed)
        let choice: InventedProgram.Choice = seed == 4 ? .lottery : .staff(strength: 0.8, hidden: 0)
        return (0..<8).map { _ in InventedProgram(choice, chance: &chance) }
    }

    @Test("Nine in ten intervals hold the truth where nothing hidden decides who is sent, and after shrinkage as well")
    func coverage() throws {
        var (plain, shrunken) = (0, 0)
        for seed in UInt64(1)...4 {
            let truths = Self.truths[Int(seed) - 1]
            let estimates = try Self.services(seed).enumerated().map { place, service in
                let history = try service.history(people: 600, seed: seed * 100 + UInt64(place))
                return Headline(CrossFit(history, known: nil), .ate, seed: 1, repetitions: 1).estimate
            }
            plain += zip(estimates, truths).count { $0.interval.contains($1) }
            let drawn = try #require(try Shrinkage(estimates)).estimates
            shrunken += zip(drawn, truths).count { $0.interval.contains($1) }
        }
        // Of 32 intervals of 90 %, fewer than 25 would be held in one test of a hundred.
        #expect(plain >= 25 && shrunken >= 25)
    }

    @Test("The people are as they were meant to be, and the seed repeats them")
    func people() {
        var (chance, again) = (SplitMix(seed: 8), SplitMix(seed: 8))
        let people = (0..<4000).map { _ in InventedPerson(&chance) }
        func share(_ holds: (InventedPerson) -> Bool) -> Double { Double(people.count(where: holds)) / 4000 }
        #expect(abs(share(\.isFemale) - 0.52) < 0.03 && abs(share { $0.group == 2 } - 0.25) < 0.03)
        #expect(abs(share(\.hasLimitedEnglish) - 0.14) < 0.03 && abs(share(\.hasCar) - 0.6) < 0.06)
        #expect(people.allSatisfy { (18...70).contains($0.age) && (6...18).contains($0.schooling) && (0...4).contains($0.quartersWorked) })
        #expect(abs(people.reduce(0) { $0 + $1.chanceOfWork() } / 4000 - 0.47) < 0.06)
        #expect(people[0].inputs == InventedPerson(&again).inputs)
    }

    @Test("The share that is sent is the one that was asked for")
    func share() throws {
        var chance = SplitMix(seed: 5)
        let service = InventedProgram(.staff(strength: 1.6, hidden: 0.5), share: 0.3, chance: &chance)
        let history = try service.history(people: 4000, seed: 6)
        #expect(abs(Double(history.treatedRows.count) / 4000 - 0.3) < 0.04)
    }
}
