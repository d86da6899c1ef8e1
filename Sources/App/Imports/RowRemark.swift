import Sheets

/// What is to be said about one cell of an imported row.
struct RowRemark: Sendable, Equatable, Codable {
    enum Kind: String, Sendable, Codable {
        /// The whole row stays out.
        case refusal
        /// This cell stays out, and its text goes to the note; the rest of the row comes in.
        case problem
        /// We know another value, and keep it.
        case difference
        /// We had nothing here, and take it.
        case addition
    }

    let kind: Kind
    /// Where it stands, such as "B14".
    let cell: String
    /// The heading of the column.
    let column: String
    /// What stands there.
    let value: String
    /// Why it cannot be taken, or what we have instead.
    let reason: String
}
