public import Foundation

/// A place, or a way to be reached that is no place.
public struct Location: Record {
    public static let table = Table.location
    /// `location_type` as the standard lists it.
    public static let types = ["physical", "postal", "virtual"]

    public var id: String
    public var locationType: String = "physical"
    public var url: String?
    public var organizationID: String?
    public var name: String?
    public var alternateName: String?
    public var description: String?
    public var transportation: String?
    public var latitude: Decimal?
    public var longitude: Decimal?
    public var externalIdentifier: String?
    public var externalIdentifierType: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Location>] = [
        .words("location_type", \.locationType, among: types),
        .text("url", \.url),
        .link("organization_id", \.organizationID, to: .organization),
        .text("name", \.name),
        .text("alternate_name", \.alternateName),
        .text("description", \.description),
        .text("transportation", \.transportation),
        .number("latitude", \.latitude),
        .number("longitude", \.longitude),
        .text("external_identifier", \.externalIdentifier),
        .text("external_identifier_type", \.externalIdentifierType),
    ]
}
