import Dates
import Storage

/// Something that a member of staff did and may take back for a day.
struct Takeback: Stored, Sendable {
    /// What an act is about.
    enum Subject: Sendable {
        case employer(ID<Employer>)
        case notice(ID<Notice>)
        case flyer(ID<Flyer>)

        var employer: ID<Employer>? { if case .employer(let id) = self { id } else { nil } }
    }

    let id: ID<Takeback>
    let agency: ID<Agency>
    let staff: ID<StaffMember>
    let employer: ID<Employer>?
    /// What was done, as the journal says it.
    let words: String
    let doneAt: Instant
    let takenBackAt: Instant?

    static let columns: SQL = """
        takebacks.id, takebacks.agency_id, takebacks.staff_id, takebacks.employer_id, takebacks.words, takebacks.done_at, takebacks.taken_back_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        staff = try row.next()
        employer = try row.next()
        words = try row.next()
        doneAt = try row.next()
        takenBackAt = try row.next()
    }

    /// The act, if this person did it or answers for those who do; otherwise throws `NotFound`.
    static func find(_ id: ID<Takeback>, seenBy staff: StaffMember, in db: Reading) throws -> Takeback {
        let act = try db.one(Takeback.self, "SELECT \(columns) FROM takebacks WHERE agency_id = \(staff.agency) AND id = \(id)")
        guard act.staff == staff.id || staff.role.leads else { throw NotFound() }
        return act
    }
}
