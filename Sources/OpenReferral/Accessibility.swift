/// How a location can be reached and used by people with disabilities.
public struct Accessibility: Record {
    public static let table = Table.accessibility

    public var id: String
    public var locationID: String?
    public var description: String?
    public var details: String?
    public var url: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Accessibility>] = [
        .link("location_id", \.locationID, to: .location),
        .text("description", \.description),
        .text("details", \.details),
        .text("url", \.url),
    ]
}
