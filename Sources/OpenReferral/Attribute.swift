/// A term that is said of something else in the package.
public struct Attribute: Record {
    public static let table = Table.attribute

    public var id: String
    public var linkID: String?
    public var taxonomyTermID: String?
    public var linkType: String?
    public var linkEntity: String?
    public var value: String?
    public var label: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Attribute>] = [
        .text("link_id", \.linkID),
        .link("taxonomy_term_id", \.taxonomyTermID, to: .taxonomyTerm),
        .text("link_type", \.linkType),
        .text("link_entity", \.linkEntity),
        .text("value", \.value),
        .text("label", \.label),
    ]
}
