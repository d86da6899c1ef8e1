import Dates
import Markup
import Phrases
import Storage

extension IntroductionSheet {
    /// One of the offered times suits the person: both get an invitation for their calendars. Throws `NotFound` for a time that was not offered.
    func agree(_ time: Instant, by staff: StaffMember, of agency: Agency, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: agency.id)
        guard try IntroductionQueries.times(of: introduction.id, seenBy: eyes, in: db).contains(time) else { throw NotFound() }
        let changed = try db.run(
            """
            UPDATE introductions SET state = 'agreed', state_at = \(now), interview_at = \(time)
            WHERE agency_id = \(agency.id) AND id = \(introduction.id) AND state IN ('interview', 'agreed')
            """)
        guard changed == 1 else { throw Conflict(message: "No interview is wanted any more. Look at the page again.") }
        let moment = "\(Wording.day(time.day(in: agency.zone), in: .en)), \(Wording.time(time, in: agency.zone, .en))"
        try introduction.happened(.agreed, .person, by: staff.name, words: moment, at: now, in: db)
        try note("agreed an interview for \(title): \(moment)", by: .staff(staff), at: now, in: db)
        try invite(time, from: staff, of: agency, at: now, in: db)
    }

    private func invite(_ time: Instant, from staff: StaffMember, of agency: Agency, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: agency.id)
        let person = try ParticipantQueries.find(introduction.participant, seenBy: eyes, in: db)
        let asked = try RecipientQueries.of(introduction, seenBy: eyes, in: db)
        let invitation = CalendarInvitation(
            uid: "\(introduction.id)-\(time.milliseconds)@\(agency.mailbox.split(separator: "@").last ?? "fairlead")",
            title: "\(title), \(employerName)",
            place: introduction.place, start: time, organizer: staff.mailbox,
            attendees: [asked.mailbox, person.mailbox].filter { !$0.isEmpty })
        let file = try StoredFile.keep(
            name: "interview.ics", type: "text/calendar", bytes: invitation.file(at: now), by: staff.id, of: agency.id, at: now, in: db)
        try send(
            file, to: (asked.name, asked.firstName, asked.mailbox, asked.language), contact: asked.contact, under: introduction.consent, time,
            from: staff, of: agency, at: now, in: db)
        guard person.isReachableByMail else { return }
        try send(
            file, to: (person.name, person.firstName, person.mailbox, person.language), contact: nil, under: nil, time, from: staff, of: agency,
            at: now, in: db)
    }

    private func send(
        _ file: ID<StoredFile>, to reader: (name: String, first: String, mailbox: String, language: Language), contact: ID<Contact>?,
        under consent: ID<Consent>?, _ time: Instant, from staff: StaffMember, of agency: Agency, at now: Instant, in db: Writing
    ) throws {
        let language = reader.language
        let moment = "\(Wording.day(time.day(in: agency.zone), in: language)), \(Wording.time(time, in: agency.zone, language))"
        let subject = CandidateWords.interview(title, employerName)[language]
        let letter = Letter(
            language,
            [
                .words(CandidateWords.invited(reader.first)[language]), .words("\(moment)\n\(introduction.place)"),
                .words("\(staff.name)\n\(agency.name)\n\(staff.phone)"),
            ])
        try MailDraft(
            kind: .interview, language: language, toName: reader.name, toMailbox: reader.mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject), employer: consent == nil ? nil : introduction.employer, contact: contact, files: [file],
            consent: consent
        ).queue(from: staff, of: agency, at: now, in: db)
    }
}
