import Dates
import Phrases
import Storage

extension Employer {
    /// Says what we do next, for whom and by when; it takes the place of an open next step.
    func setNextStep(
        _ kind: NextStep.Kind, _ what: String = "", due: Day, for staff: StaffMember, by actor: Actor, at now: Instant, in db: Writing
    ) throws {
        let before = try openNextStep(in: db)
        if let before, before.kind == kind, before.what == what, before.due == due, before.staff == staff.id { return }
        try db.queue(
            """
            INSERT INTO next_steps (id, agency_id, employer_id, staff_id, kind, what, due_on, created_at)
            VALUES (\(ID<NextStep>.new(at: now)), \(agency), \(id), \(staff.id), \(kind), \(what), \(due), \(now))
            ON CONFLICT (agency_id, employer_id) WHERE done_at IS NULL
            DO UPDATE SET staff_id = excluded.staff_id, kind = excluded.kind, what = excluded.what, due_on = excluded.due_on
            """)
        let after = "\(NextStep.words(kind, what)) by \(Wording.day(due, in: .en))\(actor.staffID == staff.id ? "" : ", \(staff.name)")"
        let words =
            if let before {
                "changed the next step from “\(before.words) by \(Wording.day(before.due, in: .en))” to “\(after)”"
            } else {
                "set the next step: \(after)"
            }
        try JournalNote(kind: .stage, words: words, employer: id, isRemark: true).write(agency: agency, by: actor, at: now, in: db)
    }

    /// Puts the open next step on another day, whoever does it; says whether there is one.
    func moveNextStep(to due: Day, by actor: Actor, at now: Instant, in db: Writing) throws -> Bool {
        guard let step = try openNextStep(in: db) else { return false }
        guard step.due != due else { return true }
        try db.queue("UPDATE next_steps SET due_on = \(due) WHERE agency_id = \(agency) AND id = \(step.id)")
        let days = "from \(Wording.day(step.due, in: .en)) to \(Wording.day(due, in: .en))"
        try JournalNote(kind: .stage, words: "moved the next step “\(step.words)” \(days)", employer: id, isRemark: true)
            .write(agency: agency, by: actor, at: now, in: db)
        return true
    }

    /// Marks the open next step as done if it is one of these kinds; otherwise nothing changes.
    func finishNextStep(_ kinds: [NextStep.Kind], by actor: Actor, at now: Instant, in db: Writing) throws {
        guard let step = try openNextStep(in: db), kinds.contains(step.kind) else { return }
        try db.queue("UPDATE next_steps SET done_at = \(now) WHERE agency_id = \(agency) AND id = \(step.id)")
        try JournalNote(kind: .stage, words: "did the next step: \(step.words)", employer: id, isRemark: true)
            .write(agency: agency, by: actor, at: now, in: db)
    }

    /// Drops the open next step without having done it.
    func dropNextStep(by actor: Actor, at now: Instant, in db: Writing) throws {
        guard let step = try openNextStep(in: db) else { return }
        try db.queue("UPDATE next_steps SET done_at = \(now) WHERE agency_id = \(agency) AND id = \(step.id)")
        try JournalNote(kind: .stage, words: "dropped the next step: \(step.words)", employer: id, isRemark: true)
            .write(agency: agency, by: actor, at: now, in: db)
    }

    private func openNextStep(in db: Reading) throws -> NextStep? {
        try db.first(
            NextStep.self, "SELECT \(NextStep.columns) FROM next_steps WHERE agency_id = \(agency) AND employer_id = \(id) AND done_at IS NULL")
    }
}
