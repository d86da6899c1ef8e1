public import Dates
public import Storage

/// A workforce agency: the wall that no question and no key crosses.
public struct Agency: Stored, Sendable {
    public let id: ID<Agency>
    public let name: String
    public let zone: Zone
    public let phone: String
    public let mailbox: String
    public let isDemo: Bool
    /// Counts the changes of its templates.
    let templatesStamp: Int64

    static let columns: SQL =
        "agencies.id, agencies.name, agencies.zone, agencies.phone, agencies.mailbox, agencies.is_demo, agencies.templates_stamp"

    public init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        zone = Zone(identifier: try row.next()) ?? .chicago
        phone = try row.next()
        mailbox = try row.next()
        isDemo = try row.next()
        templatesStamp = try row.next()
    }

    public init(id: ID<Agency>, name: String, zone: Zone, phone: String, mailbox: String, isDemo: Bool) {
        self.id = id
        self.name = name
        self.zone = zone
        self.phone = phone
        self.mailbox = mailbox
        self.isDemo = isDemo
        templatesStamp = 0
    }
}

/// One of the agency's places: an American Job Center.
public struct Center: Stored, Sendable {
    public let id: ID<Center>
    public let name: String
    public let street: String
    public let phone: String

    static let columns: SQL = "centers.id, centers.name, centers.street, centers.phone"

    public init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        street = try row.next()
        phone = try row.next()
    }
}
