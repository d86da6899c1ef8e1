import Dates
import Storage

/// The way to take back what an entry tells of.
struct JournalUndo: Sendable {
    private let takeback: ID<Takeback>
    private let duty: Role.Duty

    /// Empty if there is no way; they want the rows of `join`.
    static let columns: SQL = "takebacks.id, takebacks.duty"

    /// Stands after `journal`.
    static let join: SQL = """
        LEFT JOIN takebacks ON journal.staff_id IS NOT NULL AND takebacks.agency_id = journal.agency_id AND takebacks.entry_id = journal.id
            AND takebacks.taken_back_at IS NULL
        """

    init?(_ row: inout Row) throws {
        let (takeback, duty) = (try row.next(ID<Takeback>?.self), try row.next(Role.Duty?.self))
        guard let takeback, let duty else { return nil }
        self.takeback = takeback
        self.duty = duty
    }

    /// By which this person can take it back now; nothing if it is too late, or not theirs to take back.
    func takeback(of staff: ID<StaffMember>?, at then: Instant, for reader: StaffMember, now: Instant) -> ID<Takeback>? {
        guard reader.mayTakeBack(duty, of: staff), now < then.adding(hours: JournalEntry.hoursToTakeBack) else { return nil }
        return takeback
    }
}
