/// What is said of the package as a whole: its language and characters.
public struct TableDescription: Record {
    public static let table = Table.metaTableDescription

    public var id: String
    public var name: String?
    public var language: String?
    public var characterSet: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<TableDescription>] = [
        .text("name", \.name),
        .text("language", \.language),
        .text("character_set", \.characterSet),
    ]
}
