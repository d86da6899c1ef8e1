import Dates
import Storage
import Web

/// What somebody says comes next, by a chip or in their own words.
struct NextStepForm: Sendable {
    /// The chips; what they mean in days is said by `due`.
    enum Choice: String, CaseIterable, Sendable {
        case keep, done, nothing
        case followUp = "follow_up"
        case callTomorrow = "call_tomorrow"
        case callNextWeek = "call_next_week"
        case visitNextWeek = "visit_next_week"
        case callInTwoWeeks = "call_in_two_weeks"
        case own

        /// By when; for chips that say nothing of it, today.
        func day(from today: Day) -> Day {
            switch self {
            case .callTomorrow: today.addingWorkingDays(1)
            case .callNextWeek, .visitNextWeek: today.adding(days: 7).orNextWorkingDay
            case .callInTwoWeeks: today.adding(days: 14).orNextWorkingDay
            case .keep, .done, .nothing, .followUp, .own: today
            }
        }
    }

    var choice = Choice.nothing
    var kind = NextStep.Kind.call
    var what = ""
    var day = ""
    /// A day by its chip.
    var near: NearDay?
    /// The open step was done, whatever comes after it.
    private(set) var finishesOpenStep = false

    init(choice: Choice) {
        self.choice = choice
    }

    /// The open step, ready to be changed.
    init(_ step: NextStep) {
        choice = .own
        kind = step.kind
        what = step.what
        day = step.due.description
    }

    init(_ form: Form) {
        choice = Choice(rawValue: form["next"]) ?? .nothing
        kind = NextStep.Kind(rawValue: form["step_kind"]) ?? .call
        what = String(form["what"].prefix(300))
        day = form["due"]
        near = NearDay(rawValue: form["in"])
        finishesOpenStep = choice == .done
        // A day or words that were typed are meant, whatever chip still lies under them.
        if near != nil || !day.isEmpty || !what.isEmpty { choice = .own }
    }

    /// The day that was typed goes before the one of a chip.
    private func due(from today: Day) -> Day? { day.isEmpty ? near?.day(from: today) : Day(day) }

    func errors(today: Day) -> FieldErrors {
        var errors = FieldErrors()
        guard choice == .own else { return errors }
        if let due = due(from: today) {
            if due < today { errors.add("due", "Choose a day that is still to come, or today") }
        } else {
            errors.add("due", "Choose the day by which it should be done")
        }
        if kind == .other && what.isEmpty { errors.add("what", "Say in a few words what you will do") }
        return errors
    }

    /// Makes it so.
    func apply(to employer: Employer, on today: Day, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        func set(_ kind: NextStep.Kind, by due: Day, _ what: String = "") throws {
            try employer.setNextStep(kind, what, due: due, for: staff, by: .staff(staff), at: now, in: db)
        }
        if finishesOpenStep { try employer.finishNextStep(NextStep.Kind.allCases, by: .staff(staff), at: now, in: db) }
        switch choice {
        case .keep, .done: break
        case .nothing: try employer.dropNextStep(by: .staff(staff), at: now, in: db)
        case .followUp: try set(.followUp, by: today)
        case .callTomorrow, .callNextWeek, .callInTwoWeeks: try set(.call, by: choice.day(from: today))
        case .visitNextWeek: try set(.visit, by: choice.day(from: today))
        case .own: try set(kind, by: due(from: today) ?? today, what)
        }
    }
}
