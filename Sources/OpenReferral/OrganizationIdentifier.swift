/// A number under which others know an organization.
public struct OrganizationIdentifier: Record {
    public static let table = Table.organizationIdentifier

    public var id: String
    public var organizationID: String?
    public var identifierScheme: String?
    public var identifierType: String = ""
    public var identifier: String = ""
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<OrganizationIdentifier>] = [
        .link("organization_id", \.organizationID, to: .organization),
        .text("identifier_scheme", \.identifierScheme),
        .words("identifier_type", \.identifierType),
        .words("identifier", \.identifier),
    ]
}
