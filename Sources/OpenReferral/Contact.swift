/// A person to turn to.
public struct Contact: Record {
    public static let table = Table.contact

    public var id: String
    public var organizationID: String?
    public var serviceID: String?
    public var serviceAtLocationID: String?
    public var locationID: String?
    public var name: String?
    public var title: String?
    public var department: String?
    public var email: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Contact>] = [
        .link("organization_id", \.organizationID, to: .organization),
        .link("service_id", \.serviceID, to: .service),
        .link("service_at_location_id", \.serviceAtLocationID, to: .serviceAtLocation),
        .link("location_id", \.locationID, to: .location),
        .text("name", \.name),
        .text("title", \.title),
        .text("department", \.department),
        .text("email", \.email),
    ]
}
