import Phrases
import Web

/// A job that somebody had, as a browser sends it.
struct SpellForm: Sendable {
    var job = ""
    var employer = ""
    var from = ""
    var to = ""
    var duties = ""

    init() {}

    init(_ form: Form) {
        job = String(form["job"].prefix(200))
        employer = String(form["employer"].prefix(200))
        from = String(form["from"].prefix(10))
        to = String(form["to"].prefix(10))
        duties = String(form["duties"].prefix(1_000))
    }

    var isEmpty: Bool { (job + employer + from + to + duties).isEmpty }

    var problems: [(field: String, words: Phrase)] {
        var problems: [(String, Phrase)] = []
        let (first, last) = (Month(rawValue: from), Month(rawValue: to))
        if job.isEmpty { problems.append(("job", SpellProblem.job)) }
        if first == nil { problems.append(("from", SpellProblem.month)) }
        if !to.isEmpty && last == nil { problems.append(("to", SpellProblem.month)) }
        if let first, let last, last < first { problems.append(("to", SpellProblem.turned)) }
        return problems
    }

    /// The job, once nothing is wrong with it.
    func draft(occupation: String?) -> WorkSpellDraft? {
        guard problems.isEmpty, let first = Month(rawValue: from) else { return nil }
        return WorkSpellDraft(job: job, employer: employer, occupation: occupation, from: first, to: Month(rawValue: to), duties: duties)
    }
}

/// What may be wrong with a job that was told.
enum SpellProblem {
    static let job = Phrase(en: "Enter what the job was", es: "Escriba qué trabajo era", pl: "Wpisz, jaka to była praca")
    static let month = Phrase(
        en: "Enter year and month, such as 2024-03", es: "Escriba año y mes, como 2024-03", pl: "Wpisz rok i miesiąc, na przykład 2024-03")
    static let turned = Phrase(
        en: "The end cannot come before the beginning", es: "El final no puede ser antes del comienzo", pl: "Koniec nie może być przed początkiem")
}
