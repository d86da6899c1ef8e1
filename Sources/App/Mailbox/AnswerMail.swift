import Dates
import Mail
import Phrases
import Storage

extension MailLine {
    /// The words that an answer starts from.
    func beginning(by templates: Templates, of agency: Agency) -> String {
        let name = String((contactName ?? mail.fromName).prefix { $0 != " " })
        let values = TemplateValues(
            [.firstName: name, .employer: employerName ?? "", .agency: agency.name], holding: name.isEmpty ? [] : [.named])
        return templates[.answer, contactLanguage ?? .en].fill(.opening, values)
    }
}

extension ReceivedMail {
    /// Answers the mail from the outbox, as a part of the same exchange: the answer that we owed to it is given, and they owe us one if we wait
    /// for one. What else they wait for stays open.
    ///
    /// Sent twice under one id it throws `Conflict`.
    func answer(
        _ form: MailAnswerForm, from sender: StaffMember, of agency: Agency, at now: Instant, in db: Writing
    ) throws {
        guard fate == .filed, let employer else { throw Conflict(message: "File this mail with an employer first, then answer it.") }
        guard (try? Mail.Address(mailbox: replyMailbox)) != nil else {
            throw Conflict(message: "“\(replyMailbox)” is not an address that mail can go to.")
        }
        let firm = try Employer.find(employer, seenBy: sender.viewer, in: db)
        let language = try contact.map { try EmployerQueries.contact($0, of: employer, seenBy: sender.viewer, in: db).language } ?? .en
        let template = try Templates.current(of: agency, in: db)[.answer, language]
        var values = TemplateValues([:])
        values.sign(sender, of: agency)
        let letter = Letter(language, reading: form.words + "\n\n" + template.fill(.closing, values))
        let message = try MailDraft(
            kind: .answer, language: language, toName: fromName, toMailbox: replyMailbox, subject: answerSubject, text: letter.text,
            html: letter.html(title: answerSubject), employer: employer, contact: contact, template: template.number, thread: answerThread
        ).queue(as: form.id, from: sender, of: agency, at: now, in: db)
        let draft = ConversationDraft(
            kind: .mail, contact: contact, at: now, note: form.words, owes: form.awaits ? .them : nil,
            settles: conversation.map { .to([$0]) } ?? .nothing)
        _ = try firm.keepConversation(draft, by: sender, at: now, in: db)
        try JournalNote(
            kind: .mail, words: "answered \(self.sender): “\(answerSubject)”", said: form.words, employer: employer, subject: message.number
        )
        .write(agency: agency.id, by: .staff(sender), at: now, in: db)
    }

    /// "Re: …", once.
    var answerSubject: String { subject.lowercased().hasPrefix("re:") ? subject : "Re: \(subject)" }

    /// The mails so far and this one, oldest first; a mail without an id of its own cannot be named.
    private var answerThread: [String] {
        let earlier = thread.split(separator: " ").map(String.init).suffix(20)
        return earlier + (key.hasPrefix("sha256:") ? [] : [key])
    }
}
