import Dates
import Storage

extension CheckIn {
    /// Has somebody else at the employer asked, now and from now on; a new name becomes a contact, with who named it.
    func passOn(
        to colleague: ColleagueForm, of sheet: PlacementSheet, from reporter: String, by letter: CheckInLetter, at now: Instant, in db: Writing
    ) throws {
        let eyes = Viewer(wholeAgency: agency)
        let employer = try Employer.find(sheet.placement.employer, seenBy: eyes, in: db)
        let known = try EmployerQueries.contacts(of: employer.id, seenBy: eyes, in: db).first { $0.mailbox == colleague.mailbox }
        let draft = ContactDraft(name: colleague.name, mailbox: colleague.mailbox, note: "Named by \(reporter) to answer about \(sheet.shortName).")
        let contact = try known?.id ?? employer.addContact(draft, by: letter.sender, at: now, in: db)
        try db.run("UPDATE placements SET supervisor_id = \(contact) WHERE agency_id = \(agency) AND id = \(placement)")
        let found = try EmployerQueries.contact(contact, of: employer.id, seenBy: eyes, in: db)
        let message = try letter.askSupervisor(found, isReminder: false, at: now, in: db)
        try JournalNote(
            kind: .placement, words: "named \(found.name) to answer about \(sheet.shortName)", employer: employer.id, subject: message.number
        ).write(agency: agency, by: .outside(name: reporter), at: now, in: db)
    }
}
