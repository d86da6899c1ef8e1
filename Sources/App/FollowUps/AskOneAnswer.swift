import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

extension Employer {
    /// Sends the one question whose answer is missing: the mail holds a private link that opens at it, with everything else filled in as it was.
    ///
    /// Throws `Conflict` if mail reaches nobody there, `NotFound` if there is no such question or nothing was answered yet.
    @discardableResult
    func askForAnswer(
        to key: String, from sender: StaffMember, of agency: Agency, by address: (Link) -> String, at now: Instant, in db: Writing
    ) throws -> Contact {
        guard let page = Questionnaire.current.pages.first(where: { page in page.questions.contains { $0.fields.contains { $0.key == key } } }),
            let file = try ProgramQueries.latestAnswers(of: id, seenBy: sender.viewer, in: db)
        else { throw NotFound() }
        let contacts = try EmployerQueries.contacts(of: id, seenBy: sender.viewer, in: db).filter { $0.leftOn == nil && $0.canGetMail }
        guard let contact = contacts.first(where: { $0.name == file.contact }) ?? contacts.first else {
            throw Conflict(message: "Mail reaches nobody at \(name). Log a call instead, or add an e-mail address.")
        }
        let request = try RequestForInformation.open(
            for: self, contact: contact.id, language: contact.language, known: file.submitted.answers, by: sender, of: agency, at: now, in: db)
        try db.run("UPDATE rfi_requests SET page = \(page.number) WHERE agency_id = \(agency.id) AND id = \(request) AND saved_at IS NULL")
        let token = try request.issueLink(to: contact.mailbox, of: agency, at: now, in: db)
        let letter = AnswerWanted(
            contact: contact, key: key, number: page.number(of: key), sender: sender, agency: agency,
            template: try Templates.current(of: agency, in: db)[.oneAnswer, contact.language])
        let message = try letter.mail(
            link: address("/l/\(token.text)"), employer: id, until: now.day(in: agency.zone).adding(days: FollowUp.daysToAnswer)
        )
        .queue(from: sender, of: agency, at: now, in: db)
        let words = "asked \(contact.name) for the one answer that is missing, question \(page.number(of: key))"
        try JournalNote(kind: .mail, words: words, employer: id, subject: message.number)
            .write(agency: agency.id, by: .staff(sender), at: now, in: db)
        return contact
    }
}

extension Questionnaire.Page {
    /// The number of the question that a field belongs to.
    fileprivate func number(of key: String) -> Int { questions.first { $0.fields.contains { $0.key == key } }?.number ?? 0 }
}

/// The mail that asks for one answer.
private struct AnswerWanted {
    let contact: Contact
    let key: String
    let number: Int
    let sender: StaffMember
    let agency: Agency
    let template: Template

    func mail(link: String, employer: ID<Employer>, until day: Day) -> MailDraft {
        let language = contact.language
        let question = AskedQuestions(Questionnaire.current.wording(in: language)).wording(key, ofQuestion: number)
        var values = TemplateValues([
            .firstName: contact.firstName, .question: "\(number). \(question)", .link: link, .until: Wording.day(day, in: language),
        ])
        values.sign(sender, of: agency)
        return template.write(.followUp, to: contact.name, mailbox: contact.mailbox, employer: employer, contact: contact.id, values)
    }
}
