/// Who pays for a service or an organization.
public struct Funding: Record {
    public static let table = Table.funding

    public var id: String
    public var organizationID: String?
    public var serviceID: String?
    public var source: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Funding>] = [
        .link("organization_id", \.organizationID, to: .organization),
        .link("service_id", \.serviceID, to: .service),
        .text("source", \.source),
    ]
}
