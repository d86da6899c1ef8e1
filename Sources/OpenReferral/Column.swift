/// What the standard says of one column.
public struct Column: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case text, number }

    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    /// The words that it may hold, where the standard lists them.
    public let choices: [String]?
    /// The table whose `id` it holds.
    public let target: Table?

    init(_ name: String, kind: Kind = .text, isRequired: Bool = false, choices: [String]? = nil, target: Table? = nil) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.choices = choices
        self.target = target
    }
}
