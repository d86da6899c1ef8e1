/// A group of services that an organization runs under one name.
public struct Program: Record {
    public static let table = Table.program

    public var id: String
    public var organizationID: String?
    public var name: String = ""
    public var alternateName: String?
    public var description: String = ""
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Program>] = [
        .link("organization_id", \.organizationID, to: .organization),
        .words("name", \.name),
        .text("alternate_name", \.alternateName),
        .words("description", \.description),
    ]
}
