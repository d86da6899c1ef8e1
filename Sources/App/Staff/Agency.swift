public import Dates
public import Storage

/// A workforce agency: the wall that no question and no key crosses.
public struct Agency: Stored, Sendable {
    public let id: ID<Agency>
    public let name: String
    /// When it answers, and where.
    public let hours: WorkingHours
    public let phone: String
    public let mailbox: String
    public let isDemo: Bool
    /// The newest version of any of its templates, by which every process sees that it must ask anew; nothing if all are as shipped.
    let newestTemplate: ID<Template>?

    public var zone: Zone { hours.zone }

    static let columns: SQL = """
        agencies.id, agencies.name, \(WorkingHours.columns), agencies.phone, agencies.mailbox, agencies.is_demo,
        (SELECT MAX(template_versions.id) FROM template_versions WHERE template_versions.agency_id = agencies.id)
        """

    public init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        hours = try WorkingHours(&row)
        phone = try row.next()
        mailbox = try row.next()
        isDemo = try row.next()
        newestTemplate = try row.next()
    }

    public init(id: ID<Agency>, name: String, zone: Zone, phone: String, mailbox: String, isDemo: Bool) {
        self.id = id
        self.name = name
        hours = WorkingHours(zone: zone)
        self.phone = phone
        self.mailbox = mailbox
        self.isDemo = isDemo
        newestTemplate = nil
    }
}

/// One of the agency's places: an American Job Center.
public struct Center: Stored, Sendable {
    public let id: ID<Center>
    public let name: String
    public let street: String
    public let phone: String

    static let columns: Columns = [.numbers("centers.id"), .texts("centers.name", "centers.street", "centers.phone")]

    public init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        street = try row.next()
        phone = try row.next()
    }
}

extension WorkingHours: Stored {
    static let columns: SQL = "agencies.zone, agencies.opens, agencies.closes"

    public init(_ row: inout Row) throws {
        let zone = Zone(identifier: try row.next()) ?? .chicago
        self.init(opens: try row.next(), closes: try row.next(), zone: zone)
    }
}
