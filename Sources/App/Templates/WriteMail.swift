import Phrases
import Storage

extension Template {
    /// The mail that says its subject and its body, and names the version that it was made with.
    func write(
        _ kind: MailDraft.Kind, to name: String, mailbox: String, employer: ID<Employer>? = nil, contact: ID<Contact>? = nil, _ values: TemplateValues
    ) -> MailDraft {
        let (subject, letter) = (fill(.subject, values), Letter(language, reading: fill(.body, values)))
        return MailDraft(
            kind: kind, language: language, toName: name, toMailbox: mailbox, subject: subject, text: letter.text, html: letter.html(title: subject),
            employer: employer, contact: contact, template: number)
    }
}
