/// One term of a classification.
public struct TaxonomyTerm: Record {
    public static let table = Table.taxonomyTerm

    public var id: String
    public var code: String?
    public var name: String = ""
    public var description: String = ""
    public var parentID: String?
    public var taxonomy: String?
    public var taxonomyID: String?
    public var language: String?
    public var termUri: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<TaxonomyTerm>] = [
        .text("code", \.code),
        .words("name", \.name),
        .words("description", \.description),
        .link("parent_id", \.parentID, to: .taxonomyTerm),
        .text("taxonomy", \.taxonomy),
        .link("taxonomy_id", \.taxonomyID, to: .taxonomy),
        .text("language", \.language),
        .text("term_uri", \.termUri),
    ]
}
