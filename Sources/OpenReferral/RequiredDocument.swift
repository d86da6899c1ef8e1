/// A paper that people must bring.
public struct RequiredDocument: Record {
    public static let table = Table.requiredDocument

    public var id: String
    public var serviceID: String?
    public var document: String?
    public var uri: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<RequiredDocument>] = [
        .link("service_id", \.serviceID, to: .service),
        .text("document", \.document),
        .text("uri", \.uri),
    ]
}
