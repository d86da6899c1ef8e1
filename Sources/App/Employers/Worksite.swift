public import Storage

/// A place where an employer works.
public struct Worksite: Stored, Sendable {
    public let id: ID<Worksite>
    public let employer: ID<Employer>
    public let name: String
    public let street: String
    public let city: String
    public let state: String
    public let zip: String
    public let phone: String
    public let isMain: Bool

    static let columns: Columns = [
        .numbers("sites.id", "sites.employer_id"),
        .texts("sites.name", "sites.street", "sites.city", "sites.state", "sites.zip", "sites.phone"), .flags("sites.is_main"),
    ]

    public init(_ row: inout Row) throws {
        id = try row.next()
        employer = try row.next()
        name = try row.next()
        street = try row.next()
        city = try row.next()
        state = try row.next()
        zip = try row.next()
        phone = try row.next()
        isMain = try row.next()
    }

    /// "2214 W Canal St, Chicago, IL 60608", as far as it is known.
    public var address: String {
        let region = [state, zip].filter { !$0.isEmpty }.joined(separator: " ")
        return [street, city, region].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
