import Dates
import Markup
import Phrases
import Storage

/// A follow-up as it would leave now: to whom, in which language, saying what, with what.
struct FollowUp: Sendable {
    /// The key of the mail that it becomes; a form that is sent twice makes one mail.
    let id: ID<OutboxMessage>
    let name: String
    let mailbox: String
    let language: Language
    let subject: String
    /// The first paragraphs, which the sender may write.
    let words: String
    let flyers: [Flyer]
    /// Whether the fifteen questions go with it.
    let asks: Bool

    static let daysToAnswer = 30

    var firstName: String { String(name.prefix { $0 != " " }) }

    /// The letter with the private link in it; `hasKnown` says that some answers are filled in.
    func letter(
        by templates: Templates, from sender: StaffMember, of agency: Agency, link: String, questions: String, until day: Day, hasKnown: Bool
    ) -> Letter {
        var values = TemplateValues(
            [
                .firstName: firstName, .words: words, .flyers: FollowUpWords.flyers(flyers.map(\.title))[language], .link: link,
                .questions: questions,
                .until: Wording.day(day, in: language),
            ],
            holding: Set([flyers.isEmpty ? nil : .withFlyers, asks ? .asks : nil, hasKnown ? .known : nil].compactMap(\.self)))
        values.sign(sender, of: agency)
        return Letter(language, reading: templates[.followUp, language].fill(.body, values))
    }
}

/// What the words of a follow-up are until its sender changes them.
struct FollowUpProposal: Sendable {
    let subject: String
    let words: String

    init(subject: String, words: String) {
        self.subject = subject
        self.words = words
    }

    init(
        to firstName: String, in language: Language, after last: Conversation?, flyers: Int, asks: Bool, of agency: Agency, today: Day,
        by templates: Templates
    ) {
        let things = FollowUpWords.things(flyers: flyers, asks: asks)[language]
        let day = last.map { FollowUpProposal.spoken($0.at.day(in: agency.zone), today: today)[language] }
        let values = TemplateValues(
            [.firstName: firstName, .agency: agency.name, .things: things, .day: day ?? ""],
            holding: Set([last?.kind.occasion, things.isEmpty ? nil : .withThings].compactMap(\.self)))
        let template = templates[.followUp, language]
        subject = template.fill(.subject, values)
        words = template.fill(.opening, values)
    }

    /// "today", "yesterday", "on Tuesday", "on November 6".
    static func spoken(_ day: Day, today: Day) -> Phrase {
        switch today.days(since: day) {
        case 0: FollowUpWords.today
        case 1: FollowUpWords.yesterday
        case 2...6: FollowUpWords.onWeekday(day)
        default: FollowUpWords.onDate(day)
        }
    }
}

extension Conversation.Kind {
    /// What a mail or a letter thanks for; nothing after a letter of ours.
    var occasion: TemplateCondition? {
        switch self {
        case .visit, .meeting: .met
        case .call: .called
        case .mail: .wrote
        case .letter: nil
        }
    }
}
