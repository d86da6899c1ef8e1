import Dates
import Storage

/// One line of what is under way with a person, whatever folder it comes from: a referral, a consent, a placement. All kinds have these columns, so that
/// the person's page asks for all of them at once.
struct PersonLine: Stored, Sendable {
    enum Kind: String, Sendable, Storable {
        case referral, introduction, placement, consent, authorization, proposal, grant, fact
    }

    let kind: Kind
    let number: Int64
    let name: String
    let other: String
    let word: String
    let from: Day?
    let to: Day?
    /// The id of what it comes after.
    let after: Int64?
    let at: Instant

    /// The lines of several questions as one, the latest first.
    static func query(_ questions: [SQL], atMost most: Int) -> Query<PersonLine> {
        Query(
            [
                .texts("lines.kind"), .numbers("lines.number"), .texts("lines.name", "lines.other", "lines.word", "lines.from_day", "lines.to_day"),
                .numbers("lines.after_id", "lines.at"),
            ],
            """
            FROM (WITH asked (kind, number, name, other, word, from_day, to_day, after_id, at) AS (\(joined: questions, by: " UNION ALL "))
                SELECT * FROM asked) AS lines
            ORDER BY lines.at DESC, lines.number DESC LIMIT \(count: most)
            """)
    }

    init(_ row: inout Row) throws {
        (kind, number, name) = (try row.next(), try row.next(), try row.next())
        (other, word) = (try row.next(), try row.next())
        (from, to, after, at) = (try row.next(), try row.next(), try row.next(), try row.next())
    }

    /// What stands for a day, and for an id, in lines that have none.
    static let noDay: SQL = "CAST(NULL AS TEXT)"
    static let noID: SQL = "CAST(NULL AS BIGINT)"

    /// The word as the kind's own folder knows it. Throws `Fault` for one that it does not know.
    func read<Word: RawRepresentable<String>>(_: Word.Type = Word.self) throws -> Word {
        guard let read = Word(rawValue: word) else { throw Fault("“\(word)” is no \(Word.self).") }
        return read
    }
}
