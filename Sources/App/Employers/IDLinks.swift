import Markup
import Storage

extension ID<ReceivedMail> {
    /// The page of a mail that came in.
    var page: Link { "/mailbox/\(self)" }
}

extension ID<Employer> {
    /// The employer's own page.
    var page: Link { "/employers/\(self)" }
    var logPage: Link { "/employers/\(self)/log" }
    var followUpPage: Link { "/employers/\(self)/follow-up" }
    var letterPage: Link { "/employers/\(self)/letter" }
    var programsPage: Link { "/employers/\(self)/programs" }
    var factsPage: Link { "/employers/\(self)/facts" }
    var stagePage: Link { "/employers/\(self)/stage" }
    var moves: Link { "/employers/\(self)/moves" }
    var nextStepPage: Link { "/employers/\(self)/next-step" }
    var nextStepDay: Link { "/employers/\(self)/next-step/day" }
    var nextStepDone: Link { "/employers/\(self)/next-step/done" }
    var answersGiven: Link { "/employers/\(self)/answers-given" }
    var inChargePage: Link { "/employers/\(self)/in-charge" }
    var newContactPage: Link { "/employers/\(self)/contacts/new" }
    var newSitePage: Link { "/employers/\(self)/sites/new" }

    /// The form for a conversation, with the question ticked that it answers.
    func logPage(answering question: ID<Conversation>) -> Link { logPage.query([("answers", question.description)]) }
    func letter(_ letter: ID<Conversation>) -> Link { "/employers/\(self)/letters/\(letter)" }
    func contactPage(_ contact: ID<Contact>) -> Link { "/employers/\(self)/contacts/\(contact)" }
    func contactReachable(_ contact: ID<Contact>) -> Link { "/employers/\(self)/contacts/\(contact)/reachable" }
    func contactLeft(_ contact: ID<Contact>) -> Link { "/employers/\(self)/contacts/\(contact)/left" }
    func sitePage(_ site: ID<Worksite>) -> Link { "/employers/\(self)/sites/\(site)" }
}
