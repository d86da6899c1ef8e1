import Dates
import Storage

/// An employer who is about to be recorded, under the key that it will have.
struct NewEmployer: Sendable {
    let id: ID<Employer>
    let draft: EmployerDraft
}

extension Writing {
    /// Records many employers with their places and people at once, as an import does; who calls it writes the journal.
    func create(_ employers: some Sequence<NewEmployer>, agency: ID<Agency>, at now: Instant) throws {
        let employers = employers.lazy
        try insertMany(
            """
            INSERT INTO employers (id, agency_id, name, name_folded, search_text, legal_name, other_names, industry, naics, fein, website, note, stage,
                stage_since, created_at)
            """,
            employers.map { employer -> SQL in
                let draft = employer.draft
                return """
                    (\(employer.id), \(agency), \(draft.name), \(Folding.name(draft.name)), \(SearchText(of: draft).text), \(draft.legalName),
                    \(draft.otherNames), \(draft.industry), \(draft.naics), \(draft.fein), \(draft.website), \(draft.note), \(draft.stage), \(now), \(now))
                    """
            })
        try indexSearchText(of: employers.map { ($0.id, SearchText(of: $0.draft)) }, agency: agency)
        try insertMany(
            """
            INSERT INTO sites (id, agency_id, employer_id, name, street, street_folded, city, state, zip, phone, phone_digits, is_main)
            """,
            employers.flatMap { employer in
                employer.draft.sites.lazy.map { site -> SQL in
                    """
                    (\(ID<Worksite>.new(at: now)), \(agency), \(employer.id), \(site.name), \(site.street), \(Folding.street(site.street)), \(site.city),
                    \(site.state), \(site.zip), \(site.phone), \(Folding.phone(site.phone)), \(site.isMain))
                    """
                }
            })
        try insertMany(
            """
            INSERT INTO contacts (id, agency_id, employer_id, name, title, role, phone, phone_digits, mailbox, language, note, created_at)
            """,
            employers.flatMap { employer in
                employer.draft.contacts.lazy.map { contact -> SQL in
                    """
                    (\(ID<Contact>.new(at: now)), \(agency), \(employer.id), \(contact.name), \(contact.title), \(contact.role), \(contact.phone),
                    \(Folding.phone(contact.phone)), \(contact.mailbox), \(contact.language), \(contact.note), \(now))
                    """
                }
            })
    }
}
