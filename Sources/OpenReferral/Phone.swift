public import Foundation

/// A telephone number of whatever it is linked to.
public struct Phone: Record {
    public static let table = Table.phone

    public var id: String
    public var locationID: String?
    public var serviceID: String?
    public var organizationID: String?
    public var contactID: String?
    public var serviceAtLocationID: String?
    public var number: String = ""
    public var extensionNumber: Decimal?
    public var type: String?
    public var description: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Phone>] = [
        .link("location_id", \.locationID, to: .location),
        .link("service_id", \.serviceID, to: .service),
        .link("organization_id", \.organizationID, to: .organization),
        .link("contact_id", \.contactID, to: .contact),
        .link("service_at_location_id", \.serviceAtLocationID, to: .serviceAtLocation),
        .words("number", \.number),
        .number("extension", \.extensionNumber),
        .text("type", \.type),
        .text("description", \.description),
    ]
}
