import Evidence
import Testing

/// Known answers: LaLonde (1986), Dehejia and Wahba (1999), the National JTPA Study; worked out with statsmodels and numpy.
@Suite("Effects of real trainings", .enabled(if: SharedTable.isAtHand, "shared/data is not beside the repository"))
struct SharedEffectTests {
    private static let names = ["age", "education", "black", "hispanic", "married", "nodegree", "re74", "re75"]

    private func trained(_ controls: String?) throws -> Comparison {
        var table = try SharedTable("lalonde/nsw_dw.csv")
        if let controls { table = try table.filter("treat") { $0 == "1" }.joined(SharedTable("lalonde/\(controls).csv")) }
        return try Comparison(
            outcome: table.numbers("re78"), isTreated: table.numbers("treat").map { $0 == 1 }, inputs: table.inputs(Self.names))
    }

    @Test("The experiment: about $1,790, and answered")
    func experiment() throws {
        let comparison = try trained(nil)
        let (difference, regression) = (Difference(comparison), try #require(Coefficient(comparison)))
        #expect(areNear([difference.value, difference.welchError, difference.pooledError], [1794.3424, 670.9965, 632.8534], 1e-6))
        #expect(areNear([regression.value, regression.robustError, regression.classicalError], [1676.3426, 676.7337, 638.682], 1e-6))
        let verdict = try EffectVerdict(comparison, EffectSettings(estimand: .att, isRandomised: true))
        #expect(verdict.code == .helps && (1500...2000).contains(verdict.effect.headline.estimate.value))
    }

    @Test("A survey in place of the control group: every definition as elsewhere, and refused")
    func survey() throws {
        let comparison = try trained("psid_controls")
        let logit = try Logit(comparison.inputs, outcome: comparison.isTreated.map { $0 ? 1 : 0 })
        #expect(isNear(logit.logLikelihood, -233.810197, 1e-8) && isNear(logit.coefficients[3], 2.20021868, 1e-8))
        let sample = InSample(comparison, chances: try logit.chances(comparison.inputs), .att)
        #expect(areNear([sample.horvitzThompson, sample.hajek.value, sample.imputed], [1778.573, 1758.851, 790.545], 1e-6))
        #expect(areNear([sample.augmented.value, sample.augmented.standardError], [2047.424, 944.124], 1e-6))
        let balance = EntropyBalance(comparison)
        #expect(balance.isFeasible && areNear([balance.value, balance.effectiveUntreated], [2058.097, 43.215], 1e-5))
        let verdict = try EffectVerdict(comparison, EffectSettings(estimand: .att))
        #expect(verdict.code == .refused && verdict.trimmed?.isRefused == true)
        #expect((25...40).contains(try #require(verdict.trimmed).overlap.effectiveUntreated))
    }

    @Test("Offers drawn by lot: the effect of the offer, and of the training by the offer as instrument")
    func offers() throws {
        let table = try SharedTable("jtpa/jtpa_men.csv")
        let names = [
            "hsorged", "black", "hispanic", "married", "wkless13", "age2225", "age2629", "age3035", "age3644", "age4554", "class_tr", "ojt_jsa",
            "f2sms",
        ]
        let comparison = try Comparison(
            outcome: table.numbers("earnings"), isTreated: table.numbers("training").map { $0 == 1 }, inputs: table.inputs(names))
        let moved = try #require(Coefficient(comparison, instrument: table.numbers("assignmt")))
        #expect(areNear([moved.value, moved.classicalError, moved.robustError], [1592.9371, 912.1427, 894.6117], 1e-6))
        #expect(isNear(comparison.wald(instrument: table.numbers("assignmt")), 1825.4591, 1e-6))
    }
}
