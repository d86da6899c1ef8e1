import Dates
import Storage

extension EmployerDraft {
    /// Records the employer with its places and people; who adds one on purpose has looked at `EmployerQueries.similar` before.
    @discardableResult
    func create(by actor: Actor, agency: ID<Agency>, at now: Instant, in db: Writing) throws -> Employer {
        let employer = Employer(self, agency: agency, at: now)
        let searchText = SearchText(of: self)
        try db.queue(
            """
            INSERT INTO employers (id, agency_id, center_id, owner_id, backup_id, name, name_folded, search_text, legal_name, other_names, industry,
                naics, fein, website, note, stage, stage_since, resting_until, last_contact_at, last_contact_by, created_at)
            VALUES (\(employer.id), \(agency), \(center), \(owner), \(employer.backup), \(name), \(Folding.name(name)), \(searchText.text),
                \(legalName), \(otherNames), \(industry), \(naics), \(fein), \(website), \(note), \(stage), \(now),
                \(employer.restingUntil), \(met?.at), \(met?.by), \(now))
            """)
        try db.indexSearchText(of: [(employer.id, searchText)], agency: agency)
        for (place, site) in sites.enumerated() {
            let isMain = site.isMain || (place == 0 && !sites.contains(where: \.isMain))
            try site.insert(at: employer.id, isMain: isMain, agency: agency, now: now, in: db)
        }
        for contact in contacts { try contact.insert(at: employer.id, agency: agency, now: now, in: db) }
        try JournalNote(kind: .edit, words: "added \(name)", employer: employer.id).write(agency: agency, by: actor, at: now, in: db)
        return employer
    }
}

extension Employer {
    /// As the draft has it, from now on. Nobody stands in for himself.
    fileprivate init(_ draft: EmployerDraft, agency: ID<Agency>, at now: Instant) {
        (id, self.agency) = (.new(at: now), agency)
        (center, owner, backup) = (draft.center, draft.owner, draft.backup == draft.owner ? nil : draft.backup)
        (name, legalName, otherNames) = (draft.name, draft.legalName, draft.otherNames)
        (industry, naics, fein) = (draft.industry, draft.naics, draft.fein)
        (website, note) = (draft.website, draft.note)
        (stage, stageSince, restingUntil) = (draft.stage, now, draft.stage == .resting ? draft.restingUntil : nil)
        (lastContactAt, version, createdAt) = (draft.met?.at, 1, now)
    }
}

extension SiteDraft {
    /// Adds the row; the verb that does so writes the journal.
    @discardableResult
    func insert(at employer: ID<Employer>, isMain: Bool, agency: ID<Agency>, now: Instant, in db: Writing) throws -> ID<Worksite> {
        let id = ID<Worksite>.new(at: now)
        try db.queue(
            """
            INSERT INTO sites (id, agency_id, employer_id, name, street, street_folded, city, state, zip, phone, phone_digits, is_main)
            VALUES (\(id), \(agency), \(employer), \(name), \(street), \(Folding.street(street)), \(city), \(state), \(zip), \(phone),
                \(Folding.phone(phone)), \(isMain))
            """)
        return id
    }
}

extension ContactDraft {
    /// Adds the row; the verb that does so writes the journal.
    @discardableResult
    func insert(at employer: ID<Employer>, agency: ID<Agency>, now: Instant, in db: Writing) throws -> ID<Contact> {
        let id = ID<Contact>.new(at: now)
        try db.queue(
            """
            INSERT INTO contacts (id, agency_id, employer_id, name, title, role, phone, phone_digits, mailbox, language, note, created_at)
            VALUES (\(id), \(agency), \(employer), \(name), \(title), \(role), \(phone), \(Folding.phone(phone)), \(mailbox), \(language),
                \(note), \(now))
            """)
        return id
    }
}
