/// Columns in their order with what they hold, so that rows of different nouns can stand in one answer.
public struct Columns: ExpressibleByArrayLiteral, Sendable {
    enum Kind { case number, flag, text }

    private(set) var all: [(kind: Kind, sql: SQL)]

    private init(_ kind: Kind, _ columns: [SQL]) { all = columns.map { (kind, $0) } }

    /// Whole numbers: ids, moments, cents.
    public static func numbers(_ columns: SQL...) -> Columns { Columns(.number, columns) }
    public static func numbers(_ columns: [SQL]) -> Columns { Columns(.number, columns) }
    /// What is true or false.
    public static func flags(_ columns: SQL...) -> Columns { Columns(.flag, columns) }
    /// Texts: words, days.
    public static func texts(_ columns: SQL...) -> Columns { Columns(.text, columns) }

    public init(arrayLiteral parts: Columns...) { all = parts.flatMap(\.all) }

    /// Those that stand among the numbers, and those that stand among the texts.
    var numbers: [SQL] {
        all.compactMap { column in
            switch column.kind {
            case .number: column.sql
            // PostgreSQL turns a flag into a number in two steps only.
            case .flag: "CAST(CAST(\(column.sql) AS INTEGER) AS BIGINT)"
            case .text: nil
            }
        }
    }
    var texts: [SQL] { all.filter { $0.kind == .text }.map(\.sql) }

    /// Where each column stands in a row that begins with other columns, then has room for so many numbers, then for texts.
    func places(after first: Int, numbers room: Int) -> [Int] {
        var (number, text) = (first, first + room)
        return all.map { column in
            if column.kind == .text {
                defer { text += 1 }
                return text
            }
            defer { number += 1 }
            return number
        }
    }
}

extension SQL.Interpolation {
    /// Writes the columns as a SELECT has them.
    public mutating func appendInterpolation(_ columns: Columns) {
        appendInterpolation(joined: columns.all.map(\.sql), by: ", ")
    }
}
