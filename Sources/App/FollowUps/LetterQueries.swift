import Dates
import Storage

/// Questions that a letter on paper answers.
enum LetterQueries {
    /// Everything from which a letter to the employer is written: five statements.
    static func desk(
        for employer: ID<Employer>, of agency: Agency, on today: Day, seenBy staff: StaffMember, in db: Reading
    ) throws -> LetterDesk {
        let past = try FollowUpQueries.past(of: employer, seenBy: staff.viewer, in: db)
        return LetterDesk(
            past: past, contacts: try EmployerQueries.contacts(of: employer, seenBy: staff.viewer, in: db).filter { $0.leftOn == nil },
            last: try FollowUpQueries.conversations(with: employer, seenBy: staff.viewer, in: db).first,
            addresses: try addresses(of: employer, seenBy: staff, in: db),
            known: try RequestForInformation.known(of: past.employer, in: agency.id, on: today, in: db),
            templates: try Templates.current(of: agency, in: db), agency: agency, today: today)
    }

    /// The center of whoever writes, and the employer's main site.
    static func addresses(of employer: ID<Employer>, seenBy staff: StaffMember, in db: Reading) throws -> LetterAddresses {
        try db.one(
            LetterAddresses.self,
            """
            SELECT \(LetterAddresses.columns) FROM employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = \(staff.center)
            LEFT JOIN sites ON sites.agency_id = employers.agency_id AND sites.id = (
                SELECT main.id FROM sites AS main WHERE main.agency_id = employers.agency_id AND main.employer_id = employers.id
                ORDER BY CASE WHEN main.is_main THEN 0 ELSE 1 END, main.id LIMIT 1)
            WHERE \(staff.viewer.employers) AND employers.id = \(employer)
            """)
    }

    /// A letter that was noted; otherwise throws `NotFound`.
    static func letter(_ id: ID<Conversation>, to employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> Conversation {
        try db.one(
            Conversation.self,
            """
            SELECT \(Conversation.columns) FROM conversations
            JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
            WHERE \(viewer.employers) AND conversations.employer_id = \(employer) AND conversations.id = \(id) AND conversations.kind = 'letter'
            """)
    }
}
