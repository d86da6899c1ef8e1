import Dates
import Storage

extension PlacementDraft {
    /// Records that somebody has started at the employer, who is active from now on. Throws `Conflict` if the person works there already.
    func start(
        _ participant: Participant, at employer: Employer, on day: Day, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> ID<Placement> {
        let id = ID<Placement>.new(at: now)
        try db.run(
            """
            INSERT INTO placements (id, agency_id, participant_id, employer_id, supervisor_id, site_id, job, hourly_cents, weekly_hours, program,
                subsidized_until, started_on, made_by, made_at)
            VALUES (\(id), \(staff.agency), \(participant.id), \(employer.id), \(supervisor), \(site), \(job), \(wage), \(weeklyHours),
                \(program), \(subsidizedUntil), \(day), \(staff.id), \(now))
            """)
        try JournalNote(
            kind: .placement, words: "placed \(participant.name) as \(job), from \(day)", employer: employer.id, subject: id.number
        ).write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        try participant.id.touch(of: staff.agency, at: now, in: db)
        try employer.advance(to: .active, because: "\(participant.name) started", by: .agency, at: now, in: db)
        return id
    }
}

extension PlacementSheet {
    /// Records that the job is over. Throws `Conflict` if that is recorded already.
    func end(on day: Day, because reason: Placement.EndReason, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let ended = try db.run(
            """
            UPDATE placements SET ended_on = \(day), end_reason = \(reason)
            WHERE agency_id = \(placement.agency) AND id = \(placement.id) AND ended_on IS NULL
            """)
        guard ended == 1 else { throw Conflict(message: "The end is recorded already. Look at the page again.") }
        try placement.participant.touch(of: placement.agency, at: now, in: db)
        try JournalNote(
            kind: .placement, words: "recorded the end of \(person)’s work on \(day): \(reason.label)", employer: placement.employer,
            subject: placement.id.number
        ).write(agency: placement.agency, by: .staff(staff), at: now, in: db)
    }

    /// No more check-ins go out, because the supervisor or one of us says so; staff can let them go on.
    func stopCheckIns(by actor: Actor, at now: Instant, in db: Writing) throws {
        let stopped = try db.run(
            """
            UPDATE placements SET check_ins_stopped_at = \(now)
            WHERE agency_id = \(placement.agency) AND id = \(placement.id) AND check_ins_stopped_at IS NULL
            """)
        guard stopped == 1 else { return }
        try JournalNote(
            kind: .placement, words: "wants no more questions about \(shortName)", employer: placement.employer, subject: placement.id.number
        ).write(agency: placement.agency, by: actor, at: now, in: db)
        guard actor.staffID == nil, let owner else { return }
        try Notice.tell(
            [owner], .checkInsStopped, "\(actor.name) at \(employerName) wants no more check-ins about \(shortName): ask by phone",
            employer: placement.employer, subject: placement.id.number, agency: placement.agency, at: now, in: db)
    }

    /// The check-ins go on.
    func resumeCheckIns(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            "UPDATE placements SET check_ins_stopped_at = NULL WHERE agency_id = \(placement.agency) AND id = \(placement.id)")
        try JournalNote(
            kind: .placement, words: "let the check-ins about \(shortName) go on", employer: placement.employer, subject: placement.id.number
        ).write(agency: placement.agency, by: .staff(staff), at: now, in: db)
    }
}
