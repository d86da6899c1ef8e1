import Dates
import Phrases
import Rules

/// One set of answers judged twice for the same day: by the rules that would hold without a version, and by that version.
struct TriedVersion: Sendable {
    let without: Verdict
    let with: Verdict
    let answers: Answers

    /// The two books to judge by.
    struct Books: Sendable {
        let program: String
        let without: RuleBook
        let with: RuleBook

        /// `rules` are those of the agency, with the version among them if it is approved.
        init(_ version: RuleVersion, read: Program.Version, rules: RuleBook) {
            program = version.program
            without = version.state == .approved ? rules.without(read.from, of: version.program) : rules
            with = without.trying(read, of: version.program)
        }

        func judge(_ answers: Answers, for day: Day) -> TriedVersion? {
            let before = without.determine(answers, asOf: day, programs: [program]).verdict(on: program)
            let after = with.determine(answers, asOf: day, programs: [program]).verdict(on: program)
            guard let before, let after else { return nil }
            return TriedVersion(without: before, with: after, answers: answers)
        }
    }

    /// The answer on which it turns, in a line: what stands in the way now, or what stood in the way before.
    func deciding(_ questions: AskedQuestions) -> String {
        let steps = [with, without].lazy.flatMap(\.deciding).filter { $0.truth != .yes }
        if with.word == .needsAnswer, let missing = with.missing.first {
            return "\(missing.question). \(questions.wording(missing.key, ofQuestion: missing.question)) Not answered yet."
        }
        guard let step = steps.first else { return with.note?.en ?? "" }
        guard !step.answers.isEmpty else { return step.reason.en }
        return step.answers.map { quoted in
            "\(quoted.question). \(questions.wording(quoted.key, ofQuestion: quoted.question)) \(questions.said(quoted.answer, to: quoted.key))"
        }.joined(separator: "; ")
    }
}
