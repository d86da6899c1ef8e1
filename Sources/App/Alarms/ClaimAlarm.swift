import Dates
import Phrases
import Storage

extension Alarm {
    /// One person takes it, and the others see who. Throws `Conflict` if somebody else has it or it is settled.
    func claim(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard claimedBy != staff.id || !isOpen else { return }
        let claimed = try db.run(
            """
            UPDATE alarms SET claimed_by = \(staff.id), claimed_at = \(now)
            WHERE agency_id = \(staff.agency) AND id = \(id) AND claimed_by IS NULL AND settled_at IS NULL
            """)
        guard claimed == 1 else {
            throw Conflict(message: isOpen ? "\(claimer ?? "A colleague") has it already. Look at what was tried." : "It is settled already.")
        }
        try note("is on it: \(words)", by: staff, at: now, in: db)
    }

    /// Gives it back to everybody who is in charge.
    func giveBack(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard claimedBy == staff.id || staff.role.leads, isOpen, claimedBy != nil else { throw NotAllowed("Only who has it may give it back.") }
        try db.run(
            """
            UPDATE alarms SET claimed_by = NULL, claimed_at = NULL, reached_at = \(now)
            WHERE agency_id = \(staff.agency) AND id = \(id) AND settled_at IS NULL
            """)
        try note("gave back: \(words)", by: staff, at: now, in: db)
    }

    /// Writes down an attempt; whoever tries has taken it.
    func log(_ form: TryForm, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        if claimedBy == nil { try claim(by: staff, at: now, in: db) }
        guard isOpen, let result = form.result else { throw Conflict(message: "It is settled already.") }
        try db.run(
            """
            INSERT INTO alarm_tries (id, agency_id, alarm_id, staff_id, at, way, result, note)
            VALUES (\(ID<AlarmTry>.new(at: now)), \(staff.agency), \(id), \(staff.id), \(now), \(form.way), \(result), \(form.note))
            """)
        if result == .reached {
            try db.run(
                "UPDATE employers SET last_contact_at = \(now), last_contact_by = \(staff.id) WHERE agency_id = \(staff.agency) AND id = \(employer)")
        }
        try note(
            "\(form.way.done) because of the alarm: \(result.label.lowercased())", said: form.note.isEmpty ? nil : form.note, by: staff, at: now,
            in: db)
    }

    /// Ends it with a word on what came of it.
    func settle(with outcome: String, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let settled = try db.run(
            """
            UPDATE alarms SET settled_at = \(now), settled_by = \(staff.id), settled_words = \(outcome),
                claimed_by = COALESCE(claimed_by, \(staff.id)), claimed_at = COALESCE(claimed_at, CAST(\(now) AS BIGINT))
            WHERE agency_id = \(staff.agency) AND id = \(id) AND settled_at IS NULL
            """)
        guard settled == 1 else { throw Conflict(message: "It is settled already.") }
        try note("settled the alarm “\(words)”", said: outcome, by: staff, at: now, in: db)
    }

    private func note(_ words: String, said: String? = nil, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE notices SET done_at = \(now)
            WHERE agency_id = \(staff.agency) AND kind = 'handed_on' AND subject_id = \(id.number) AND done_at IS NULL
            """)
        try JournalNote(kind: .talk, words: words, said: said, employer: employer).write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
