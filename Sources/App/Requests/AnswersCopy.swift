import Dates
import Phrases

/// What the employer gets by mail after sending: the answers as a plain list, with nothing in it that should not travel.
struct AnswersCopy: Sendable {
    let draft: AnswersDraft
    let language: Language
    let contact: Contact
    let helper: StaffMember
    let agency: Agency
    let employer: String
    let changesUntil: Instant
    let now: Instant

    var mail: MailDraft {
        MailDraft(
            kind: .rfiCopy, language: language, toName: contact.name, toMailbox: contact.mailbox,
            subject: RequestMailWords.subject(agency.name)[language], text: text, html: "", employer: contact.employer, contact: contact.id)
    }

    private var text: String {
        let say: (Phrase) -> String = { $0[language] }
        let changes =
            now < changesUntil
            ? RequestMailWords.mayChange(until: RequestWords.moment(changesUntil, in: agency.zone))
            : RequestMailWords.callToChange(helper.name, helper.phone)
        let opening = [
            say(RequestMailWords.greeting(contact.name)), say(RequestMailWords.arrived(employer, helper.name)), say(changes),
            say(RequestMailWords.masked),
        ]
        return (opening + pages + [[helper.name, agency.name, helper.phone].joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
    }

    private var pages: [String] {
        let summary = AnswersSummary(draft, asked: Questionnaire.current.wording(in: language), masked: true)
        return summary.wording.pages.map { page in
            let lines = summary.lines(ofPage: page.number).map { line in
                "- \(line.label)\(line.label.hasSuffix("?") ? "" : ":") \(line.answer.replacing("\n", with: "\n  "))"
            }
            return "\(page.title.uppercased())\n" + lines.joined(separator: "\n")
        }
    }
}
