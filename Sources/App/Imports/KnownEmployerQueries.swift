import Dates
import Phrases
import Storage

/// Questions about the employers whom an import may meet again.
enum KnownEmployerQueries {
    /// The employers with one of these folded names, each with places and people: three statements.
    static func named(_ names: Set<String>, seenBy viewer: Viewer, in db: Reading) throws -> [KnownEmployer] {
        guard !names.isEmpty else { return [] }
        // A short list is looked up by its index; a long one is sifted here, which is quicker than thousands of look-ups.
        let narrow: SQL = names.count <= 500 ? "employers.name_folded IN \(list: names.sorted())" : "1 = 1"
        let found = try db.all(
            Facts.self,
            """
            SELECT employers.id, employers.name_folded, employers.name, employers.legal_name, employers.other_names, employers.industry, employers.naics,
                employers.fein, employers.website, employers.note
            FROM employers WHERE \(viewer.employers) AND \(narrow) ORDER BY employers.id
            """
        ).filter { names.contains($0.folded) }
        guard !found.isEmpty else { return [] }
        let sites = try db.all(
            Place.self,
            """
            SELECT sites.employer_id, sites.id, sites.name, sites.street, sites.city, sites.state, sites.zip, sites.phone, sites.is_main
            FROM sites JOIN employers ON employers.agency_id = sites.agency_id AND employers.id = sites.employer_id
            WHERE \(viewer.employers) AND \(narrow) ORDER BY sites.employer_id, sites.is_main DESC, sites.id
            """)
        let contacts = try db.all(
            Person.self,
            """
            SELECT contacts.employer_id, contacts.id, contacts.name, contacts.title, contacts.phone, contacts.mailbox
            FROM contacts JOIN employers ON employers.agency_id = contacts.agency_id AND employers.id = contacts.employer_id
            WHERE \(viewer.employers) AND \(narrow) ORDER BY contacts.employer_id, contacts.id
            """)
        return join(found, sites, contacts)
    }

    /// All three lists are sorted by employer, so one pass brings them together.
    private static func join(_ found: [Facts], _ sites: [Place], _ contacts: [Person]) -> [KnownEmployer] {
        var (sites, contacts) = (sites[...], contacts[...])
        return found.map { facts in
            sites = sites.drop { $0.employer < facts.id }
            contacts = contacts.drop { $0.employer < facts.id }
            let places = sites.prefix { $0.employer == facts.id }
            let people = contacts.prefix { $0.employer == facts.id }
            var draft = facts.draft
            draft.sites = places.map(\.draft)
            draft.contacts = people.map(\.draft)
            return KnownEmployer(recorded: facts.id, draft, sites: places.map(\.id), contacts: people.map(\.id))
        }
    }
}

private struct Facts: Stored {
    let id: ID<Employer>
    let folded: String
    let draft: EmployerDraft

    init(_ row: inout Row) throws {
        id = try row.next()
        folded = try row.next()
        draft = EmployerDraft(
            name: try row.next(), legalName: try row.next(), otherNames: try row.next(), industry: try row.next(), naics: try row.next(),
            fein: try row.next(), website: try row.next(), note: try row.next())
    }
}

private struct Place: Stored {
    let employer: ID<Employer>
    let id: ID<Worksite>
    let draft: SiteDraft

    init(_ row: inout Row) throws {
        employer = try row.next()
        id = try row.next()
        draft = SiteDraft(
            name: try row.next(), street: try row.next(), city: try row.next(), state: try row.next(), zip: try row.next(), phone: try row.next(),
            isMain: try row.next())
    }
}

private struct Person: Stored {
    let employer: ID<Employer>
    let id: ID<Contact>
    let draft: ContactDraft

    init(_ row: inout Row) throws {
        employer = try row.next()
        id = try row.next()
        draft = ContactDraft(name: try row.next(), title: try row.next(), phone: try row.next(), mailbox: try row.next())
    }
}
