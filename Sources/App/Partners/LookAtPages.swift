import Dates
import Fetching
import Storage

/// Why nothing was found on a partner's page.
struct PageProblem: Error, Sendable {
    let words: String

    static let noJobs = PageProblem(words: "There are no jobs on the page that we can read: no JobPosting, RSS, Atom or JSON list.")
}

extension Partner {
    /// What stands at the partner's address, or why it cannot be told. Throws nothing: a page that fails is an answer too.
    func found(by pages: PageReader) async -> Result<FoundPostings, PageProblem> {
        guard let address = PageAddress(openingsAddress) else { return .failure(PageProblem(words: "No address of a page is recorded.")) }
        do {
            let text = String(decoding: try await pages.bytes(at: address), as: UTF8.self)
            return FoundPostings(in: text).map { .success($0) } ?? .failure(.noJobs)
        } catch let refusal as PageRefusal {
            return .failure(PageProblem(words: refusal.description))
        } catch {
            return .failure(PageProblem(words: "The site could not be reached."))
        }
    }

    /// Keeps what was found, and that somebody looked. An address that was changed meanwhile is looked at anew later.
    @discardableResult
    func take(_ found: Result<FoundPostings, PageProblem>, on today: Day, at now: Instant, in db: Writing) throws -> Result<PostingTally, PageProblem>
    {
        let current = try PartnerQueries.find(id, seenBy: Viewer(wholeAgency: agency), in: db)
        guard current.openingsAddress == openingsAddress else { throw Conflict(message: "The address was changed meanwhile. Look again.") }
        let outcome: Result<PostingTally, PageProblem> =
            switch found {
            case .success(let postings): .success(try current.keep(postings, at: now, in: db))
            case .failure(let problem): .failure(problem)
            }
        try current.note(outcome, of: try? found.get().list.count, on: today, at: now, in: db)
        return outcome
    }
}

extension Office {
    /// Looks at the pages of partners that nobody has looked at today, from 5 in the morning on. Called again and again.
    func lookAtPages() async throws {
        let now = clock.now()
        for agency in try await database.read({ db in try StaffQueries.agencies(in: db) }) where now.time(in: agency.zone).hour >= 5 {
            let (today, eyes) = (now.day(in: agency.zone), Viewer(wholeAgency: agency.id))
            for partner in try await database.read({ db in try PostingQueries.unseen(on: today, seenBy: eyes, in: db) }) {
                let found = await partner.found(by: settings.pages)
                do {
                    try await database.write { db in _ = try partner.take(found, on: today, at: now, in: db) }
                } catch is Conflict {
                    // Another program, or somebody at the page, was there first.
                    continue
                }
            }
        }
    }
}
