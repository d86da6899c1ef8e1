import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

extension FollowUp {
    /// Sends the follow-up to a person at the employer: the mail goes into the outbox, and with it the request for information and its link.
    ///
    /// The link's secret stands in the mail alone. Sent twice under one id it throws `Conflict`.
    @discardableResult
    func send(
        to contact: Contact, at employer: Employer, from sender: StaffMember, of agency: Agency, by address: (Link) -> String, at now: Instant,
        in db: Writing
    ) throws -> ID<OutboxMessage> {
        let today = now.day(in: agency.zone)
        var link = ""
        var hasKnown = false
        if asks {
            let known = try RequestForInformation.known(of: employer, in: agency.id, on: today, in: db)
            let request = try RequestForInformation.open(
                for: employer, contact: contact.id, language: language, known: known, by: sender, of: agency, at: now, in: db)
            let token = try request.issueLink(to: mailbox, of: agency, at: now, in: db)
            link = address("/l/\(token.text)")
            hasKnown = !known.values.isEmpty
        }
        let templates = try Templates.current(of: agency, in: db)
        let letter = letter(
            by: templates, from: sender, of: agency, link: link, questions: address(agency.questionsPage),
            until: today.adding(days: FollowUp.daysToAnswer), hasKnown: hasKnown)
        let message = try MailDraft(
            kind: .followUp, language: language, toName: name, toMailbox: mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject), employer: employer.id, contact: contact.id, files: flyers.map(\.file),
            template: templates[.followUp, language].number
        ).queue(as: id, from: sender, of: agency, at: now, in: db)
        try JournalNote(kind: .mail, words: "sent the follow-up: \(summary)", employer: employer.id, subject: message.number)
            .write(agency: agency.id, by: .staff(sender), at: now, in: db)
        try employer.moveOn(asking: asks, by: sender, on: today, at: now, in: db)
        return message
    }

    /// "2 flyers and the RFI link, in Spanish".
    private var summary: String {
        let count = flyers.isEmpty ? nil : flyers.count == 1 ? "a flyer" : "\(flyers.count) flyers"
        let things = [count, asks ? "the RFI link" : nil].compactMap(\.self)
        return (things.isEmpty ? "a few words" : things.joined(separator: " and ")) + ", in \(language.englishName)"
    }
}

extension Employer {
    /// The follow-up is done; a call comes next unless something else has been agreed.
    func moveOn(asking asks: Bool, by sender: StaffMember, on today: Day, at now: Instant, in db: Writing) throws {
        let actor = Actor.staff(sender)
        if asks { try advance(to: .rfiSent, because: "the RFI link was sent", by: actor, at: now, in: db) }
        try finishNextStep([.followUp], by: actor, at: now, in: db)
        guard try EmployerQueries.sheet(of: id, seenBy: sender.viewer, in: db).nextStep == nil else { return }
        let inAWeek = today.adding(days: 7)
        let due = inAWeek.isWorkingDay ? inAWeek : inAWeek.addingWorkingDays(1)
        try setNextStep(.call, "if no answer", due: due, for: sender, by: actor, at: now, in: db)
    }
}

extension ID<RequestForInformation> {
    /// A private link to the questions for the holder of that mailbox; an older one is void from now on.
    func issueLink(to mailbox: String, of agency: Agency, at now: Instant, in db: Writing) throws -> Token {
        try PrivateLink.issue(
            purpose: LinkPurpose.rfi.rawValue, subject: number, recipient: mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: FollowUp.daysToAnswer), at: now, in: db)
    }
}

extension FollowUpForm {
    /// Sends what the form says; an address or a person that is new is kept with the employer in the same transaction.
    func send(on desk: FollowUpDesk, by sender: StaffMember, address: (Link) -> String, at now: Instant, in db: Writing) throws {
        let followUp = followUp(on: desk)
        let contact = try keepContact(on: desk, by: sender, at: now, in: db)
        try followUp.send(to: contact, at: desk.employer, from: sender, of: desk.agency, by: address, at: now, in: db)
    }

    private func keepContact(on desk: FollowUpDesk, by sender: StaffMember, at now: Instant, in db: Writing) throws -> Contact {
        let employer = desk.employer
        guard let known = contact(on: desk) else {
            let draft = ContactDraft(name: newName, mailbox: mailbox, language: language)
            let id = try employer.addContact(draft, by: sender, at: now, in: db)
            return try EmployerQueries.contact(id, of: employer.id, seenBy: sender.viewer, in: db)
        }
        guard !FollowUpDesk.isReachable(known) else { return known }
        var draft = ContactForm(known).draft
        draft.mailbox = mailbox
        try employer.change(known, to: draft, by: sender, at: now, in: db)
        return known
    }
}
