import Storage

/// An employer by name, to be chosen from a few.
struct EmployerName: Stored, Sendable {
    let id: ID<Employer>
    let name: String

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
    }
}

extension EmployerQueries {
    /// The employers with whom this person has to do: those of the next steps and last contacts, at most eight.
    static func recent(seenBy staff: StaffMember, in db: Reading) throws -> [EmployerName] {
        try db.all(
            EmployerName.self,
            """
            SELECT employers.id, employers.name FROM employers
            LEFT JOIN next_steps ON next_steps.agency_id = employers.agency_id AND next_steps.employer_id = employers.id
                AND next_steps.done_at IS NULL AND next_steps.staff_id = \(staff.id)
            WHERE \(staff.viewer.employers) AND (employers.owner_id = \(staff.id) OR employers.backup_id = \(staff.id))
            ORDER BY CASE WHEN next_steps.due_on IS NULL THEN 1 ELSE 0 END, next_steps.due_on,
                COALESCE(employers.last_contact_at, 0) DESC, employers.id
            LIMIT 8
            """)
    }

    /// Whom we know at these employers, those who decide first.
    static func people(at employers: [EmployerName], seenBy viewer: Viewer, in db: Reading) throws -> [ID<Employer>: [KnownPerson]] {
        guard !employers.isEmpty else { return [:] }
        let found = try db.all(
            KnownPerson.self,
            """
            SELECT contacts.id, contacts.employer_id, contacts.name FROM contacts
            JOIN employers ON employers.agency_id = contacts.agency_id AND employers.id = contacts.employer_id
            WHERE \(viewer.employers) AND contacts.employer_id IN \(list: employers.map(\.id)) AND contacts.left_on IS NULL
            ORDER BY \(contactOrder), contacts.id
            """)
        return Dictionary(grouping: found, by: \.employer)
    }
}

/// A contact by name alone, to choose from.
struct KnownPerson: Stored, Sendable {
    let id: ID<Contact>
    let employer: ID<Employer>
    let name: String

    init(_ row: inout Row) throws {
        id = try row.next()
        employer = try row.next()
        name = try row.next()
    }
}
