import Evidence
import Foundation
import Testing

@Suite("What people are told of their outlook")
struct OutlookTests {
    @Test("Bands are cut at the fifths, and a score on a cut belongs below it")
    func bands() throws {
        let bands = try ScoreBands(version: "2026-11", scores: (0...10).map(Double.init))
        #expect(bands.cuts == [2, 4, 6, 8] && [0, 2, 2.1, 8, 99].map(bands.band) == [1, 1, 2, 4, 5])
        #expect(throws: EvidenceRefused.self) { try ScoreBands(version: "1", scores: [1, 2]) }
    }

    @Test("Half of those with work earn within the range; people without work do not count")
    func earnings() throws {
        var chance = SplitMix(seed: 6)
        let x = (0..<2000).map { _ in chance.normal() }
        let earnings = x.map { chance.unit() < 0.2 ? 0 : exp(8 + 0.3 * $0 + 0.5 * chance.normal()) }
        let inputs = try Inputs(names: ["x"], columns: [x], count: 2000)
        let model = try EarningsModel(inputs, earnings: earnings)
        #expect(isNear(model.residualDeviation, 0.5, 0.03) && model.count == earnings.count { $0 > 0 })
        let outlooks = try model.outlooks(inputs)
        let within = zip(outlooks, earnings).count { $1 > 0 && $0.half.contains($1) }
        #expect(abs(Double(within) / Double(model.count) - 0.5) < 0.04)
        #expect(throws: EvidenceRefused.self) { try EarningsModel(inputs, earnings: earnings.map { _ in 0 }) }
    }
}
