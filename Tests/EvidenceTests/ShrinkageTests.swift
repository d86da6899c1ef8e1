import Evidence
import Testing

@Suite("Estimates of one kind, drawn towards their mean")
struct ShrinkageTests {
    private static let schools = zip([28.0, 8, -3, 7, -1, 1, 18, 12], [15.0, 10, 16, 11, 9, 11, 10, 18]).map { Estimate($0, standardError: $1) }

    /// Rubin's (1981) eight schools, worked out with numpy by the same formulas.
    @Test("Eight schools")
    func schools() throws {
        let shrunken = try #require(try Shrinkage(Self.schools))
        let means = [
            13.0, 7.894458656299921, 6.136562657913755, 7.645088337415704, 5.130613799871255, 6.141982631664471, 10.661964503029854, 8.4545328620263,
        ]
        let errors = [
            15.0, 6.2715484600805915, 7.753989174933139, 6.542211739537012, 6.353320535483994, 6.705242837400598, 6.780310381318825, 7.87723114752159,
        ]
        #expect(areNear(shrunken.estimates.map(\.value), means) && areNear(shrunken.estimates.map(\.standardError), errors))
        #expect(try #require(shrunken.chanceOfBest) < 0.9)
    }

    @Test("No estimate moves by more than its own error, and then keeps that error")
    func limited() throws {
        let raw = (0..<20).map { Estimate(Double($0 % 3) * 0.1, standardError: 1) } + [Estimate(6, standardError: 1)]
        let shrunken = try #require(try Shrinkage(raw)).estimates
        #expect(shrunken[20] == Estimate(5, standardError: 1))
        #expect(zip(raw, shrunken).allSatisfy { abs($0.value - $1.value) <= $0.standardError + 1e-12 })
    }

    @Test("Two estimates are left as they are; one without an error is refused by its place")
    func refused() throws {
        #expect(try Shrinkage(Array(Self.schools.prefix(2))) == nil)
        #expect { try Shrinkage(Self.schools + [Estimate(1, standardError: 0)]) } throws: { ($0 as? EvidenceRefused)?.row == 8 }
    }
}
