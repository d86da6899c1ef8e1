import Dates
import Storage

/// What a look at a partner's page has brought.
struct PostingTally: Sendable, Equatable {
    var new = 0
    var changed = 0
    var gone = 0

    /// "2 new, 1 changed"; empty if nothing has happened.
    var words: String {
        [(new, "new"), (changed, "changed"), (gone, "no longer there")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

extension Partner {
    /// Keeps what stands on the partner's page: new openings as drafts that somebody takes in or puts away, changes and withdrawals as news of what was
    /// taken in. Nothing is published, changed or closed by it. Tells whoever recorded the partner, if there is anything to tell.
    func keep(_ found: FoundPostings, at now: Instant, in db: Writing) throws -> PostingTally {
        let known = try PostingQueries.all(of: id, seenBy: Viewer(wholeAgency: agency), in: db)
        let byKey = Dictionary(uniqueKeysWithValues: known.map { ($0.key, $0) })
        var tally = PostingTally()
        for posting in found.list {
            guard let old = byKey[posting.key] else {
                try draft(posting, at: now, in: db)
                tally.new += 1
                continue
            }
            if try renew(old, by: posting, at: now, in: db) { tally.changed += 1 }
        }
        // Of a page that goes on beyond what is taken from it, nobody knows what is no longer there.
        let there = Set(found.list.map(\.key))
        for old in known where !found.isCutOff && !there.contains(old.key) && old.goneAt == nil {
            if try withdraw(old, at: now, in: db) { tally.gone += 1 }
        }
        try tell(tally, at: now, in: db)
        return tally
    }

    private func draft(_ posting: FoundPosting, at now: Instant, in db: Writing) throws {
        let mail = ID<PartnerMail>.new(at: now)
        try db.run(
            """
            INSERT INTO partner_mails (id, agency_id, partner_id, words, pasted_by, pasted_at)
            SELECT \(mail), partners.agency_id, partners.id, \(posting.words), partners.made_by, \(now) FROM partners
            WHERE partners.agency_id = \(agency) AND partners.id = \(id)
            """)
        try db.run(
            """
            INSERT INTO partner_postings (id, agency_id, partner_id, posting_key, title, words, mail_id, found_at)
            VALUES (\(ID<PartnerPosting>.new(at: now)), \(agency), \(id), \(posting.key), \(posting.title), \(posting.words), \(mail), \(now))
            """)
    }

    /// A draft that nobody has used is as the page is now; of what was taken in, the change is news. Whether it is.
    private func renew(_ old: PartnerPosting, by posting: FoundPosting, at now: Instant, in db: Writing) throws -> Bool {
        let isBack = old.goneAt != nil
        guard isBack || old.words != posting.words else { return false }
        let isNews = old.opening != nil && old.words != posting.words
        let news: PartnerPosting.News? = isNews ? .changed : isBack && old.news == .gone ? nil : old.news
        try db.run(
            """
            UPDATE partner_postings SET title = \(posting.title), words = \(posting.words), gone_at = NULL, news = \(news),
                news_at = \(news == nil ? nil : now)
            WHERE agency_id = \(agency) AND id = \(old.id)
            """)
        if old.opening == nil {
            // A draft that went with its posting comes back with it; one that somebody has put away stays away.
            let drop: SQL = isBack && old.droppedAt == old.goneAt ? ", dropped_at = NULL" : ""
            try db.run("UPDATE partner_mails SET words = \(posting.words)\(drop) WHERE agency_id = \(agency) AND id = \(old.mail)")
        }
        return isNews || (isBack && old.opening == nil && old.droppedAt == old.goneAt)
    }

    /// A draft that nobody has used goes with its posting; of what was taken in, the withdrawal is news. Whether it is.
    private func withdraw(_ old: PartnerPosting, at now: Instant, in db: Writing) throws -> Bool {
        let isNews = old.opening != nil
        try db.run(
            """
            UPDATE partner_postings SET gone_at = \(now), news = \(isNews ? PartnerPosting.News.gone : nil), news_at = \(isNews ? now : nil)
            WHERE agency_id = \(agency) AND id = \(old.id)
            """)
        guard !isNews else { return true }
        try db.run("UPDATE partner_mails SET dropped_at = \(now) WHERE agency_id = \(agency) AND id = \(old.mail) AND dropped_at IS NULL")
        return false
    }

    private func tell(_ tally: PostingTally, at now: Instant, in db: Writing) throws {
        guard !tally.words.isEmpty else { return }
        try Notice.settle([.openingsFound], about: id.number, agency: agency, at: now, in: db)
        let makers = try db.all(ID<StaffMember>.self, "SELECT made_by FROM partners WHERE agency_id = \(agency) AND id = \(id)")
        try Notice.tell(
            makers, .openingsFound, "Openings of \(name): \(tally.words)", employer: nil, subject: id.number, agency: agency, at: now, in: db)
        try JournalNote(kind: .opening, words: "found on the page of \(name): \(tally.words)", subject: id.number)
            .write(agency: agency, by: .agency, at: now, in: db)
    }

    /// Writes down that somebody looked, and what came of it.
    func note(_ outcome: Result<PostingTally, PageProblem>, of count: Int?, on today: Day, at now: Instant, in db: Writing) throws {
        let problem: String = if case .failure(let problem) = outcome { problem.words } else { "" }
        try db.run(
            """
            INSERT INTO partner_looks (agency_id, partner_id, on_day, looked_at, address, found, problem)
            VALUES (\(agency), \(id), \(today), \(now), \(openingsAddress), \(count), \(problem))
            ON CONFLICT (agency_id, partner_id) DO UPDATE SET on_day = excluded.on_day, looked_at = excluded.looked_at, address = excluded.address,
                found = excluded.found, problem = excluded.problem
            """)
    }

    /// Somebody has seen what changed on the page, or that it is gone. Throws `NotFound` if there is no such news.
    func see(_ posting: ID<PartnerPosting>, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let seen = try db.run(
            """
            UPDATE partner_postings SET news = NULL, news_at = NULL
            WHERE agency_id = \(agency) AND partner_id = \(id) AND id = \(posting) AND news IS NOT NULL
            """)
        guard seen == 1 else { throw NotFound() }
        try JournalNote(kind: .opening, words: "saw what has changed on the page of \(name)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
