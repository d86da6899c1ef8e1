import Dates
import Markup
import Storage

/// One table of wage records that was taken in, with what became of its rows.
struct WageTable: Stored, Sendable {
    let id: ID<WageTable>
    let fileName: String
    let rows: Int
    /// Quarters of people of which no table had told before.
    let newQuarters: Int
    let asBefore: Int
    let refused: Int
    let notes: [String]
    let takenBy: String
    let takenAt: Instant
    /// Who took its records out again, and when.
    let removedBy: String?
    let removedAt: Instant?

    static let columns: SQL = """
        wage_tables.id, wage_tables.file_name, wage_tables.row_count, wage_tables.new_quarters, wage_tables.as_before, wage_tables.refused,
        wage_tables.notes, wage_tables.taken_name, wage_tables.taken_at, wage_tables.removed_name, wage_tables.removed_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        fileName = try row.next()
        rows = try row.next()
        newQuarters = try row.next()
        asBefore = try row.next()
        refused = try row.next()
        notes = try row.next(String.self).split(separator: "\n").map(String.init)
        takenBy = try row.next()
        takenAt = try row.next()
        removedBy = try row.next()
        removedAt = try row.next()
    }

    /// "140 rows: quarters of people 120, as before 5, rows left out 15".
    var words: String { "\(rows) rows: quarters of people \(newQuarters), as before \(asBefore), rows left out \(refused)" }
}

extension ID<WageTable> {
    var page: Link { "/retention/wages/\(self)" }
    var removal: Link { "/retention/wages/\(self)/remove" }
}

/// A row of wage records that was left out, and why.
struct WageRefusal: Stored, Sendable {
    let number: Int
    let reason: String

    init(_ row: inout Row) throws {
        number = try row.next()
        reason = try row.next()
    }
}

/// Who paid a person in a quarter, as a table told it.
struct WageRecord: Stored, Hashable, Sendable {
    let participant: ID<Participant>
    /// "2026 Q3".
    let quarter: String
    /// Nine digits; empty where no wages were found.
    let fein: String

    static let columns: SQL = "wage_records.participant_id, wage_records.quarter, wage_records.fein"

    init(_ participant: ID<Participant>, _ quarter: Quarter, _ fein: String?) {
        (self.participant, self.quarter, self.fein) = (participant, quarter.description, fein ?? "")
    }

    init(_ row: inout Row) throws {
        participant = try row.next()
        quarter = try row.next()
        fein = try row.next()
    }
}

/// All that wage records tell of people: who paid whom in which quarter.
struct WageBook: Sendable {
    private let told: [ID<Participant>: [String: Set<String>]]

    init(_ records: [WageRecord]) {
        told = Dictionary(grouping: records, by: \.participant).mapValues { own in
            Dictionary(grouping: own, by: \.quarter).mapValues { Set($0.map(\.fein).filter { !$0.isEmpty }) }
        }
    }

    var isEmpty: Bool { told.isEmpty }

    /// Who paid the person in that quarter, by FEIN: nobody if none was found; nothing if no table tells of it.
    func employers(of person: ID<Participant>, in quarter: Quarter) -> Set<String>? { told[person]?[quarter.description] }
}
