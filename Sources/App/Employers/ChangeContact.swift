import Dates
import Phrases
import Storage

extension Employer {
    /// Adds a person whom we know there.
    @discardableResult
    func addContact(_ draft: ContactDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Contact> {
        let contact = try draft.insert(at: id, agency: agency, now: now, in: db)
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: "added the contact \(draft.name)", employer: id).write(agency: agency, by: .staff(staff), at: now, in: db)
        return contact
    }

    /// Changes what we know of a person and keeps the old facts in the journal.
    func change(_ contact: Contact, to draft: ContactDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        var edits = Edits()
        edits.add("name", contact.name, draft.name)
        edits.add("title", contact.title, draft.title)
        edits.add("role", contact.role.label, draft.role.label)
        edits.add("phone", contact.phone, draft.phone)
        edits.add("e-mail", contact.mailbox, draft.mailbox)
        edits.add("language", contact.language.englishName, draft.language.englishName)
        edits.add("note", contact.note, draft.note)
        guard !edits.isEmpty else { return }
        try db.run(
            """
            UPDATE contacts SET name = \(draft.name), title = \(draft.title), role = \(draft.role), phone = \(draft.phone),
                phone_digits = \(Folding.phone(draft.phone)), mailbox = \(draft.mailbox), language = \(draft.language), note = \(draft.note),
                bounced = CASE WHEN mailbox = \(draft.mailbox) THEN bounced ELSE '' END
            WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(contact.id)
            """)
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: "edited \(contact.name): \(edits.words)", employer: id).write(
            agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Notes that a person no longer works there: no mail goes to them, and what they said stays.
    func contactLeft(_ contact: Contact, on day: Day, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE contacts SET left_on = \(day)
            WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(contact.id) AND left_on IS NULL
            """)
        guard changed == 1 else { return }
        try refreshSearchText(in: db)
        try JournalNote(kind: .edit, words: "noted that \(contact.name) left on \(Wording.day(day, in: .en))", employer: id)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Notes that mail reaches a person's address after all, so that it goes there again. Throws `Conflict` if it is not said to come back, or was
    /// changed since.
    func addressWorksAgain(_ contact: Contact, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE contacts SET bounced = ''
            WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(contact.id) AND mailbox = \(contact.mailbox) AND bounced <> ''
            """)
        guard changed == 1 else { throw Conflict(message: "Mail to \(contact.name) is not said to come back any more.") }
        try JournalNote(kind: .edit, words: "noted that mail to \(contact.mailbox) reaches \(contact.name) again", employer: id)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Notes that mail to a person's address comes back, so that none goes there until it is corrected.
    func mailCameBack(from mailbox: String, saying words: String, in db: Writing) throws {
        try db.run(
            """
            UPDATE contacts SET bounced = \(words.isEmpty ? "the address does not exist" : words)
            WHERE agency_id = \(agency) AND employer_id = \(id) AND mailbox = \(mailbox)
            """)
    }
}
