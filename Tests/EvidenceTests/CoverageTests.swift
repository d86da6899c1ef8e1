import Testing

@testable import Evidence

/// The promise of the intervals, in forty agencies of four services; `bin/torture evidence` asks five hundred of eight.
@Suite("Intervals in invented agencies")
struct CoverageTests {
    private static let trial = Coverage.Trial(
        agencies: 40, services: 4, people: 400, choice: .staff(strength: 0.8, hidden: 0), repetitions: 1)

    @Test("Nine in ten intervals hold the truth: on everybody, on those who were sent, and after shrinkage")
    func forty() throws {
        let coverage = try Coverage(Self.trial, truths: KnownTruths.agencies)
        for count in [coverage.ate, coverage.att, coverage.shrunken] {
            #expect(count.of == 160 && (0.86...0.96).contains(count.share), "\(count.held) of \(count.of)")
        }
    }

    @Test("The truths that are kept are those of the agencies")
    func truths() {
        #expect(KnownTruths.agencies.count == 40 && KnownTruths.agencies.allSatisfy { $0.count == 4 })
        let (services, seeds) = Self.trial.invented(0)
        #expect(isNear(services[0].truth(.ate, seed: seeds[0] &+ 1), KnownTruths.agencies[0][0].ate, 1e-6))
        #expect(isNear(services[0].truth(.att, seed: seeds[0] &+ 1), KnownTruths.agencies[0][0].att, 1e-6))
    }

    @Test("Of fewer than three services nothing is drawn together")
    func few() throws {
        let pair = Coverage.Trial(agencies: 1, services: 2, people: 300, choice: .lottery, repetitions: 1)
        let coverage = try Coverage(pair, truths: [[(ate: 9, att: 9), (ate: 9, att: 9)]])
        #expect(coverage.shrunken == Coverage.Count(held: 0, of: 0) && coverage.ate == Coverage.Count(held: 0, of: 2) && coverage.ate.share == 0)
    }
}
