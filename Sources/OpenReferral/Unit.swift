/// What capacity is counted in: beds, seats, hours (HSDS 3.1).
public struct Unit: Record {
    public static let table = Table.unit

    public var id: String
    public var name: String = ""
    public var scheme: String?
    public var identifier: String?
    public var uri: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Unit>] = [
        .words("name", \.name),
        .text("scheme", \.scheme),
        .text("identifier", \.identifier),
        .text("uri", \.uri),
    ]
}
