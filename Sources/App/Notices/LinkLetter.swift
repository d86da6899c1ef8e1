import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// A mail with one private link: some words, the way there, and who wrote it. Nothing in it tells us whether it was read.
struct LinkLetter: Sendable {
    let kind: MailDraft.Kind
    let language: Language
    let toName: String
    let toMailbox: String
    let subject: String
    /// The paragraphs before the link.
    let words: [String]
    /// What the link is called.
    let button: String
    /// The paragraphs after it.
    var after: [String] = []
    var employer: ID<Employer>?
    var contact: ID<Contact>?
    var consent: ID<Consent>?

    /// Puts the mail with that secret into the outbox, signed by the sender.
    @discardableResult
    func queue(
        _ token: Token, by address: (Link) -> String, from sender: StaffMember, of agency: Agency, at now: Instant, in db: Writing
    ) throws -> ID<OutboxMessage> {
        let letter = Letter(
            language,
            words.map { .words($0) } + [.link(button, to: address("/l/\(token.text)"))] + after.map { .words($0) }
                + [.words("\(sender.name)\n\(agency.name)\n\(sender.phone)")])
        return try MailDraft(
            kind: kind, language: language, toName: toName, toMailbox: toMailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject), employer: employer, contact: contact, consent: consent
        ).queue(from: sender, of: agency, at: now, in: db)
    }
}
