/// Where people must live to be served.
public struct ServiceArea: Record {
    public static let table = Table.serviceArea

    public var id: String
    public var serviceID: String?
    public var serviceAtLocationID: String?
    public var name: String?
    public var description: String?
    public var extent: String?
    public var extentType: String?
    public var uri: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<ServiceArea>] = [
        .link("service_id", \.serviceID, to: .service),
        .link("service_at_location_id", \.serviceAtLocationID, to: .serviceAtLocation),
        .text("name", \.name),
        .text("description", \.description),
        .text("extent", \.extent),
        .text("extent_type", \.extentType),
        .text("uri", \.uri),
    ]
}
