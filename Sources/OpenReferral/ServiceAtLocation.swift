/// A service as it is given at one place.
public struct ServiceAtLocation: Record {
    public static let table = Table.serviceAtLocation

    public var id: String
    public var serviceID: String?
    public var locationID: String?
    public var description: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<ServiceAtLocation>] = [
        .link("service_id", \.serviceID, to: .service),
        .link("location_id", \.locationID, to: .location),
        .text("description", \.description),
    ]
}
