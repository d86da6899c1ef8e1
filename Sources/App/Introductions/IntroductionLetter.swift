import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// The mail that asks an employer to look at somebody: it names nobody, for mails are read by others.
struct IntroductionLetter {
    let sheet: IntroductionSheet
    let agency: Agency
    let sender: StaffMember

    func send(
        to asked: Recipient, isReminder: Bool, _ address: (Link) -> String, at now: Instant, in db: Writing
    ) throws -> ID<OutboxMessage> {
        let introduction = sheet.introduction
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.introduction.rawValue, subject: introduction.id.number, recipient: asked.mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: Introduction.daysOfLink), replacing: false, at: now, in: db)
        var values = TemplateValues(
            [
                .firstName: asked.firstName, .job: sheet.title, .employer: sheet.employerName, .words: introduction.letter,
                .link: address("/l/\(token.text)"),
            ], holding: isReminder ? [.again] : introduction.letter.isEmpty ? [] : [.withWords])
        values.sign(sender, of: agency)
        var mail = try Templates.current(of: agency, in: db)[.introduction, asked.language]
            .write(.introduction, to: asked.name, mailbox: asked.mailbox, employer: introduction.employer, contact: asked.contact, values)
        mail.consent = introduction.consent
        return try mail.queue(from: sender, of: agency, at: now, in: db)
    }
}
