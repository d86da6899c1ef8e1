import Dates
import Phrases
import Secrets
import Storage
import Web

extension Participant {
    /// Begins an intake that the person fills in, or goes on with the one that is open. An older link ends.
    func handOver(by staff: StaffMember, at now: Instant, in db: Writing) throws -> (ID<Intake>, Token) {
        let open = try IntakeQueries.latest(of: id, seenBy: Viewer(wholeAgency: agency), in: db).flatMap { $0.doneAt == nil ? $0.id : nil }
        let intake = open ?? ID<Intake>.new(at: now)
        if open == nil {
            try db.run(
                """
                INSERT INTO intakes (id, agency_id, participant_id, handed_by, handed_at) VALUES (\(intake), \(agency), \(id), \(staff.id), \(now))
                """)
        }
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.intake.rawValue, subject: intake.number, recipient: mailbox, agency: agency.number,
            expiresAt: now.adding(days: Intake.daysOfLink), at: now, in: db)
        try JournalNote(kind: .person, words: "handed the questions to \(name)", subject: id.number).write(
            agency: agency, by: .staff(staff), at: now, in: db)
        return (intake, token)
    }
}

extension Intake {
    /// How the questions are handed over.
    static let handing = HandedLink.Way(
        issue: { person, staff, now, db in try person.handOver(by: staff, at: now, in: db).1 }, letter: letter, days: daysOfLink)

    private static let letter: @Sendable (Participant, Agency) -> LinkLetter = { person, agency in
        let language = person.language
        return LinkLetter(
            kind: .intake, language: language, toName: person.name, toMailbox: person.mailbox, subject: IntakeWords.subject(agency.name)[language],
            words: [IntakeWords.opening(person.firstName)[language], IntakeWords.why[language]], button: IntakeWords.start[language])
    }
}

extension Intake {
    /// Notes how far the person has come; going back and saving an early page again takes nothing away.
    func reach(_ step: Step, in db: Writing) throws {
        guard (reached?.number ?? 0) < step.number else { return }
        try db.run("UPDATE intakes SET reached = \(step) WHERE agency_id = \(agency) AND id = \(id)")
    }

    /// The person is done: whoever handed it over is told, once.
    func finish(_ person: Participant, at now: Instant, in db: Writing) throws {
        let ended = try db.run(
            "UPDATE intakes SET done_at = \(now), reached = 'check' WHERE agency_id = \(agency) AND id = \(id) AND done_at IS NULL")
        guard ended == 1 else { return }
        try JournalNote(kind: .person, words: "answered our questions", subject: person.id.number)
            .write(agency: agency, by: .outside(name: person.name), at: now, in: db)
        try Notice.tell(
            [person.counselor ?? handedBy], .intakeDone, "\(person.name) has answered our questions", employer: nil, subject: person.id.number,
            agency: agency, at: now, in: db)
    }
}
