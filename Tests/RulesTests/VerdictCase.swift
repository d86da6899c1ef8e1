import Dates
import Rules
import Testing

/// One row of the decision table: Kessler's answers with a change, and what must follow for a program.
struct VerdictCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let program: String
    let word: Verdict.Word
    var changes = "{}"
    var position = "{}"
    var by: [String] = []
    var citing: String?
    var missing: [String] = []
    var on = "2026-11-21"
    /// The changes stand alone, without Kessler's other answers.
    var alone = false

    init(
        _ says: String, _ program: String, _ word: Verdict.Word, _ changes: String = "{}", position: String = "{}", by: [String] = [],
        citing: String? = nil, missing: [String] = [], on: String = "2026-11-21", alone: Bool = false
    ) {
        testDescription = says
        self.program = program
        self.word = word
        self.changes = changes
        self.position = position
        self.by = by
        self.citing = citing
        self.missing = missing
        self.on = on
        self.alone = alone
    }

    func check() throws {
        let answers = alone ? try Kessler.only(changes) : try Kessler.answers(changes, position: position)
        let verdict = try Kessler.verdict(program, answers, on: try #require(Day(on)))
        #expect(verdict.word == word)
        if !by.isEmpty { #expect(verdict.deciding.map(\.criterion) == by) }
        if let citing { #expect(verdict.deciding.first?.citation == citing) }
        #expect(verdict.missing.map(\.key) == missing)
    }
}
