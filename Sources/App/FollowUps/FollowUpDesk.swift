import Dates
import Phrases
import Rules
import Storage

/// Everything from which a follow-up is written, and what it is unless its sender wants it otherwise.
struct FollowUpDesk: Sendable {
    let past: FollowUpPast
    /// Those who work there now, those who decide first.
    let contacts: [Contact]
    /// Newest first.
    let conversations: [Conversation]
    let given: [FlyerGiven]
    let shelf: [Flyer]
    /// Answers that we know before asking.
    let known: RequestAnswers
    let templates: Templates
    let agency: Agency
    let today: Day

    var employer: Employer { past.employer }

    /// Whom the mail goes to unless somebody else is chosen: the one we spoke to last, if mail reaches them.
    var usualContact: Contact? {
        let spokenTo = conversations.first?.contact
        return contacts.first { $0.id == spokenTo && FollowUpDesk.isReachable($0) } ?? contacts.first(where: FollowUpDesk.isReachable)
            ?? contacts.first
    }

    /// Whether mail would be taken for that address; some that came from spreadsheets would not.
    static func isReachable(_ contact: Contact) -> Bool { contact.canGetMail }

    /// The questions go along unless they have been answered.
    var asksUsually: Bool { past.answered == nil }

    /// Until when the private link works.
    var answerBy: Day { today.adding(days: FollowUp.daysToAnswer) }

    func choices(in language: Language, _ rules: RuleBook) -> [FlyerChoice] {
        FlyerOccasion(
            language: language, conversations: conversations, interests: past.interests, isFirst: past.lastSent == nil, given: given, rules: rules,
            today: today, zone: agency.zone
        ).choices(from: shelf)
    }

    func proposal(to firstName: String, in language: Language, flyers: Int, asks: Bool) -> FollowUpProposal {
        FollowUpProposal(
            to: firstName, in: language, after: conversations.first, flyers: flyers, asks: asks, of: agency, today: today, by: templates)
    }
}
