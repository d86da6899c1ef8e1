import Dates
import Storage

extension PartnerDraft {
    /// Records the partner. Throws `Conflict` if one of that name is recorded: consents name partners, so no two share a name.
    func create(by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Partner> {
        let id = ID<Partner>.new(at: now)
        try checkName(but: nil, of: staff.agency, in: db)
        try db.run(
            """
            INSERT INTO partners (id, agency_id, name, name_folded, kind, contact_name, mailbox, phone, language, note, openings_address,
                distribution_list, made_by, made_at)
            VALUES (\(id), \(staff.agency), \(name), \(Folding.name(name)), \(kind), \(contactName), \(mailbox), \(phone), \(language), \(note),
                \(openingsAddress), \(distributionList.joined(separator: "\n")), \(staff.id), \(now))
            """)
        try JournalNote(kind: .edit, words: "added the partner \(name)", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return id
    }

    fileprivate func checkName(but own: ID<Partner>?, of agency: ID<Agency>, in db: Reading) throws {
        let isTaken = try db.exists(
            """
            SELECT 1 FROM partners WHERE partners.agency_id = \(agency) AND partners.name_folded = \(Folding.name(name))
                AND partners.id <> \(own ?? ID(number: 0))
            """)
        if isTaken { throw Conflict(message: "A partner called \(name) is recorded already. Look for it in the list.") }
    }
}

extension Partner {
    /// Changes what is recorded. Throws `Conflict` if somebody else has changed it since it was shown.
    func change(to draft: PartnerDraft, from version: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try draft.checkName(but: id, of: agency, in: db)
        let changed = try db.run(
            """
            UPDATE partners SET name = \(draft.name), name_folded = \(Folding.name(draft.name)), kind = \(draft.kind),
                contact_name = \(draft.contactName), mailbox = \(draft.mailbox), phone = \(draft.phone), language = \(draft.language),
                note = \(draft.note), openings_address = \(draft.openingsAddress),
                distribution_list = \(draft.distributionList.joined(separator: "\n")), version = version + 1
            WHERE agency_id = \(agency) AND id = \(id) AND version = \(version)
            """)
        guard changed == 1 else {
            throw Conflict(message: "Somebody has changed \(name) meanwhile. Look at the page again, then repeat your change.")
        }
        try JournalNote(kind: .edit, words: "changed the partner \(draft.name)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
