import Dates
import Storage

/// An entry of the journal with everything that its seal covers.
struct JournalRow: Stored, Sendable {
    let id: ID<JournalEntry>
    let agency: ID<Agency>
    let at: Instant
    let actor: String
    let words: String
    let number: Int64?
    let seal: [UInt8]?
    /// Every column but the seal's own, as text.
    private let columns: [String?]

    static let columns: SQL = """
        id, agency_id, at, staff_id, actor, employer_id, kind, direction, words, said, subject_id, detail, seal_number, seal
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        at = try row.next()
        let staff = try row.next(Int64?.self)
        actor = try row.next()
        let (employer, kind, direction) = (try row.next(Int64?.self), try row.next(String.self), try row.next(String.self))
        words = try row.next()
        let (said, subject, detail) = (try row.next(String?.self), try row.next(Int64?.self), try row.next(String?.self))
        number = try row.next()
        seal = try row.next()
        columns = [
            String(id.number), String(agency.number), String(at.milliseconds), staff.map(String.init), actor, employer.map(String.init), kind,
            direction, words, said, subject.map(String.init), detail,
        ]
    }

    /// The columns one after the other, each with its length before it, so that no two entries are alike: `5:Dana…,` and `-` for nothing.
    var canonical: [UInt8] {
        columns.flatMap { column in column.map { Array("\($0.utf8.count):\($0),".utf8) } ?? [UInt8(ascii: "-")] }
    }
}
