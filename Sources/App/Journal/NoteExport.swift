import Phrases
import Storage

extension Visit {
    /// Keeps that whoever visits takes a list away as a file, and how many rows it has. Nothing leaves unless this is kept.
    func noteExport(_ what: String, rows: Int) async throws {
        let (by, now) = (try by, now)
        let words = "took away \(what) as a file, \(Wording.number(rows, in: .en)) \(rows == 1 ? "row" : "rows")"
        try await write { db in try JournalNote(kind: .access, words: words).write(agency: by.agency, by: .staff(by), at: now, in: db) }
    }
}
