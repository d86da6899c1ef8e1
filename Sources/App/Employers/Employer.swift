public import Dates
public import Storage

/// A firm or organization that may hire the people whom the agency serves.
public struct Employer: Stored, Sendable {
    public let id: ID<Employer>
    public let agency: ID<Agency>
    public let center: ID<Center>?
    public let owner: ID<StaffMember>?
    public let backup: ID<StaffMember>?
    public let name: String
    public let legalName: String
    public let otherNames: String
    public let industry: String
    public let naics: String
    public let fein: String
    public let website: String
    public let note: String
    public let stage: Stage
    public let stageSince: Instant
    public let restingUntil: Day?
    public let lastContactAt: Instant?
    /// Counts the edits, so that two people do not overwrite each other unseen.
    public let version: Int
    public let createdAt: Instant

    static let columns: SQL = """
        employers.id, employers.agency_id, employers.center_id, employers.owner_id, employers.backup_id, employers.name, employers.legal_name,
        employers.other_names, employers.industry, employers.naics, employers.fein, employers.website, employers.note, employers.stage,
        employers.stage_since, employers.resting_until, employers.last_contact_at, employers.version, employers.created_at
        """

    public init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        center = try row.next()
        owner = try row.next()
        backup = try row.next()
        name = try row.next()
        legalName = try row.next()
        otherNames = try row.next()
        industry = try row.next()
        naics = try row.next()
        fein = try row.next()
        website = try row.next()
        note = try row.next()
        stage = try row.next()
        stageSince = try row.next()
        restingUntil = try row.next()
        lastContactAt = try row.next()
        version = try row.next()
        createdAt = try row.next()
    }
}

/// How far we have come with an employer.
public enum Stage: String, CaseIterable, Sendable, Storable {
    case firstContact = "first_contact"
    case rfiSent = "rfi_sent"
    case rfiReceived = "rfi_received"
    case eligible
    case active
    case resting

    public var label: String {
        switch self {
        case .firstContact: "First contact"
        case .rfiSent: "RFI sent"
        case .rfiReceived: "RFI received"
        case .eligible: "Eligible"
        case .active: "Active"
        case .resting: "Resting"
        }
    }

    /// The place in the process; a stage is never taken back by something that merely happens.
    var place: Int { Stage.allCases.firstIndex(of: self) ?? 0 }

    /// Where something that happens may move an employer on from to here: every earlier stage, and a rest.
    var mayFollow: [Stage] { Stage.allCases.filter { $0 == .resting ? self != .resting : $0.place < place } }
}
