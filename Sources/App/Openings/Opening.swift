import Dates
import Storage

/// A job that an employer wants filled.
struct Opening: Stored, Sendable {
    enum CloseReason: String, CaseIterable, Sendable, Storable {
        case filled, withdrawn, other

        var label: String {
            switch self {
            case .filled: "It is filled"
            case .withdrawn: "The employer withdrew it"
            case .other: "Another reason"
            }
        }
    }

    let id: ID<Opening>
    let agencyId: ID<Agency>
    let employerId: ID<Employer>
    /// The employer's site where the work is, if it is one that we know.
    let siteId: ID<Worksite>?
    /// The job of the RFI that it was made from.
    let positionId: ID<SubmittedPosition>?
    /// As the employer calls it.
    let title: String
    /// The O*NET-SOC code.
    let occupationCode: String?
    let duties: String
    /// The experience wished, in months; 0 if any will do.
    let monthsWished: Int
    /// Pay by the hour; with `hourlyCentsMost` it is the least of a span.
    let hourlyCents: Int?
    let hourlyCentsMost: Int?
    let weeklyHours: Int?
    let isFullTime: Bool
    let days: WorkDays
    let shifts: WorkShifts
    /// Whether all of the shifts must be worked in turn; otherwise one of them is enough.
    let isRotating: Bool
    /// Of the place of work; empty if not known.
    let zip: String
    /// The shifts to and from which a bus runs.
    let busShifts: WorkShifts
    /// Nothing if not known.
    let hasParking: Bool?
    let isPermanent: Bool
    let headcount: Int
    let startsOn: Day?
    /// How many people we realistically promise, and by when.
    let promised: Int?
    let promisedBy: Day?
    /// Ids of the catalogue, separated by spaces: the opening takes only people who meet the rules of one of these; empty takes everybody.
    let programs: String
    /// Who at the employer agreed to a public page, and when we were told.
    let publicAgreedBy: String?
    let publicAgreedAt: Instant?
    let closedOn: Day?
    let closeReason: CloseReason?
    /// Counts the edits, so that two people do not overwrite each other unseen.
    let version: Int
    let madeBy: ID<StaffMember>
    let madeAt: Instant
    var skills: [WantedSkill] = []
    var credentials: [WantedCredential] = []

    static let columns: Columns = [
        .numbers("openings.id", "openings.agency_id", "openings.employer_id", "openings.site_id", "openings.position_id"),
        .texts("openings.title", "openings.occupation_code", "openings.duties"),
        .numbers("openings.months_wished", "openings.hourly_cents", "openings.hourly_cents_most", "openings.weekly_hours"),
        .flags("openings.is_full_time"), .numbers("openings.days", "openings.shifts"), .flags("openings.is_rotating"),
        .texts("openings.zip"), .numbers("openings.bus_shifts"), .flags("openings.has_parking", "openings.is_permanent"),
        .numbers("openings.headcount"), .texts("openings.starts_on"), .numbers("openings.promised"),
        .texts("openings.promised_by", "openings.programs", "openings.public_agreed_by"), .numbers("openings.public_agreed_at"),
        .texts("openings.closed_on", "openings.close_reason"), .numbers("openings.version", "openings.made_by", "openings.made_at"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        agencyId = try row.next()
        employerId = try row.next()
        siteId = try row.next()
        positionId = try row.next()
        title = try row.next()
        occupationCode = try row.next()
        duties = try row.next()
        monthsWished = try row.next()
        hourlyCents = try row.next()
        hourlyCentsMost = try row.next()
        weeklyHours = try row.next()
        isFullTime = try row.next()
        days = try row.next()
        shifts = try row.next()
        isRotating = try row.next()
        zip = try row.next()
        busShifts = try row.next()
        hasParking = try row.next()
        isPermanent = try row.next()
        headcount = try row.next()
        startsOn = try row.next()
        promised = try row.next()
        promisedBy = try row.next()
        programs = try row.next()
        publicAgreedBy = try row.next()
        publicAgreedAt = try row.next()
        closedOn = try row.next()
        closeReason = try row.next()
        version = try row.next()
        madeBy = try row.next()
        madeAt = try row.next()
    }

    var isOpen: Bool { closedOn == nil }
    /// Whether everybody may see it.
    var isPublic: Bool { isOpen && publicAgreedAt != nil }
    var programIds: [String] { programs.split(separator: " ").map(String.init) }

    /// "$18.50", "$18.50 to $21.00"; nothing if not known.
    var pay: String? { Opening.pay(hourlyCents, hourlyCentsMost) }

    static func pay(_ least: Int?, _ most: Int?) -> String? {
        guard let least else { return nil }
        let words = Money(cents: Int64(least)).description
        return most.map { "\(words) to \(Money(cents: Int64($0)))" } ?? words
    }
}
