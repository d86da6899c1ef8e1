/// A catalogue that is refused: every mistake in it, with its file, its line and its cause.
public struct RulesRefused: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Mistake: Hashable, Sendable, CustomStringConvertible {
        public let file: String
        public let line: Int
        public let column: Int
        public let cause: String

        public var description: String { "\(file):\(line):\(column): \(cause)" }
    }

    public let mistakes: [Mistake]

    public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
