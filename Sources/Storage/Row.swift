import GRDBSQLite

/// Something read from the columns of a row, in their order.
public protocol Stored {
    init(_ row: inout Row) throws
}

/// One row of an answer, read column after column; it cannot be kept or copied, because the answer moves on.
public struct Row: ~Copyable {
    enum Source {
        case values([Value])
        case sqlite(OpaquePointer)
        case postgres(PostgresResult, row: Int32)
    }

    private let source: Source
    /// Which columns of the answer these are, if not all in their order.
    private let places: [Int]?
    @usableFromInline let width: Int
    @usableFromInline var position = 0

    init(_ source: Source, width: Int) {
        self.source = source
        self.width = width
        places = nil
    }

    private init(_ source: Source, places: [Int]) {
        self.source = source
        self.places = places
        width = places.count
    }

    /// The row that some of these columns make, in that order.
    func picking(_ places: [Int]) -> Row { Row(source, places: places) }

    /// A row that comes from no database, to try a noun's `init` on.
    public init(_ values: [Value]) {
        self.init(.values(values), width: values.count)
    }

    /// The next column; throws a `Fault` that names the column when it does not hold a `T`.
    // Like every generic way from a column to a noun it may be inlined: unspecialized it costs as much as the question itself.
    @inlinable
    public mutating func next<T: Storable>(_ type: T.Type = T.self) throws -> T {
        guard position < width else { throw pastEnd }
        let column = position
        position += 1
        do {
            return try T(stored: value(at: column))
        } catch {
            throw Row.fault(for: error, column: column)
        }
    }

    @usableFromInline var pastEnd: Fault { Fault("The query gives \(width) columns, and more are being read. Compare SELECT and init(_ row:).") }

    @usableFromInline func unread(by type: Any.Type) -> Fault {
        Fault("The query gives \(remaining) columns more than \(type) reads. Compare SELECT and init(_ row:).")
    }

    @usableFromInline static func fault(for error: any Error, column: Int) -> any Error {
        guard let mismatch = error as? Unreadable else { return error }
        return Fault("Column \(column + 1) should be \(mismatch.expected) and holds \(mismatch.found). Compare SELECT and init(_ row:).")
    }

    /// The number of columns not yet read.
    @inlinable public var remaining: Int { width - position }

    @usableFromInline func value(at place: Int) -> Value {
        let column = places?[place] ?? place
        return switch source {
        case .values(let values): values[column]
        case .sqlite(let statement): Value(column: Int32(column), of: statement)
        case .postgres(let result, let row): result.value(row: row, column: Int32(column))
        }
    }
}
