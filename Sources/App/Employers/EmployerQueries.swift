import Dates
import Storage

extension Employer {
    /// The employer, if it is there and this person may see it; otherwise throws `NotFound`.
    static func find(_ id: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> Employer {
        try db.one(Employer.self, "SELECT \(Employer.columns) FROM employers WHERE \(viewer.employers) AND employers.id = \(id)")
    }
}

/// Questions about employers.
enum EmployerQueries {
    /// Whom we know there, those who decide first; those who left stand last.
    static func contacts(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [Contact] {
        try db.all(contacts(of: employer, seenBy: viewer))
    }

    /// The question for the same.
    static func contacts(of employer: ID<Employer>, seenBy viewer: Viewer) -> Query<Contact> {
        Query(
            Contact.columns,
            """
            FROM contacts JOIN employers ON employers.agency_id = contacts.agency_id AND employers.id = contacts.employer_id
            WHERE \(viewer.employers) AND contacts.employer_id = \(employer)
            ORDER BY CASE WHEN contacts.left_on IS NULL THEN 0 ELSE 1 END, \(contactOrder), contacts.id
            """)
    }

    /// Where the employer works, the main place first.
    static func sites(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [Worksite] {
        try db.all(sites(of: employer, seenBy: viewer))
    }

    /// The question for the same.
    static func sites(of employer: ID<Employer>, seenBy viewer: Viewer) -> Query<Worksite> {
        Query(
            Worksite.columns,
            """
            FROM sites JOIN employers ON employers.agency_id = sites.agency_id AND employers.id = sites.employer_id
            WHERE \(viewer.employers) AND sites.employer_id = \(employer)
            ORDER BY sites.is_main DESC, sites.id
            """)
    }

    static func contact(_ id: ID<Contact>, of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> Contact {
        guard let contact = try contacts(of: employer, seenBy: viewer, in: db).first(where: { $0.id == id }) else { throw NotFound() }
        return contact
    }

    static func site(_ id: ID<Worksite>, of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> Worksite {
        guard let site = try sites(of: employer, seenBy: viewer, in: db).first(where: { $0.id == id }) else { throw NotFound() }
        return site
    }

    /// Everything that stands around the timeline on an employer's page, without its people and places.
    static func sheet(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> EmployerSheet {
        let rows = try db.all(
            EmployerSheet.self,
            """
            SELECT \(EmployerSheet.columns)
            FROM employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = employers.center_id
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            LEFT JOIN staff AS backups ON backups.agency_id = employers.agency_id AND backups.id = employers.backup_id
            LEFT JOIN next_steps ON next_steps.agency_id = employers.agency_id AND next_steps.employer_id = employers.id
                AND next_steps.done_at IS NULL
            LEFT JOIN staff AS steppers ON steppers.agency_id = next_steps.agency_id AND steppers.id = next_steps.staff_id
            LEFT JOIN conversations ON conversations.agency_id = employers.agency_id AND conversations.employer_id = employers.id
                AND conversations.owes IN ('us', 'them') AND conversations.owes IS NOT NULL AND conversations.settled_at IS NULL
            LEFT JOIN contacts ON contacts.agency_id = conversations.agency_id AND contacts.id = conversations.contact_id
            LEFT JOIN received_mails ON received_mails.agency_id = conversations.agency_id
                AND received_mails.conversation_id = conversations.id
            WHERE \(viewer.employers) AND employers.id = \(employer)
            ORDER BY conversations.owes DESC, conversations.at, conversations.id LIMIT \(count: OwedAnswer.most)
            """)
        guard let sheet = EmployerSheet.joined(rows) else { throw NotFound() }
        return sheet
    }

    /// Whom to speak to first.
    static let contactOrder: SQL = "CASE contacts.role WHEN 'decides' THEN 0 WHEN 'hires' THEN 1 WHEN 'office' THEN 2 ELSE 3 END"
}
