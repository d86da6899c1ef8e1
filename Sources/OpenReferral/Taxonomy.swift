/// A classification from which terms are taken.
public struct Taxonomy: Record {
    public static let table = Table.taxonomy

    public var id: String
    public var name: String = ""
    public var description: String = ""
    public var uri: String?
    public var version: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Taxonomy>] = [
        .words("name", \.name),
        .words("description", \.description),
        .text("uri", \.uri),
        .text("version", \.version),
    ]
}
