import Foundation
import Rules

/// A determination as lines for a terminal.
struct VerdictTable {
    let text: String

    init(_ determination: Determination) {
        let words: [Verdict.Word: String] = [
            .eligible: "eligible", .notEligible: "not eligible", .needsAnswer: "needs an answer", .supervisorReview: "supervisor review",
            .notInForce: "not in force",
        ]
        var lines = ["Rules as of \(determination.asOf)", ""]
        for verdict in determination.verdicts {
            let version = verdict.ruleVersion.map { "rules of \($0)" } ?? ""
            let name = verdict.name.en.padding(toLength: 42, withPad: " ", startingAt: 0)
            let word = (words[verdict.word] ?? verdict.word.rawValue).padding(toLength: 20, withPad: " ", startingAt: 0)
            lines.append("\(name)\(word)\(version)")
            if verdict.word != .eligible { lines += verdict.deciding.flatMap(VerdictTable.lines) }
            lines += verdict.missing.map { "    missing: question \($0.question), \($0.key)" }
            if verdict.deciding.isEmpty, let note = verdict.note { lines.append("    \(note.en)") }
        }
        text = lines.joined(separator: "\n")
    }

    private static func lines(_ step: Step) -> [String] {
        let place = step.position.map { "position \($0 + 1): " } ?? ""
        let said = step.answers.map { "\($0.key) = \($0.answer == .declined ? "declined" : $0.answer.json.written())" }.joined(separator: ", ")
        return ["    \(place)\(said)", "      \(step.rule.en) (\(step.citation))"].filter { $0 != "    " }
    }
}
