/// The apostrophe that keeps a spreadsheet program from taking text for a formula. Other programs read it as text, so it comes off here again.
enum Guard {
    static func off(_ cell: String) -> String { isGuarded(cell) ? String(cell.dropFirst()) : cell }

    /// Text that has such an apostrophe of its own gets another, which `off` takes away.
    static func doubled(_ cell: String) -> String { isGuarded(cell) ? "'" + cell : cell }

    private static func isGuarded(_ cell: String) -> Bool {
        guard cell.hasPrefix("'") else { return false }
        let first = cell.unicodeScalars.drop { $0 == "'" }.first { $0 != " " && $0 != "\u{A0}" }
        return first.map { signs.contains($0) } ?? false
    }

    private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
