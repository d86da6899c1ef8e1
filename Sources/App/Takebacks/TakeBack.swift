import Dates
import Storage

/// An act that is being taken back, with the rows that it is about, for whoever sees to what follows from them.
struct TakenBack: Sendable {
    let act: Takeback
    let rows: [KeptRow]
    let by: StaffMember
    let now: Instant

    /// Reckons anew what follows from the rows, and refuses by a `Conflict` what must not come back.
    typealias Aftermath = @Sendable (TakenBack, Writing) throws -> Void
}

extension Takeback {
    /// Puts back what stood there before the act; the journal keeps both.
    ///
    /// Throws `Conflict`, and puts nothing back, if the same was changed since, or if the day is over.
    func takeBack(by staff: StaffMember, at now: Instant, in db: Writing, then aftermath: TakenBack.Aftermath) throws {
        guard now < doneAt.adding(hours: JournalEntry.hoursToTakeBack) else {
            throw Conflict(message: "This is more than a day old and can no longer be taken back. Change it by hand.")
        }
        let isFirst = try db.run("UPDATE takebacks SET taken_back_at = \(now) WHERE agency_id = \(agency) AND id = \(id) AND taken_back_at IS NULL")
        guard isFirst == 1 else { throw Conflict(message: "This has been taken back already.") }
        let rows = try KeptRow.rows(try db.one(String.self, "SELECT kept FROM takebacks WHERE agency_id = \(agency) AND id = \(id)"))
        do {
            try PutRowsBack(agency: agency).putBack(rows, in: db)
            try aftermath(TakenBack(act: self, rows: rows, by: staff, now: now), db)
        } catch let conflict as Conflict where conflict.rule != .changed {
            throw PutRowsBack.changedSince
        }
        try JournalNote(kind: .edit, words: "took back: \(words)", employer: employer).write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Forgets acts whose day is over.
    static func sweep(at now: Instant, in db: Writing) throws {
        let end = now.adding(hours: -JournalEntry.hoursToTakeBack)
        try db.run("DELETE FROM takebacks WHERE done_at < \(end)")
    }
}
