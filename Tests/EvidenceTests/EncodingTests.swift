import Evidence
import Foundation
import Testing

@Suite("Columns made into inputs")
struct EncodingTests {
    private func columns(_ numbers: [Double], _ words: [String?]) throws -> Columns {
        try Columns(names: ["wage", "site"], columns: [.numbers(numbers), .words(words)], count: numbers.count)
    }

    @Test("What was learnt from training rows is applied to others: the mean fills, a new word counts as other, a gap is marked")
    func others() throws {
        let words: [String?] = Array(repeating: "b", count: 30) + Array(repeating: "a", count: 20) + ["c", "d", nil]
        let encoding = Encoding(try columns([.nan, 10, 30] + Array(repeating: 20, count: 50), words))
        #expect(encoding.factors.map(\.columns) == [["wage", "wage_missing"], ["site=a", "site=other", "site_missing"]])
        let inputs = try encoding.inputs(columns([.nan, 7], ["never seen", "b"]))
        #expect(inputs.names == ["wage", "wage_missing", "site=a", "site=other", "site_missing"])
        #expect(inputs.columns == [[20, 7], [1, 0], [0, 0], [1, 0], [0, 0]])
        let kept = try JSONDecoder().decode(Encoding.self, from: JSONEncoder().encode(encoding))
        #expect(kept == encoding)
    }

    @Test("A gap that training had none of is filled, and no column marks it")
    func unseenGap() throws {
        let encoding = Encoding(try columns([1, 3], ["a", "a"]))
        #expect(try encoding.inputs(columns([.nan], [nil])).columns == [[2]])
    }

    @Test("A column that is lacking, of another kind, named twice or infinite is refused")
    func refused() throws {
        let encoding = Encoding(try columns([1, 3], ["a", "a"]))
        let numbers = Columns.Column.numbers([1])
        #expect(throws: EvidenceRefused.self) { try encoding.inputs(Columns(names: ["wage"], columns: [numbers], count: 1)) }
        #expect(throws: EvidenceRefused.self) { try encoding.inputs(Columns(names: ["wage", "site"], columns: [numbers, numbers], count: 1)) }
        #expect(throws: EvidenceRefused.self) { try Columns(names: ["a", "a"], columns: [numbers, numbers], count: 1) }
        #expect { try Columns(names: ["a"], columns: [.numbers([1, .infinity])], count: 2) } throws: { ($0 as? EvidenceRefused)?.row == 1 }
    }
}
