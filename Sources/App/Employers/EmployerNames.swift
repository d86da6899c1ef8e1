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
}
