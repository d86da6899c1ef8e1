import Dates
import Storage
import Web

/// How somebody tells of a call, a visit, mail or a meeting.
struct ConversationForm: Sendable {
    /// The value of the chip for a person who is not among our contacts.
    static let somebodyElse = "else"

    /// The field for the person, where several employers stand to choose from.
    static func people(of employer: ID<Employer>) -> String { "with-\(employer)" }

    var employer: ID<Employer>?
    var kind = Conversation.Kind.visit
    var contact = ""
    var newContact = ""
    var day = ""
    var time = ""
    var note = ""
    var owes: Conversation.Debtor?
    /// The questions that it answers.
    var settles: Set<ID<Conversation>> = []
    var next = NextStepForm(choice: .nothing)

    /// A blank form for an employer, or for one that is still to be chosen; what a link says is filled in.
    init(for sheet: EmployerSheet?, contacts: [Contact], _ fields: Fields) {
        employer = sheet?.employer.id
        kind = Conversation.Kind(rawValue: fields["kind"]) ?? .visit
        note = String(fields["note"].prefix(500))
        contact = contacts.first { $0.leftOn == nil }?.id.description ?? ConversationForm.somebodyElse
        // Where one question is open, this is taken for the answer to it; where there are several, the person says which, or the link has said so.
        let open = sheet?.owed ?? []
        settles = Set(open.map(\.id).filter { open.count == 1 || $0.description == fields["answers"] })
        // What comes next with an employer who is still to be chosen is not known here, and stays.
        if sheet == nil { next.choice = .keep }
        // Whoever came to log what the next step says has done it; anything else leaves it open.
        if let step = sheet?.nextStep { next.choice = fields["kind"] == step.kind.rawValue ? .done : .keep }
    }

    init(_ form: Form) {
        employer = form.id("employer")
        kind = Conversation.Kind(rawValue: form["kind"]) ?? .visit
        // Where the employer is chosen on the page, each has people of its own.
        let chosen = employer.map { form[ConversationForm.people(of: $0)] } ?? ""
        contact = chosen.isEmpty ? form["with"] : chosen
        newContact = String(form["new_contact"].prefix(200))
        day = form["day"]
        time = form["time"]
        note = String(form["note"].prefix(10_000))
        owes = Conversation.Debtor(rawValue: form["owes"])
        settles = Set(form.all("settles").compactMap { ID($0) })
        next = NextStepForm(form)
    }

    func errors(now: Instant, zone: Zone) -> FieldErrors {
        var errors = FieldErrors()
        if employer == nil { errors.add("employer", "Choose the employer") }
        if !day.isEmpty && Day(day) == nil { errors.add("day", "Write the day as month, day and year") }
        if !time.isEmpty && clockTime == nil { errors.add("time", "Write the time as hour and minute, such as 2:30 PM") }
        if !time.isEmpty && day.isEmpty { errors.add("day", "Choose the day as well as the time") }
        if let at = moment(now: now, zone: zone), at > now { errors.add("day", "This is still to come. Log a contact after it happened") }
        for error in next.errors(today: now.day(in: zone)).all { errors.add(error.field, error.words) }
        return errors
    }

    /// When it was: now, or the day and time that were given; noon if only the day is known.
    func moment(now: Instant, zone: Zone) -> Instant? {
        if day.isEmpty { return time.isEmpty ? now : nil }
        guard let day = Day(day) else { return nil }
        guard !time.isEmpty else { return day == now.day(in: zone) ? now : zone.instant(of: day, hour: 12) }
        return clockTime.map { zone.instant(of: day, hour: $0.hour, minute: $0.minute) }
    }

    private var clockTime: TimeOfDay? {
        let parts = time.split(separator: ":").prefix(2).compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return TimeOfDay(hour: parts[0], minute: parts[1])
    }

    /// Records the conversation and what comes next; a name that is new becomes a contact.
    func log(with employer: Employer, zone: Zone, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        var draft = ConversationDraft(kind: kind, at: moment(now: now, zone: zone) ?? now, note: note, owes: owes, settles: .to(settles))
        if !newContact.isEmpty {
            draft.contact = try employer.addContact(ContactDraft(name: newContact), by: staff, at: now, in: db)
        } else if let known = ID<Contact>(contact) {
            let contact = try EmployerQueries.contact(known, of: employer.id, seenBy: staff.viewer, in: db)
            (draft.contact, draft.contactName) = (contact.id, contact.name)
        }
        try employer.logConversation(draft, by: staff, at: now, in: db)
        try next.apply(to: employer, on: now.day(in: zone), by: staff, at: now, in: db)
    }
}
