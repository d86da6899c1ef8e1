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
        let (introduction, language) = (sheet.introduction, asked.language)
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.introduction.rawValue, subject: introduction.id.number, recipient: asked.mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: Introduction.daysOfLink), replacing: false, at: now, in: db)
        let subject = CandidateWords.subject(sheet.title)[language]
        let opening = isReminder ? CandidateWords.again(asked.firstName, sheet.title) : CandidateWords.opening(asked.firstName, sheet.title)
        return try LinkLetter(
            kind: .introduction, language: language, toName: asked.name, toMailbox: asked.mailbox, subject: subject,
            words: [opening[language]] + (introduction.letter.isEmpty || isReminder ? [] : [introduction.letter]),
            button: CandidateWords.see[language], after: [CandidateWords.noAccount[language]], employer: introduction.employer,
            contact: asked.contact, consent: introduction.consent
        ).queue(token, by: address, from: sender, of: agency, at: now, in: db)
    }
}
