import Phrases
import Storage
import Web

/// A whole assessment as staff take it down on one page; what was typed is kept as it was.
struct AssessmentForm: Sendable {
    /// By side of life: "0" to "3", `NeedForm.unsaid`, or empty for what was not asked.
    var levels: [NeedDomain: String] = [:]
    var words: [NeedDomain: String] = [:]
    var facts: [ChangeableFact: ChangeableFact.Said] = [:]
    /// Which state of the open assessment the form shows; 0 if there was none.
    var version = 0
    var isWhole = true

    init(_ open: Assessment?, known: [ChangeableFact: ChangeableFact.Said]) {
        facts = known.merging(open?.said ?? [:]) { _, own in own }
        guard let open else { return }
        for (domain, answer) in open.answers { (levels[domain], words[domain]) = (NeedForm(answer).level, answer.words) }
        version = open.version
    }

    init(_ form: Form) {
        for domain in NeedDomain.allCases {
            levels[domain] = form[domain.rawValue]
            words[domain] = String(form[AssessmentForm.words(domain)].prefix(5_000))
        }
        facts = NeedFactsForm(form).said
        version = Int(form["version"]) ?? 0
        isWhole = form["act"] != AssessmentForm.later
    }

    /// What the button sends that leaves the rest for later.
    static let later = "later"
    static func words(_ domain: NeedDomain) -> String { "words_\(domain.rawValue)" }

    var errors: FieldErrors {
        var errors = FieldErrors()
        for domain in NeedDomain.allCases {
            let (words, label) = (words[domain] ?? "", NeedWords.label(domain).en)
            if NeedForm.isTooLong(words) { errors.add(AssessmentForm.words(domain), "\(label): use \(NeedAnswer.mostLetters) letters at most") }
            if !words.isEmpty && draft.answers[domain] == nil { errors.add(domain.rawValue, "\(label): choose a level for what was said") }
        }
        if isWhole && draft.answers.isEmpty { errors.add(NeedDomain.work.rawValue, "Answer at least one side of life") }
        return errors
    }

    var isTooLong: Bool { words.values.contains(where: NeedForm.isTooLong) }

    var draft: AssessmentDraft {
        AssessmentDraft(
            answers: NeedDomain.allCases.reduce(into: [:]) { $0[$1] = NeedForm.answer(levels[$1] ?? "", words[$1] ?? "") }, facts: facts)
    }
}
