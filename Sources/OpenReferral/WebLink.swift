/// A further address on the web of an organization or a service (HSDS 3.1).
public struct WebLink: Record {
    public static let table = Table.url

    public var id: String
    public var organizationID: String?
    public var serviceID: String?
    public var label: String?
    public var url: String = ""
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<WebLink>] = [
        .link("organization_id", \.organizationID, to: .organization),
        .link("service_id", \.serviceID, to: .service),
        .text("label", \.label),
        .words("url", \.url),
    ]
}
