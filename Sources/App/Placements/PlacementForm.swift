import Dates
import Storage
import Web

/// A placement as a browser sends it; what was typed is kept as it was.
struct PlacementForm: Sendable {
    var participant = ""
    var supervisor = ""
    var site = ""
    var job = ""
    var wage = ""
    var hours = ""
    var program = ""
    var subsidizedUntil = ""
    var startedOn = ""

    /// Somebody who starts today.
    init(on today: Day, participant: String) {
        startedOn = today.description
        self.participant = participant
    }

    init(_ form: Form) {
        participant = form["participant"]
        supervisor = form["supervisor"]
        site = form["site"]
        job = String(form["job"].prefix(200))
        wage = String(form["wage"].prefix(20))
        hours = String(form["hours"].prefix(10))
        program = String(form["program"].prefix(100))
        subsidizedUntil = form["subsidized_until"]
        startedOn = form["started_on"]
    }

    var draft: PlacementDraft {
        PlacementDraft(
            participant: ID(participant), supervisor: ID(supervisor), site: ID(site), job: job, wage: wage.isEmpty ? nil : Money(parsing: wage),
            weeklyHours: Int(hours), program: program, subsidizedUntil: Day(subsidizedUntil), startedOn: Day(startedOn))
    }

    func errors(contacts: [Contact], sites: [Worksite], today: Day) -> FieldErrors {
        var errors = FieldErrors()
        let draft = draft
        if draft.participant == nil { errors.add("participant", "Choose who was placed") }
        if job.isEmpty { errors.add("job", "Enter the job, such as packing") }
        if !wage.isEmpty && (draft.wage.map { $0 <= .zero } ?? true) { errors.add("wage", "Enter the hourly pay in dollars, such as 18.50") }
        if !hours.isEmpty && !(1...80).contains(draft.weeklyHours ?? 0) { errors.add("hours", "Enter the hours a week, from 1 to 80") }
        switch draft.startedOn {
        case nil: errors.add("started_on", "Enter the first day at work")
        case let day? where day > today.adding(days: 60): errors.add("started_on", "This day is more than two months away. Is the year right?")
        case let day? where day < today.adding(days: -3650): errors.add("started_on", "This day is more than ten years ago. Is the year right?")
        case let day?:
            if let until = draft.subsidizedUntil, until < day { errors.add("subsidized_until", "The program pays for no day before the first one") }
        }
        if !subsidizedUntil.isEmpty && draft.subsidizedUntil == nil { errors.add("subsidized_until", "Write the day as month, day and year") }
        if !site.isEmpty, !sites.contains(where: { $0.id == draft.site }) { errors.add("site", "Choose a place of this employer") }
        if let id = draft.supervisor, !contacts.contains(where: { $0.id == id }) { errors.add("supervisor", "Choose somebody at this employer") }
        return errors
    }
}

/// How a job ended, as a browser sends it.
struct EndForm: Sendable {
    var day = ""
    var reason = ""

    init(on today: Day) { day = today.description }

    init(_ form: Form) {
        day = form["ended_on"]
        reason = form["reason"]
    }

    func errors(of placement: Placement, today: Day) -> FieldErrors {
        var errors = FieldErrors()
        if let day = Day(day) {
            if day < placement.startedOn { errors.add("ended_on", "The last day cannot come before the first") }
            if day > today { errors.add("ended_on", "Record the end when it has come") }
        } else {
            errors.add("ended_on", "Enter the last day at work")
        }
        if Placement.EndReason(rawValue: reason) == nil { errors.add("reason", "Choose why it ended") }
        return errors
    }
}
