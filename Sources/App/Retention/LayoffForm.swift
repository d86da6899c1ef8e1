import Dates
import Web

/// A layoff as a browser sends it.
struct LayoffForm: Sendable {
    var day = ""
    var people = ""
    var ofPeople = ""
    var hasWarnNotice = false
    var source = ""
    var note = ""

    init() {}

    init(_ form: Form) {
        day = form["on_day"]
        people = String(form["people"].prefix(7))
        ofPeople = String(form["of_people"].prefix(7))
        hasWarnNotice = form["warn"] == "yes"
        source = form["told_by"]
        note = String(form["note"].prefix(500))
    }

    /// What was typed, or what keeps it from being taken.
    func read(today: Day) -> (LayoffDraft?, FieldErrors) {
        var errors = FieldErrors()
        let (date, count, staff) = (Day(day), Int(people), Int(ofPeople))
        switch date {
        case nil: errors.add("on_day", "Enter the day of the layoff")
        case let date? where date > today.adding(days: 366): errors.add("on_day", "This day is more than a year away. Is the year right?")
        case let date? where date < today.adding(days: -3650): errors.add("on_day", "This day is more than ten years ago. Is the year right?")
        case .some: break
        }
        if count.map({ $0 < 1 }) ?? true { errors.add("people", "Enter how many people, as a whole number from 1") }
        if !ofPeople.isEmpty, staff.map({ $0 < max(count ?? 1, 1) }) ?? true {
            errors.add("of_people", "Enter how many worked there: at least as many as were laid off, or nothing if nobody knows")
        }
        let chosen = Layoff.Source(rawValue: source)
        if chosen == nil { errors.add("told_by", "Choose who told us") }
        guard errors.isEmpty, let date, let count, let chosen else { return (nil, errors) }
        return (LayoffDraft(day: date, people: count, ofPeople: staff, hasWarnNotice: hasWarnNotice, source: chosen, note: note), errors)
    }
}
