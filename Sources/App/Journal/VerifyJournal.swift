import Dates
import Phrases
import Storage

extension Agency {
    /// Seals what waits, goes through the whole journal and keeps what it found. `noted` are heads that were kept elsewhere; the last
    /// one that was found whole here counts too.
    func verifyJournal(
        passing noted: [ChainHead] = [], by staff: ID<StaffMember>?, at now: Instant, in database: Database
    ) async throws -> JournalCheck {
        try await SealJournal.seal(of: id, in: database)
        let known = try await database.read { [id] db in try JournalCheck.latestWhole(of: id, in: db)?.head }
        let walked = try await JournalChain(agency: id).walk(passing: noted.filter { $0.agency == id } + [known].compactMap { $0 }, in: database)
        let trouble = walked.trouble.map { trouble in
            let time = trouble.entry.map { "\(Wording.day($0.at.day(in: zone), in: .en)), \(Wording.time($0.at, in: zone, .en)), " } ?? ""
            return time + trouble.description
        }
        let check = JournalCheck(at: now, head: walked.head, trouble: trouble)
        try await database.write { db in try check.keep(by: staff, in: db) }
        return check
    }
}
