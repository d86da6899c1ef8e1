/// SQL with its values beside it: in `"… WHERE id = \(id)"` the interpolated value is bound, never pasted into the text.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Piece: Sendable {
        case text(String)
        case value(Value)
    }

    private(set) var pieces: [Piece]

    public init(stringLiteral text: String) {
        pieces = [.text(text)]
    }

    public init(stringInterpolation: Interpolation) {
        pieces = stringInterpolation.pieces
    }

    /// The text as it was written in the program, whatever it is: for schema files and dialects, never for anything a visitor typed.
    init(trusted text: String) {
        pieces = [.text(text)]
    }

    public var isEmpty: Bool {
        pieces.allSatisfy { if case .text("") = $0 { true } else { false } }
    }

    public static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }

    /// The text with `?1 … ?n` or `$1 … $n` for the values; the same for the same literal, so that a prepared statement is found again.
    func text(for engine: Engine) -> String {
        let mark: Character = engine == .sqlite ? "?" : "$"
        var text = ""
        var number = 0
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .value:
                number += 1
                text.append(mark)
                text += String(number)
            }
        }
        return text
    }

    /// Whether a question stands inside it, so that what it says of one table hangs on another.
    public var asksInside: Bool {
        pieces.contains { piece in
            guard case .text(let text) = piece else { return false }
            return text.utf8.indices.contains { text.utf8[$0...].starts(with: "SELECT ".utf8) }
        }
    }

    /// The table that the statement changes: of "INSERT INTO employers (…", "UPDATE employers SET …", "DELETE FROM employers …".
    var changedTable: Substring? {
        var start = ""
        for case .text(let text) in pieces.prefix(3) where start.utf8.count < 80 { start += text }
        // By bytes: this is asked of every statement that changes something.
        let words = start.utf8.split(maxSplits: 3) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "(") }
        switch words.first.map(Substring.init) {
        case "UPDATE": return words.count > 1 ? Substring(words[1]) : nil
        case "INSERT", "DELETE": return words.count > 2 ? Substring(words[2]) : nil
        default: return nil
        }
    }

    var values: [Value] {
        pieces.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    public struct Interpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        public mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { pieces.append(.text(text)) }
        }

        /// Binds the value.
        public mutating func appendInterpolation(_ value: some Storable) {
            pieces.append(.value(value.stored))
        }

        /// Binds the value, or NULL.
        public mutating func appendInterpolation(_ value: (some Storable)?) {
            pieces.append(.value(value.stored))
        }

        /// Binds a text; said apart, so that a quoted word in an interpolation is a value too and never SQL.
        public mutating func appendInterpolation(_ text: String) {
            pieces.append(.value(text.stored))
        }

        /// Binds a value whose type is only known when running.
        public mutating func appendInterpolation(_ value: Value) {
            pieces.append(.value(value))
        }

        /// Writes a number of the program's own, such as the most rows of a page: PostgreSQL then plans for that many and can keep the plan.
        public mutating func appendInterpolation(count number: Int) {
            pieces.append(.text(String(number)))
        }

        /// Splices another piece of SQL in, with its values.
        public mutating func appendInterpolation(_ sql: SQL) {
            pieces += sql.pieces
        }

        /// Inserts a name or a clause that is written in the program, such as a sort order.
        public mutating func appendInterpolation(raw text: StaticString) {
            pieces.append(.text(text.description))
        }
    }
}
