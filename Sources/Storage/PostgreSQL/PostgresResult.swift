import CPostgres

/// The answer to one statement, in libpq's memory.
final class PostgresResult {
    private let pointer: OpaquePointer
    private let types: [Oid]

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        types = (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
    }

    deinit {
        PQclear(pointer)
    }

    var rows: Int32 { PQntuples(pointer) }
    var columns: Int { types.count }

    /// Rows inserted, updated or deleted.
    var changed: Int {
        guard let text = PQcmdTuples(pointer) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    /// `COMMIT` answers ROLLBACK when the transaction had failed.
    var command: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

    /// nil when the statement succeeded.
    var error: PostgresError? {
        switch PQresultStatus(pointer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: nil
        default:
            PostgresError(
                state: field("C"), message: field("M"), constraint: field("n"), table: field("t"), column: field("c"))
        }
    }

    func value(row: Int32, column: Int32) -> Value {
        guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column) else { return .null }
        let text = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column)))
        return switch types[Int(column)] {
        case .int8, .int4, .int2: integer(text).map(Value.integer) ?? string(text)
        case .bool: .boolean(text.first == UInt8(ascii: "t"))
        case .float8, .float4: Double(String(decoding: text, as: UTF8.self)).map(Value.double) ?? string(text)
        case .numeric: numeric(text)
        case .bytea: bytes(text)
        default: string(text)
        }
    }

    private func field(_ code: Unicode.Scalar) -> String {
        PQresultErrorField(pointer, Int32(code.value)).map { String(cString: $0) } ?? ""
    }
}

extension Oid {
    static let bool: Oid = 16, bytea: Oid = 17, int8: Oid = 20, int2: Oid = 21, int4: Oid = 23, text: Oid = 25
    static let float4: Oid = 700, float8: Oid = 701, numeric: Oid = 1700
}

private func string(_ text: UnsafeRawBufferPointer) -> Value {
    .text(String(decoding: text, as: UTF8.self))
}

/// Counts downwards from zero, because Int64.min has no positive counterpart.
private func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
    let isNegative = text.first == UInt8(ascii: "-")
    var number: Int64 = 0
    for digit in text.dropFirst(isNegative ? 1 : 0) {
        guard (48...57).contains(digit) else { return nil }
        let (tens, tooMany) = number.multipliedReportingOverflow(by: 10)
        let (next, tooLow) = tens.subtractingReportingOverflow(Int64(digit &- 48))
        guard !tooMany, !tooLow else { return nil }
        number = next
    }
    guard isNegative || number != Int64.min else { return nil }
    return isNegative ? number : -number
}

/// sum() and avg() of whole numbers are numeric: an integer when nothing stands after the point.
private func numeric(_ text: UnsafeRawBufferPointer) -> Value {
    let whole = text.prefix { $0 != UInt8(ascii: ".") }
    if text[whole.endIndex...].dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") }), let number = integer(UnsafeRawBufferPointer(rebasing: whole)) {
        return .integer(number)
    }
    return Double(String(decoding: text, as: UTF8.self)).map(Value.double) ?? string(text)
}

/// `\x` and two hexadecimal digits for each byte.
private func bytes(_ text: UnsafeRawBufferPointer) -> Value {
    func digit(_ letter: UInt8) -> UInt8 { letter < 58 ? letter &- 48 : letter &- 87 }
    return .bytes(stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) })
}
