/// A language in which a service, a location or a telephone is at hand.
public struct Language: Record {
    public static let table = Table.language

    public var id: String
    public var serviceID: String?
    public var locationID: String?
    public var phoneID: String?
    public var name: String?
    public var code: String?
    public var note: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Language>] = [
        .link("service_id", \.serviceID, to: .service),
        .link("location_id", \.locationID, to: .location),
        .link("phone_id", \.phoneID, to: .phone),
        .text("name", \.name),
        .text("code", \.code),
        .text("note", \.note),
    ]
}
