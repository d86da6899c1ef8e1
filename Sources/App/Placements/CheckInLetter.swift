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
        var values = TemplateValues(
            [.firstName: contact.firstName, .person: sheet.shortName, .employer: sheet.employerName], holding: isReminder ? [.again] : [])
        values[.link] = try link(to: contact.mailbox, at: now, in: db)
        values.sign(sender, of: agency)
        return try Templates.current(of: agency, in: db)[.checkIn, contact.language]
            .write(.checkIn, to: contact.name, mailbox: contact.mailbox, employer: sheet.placement.employer, contact: contact.id, values)
            .queue(from: sender, of: agency, at: now, in: db)
    }

    func askPerson(_ person: Participant, at now: Instant, in db: Writing) throws -> ID<OutboxMessage> {
        var values = TemplateValues([.firstName: person.firstName, .employer: sheet.employerName])
        values[.link] = try link(to: person.mailbox, at: now, in: db)
        values.sign(sender, of: agency)
        return try Templates.current(of: agency, in: db)[.checkInPerson, person.language]
            .write(.checkIn, to: person.name, mailbox: person.mailbox, values)
            .queue(from: sender, of: agency, at: now, in: db)
    }

    /// A reminder's link stands beside the first one: whoever finds either may use it.
    private func link(to mailbox: String, at now: Instant, in db: Writing) throws -> String {
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.checkIn.rawValue, subject: checkIn.number, recipient: mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: SendCheckIns.daysOfLink), replacing: false, at: now, in: db)
        return address("/l/\(token.text)")
    }
}
