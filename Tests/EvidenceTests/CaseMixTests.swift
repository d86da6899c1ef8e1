import Evidence
import Testing

@Suite("What people let expect, whoever judges them")
struct CaseMixTests {
    /// Of each hundred, those with the column at 1 stay in 9 of 10 cases and the others in 4.
    private func town(_ count: Int, noise: Bool = false) throws -> (inputs: Inputs, outcome: [Double], groups: [Int64]) {
        var chance = SplitMix(seed: 3)
        let strong = (0..<count).map { _ in chance.unit() < 0.5 ? 1.0 : 0 }
        let outcome = strong.map { chance.unit() < (noise ? 0.6 : $0 == 1 ? 0.9 : 0.4) ? 1.0 : 0 }
        let other = (0..<count).map { _ in chance.normal() }
        return (try Inputs(names: ["strong", "other"], columns: [strong, other], count: count), outcome, (0..<count).map { Int64($0) })
    }

    @Test("It comes near to the true chances, each row judged by a model that has not seen it")
    func near() throws {
        let (inputs, outcome, groups) = try town(2_000)
        let mix = try #require(try CaseMix(inputs, outcome: outcome, groups: groups))
        let means = [0.0, 1].map { value in
            let rows = inputs.columns[0].indices.filter { inputs.columns[0][$0] == value }
            return rows.reduce(0) { $0 + mix.chances[$1] } / Double(rows.count)
        }
        #expect(abs(means[0] - 0.4) < 0.04 && abs(means[1] - 0.9) < 0.04)
    }

    @Test("Where the columns say nothing, nobody is expected to differ much")
    func noise() throws {
        let (inputs, outcome, groups) = try town(2_000, noise: true)
        let mix = try #require(try CaseMix(inputs, outcome: outcome, groups: groups))
        #expect(mix.chances.allSatisfy { abs($0 - 0.6) < 0.12 })
    }

    @Test("A row's own outcome does not move what is expected of it, nor that of its group")
    func unseen() throws {
        let (inputs, outcome, _) = try town(300)
        let groups = (0..<300).map { Int64($0 / 3) }
        let before = try #require(try CaseMix(inputs, outcome: outcome, groups: groups))
        var turned = outcome
        for row in 30..<33 { turned[row] = 1 - turned[row] }
        let after = try #require(try CaseMix(inputs, outcome: turned, groups: groups))
        for row in 30..<33 { #expect(before.chances[row] == after.chances[row]) }
        #expect(before.chances != after.chances, "others are judged by models that have seen them")
    }

    @Test("What is not known is filled and marked, and the same rows give the same chances in any run")
    func unknown() throws {
        let (inputs, outcome, groups) = try town(400)
        let holes = inputs.columns[1].enumerated().map { $0.offset % 5 == 0 ? .nan : $0.element }
        let torn = try Inputs(names: inputs.names, columns: [inputs.columns[0], holes], count: 400)
        let mix = try #require(try CaseMix(torn, outcome: outcome, groups: groups))
        #expect(mix.names == ["strong", "other", "other_missing"] && mix.chances.allSatisfy { (0.02...0.98).contains($0) })
        #expect(try CaseMix(torn, outcome: outcome, groups: groups) == mix)
    }

    @Test("Too few rows, or too few of one outcome, let expect nothing")
    func few() throws {
        let (inputs, outcome, groups) = try town(CaseMix.fewestRows - 1)
        #expect(try CaseMix(inputs, outcome: outcome, groups: groups) == nil)
        let (many, _, all) = try town(400)
        let rare = (0..<400).map { $0 < CaseMix.fewestOfEach - 1 ? 1.0 : 0 }
        #expect(try CaseMix(many, outcome: rare, groups: all) == nil)
        #expect(throws: EvidenceRefused.self) { try CaseMix(many, outcome: rare, groups: [1]) }
    }
}
