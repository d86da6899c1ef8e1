import Dates
import Mail
import Secrets
import Storage

extension OutboxMessage {
    /// Puts a mail that was not delivered into the outbox once more, as a new row: what failed stays as it was.
    ///
    /// It goes to the address that the contact has now; a private link in it is a new one. Throws `Conflict` if there is nothing to send again.
    func sendAgain(by sender: StaffMember, of agency: Agency, at now: Instant, in db: Writing) throws -> ID<OutboxMessage> {
        guard state == .failed, let employer else {
            throw Conflict(message: "This mail is on its way or was delivered. Only failed mail can be sent again.")
        }
        let mailbox = try currentMailbox(at: employer, sender, in: db)
        guard (try? Mail.Address(mailbox: mailbox)) != nil else {
            throw Conflict(message: "“\(mailbox)” is not an e-mail address. Correct it with the contact, then send again.")
        }
        let token = try newLink(for: employer, to: mailbox, of: agency, at: now, in: db)
        let files = try db.all(
            ID<StoredFile>.self,
            "SELECT file_id FROM message_files WHERE agency_id = \(agency.id) AND message_id = \(id) ORDER BY place")
        let again = try MailDraft(
            kind: kind, language: language, toName: toName, toMailbox: mailbox, subject: subject,
            text: token.map { text.replacingPrivateLinks(with: $0) } ?? text, html: token.map { html.replacingPrivateLinks(with: $0) } ?? html,
            employer: employer, contact: contact, files: files, template: template
        ).queue(from: sender, of: agency, at: now, in: db)
        try JournalNote(kind: .mail, words: "sent “\(subject)” again, to \(mailbox)", employer: employer, subject: again.number)
            .write(agency: agency.id, by: .staff(sender), at: now, in: db)
        try Notice.settle([.mailFailed], about: id.number, agency: agency.id, at: now, in: db)
        try Alarm.settle([.mailBounced], employer: employer, about: id.number, with: "Sent again", by: sender, agency: agency.id, at: now, in: db)
        return again
    }

    private func currentMailbox(at employer: ID<Employer>, _ sender: StaffMember, in db: Reading) throws -> String {
        guard let contact else { return toMailbox }
        let known = try EmployerQueries.contact(contact, of: employer, seenBy: sender.viewer, in: db)
        guard known.leftOn == nil else { throw Conflict(message: "\(known.name) no longer works there. Send a new follow-up to somebody else.") }
        return known.mailbox
    }

    private func newLink(for employer: ID<Employer>, to mailbox: String, of agency: Agency, at now: Instant, in db: Writing) throws -> String? {
        guard text.hasPrivateLink else { return nil }
        let awaited: SQL = """
            SELECT id FROM rfi_requests
            WHERE agency_id = \(agency.id) AND employer_id = \(employer) AND submitted_at IS NULL AND withdrawn_at IS NULL
            """
        guard let request = try db.first(ID<RequestForInformation>.self, awaited) else {
            throw Conflict(message: "The questions in this mail have been answered or withdrawn. Send a new follow-up instead.")
        }
        return try request.issueLink(to: mailbox, of: agency, at: now, in: db).text
    }
}
