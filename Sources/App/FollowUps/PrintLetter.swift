import Dates
import Markup
import Secrets
import Storage
import Web

/// A letter that was noted, and the secret of its link if the questions went along: it is shown once, on the page to be printed.
struct NotedLetter: Sendable {
    let id: ID<Conversation>
    let token: Token?
}

extension LetterForm {
    /// Notes that the letter goes out on paper: it stands on the timeline and counts as a contact. With the questions goes a request and a link of
    /// its own; a link that was mailed before works on beside it.
    func print(
        on desk: LetterDesk, by sender: StaffMember, address: (Link) -> String, at now: Instant, in db: Writing
    ) throws -> NotedLetter {
        let (employer, contact) = (desk.employer, contact(on: desk))
        var token: Token?
        if asks {
            let request = try RequestForInformation.open(
                for: employer, contact: contact?.id, language: language(on: desk), known: desk.known, by: sender, of: desk.agency, at: now, in: db)
            token = try PrivateLink.issue(
                purpose: LinkPurpose.rfi.rawValue, subject: request.number, recipient: contact?.mailbox ?? "", agency: desk.agency.id.number,
                expiresAt: now.adding(days: FollowUp.daysToAnswer), replacing: false, at: now, in: db)
        }
        let letter = desk.letter(
            self, from: sender, link: PaperLetter.hiding(address), hasKnown: !desk.known.values.isEmpty)
        let draft = ConversationDraft(kind: .letter, contact: contact?.id, contactName: contact?.name, at: now, note: letter.text)
        let id = try employer.logConversation(draft, by: sender, at: now, in: db)
        try employer.moveOn(asking: asks, by: sender, on: desk.today, at: now, in: db)
        return NotedLetter(id: id, token: token)
    }
}
