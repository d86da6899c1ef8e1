import Dates
import Storage
import Web

/// A decision about an employer's fit as a browser sends it.
struct FitForm: Sendable {
    var course = ""
    var reason = ""
    var lookAgainOn = ""
    /// The decision that the page showed.
    var after = ""

    init(after standing: FitDecision?) { after = standing?.id.description ?? "" }

    init(_ form: Form) {
        course = form["course"]
        reason = String(form["reason"].prefix(500))
        lookAgainOn = form["look_again_on"]
        after = form["after"]
    }

    /// What was typed, or what keeps it from being taken.
    func read(today: Day) -> (FitDraft?, FieldErrors) {
        var errors = FieldErrors()
        let (chosen, day) = (FitDecision.Course(rawValue: course), Day(lookAgainOn))
        if chosen == nil { errors.add("course", "Choose what is to be done") }
        if reason.isEmpty { errors.add("reason", "Say why, for those who ask later") }
        switch day {
        case nil: errors.add("look_again_on", "Enter the day on which this is looked at again")
        case let day? where day <= today: errors.add("look_again_on", "The day must be to come")
        case let day? where day > today.adding(days: 366): errors.add("look_again_on", "Look at it again within a year")
        case .some: break
        }
        guard errors.isEmpty, let chosen, let day else { return (nil, errors) }
        return (FitDraft(course: chosen, reason: reason, lookAgainOn: day), errors)
    }
}
