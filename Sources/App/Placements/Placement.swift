import Dates
import Storage

/// Somebody whom the agency helped into a job: one spell at one employer.
struct Placement: Stored, Sendable {
    enum EndReason: String, CaseIterable, Sendable, Storable {
        case quit, dismissed
        case laidOff = "laid_off"
        case jobEnded = "job_ended"
        case betterJob = "better_job"
        case moved, other

        var label: String {
            switch self {
            case .quit: "Quit"
            case .dismissed: "Dismissed"
            case .laidOff: "Laid off"
            case .jobEnded: "The job was for a time, and is over"
            case .betterJob: "Went to a better job"
            case .moved: "Moved away"
            case .other: "Another reason"
            }
        }
    }

    let id: ID<Placement>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let employer: ID<Employer>
    /// Who is asked how it goes.
    let supervisor: ID<Contact>?
    /// Where, if the employer has several places and somebody said so.
    let site: ID<Worksite>?
    let job: String
    let wage: Money?
    let weeklyHours: Int?
    /// The program that pays for part of it, if any does.
    let program: String
    /// The last day of the weeks that the program pays for; those after it are the employer's own.
    let subsidizedUntil: Day?
    let startedOn: Day
    let endedOn: Day?
    let endReason: EndReason?
    let madeBy: ID<StaffMember>
    let madeAt: Instant
    let checkInsStoppedAt: Instant?

    static let columns: SQL = """
        placements.id, placements.agency_id, placements.participant_id, placements.employer_id, placements.supervisor_id, placements.site_id,
        placements.job, placements.hourly_cents, placements.weekly_hours, placements.program, placements.subsidized_until, placements.started_on,
        placements.ended_on, placements.end_reason, placements.made_by, placements.made_at, placements.check_ins_stopped_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        employer = try row.next()
        supervisor = try row.next()
        site = try row.next()
        job = try row.next()
        wage = try row.next()
        weeklyHours = try row.next()
        program = try row.next()
        subsidizedUntil = try row.next()
        startedOn = try row.next()
        endedOn = try row.next()
        endReason = try row.next()
        madeBy = try row.next()
        madeAt = try row.next()
        checkInsStoppedAt = try row.next()
    }

    var isOpen: Bool { endedOn == nil }

    /// The first day is day 1.
    func dayNumber(on day: Day) -> Int { day.days(since: startedOn) + 1 }
}

/// A placement as it is about to be recorded.
struct PlacementDraft: Sendable {
    var participant: ID<Participant>?
    var supervisor: ID<Contact>?
    var site: ID<Worksite>?
    var job = ""
    var wage: Money?
    var weeklyHours: Int?
    var program = ""
    var subsidizedUntil: Day?
    var startedOn: Day?
}

/// A placement with the names that belong to it.
struct PlacementSheet: Stored, Sendable {
    let placement: Placement
    let firstName: String
    let lastName: String
    let phone: String
    let employerName: String
    let owner: ID<StaffMember>?
    let supervisorName: String?
    /// The name of the place, or its street.
    let siteName: String?

    static let columns: SQL = """
        \(Placement.columns), participants.first_name, participants.last_name, participants.phone, employers.name, employers.owner_id,
        supervisors.name, CASE WHEN sites.name <> '' THEN sites.name ELSE sites.street END
        """

    /// Whoever sees the employer sees who was placed there: the work is the same.
    static let table: SQL = """
        placements
        JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
        JOIN participants ON participants.agency_id = placements.agency_id AND participants.id = placements.participant_id
        LEFT JOIN contacts AS supervisors ON supervisors.agency_id = placements.agency_id AND supervisors.id = placements.supervisor_id
        LEFT JOIN sites ON sites.agency_id = placements.agency_id AND sites.id = placements.site_id
        """

    init(_ row: inout Row) throws {
        placement = try Placement(&row)
        firstName = try row.next()
        lastName = try row.next()
        phone = try row.next()
        employerName = try row.next()
        owner = try row.next()
        supervisorName = try row.next()
        siteName = try row.next()
    }

    var person: String { "\(firstName) \(lastName)" }

    /// What stands in mails and on the employer's page: "Maria S."
    var shortName: String { "\(firstName) \(lastName.prefix(1))." }
}
