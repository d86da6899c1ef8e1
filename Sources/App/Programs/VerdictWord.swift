import Markup
import Rules

extension Verdict.Word {
    /// The word on staff pages.
    var label: String {
        switch self {
        case .eligible: "Eligible"
        case .notEligible: "Not eligible"
        case .needsAnswer: "Needs an answer"
        case .supervisorReview: "Supervisor review"
        case .notInForce: "Not in force"
        }
    }

    var tone: Tone {
        switch self {
        case .eligible: .ok
        case .notEligible: .danger
        case .needsAnswer: .warn
        case .supervisorReview: .handed
        case .notInForce: .plain
        }
    }

    var tag: StatusTag { StatusTag(label, tone) }

    /// The order in which the words are counted up: what can be used first.
    static let inOrder: [Verdict.Word] = [.eligible, .supervisorReview, .needsAnswer, .notEligible, .notInForce]

    /// "4 eligible", "1 needs an answer", "2 need an answer".
    func counted(_ n: Int) -> String {
        switch self {
        case .eligible: "\(n) eligible"
        case .notEligible: "\(n) not eligible"
        case .needsAnswer: n == 1 ? "1 needs an answer" : "\(n) need an answer"
        case .supervisorReview: "\(n) for supervisor review"
        case .notInForce: "\(n) not in force"
        }
    }
}

extension Determination {
    func count(_ word: Verdict.Word) -> Int { verdicts.count { $0.word == word } }

    /// "4 eligible, 1 for supervisor review, 1 needs an answer".
    var counts: String {
        Verdict.Word.inOrder.filter { count($0) > 0 }.map { $0.counted(count($0)) }.joined(separator: ", ")
    }

    /// What some program still waits for, each key once, in the order of the questions.
    var missing: [Missing] {
        let order = Dictionary(uniqueKeysWithValues: AnswerKey.all.enumerated().map { ($1.name, $0) })
        let all = verdicts.flatMap(\.missing).sorted { order[$0.key, default: .max] < order[$1.key, default: .max] }
        return all.indices.filter { $0 == 0 || all[$0].key != all[$0 - 1].key }.map { all[$0] }
    }
}
