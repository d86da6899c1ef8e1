import Foundation
import Testing

@testable import Evidence

@Suite("Logistic regression")
struct LogitTests {
    /// Twenty rows; the expected numbers are those of statsmodels 0.15 and scikit-learn 1.9.
    private static let x = Study.x
    private static let y: [Double] = [0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0]

    private func inputs(_ columns: (String, [Double])...) throws -> Inputs {
        try Inputs(names: columns.map { $0.0 }, columns: columns.map { $0.1 }, count: Self.y.count)
    }

    @Test("Without a ridge it is maximum likelihood")
    func maximumLikelihood() throws {
        let model = try Logit(inputs(("x", Self.x), ("t", Study.times)), outcome: Self.y)
        #expect(
            areNear(model.coefficients, [-2.6570047650223665, 4.088678161495715, 0.5512477263635062])
                && areNear(model.standardErrors, [1.996933656054211, 1.8008207813266321, 0.4815499537687221]))
        #expect(isNear(model.logLikelihood, -6.398501093317976) && model.names == ["const", "x", "t"] && !model.isSeparated)
    }

    @Test("With a ridge it is scikit-learn's on standardised columns")
    func ridge() throws {
        let model = try Logit(inputs(("x", Self.x), ("t", Study.times)), outcome: Self.y, ridge: 2)
        #expect(areNear(model.coefficients, [-0.5874425774492259, 1.4410439547594704, 0.07278633100089926], 1e-7))
    }

    @Test("A weight is as good as repeated rows")
    func weights() throws {
        let weighted = try Logit(inputs(("x", Self.x)), outcome: Self.y, weights: Study.weights)
        let rows = Study.weights.enumerated().flatMap { row, weight in Array(repeating: row, count: Int(weight)) }
        let repeated = try Logit(inputs(("x", Self.x)).only(rows), outcome: rows.map { Self.y[$0] })
        #expect(areNear(weighted.coefficients, repeated.coefficients) && areNear(weighted.standardErrors, repeated.standardErrors))
    }

    @Test("Columns that tell the outcomes apart are tamed by a ridge, and it says so")
    func separation() throws {
        let model = try Logit(inputs(("same", Self.y.map { 3 * $0 + 1 })), outcome: Self.y)
        #expect(model.isSeparated && model.coefficients.allSatisfy(\.isFinite) && model.warnings.contains { $0.contains("ridge of 1") })
    }

    @Test("A rare outcome with a strong index does not run away")
    func rare() throws {
        var chance = SplitMix(seed: 3)
        let index = (0..<4000).map { _ in chance.normal() }
        let y = index.map { chance.unit() < 1 / (1 + exp(9 - 4 * $0)) ? 1.0 : 0 }
        let model = try Logit(Inputs(names: ["index"], columns: [index], count: 4000), outcome: y)
        #expect(!model.isSeparated && abs(model.coefficients[1] - 4) < 3 * model.standardErrors[1])
    }

    @Test("Constant and dependent columns are named and left aside; under a ridge only constant ones")
    func dropped() throws {
        let columns = try inputs(("x", Self.x), ("seven", Self.x.map { _ in 7 }), ("twice", Self.x.map { 2 * $0 + 1 }))
        #expect(try Logit(columns, outcome: Self.y).dropped == ["seven", "twice"])
        #expect(try Logit(columns, outcome: Self.y, ridge: 1).dropped == ["seven"])
    }

    @Test("Outcomes that are all alike, or neither 0 nor 1, are refused")
    func refused() throws {
        #expect(throws: EvidenceRefused.self) { try Logit(inputs(("x", Self.x)), outcome: Self.y.map { _ in 1 }) }
        #expect { try Logit(inputs(("x", Self.x)), outcome: [2] + Self.y.dropFirst()) } throws: { ($0 as? EvidenceRefused)?.row == 0 }
    }

    @Test("How well it tells: ties count half, and the model's own rows are calibrated")
    func discrimination() throws {
        #expect(Discrimination.auc([1, 1, 2, 3], [0, 1, 0, 1]) == 0.625)
        #expect(Discrimination.auc([1, 2], [1, 1]) == nil)
        let columns = try inputs(("x", Self.x), ("t", Study.times))
        let fit = try Logit(columns, outcome: Self.y).fit(columns, outcome: Self.y)
        #expect(isNear(fit.slope, 1) && isNear(fit.inTheLarge, 0) && isNear(fit.auc, 0.9191919191919191) && isNear(fit.brier, 0.1065363606854343))
        let folded = try #require(try Logit.outOfFold(columns, outcome: Self.y, seed: 4))
        #expect(try #require(folded.auc) <= #require(fit.auc) && folded.brier > fit.brier)
    }

    @Test("The sums have the same bytes however many rows make a piece")
    func blocks() throws {
        var chance = SplitMix(seed: 5)
        let columns = (0..<4).map { _ in (0..<9001).map { _ in chance.normal() } }
        let y = columns[0].map { chance.unit() < 1 / (1 + exp(-$0)) ? 1.0 : 0 }
        let inputs = try Inputs(names: ["a", "b", "c", "d"], columns: columns, count: 9001)
        let (first, second) = (try Logit(inputs, outcome: y), try Logit(inputs, outcome: y))
        #expect(first.coefficients == second.coefficients && first.standardErrors == second.standardErrors)
        // The slope at the top is 0 in every column, worked out plainly.
        let residuals = zip(try first.chances(inputs), y).map { $1 - $0 }
        #expect(columns.allSatisfy { abs(zip($0, residuals).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-6 })
    }
}
