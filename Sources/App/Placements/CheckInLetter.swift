import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// The mails that ask how it goes: one link each, no account, nothing that tells us whether it was read.
struct CheckInLetter: Sendable {
    let sheet: PlacementSheet
    let checkIn: ID<CheckIn>
    let agency: Agency
    let sender: StaffMember
    let address: @Sendable (Link) -> String

    func askSupervisor(_ contact: Contact, isReminder: Bool, at now: Instant, in db: Writing) throws -> ID<OutboxMessage> {
        let language = contact.language
        let subject = CheckInWords.subject(sheet.shortName, sheet.employerName)[language]
        let opening = isReminder ? CheckInWords.again(contact.firstName, sheet.shortName) : CheckInWords.opening(contact.firstName, sheet.shortName)
        return try queue(
            [opening[language], CheckInWords.why[language]], subject, language, to: (contact.name, contact.mailbox, contact.id), at: now, in: db)
    }

    func askPerson(_ person: Participant, at now: Instant, in db: Writing) throws -> ID<OutboxMessage> {
        let language = person.language
        return try queue(
            [CheckInWords.openingToPerson(person.firstName, sheet.employerName)[language], CheckInWords.staysWithUs[language]],
            CheckInWords.subjectToPerson[language], language, to: (person.name, person.mailbox, nil), at: now, in: db)
    }

    private func queue(
        _ words: [String], _ subject: String, _ language: Language, to: (name: String, mailbox: String, contact: ID<Contact>?), at now: Instant,
        in db: Writing
    ) throws -> ID<OutboxMessage> {
        // A reminder's link stands beside the first one: whoever finds either may use it.
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.checkIn.rawValue, subject: checkIn.number, recipient: to.mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: SendCheckIns.daysOfLink), replacing: false, at: now, in: db)
        return try LinkLetter(
            kind: .checkIn, language: language, toName: to.name, toMailbox: to.mailbox, subject: subject, words: words,
            button: CheckInWords.answer[language], employer: to.contact == nil ? nil : sheet.placement.employer, contact: to.contact
        ).queue(token, by: address, from: sender, of: agency, at: now, in: db)
    }
}
