/// Where a location stands, or where its mail goes.
public struct Address: Record {
    public static let table = Table.address
    /// `address_type` as the standard lists it.
    public static let types = ["physical", "postal", "virtual"]

    public var id: String
    public var locationID: String?
    public var attention: String?
    public var address1: String = ""
    public var address2: String?
    public var city: String = ""
    public var region: String?
    public var stateProvince: String = ""
    public var postalCode: String = ""
    public var country: String = ""
    public var addressType: String = "physical"
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Address>] = [
        .link("location_id", \.locationID, to: .location),
        .text("attention", \.attention),
        .words("address_1", \.address1),
        .text("address_2", \.address2),
        .words("city", \.city),
        .text("region", \.region),
        .words("state_province", \.stateProvince),
        .words("postal_code", \.postalCode),
        .words("country", \.country),
        .words("address_type", \.addressType, among: types),
    ]
}
