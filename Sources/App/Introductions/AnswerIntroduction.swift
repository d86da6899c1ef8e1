import Dates
import Phrases
import Storage

extension IntroductionSheet {
    /// The employer, or somebody for them, has seen who it is; what was told is written down once.
    func see(by who: String, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE introductions SET seen_at = \(now), state = CASE WHEN state = 'sent' THEN 'seen' ELSE state END,
                state_at = CASE WHEN state = 'sent' THEN CAST(\(now) AS BIGINT) ELSE state_at END
            WHERE agency_id = \(introduction.agency) AND id = \(introduction.id) AND seen_at IS NULL
            """)
        guard changed == 1 else { return }
        try introduction.happened(.seen, .employer, by: who, words: ConsentWords.list(introduction.facts).en, at: now, in: db)
        try note("saw who was put forward for \(title)", by: .outside(name: who), at: now, in: db)
    }

    /// Times are offered for an interview.
    func propose(_ times: [Instant], at place: String, _ side: IntroductionEvent.Side, by actor: Actor, at now: Instant, in db: Writing) throws {
        try move(to: .interview, in: db, at: now)
        try db.run("DELETE FROM interview_times WHERE agency_id = \(introduction.agency) AND introduction_id = \(introduction.id)")
        for time in Set(times).sorted() {
            try db.run(
                "INSERT INTO interview_times (agency_id, introduction_id, at) VALUES (\(introduction.agency), \(introduction.id), \(time))")
        }
        try db.run("UPDATE introductions SET place = \(place) WHERE agency_id = \(introduction.agency) AND id = \(introduction.id)")
        try introduction.happened(.interview, side, by: actor.name, words: place, at: now, in: db)
        try tell("wants to see \(shortName) for \(title)", by: actor, at: now, in: db)
    }

    /// It came to nothing, by whose decision and why.
    func decline(
        _ reason: DeclineReason, words: String, _ side: IntroductionEvent.Side, by actor: Actor, at now: Instant, in db: Writing
    ) throws {
        try move(to: .declined, in: db, at: now)
        try introduction.happened(.declined, side, by: actor.name, reason: reason.rawValue, words: words, at: now, in: db)
        try tell("declined for \(title): \(reason.words.en.lowercased())", by: actor, at: now, in: db)
    }

    /// The employer offers the job.
    func offer(by actor: Actor, at now: Instant, in db: Writing) throws {
        try move(to: .offered, in: db, at: now)
        try introduction.happened(.offered, .employer, by: actor.name, at: now, in: db)
        try tell("offered \(title) to \(shortName)", by: actor, at: now, in: db)
    }

    /// The person begins there.
    func hire(_ placement: ID<Placement>, on day: Day, by actor: Actor, at now: Instant, in db: Writing) throws {
        try move(to: .hired, in: db, at: now)
        try db.run("UPDATE introductions SET placement_id = \(placement) WHERE agency_id = \(introduction.agency) AND id = \(introduction.id)")
        try introduction.happened(.hired, .employer, by: actor.name, words: "starts \(Wording.day(day, in: .en))", at: now, in: db)
        try tell("hired \(shortName) for \(title)", by: actor, at: now, in: db)
    }

    /// We take it back, or the person no longer wants it; a mail that still waits does not leave.
    func withdraw(_ reason: DeclineReason, words: String, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try move(to: .withdrawn, in: db, at: now)
        try introduction.happened(.withdrawn, .agency, by: staff.name, reason: reason.rawValue, words: words, at: now, in: db)
        let stopped = try db.run(
            """
            UPDATE messages SET state = \(MailState.cancelled), ended_at = \(now), server_words = \("The introduction was taken back")
            WHERE agency_id = \(introduction.agency) AND state = 'queued' AND id = (SELECT introductions.message_id FROM introductions
                WHERE introductions.agency_id = \(introduction.agency) AND introductions.id = \(introduction.id))
            """)
        try note("took back the introduction for \(title)\(stopped == 1 ? " before its mail had left" : "")", by: .staff(staff), at: now, in: db)
    }

    /// It goes on after all. Throws `Conflict` when the person stands before the employer for this opening in another introduction.
    func reopen(saying words: String, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let other = try db.exists(
            """
            SELECT 1 FROM introductions WHERE agency_id = \(introduction.agency) AND participant_id = \(introduction.participant)
                AND opening_id = \(introduction.opening) AND closed_at IS NULL
            """)
        guard !other else { throw Conflict(message: "\(person) is put forward for this opening in another introduction.") }
        let changed = try db.run(
            """
            UPDATE introductions SET state = 'seen', state_at = \(now), closed_at = NULL
            WHERE agency_id = \(introduction.agency) AND id = \(introduction.id) AND state IN ('declined', 'withdrawn')
            """)
        guard changed == 1 else { throw Conflict(message: "This introduction cannot be opened again.") }
        try introduction.happened(.reopened, .agency, by: staff.name, words: words, at: now, in: db)
        try note("opened the introduction for \(title) again", by: .staff(staff), at: now, in: db)
    }

    private func move(to state: Introduction.State, in db: Writing, at now: Instant) throws {
        let closed: Instant? = state.isClosed ? now : nil
        let changed = try db.run(
            """
            UPDATE introductions SET state = \(state), state_at = \(now), closed_at = \(closed)
            WHERE agency_id = \(introduction.agency) AND id = \(introduction.id) AND closed_at IS NULL
            """)
        guard changed == 1 else { throw Conflict(message: "This introduction is closed. Look at the page again.") }
    }

    func note(_ words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try JournalNote(kind: .introduction, words: words, employer: introduction.employer, subject: introduction.id.number)
            .write(agency: introduction.agency, by: actor, at: now, in: db)
    }

    /// Writes it down, and tells who put the person forward if somebody else did it.
    private func tell(_ words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try note(words, by: actor, at: now, in: db)
        guard actor.staffID != introduction.madeBy else { return }
        try Notice.tell(
            [introduction.madeBy], .introductionAnswered, "\(asked): \(actor.name) \(words)", employer: introduction.employer,
            subject: introduction.id.number, agency: introduction.agency, at: now, in: db)
    }
}
