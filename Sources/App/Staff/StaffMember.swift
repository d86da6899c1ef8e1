public import Dates
public import Storage

/// A person who works for the agency and signs in.
public struct StaffMember: Stored, Sendable {
    public let id: ID<StaffMember>
    public let agency: ID<Agency>
    public let center: ID<Center>?
    public let name: String
    public let mailbox: String
    public let phone: String
    public let role: Role
    public let disabledAt: Instant?

    static let columns: Columns = [
        .numbers("staff.id", "staff.agency_id", "staff.center_id"), .texts("staff.name", "staff.mailbox", "staff.phone", "staff.role"),
        .numbers("staff.disabled_at"),
    ]

    public init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        center = try row.next()
        name = try row.next()
        mailbox = try row.next()
        phone = try row.next()
        role = try row.next()
        disabledAt = try row.next()
    }

    public var firstName: String { String(name.prefix { $0 != " " }) }
    public var isWorking: Bool { disabledAt == nil }
}

/// What a person does at the agency, and so what they may see and do.
public enum Role: String, CaseIterable, Sendable, Storable {
    case bsr, intake, lead, manager, administrator, auditor

    public var label: String {
        switch self {
        case .bsr: "Business services representative"
        case .intake: "Intake worker"
        case .lead: "Team lead"
        case .manager: "Manager"
        case .administrator: "Administrator"
        case .auditor: "Auditor"
        }
    }

    /// Works with employers: meets them, writes to them, decides with them.
    public var servesEmployers: Bool {
        switch self {
        case .bsr, .lead, .manager: true
        case .intake, .administrator, .auditor: false
        }
    }

    /// Works with job seekers, or places them.
    public var servesPeople: Bool { servesEmployers || self == .intake }

    /// Answers for others' work: assigns employers, keeps flyers and rules.
    public var leads: Bool { self == .lead || self == .manager }
}

extension Role {
    /// What somebody must be trusted with to do an act, and so to take it back.
    enum Duty: String, Sendable, Storable {
        /// Nobody's but one's own.
        case own
        /// Anybody at the agency; those who lead also for others.
        case team
        case serve, lead, administer
    }

    func has(_ duty: Duty) -> Bool {
        switch duty {
        case .own, .team: true
        case .serve: servesEmployers
        case .lead: leads
        case .administer: self == .administrator
        }
    }
}

extension StaffMember {
    /// Whether this person may take back an act of that kind: their own, or one of those for whom they answer.
    func mayTakeBack(_ duty: Role.Duty, of colleague: ID<StaffMember>?) -> Bool {
        guard role.has(duty) else { return false }
        return switch duty {
        case .own: colleague == id
        case .team, .serve, .lead: colleague == id || role.leads
        case .administer: true
        }
    }
}
