/// One value on its way into or out of a database.
public enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case double(Double)
    case text(String)
    case boolean(Bool)
    case bytes([UInt8])

    /// What kind of value this is, for messages: never the value itself, which may be private.
    var kind: String {
        switch self {
        case .null: "NULL"
        case .integer: "an integer"
        case .double: "a double"
        case .text: "a text"
        case .boolean: "a boolean"
        case .bytes: "bytes"
        }
    }
}

/// A type that one column can hold; it is also `Stored`, so that a query may ask for a single column of it.
public protocol Storable: Sendable, Stored {
    var stored: Value { get }
    init(stored: Value) throws
}

extension Storable {
    @inlinable
    public init(_ row: inout Row) throws {
        self = try row.next()
    }
}

/// Thrown when a column does not hold what the program expects to read from it.
@usableFromInline struct Unreadable: Error {
    let expected: String
    let found: String

    @usableFromInline init(_ expected: Any.Type, found: Value) {
        self.expected = String(describing: expected)
        self.found = found.kind
    }
}
