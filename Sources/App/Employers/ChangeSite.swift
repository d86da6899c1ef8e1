import Dates
import Storage

extension Employer {
    /// Adds a place where the employer works; the first one is the main one.
    @discardableResult
    func addSite(_ draft: SiteDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Worksite> {
        let isFirst = try !db.exists("SELECT 1 FROM sites WHERE agency_id = \(agency) AND employer_id = \(id)")
        if draft.isMain { try noSiteIsMain(in: db) }
        let site = try draft.insert(at: id, isMain: draft.isMain || isFirst, agency: agency, now: now, in: db)
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: "added the site \(draft.words)", employer: id).write(agency: agency, by: .staff(staff), at: now, in: db)
        return site
    }

    /// Changes what we know of a place and keeps the old facts in the journal.
    func change(_ site: Worksite, to draft: SiteDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        var edits = Edits()
        edits.add("name", site.name, draft.name)
        edits.add("street", site.street, draft.street)
        edits.add("city", site.city, draft.city)
        edits.add("state", site.state, draft.state)
        edits.add("ZIP code", site.zip, draft.zip)
        edits.add("phone", site.phone, draft.phone)
        // The main site stays the main one until another takes its place.
        let becomesMain = draft.isMain && !site.isMain
        edits.add("main site", "", becomesMain ? "this one" : "")
        guard !edits.isEmpty else { return }
        if becomesMain { try noSiteIsMain(in: db) }
        try db.run(
            """
            UPDATE sites SET name = \(draft.name), street = \(draft.street), street_folded = \(Folding.street(draft.street)), city = \(draft.city),
                state = \(draft.state), zip = \(draft.zip), phone = \(draft.phone), phone_digits = \(Folding.phone(draft.phone)),
                is_main = \(site.isMain || draft.isMain)
            WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(site.id)
            """)
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: "edited the site \(site.words): \(edits.words)", employer: id).write(
            agency: agency, by: .staff(staff), at: now, in: db)
    }

    private func noSiteIsMain(in db: Writing) throws {
        try db.run("UPDATE sites SET is_main = \(false) WHERE agency_id = \(agency) AND employer_id = \(id)")
    }
}

extension SiteDraft {
    var words: String { [name, street, city, phone].first { !$0.isEmpty } ?? "without an address" }
}

extension Worksite {
    var words: String { [name, street, city, phone].first { !$0.isEmpty } ?? "without an address" }
}
