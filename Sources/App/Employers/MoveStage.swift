import Dates
import Phrases
import Storage

extension Employer {
    /// Moves the employer on because something happened; never backwards, and a rest ends. Says whether it moved.
    @discardableResult
    func advance(to stage: Stage, because reason: String, by actor: Actor, at now: Instant, in db: Writing) throws -> Bool {
        let moved = try db.run(
            """
            UPDATE employers SET stage = \(stage), stage_since = \(now), resting_until = NULL
            WHERE agency_id = \(agency) AND id = \(id) AND stage IN \(list: stage.mayFollow)
            """)
        guard moved == 1 else { return false }
        try JournalNote(kind: .stage, words: "moved the stage to \(stage.label): \(reason)", employer: id, isRemark: true)
            .write(agency: agency, by: actor, at: now, in: db)
        return true
    }

    /// Puts the employer into a stage by hand, for a reason that stands on the timeline.
    ///
    /// A rest has a day on which it ends; somebody is then reminded to ask again. Throws `Conflict` if the stage has changed since it was shown.
    func move(to new: Stage, because reason: String, restingUntil: Day?, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let rest = new == .resting ? restingUntil : nil
        let moved = try db.run(
            """
            UPDATE employers SET stage = \(new), stage_since = \(now), resting_until = \(rest)
            WHERE agency_id = \(agency) AND id = \(id) AND stage = \(stage) AND stage_since = \(stageSince)
            """)
        guard moved == 1 else {
            throw Conflict(message: "The stage was changed by someone else in the meantime. Look at it again before you change it.")
        }
        let until = rest.map { " until \(Wording.day($0, in: .en))" } ?? ""
        try JournalNote(kind: .stage, words: "moved the stage from \(stage.label) to \(new.label)\(until)", said: reason, employer: id)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        if let rest { try setNextStep(.call, "ask again after the rest", due: rest, for: staff, by: .staff(staff), at: now, in: db) }
    }
}
