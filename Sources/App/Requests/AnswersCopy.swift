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

    let template: Template

    var mail: MailDraft {
        MailDraft(
            kind: .rfiCopy, language: language, toName: contact.name, toMailbox: contact.mailbox, subject: template.fill(.subject, values),
            text: template.fill(.body, values) + "\n", html: "", employer: contact.employer, contact: contact.id, template: template.number)
    }

    private var values: TemplateValues {
        var values = TemplateValues(
            [
                .contactName: contact.name, .employer: employer, .answers: pages.joined(separator: "\n\n"),
                .changesUntil: RequestWords.moment(changesUntil, in: agency.zone)[language],
            ], holding: now < changesUntil ? [.canChange] : [])
        values.sign(helper, of: agency)
        return values
    }

    private var pages: [String] { AnswersCopy.pages(draft, in: language) }

    /// The answers as a plain list, page by page.
    static func pages(_ draft: AnswersDraft, in language: Language) -> [String] {
        let summary = AnswersSummary(draft, asked: Questionnaire.current.wording(in: language), masked: true)
        return summary.wording.pages.map { page in
            let lines = summary.lines(ofPage: page.number).map { line in
                "- \(line.label)\(line.label.hasSuffix("?") ? "" : ":") \(line.answer.replacing("\n", with: "\n  "))"
            }
            return "\(page.title.uppercased())\n" + lines.joined(separator: "\n")
        }
    }
}
