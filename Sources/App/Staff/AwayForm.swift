import Dates
import Web

/// How somebody says from when to when a person is away; nothing said means back again.
struct AwayForm: Sendable {
    var from = ""
    var until = ""

    init(_ away: Away?) {
        from = away?.from.description ?? ""
        until = away?.until.description ?? ""
    }

    init(_ form: Form) {
        from = form["from"]
        until = form["until"]
    }

    var away: Away? {
        guard let from = Day(from), let until = Day(until) else { return nil }
        return Away(from: from, until: until)
    }

    var errors: FieldErrors {
        var errors = FieldErrors()
        if from.isEmpty && until.isEmpty { return errors }
        if Day(from) == nil { errors.add("from", "Write the first day as month, day and year") }
        if Day(until) == nil { errors.add("until", "Write the last day as month, day and year") }
        if let away, away.until < away.from { errors.add("until", "The last day comes before the first") }
        return errors
    }
}
