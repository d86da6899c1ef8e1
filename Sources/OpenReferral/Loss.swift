/// A value that a version of the standard has no place for, and that was therefore not written.
public struct Loss: Sendable, Hashable, CustomStringConvertible {
    public let table: Table
    public let id: String
    /// nil where the whole row has no place.
    public let field: String?

    public var description: String { "\(table.rawValue) \(id)" + (field.map { ": \($0)" } ?? "") + " has no place in HSDS 1.1" }
}
