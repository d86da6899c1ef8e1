import Evidence
import Testing

/// Known answers on public data: lifelines 0.30.3; for rossi also Allison (1995).
@Suite("Survival of released prisoners, flies and patients", .enabled(if: SharedTable.isAtHand, "shared/data is not beside the repository"))
struct SharedSurvivalTests {
    @Test("Rossi: the curve of all")
    func rossi() throws {
        let curve = SurvivalCurve(try SharedTable("survival/rossi.csv").durations("week", "arrest"))
        for (week, survival, lower, upper) in [
            (13.0, 0.9537037037, 0.9291575617, 0.9698822167), (26, 0.875, 0.8399754058, 0.9028037957), (39, 0.8125, 0.7723941595, 0.846249949),
            (52, 0.7361111111, 0.6918597158, 0.7750631834),
        ] {
            let step = try #require(curve.step(at: week))
            #expect(areNear([step.survival, step.lower, step.upper], [survival, lower, upper]))
        }
        #expect(curve.median == nil)
        #expect(isNear(try curve.restrictedMean(to: 52).value, 45.8541666667))
    }

    @Test("Rossi: what brings an arrest sooner")
    func rossiCox() throws {
        let table = try SharedTable("survival/rossi.csv")
        let model = try CoxModel(table.durations("week", "arrest"), table.inputs(["fin", "age", "race", "wexp", "mar", "paro", "prio"]))
        let coefficients = [-0.3794221657, -0.05743774, 0.3138997873, -0.1497957018, -0.4337038812, -0.0848710806, 0.0914970817]
        let errors = [0.1913794807, 0.0219994704, 0.3079927766, 0.2122242964, 0.3818680571, 0.1957566719, 0.0286485499]
        #expect(areNear(model.coefficients, coefficients, 1e-6) && areNear(model.standardErrors, errors, 1e-6))
        #expect(isNear(model.logLikelihood, -658.7476594461) && isNear(model.likelihoodRatio, 33.2659458016))
        #expect(isNear(model.concordance, 0.6403292471))
    }

    @Test(
        "Flies and patients: the tests between groups, each with its weights",
        arguments: [
            (LogRankWeights.even, 122.249125573, 10.3267419549), (.wilcoxon, 139.647866132, 12.4721353313),
            (.taroneWare, 133.8810797939, 12.4555439022), (.peto, 143.7800097311, 12.7078477734),
            (.flemingHarrington(1), 139.8439341994, 12.7141514012),
        ])
    func tests(weights: LogRankWeights, flies: Double, patients: Double) throws {
        let waltons = try SharedTable("survival/waltons.csv")
        let control = waltons.words("group").map { $0 == "control" ? 0 : 1 }
        #expect(isNear(LogRank(try waltons.durations("T", "E"), groups: control, count: 2, weights: weights)?.chiSquare, flies))
        let lung = try SharedTable("survival/lung.csv")
        let sex = lung.numbers("sex").map { Int($0) - 1 }
        #expect(isNear(LogRank(try lung.durations("time", "status"), groups: sex, count: 2, weights: weights)?.chiSquare, patients))
    }

    @Test("Flies: medians, and a curve that reaches nobody")
    func medians() throws {
        let table = try SharedTable("survival/waltons.csv")
        let groups = table.words("group").map { $0 == "control" ? 0 : 1 }
        let curves = try table.durations("T", "E").split(by: groups, count: 2).map { SurvivalCurve($0) }
        #expect(curves.map(\.median) == [58, 26] && curves.map(\.events) == [122, 34])
        #expect(curves.map { $0.steps.last?.survival } == [0, 0])
    }
}
