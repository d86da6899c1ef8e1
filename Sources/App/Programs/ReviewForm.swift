import Dates
import Rules
import Storage
import Web

/// What a lead decides about a verdict, as a browser sent it.
struct ReviewForm: Sendable {
    /// The determination that the page showed.
    let determination: ID<Determined>?
    let decision: String
    let reason: String
    let until: String

    /// As it is when the page opens.
    init(about determined: Determined, today: Day) {
        determination = determined.id
        decision = ""
        reason = ""
        until = today.adding(days: VerdictReview.usual).description
    }

    init(_ form: Form) {
        determination = form.id("determination")
        decision = form["decision"]
        reason = String(form["reason"].prefix(2_000))
        until = form["until"]
    }

    func errors(today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if VerdictReview.Decision(rawValue: decision) == nil { errors.add("decision", "Choose eligible or not eligible") }
        if reason.isEmpty { errors.add("reason", "Write why you decide so. An auditor will read it") }
        if let day = Day(until) {
            let last = today.adding(days: VerdictReview.longest)
            if day < today { errors.add("until", "Choose today or a later day") }
            if day > last { errors.add("until", "Choose a day within a year: nobody knows longer what will hold") }
        } else {
            errors.add("until", "Choose the last day on which this holds")
        }
        return errors
    }

    /// The decision about that program, once the form has no errors.
    func draft(about program: String) -> ReviewDraft? {
        guard let decision = VerdictReview.Decision(rawValue: decision), let day = Day(until) else { return nil }
        return ReviewDraft(program: program, decision: decision, reason: reason, holdsUntil: day)
    }
}
