import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// A link to the questions whose time is over, and what its holder may still get by it.
struct ExpiredLink: Sendable {
    let request: ID<RequestForInformation>
    let employer: ID<Employer>
    let language: Language
    let agency: Agency
    /// Who sent the questions.
    let sender: StaffMember
    /// Whom they were sent to, if the person is among our contacts.
    let contact: ID<Contact>?
    /// The mailbox for which the link was made.
    let recipient: String

    /// What the link would open if its time were not over; nothing if there is nothing left to answer.
    static func find(_ link: PrivateLink, at now: Instant, in db: Reading) throws -> ExpiredLink? {
        guard link.purpose == LinkPurpose.rfi.rawValue, link.state(at: now) == .expired else { return nil }
        let awaited = try db.first(
            RequestForInformation.self,
            """
            SELECT \(RequestForInformation.columns) FROM rfi_requests
            WHERE rfi_requests.agency_id = \(link.agency) AND rfi_requests.id = \(link.subject)
            """)
        guard let request = awaited, request.isAwaited else { return nil }
        guard let (sender, agency) = try StaffQueries.member(request.sentBy, of: request.agency, in: db) else { return nil }
        return ExpiredLink(
            request: request.id, employer: request.employer, language: request.language, agency: agency, sender: sender, contact: request.contact,
            recipient: link.recipient)
    }
}

extension ExpiredLink {
    /// Mails a new link to the address on file, three times an hour at most, and tells the colleague who asked the questions;
    /// says nothing about whether there is one.
    func renew(by address: (Link) -> String, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(agency: agency.id, onlyEmployer: employer)
        let person = try contact.map { try EmployerQueries.contact($0, of: employer, seenBy: eyes, in: db) }
        let name = person?.name ?? "Somebody"
        let mailbox = person.map { FollowUpDesk.isReachable($0) ? $0.mailbox : "" } ?? recipient
        guard !mailbox.isEmpty else {
            return try tell("\(name) wanted a new link to the questions, but there is no address to send it to", in: db, at: now)
        }
        guard try Limit.mail.allows("new link", mailbox, at: now, in: db) else { return }
        let token = try request.issueLink(to: mailbox, of: agency, at: now, in: db)
        let template = try Templates.current(of: agency, in: db)[.newLink, language]
        let end = now.adding(days: FollowUp.daysToAnswer).day(in: agency.zone)
        var values = TemplateValues([
            .firstName: person?.firstName ?? "", .link: address("/l/\(token.text)"), .until: Wording.day(end, in: language),
        ])
        values.sign(sender, of: agency)
        let message = try template.write(.newLink, to: person?.name ?? "", mailbox: mailbox, employer: employer, contact: contact, values)
            .queue(from: sender, of: agency, at: now, in: db)
        try JournalNote(
            kind: .mail, words: "asked for a new link to the questions; it goes to the address on file", employer: employer, subject: message.number
        )
        .write(agency: agency.id, by: .outside(name: name), at: now, in: db)
        try tell("\(name) wanted a new link to the questions and gets one by mail", in: db, at: now)
    }

    private func tell(_ words: String, in db: Writing, at now: Instant) throws {
        try Notice.tell([sender.id], .linkWanted, words, employer: employer, subject: request.number, agency: agency.id, at: now, in: db)
    }
}
