import Dates
import Logging
import Storage

/// What the person at the shell may ask of the journals of all agencies.
extension Office {
    /// Seals new entries every second, until it is cancelled.
    public func sealJournal() async throws {
        while !Task.isCancelled {
            do {
                try await SealJournal.seal(in: database)
            } catch is CancellationError {
                return
            } catch {
                log.error("Entries of the journal could not be sealed, and this is tried again: \(error)")
            }
            try await Task.sleep(for: .seconds(1))
        }
    }

    /// The last seal of each agency, to be kept elsewhere.
    public func journalHeads() async throws -> [ChainHead] {
        try await SealJournal.seal(in: database)
        return try await database.read { db in try StaffQueries.agencies(in: db).map { try JournalChain.head(of: $0.id, in: db) } }
    }

    /// Goes through the journal of every agency, which must pass the heads that were noted down. Their names with what was found.
    public func verifyJournals(passing noted: [ChainHead]) async throws -> [(agency: String, check: JournalCheck)] {
        let agencies = try await database.read { db in try StaffQueries.agencies(in: db) }
        var found: [(agency: String, check: JournalCheck)] = []
        for agency in agencies {
            found.append((agency.name, try await agency.verifyJournal(passing: noted, by: nil, at: clock.now(), in: database)))
        }
        return found
    }
}
