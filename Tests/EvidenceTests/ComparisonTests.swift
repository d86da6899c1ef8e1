import Evidence
import Testing

@Suite("Groups and covariates compared")
struct ComparisonTests {
    @Test("Three groups are tested as lifelines tests them")
    func logRank() throws {
        let test = try #require(LogRank(try Study.durations(), groups: Study.groups, count: 3))
        #expect(isNear(test.chiSquare, 3.1915210713775033) && test.degrees == 2 && isNear(test.p, 0.20275426799281285))
    }

    @Test("A group without rows, or never at risk when an event happens, is left aside")
    func emptyGroup() throws {
        let whole = try #require(LogRank(try Study.durations(), groups: Study.groups, count: 3))
        #expect(LogRank(try Study.durations(), groups: Study.groups.map { $0 * 2 }, count: 6) == whole)
        let early = try Durations(times: Study.times + [0.5], isEvent: Study.isEvent + [false])
        #expect(LogRank(early, groups: Study.groups + [3], count: 4) == whole)
    }

    @Test("There is no test for one group, nor where nobody had the event")
    func noTest() throws {
        #expect(LogRank(try Study.durations(), groups: Study.groups.map { _ in 0 }, count: 1) == nil)
        let censored = try Durations(times: Study.times, isEvent: Study.times.map { _ in false })
        #expect(LogRank(censored, groups: Study.groups, count: 3) == nil)
    }

    @Test("Cox' model treats ties, late entries and weights as lifelines does")
    func cox() throws {
        let plain = try CoxModel(Study.durations(), Study.inputs())
        #expect(isNear(plain.coefficients[0], 0.6707383218657749) && isNear(plain.standardErrors[0], 0.35885313123307844))
        #expect(isNear(plain.logLikelihood, -29.903876792267088) && isNear(plain.concordance, 0.725925925925926))
        let late = try CoxModel(Study.durations(entries: Study.entries), Study.inputs())
        #expect(isNear(late.coefficients[0], 0.5262173772702576) && isNear(late.standardErrors[0], 0.363668281243853))
        #expect(isNear(late.logLikelihood, -26.947331891725756))
        let weighted = try CoxModel(Study.durations(weights: Study.weights), Study.inputs())
        #expect(isNear(weighted.coefficients[0], 0.5381537668916616) && isNear(weighted.standardErrors[0], 0.34086920901637113))
        #expect(isNear(weighted.logLikelihood, -48.714377309898964))
    }

    @Test("Columns that say nothing new are named and left aside")
    func dropped() throws {
        let columns = [Study.x, Study.x.map { 3 - 2 * $0 }, Study.x.map { _ in 7 }]
        let model = try CoxModel(Study.durations(), Inputs(names: ["x", "mirrored", "constant"], columns: columns, count: 20))
        #expect(model.names == ["x"] && Set(model.dropped) == ["mirrored", "constant"])
        #expect(isNear(model.coefficients[0], 0.6707383218657749))
    }

    @Test("A covariate that separates is refused by its name")
    func separation() throws {
        let order = Study.times.map { -$0 }
        let durations = try Durations(times: Study.times.indices.map(Double.init), isEvent: Study.times.map { _ in true })
        let inputs = try Inputs(names: ["x", "order"], columns: [Study.x, order.indices.map { -Double($0) }], count: 20)
        #expect { try CoxModel(durations, inputs) } throws: { ($0 as? EvidenceRefused)?.message.contains("“order” separates") == true }
    }

    @Test("Without an event, or with an unknown input, there is no model")
    func refused() throws {
        let censored = try Durations(times: Study.times, isEvent: Study.times.map { _ in false })
        #expect(throws: EvidenceRefused.self) { try CoxModel(censored, Study.inputs()) }
        let holed = try Inputs(names: ["x"], columns: [[.nan] + Study.x.dropFirst()], count: 20)
        #expect(holed.knownRows == Array(1..<20))
        #expect { try CoxModel(Study.durations(), holed) } throws: { ($0 as? EvidenceRefused)?.row == 0 }
    }

    @Test("Words become columns without the commonest level; rare ones are put together, unknown ones are marked")
    func levels() throws {
        let words: [String?] = Array(repeating: "b", count: 30) + Array(repeating: "a", count: 20) + ["c", "d", nil]
        let inputs = Inputs.levels(of: "site", words: words)
        #expect(inputs.names == ["site=a", "site=other", "site_missing"])
        #expect(inputs.columns.map { $0.reduce(0, +) } == [20, 2, 1] && inputs.columns[0][30] == 1 && inputs.columns[2][52] == 1)
    }

    @Test("What is not known is filled with the mean of the known, and marked")
    func filled() throws {
        let inputs = try Inputs(names: ["a", "b"], columns: [[1, .nan, 3], [1, 2, 3]], count: 3).filled
        #expect(inputs.names == ["a", "b", "a_missing"] && inputs.columns == [[1, 2, 3], [1, 2, 3], [0, 1, 0]])
    }

    @Test("Inputs refuse a name given twice and an infinite value")
    func inputs() {
        #expect(throws: EvidenceRefused.self) { try Inputs(names: ["a", "a"], columns: [[1], [2]], count: 1) }
        #expect { try Inputs(names: ["a"], columns: [[1, .infinity]], count: 2) } throws: { ($0 as? EvidenceRefused)?.row == 1 }
    }
}
