/// A change that was made to something in the package.
public struct Metadata: Record {
    public static let table = Table.metadata

    public var id: String
    public var resourceID: String?
    public var resourceType: String?
    public var lastActionDate: String = ""
    public var lastActionType: String = ""
    public var fieldName: String = ""
    public var previousValue: String = ""
    public var replacementValue: String = ""
    public var updatedBy: String = ""
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Metadata>] = [
        .text("resource_id", \.resourceID),
        .text("resource_type", \.resourceType),
        .words("last_action_date", \.lastActionDate),
        .words("last_action_type", \.lastActionType),
        .words("field_name", \.fieldName),
        .words("previous_value", \.previousValue),
        .words("replacement_value", \.replacementValue),
        .words("updated_by", \.updatedBy),
    ]
}
