import Storage

/// Questions about who is asked about somebody put forward.
enum RecipientQueries {
    /// Who may be asked for an opening: the partner that manages it alone, else everybody at the employer.
    static func of(_ opening: Opening, seenBy viewer: Viewer, in db: Reading) throws -> [Recipient] {
        let (managers, contacts) = try db.lists(
            manager(of: opening.id, seenBy: viewer), EmployerQueries.contacts(of: opening.employerId, seenBy: viewer))
        return of(managers, contacts)
    }

    /// The partner that manages an opening alone, else everybody at the employer.
    static func of(_ managers: [ManagingPartner], _ contacts: [Contact]) -> [Recipient] {
        managers.isEmpty ? contacts.map { .contact($0) } : managers.map { .partner($0) }
    }

    /// Who was asked.
    static func of(_ introduction: Introduction, seenBy viewer: Viewer, in db: Reading) throws -> Recipient {
        if let contact = introduction.contact {
            return .contact(try EmployerQueries.contact(contact, of: introduction.employer, seenBy: viewer, in: db))
        }
        return .partner(
            try db.one(
                ManagingPartner.self,
                """
                SELECT \(ManagingPartner.columns) FROM introduction_partners
                JOIN partners ON partners.agency_id = introduction_partners.agency_id AND partners.id = introduction_partners.partner_id
                WHERE introduction_partners.agency_id = \(viewer.agency) AND introduction_partners.introduction_id = \(introduction.id)
                """))
    }

    /// The question for the partner that manages the opening; nothing when the employer does.
    static func manager(of opening: ID<Opening>, seenBy viewer: Viewer) -> Query<ManagingPartner> {
        Query(
            ManagingPartner.columns,
            """
            FROM shared_openings
            JOIN partners ON partners.agency_id = shared_openings.agency_id AND partners.id = shared_openings.partner_id
            WHERE shared_openings.agency_id = \(viewer.agency) AND shared_openings.opening_id = \(opening)
            """)
    }
}
