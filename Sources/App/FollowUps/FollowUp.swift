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
    func letter(from sender: StaffMember, of agency: Agency, link: String, until day: Day, hasKnown: Bool) -> Letter {
        func words(_ phrase: Phrase) -> Letter.Part { .words(phrase[language]) }
        var parts = [words(FollowUpWords.greeting(firstName))]
        parts += self.words.isEmpty ? [] : Letter(language, reading: self.words).parts
        if !flyers.isEmpty { parts.append(words(FollowUpWords.flyers(flyers.map(\.title)))) }
        if asks {
            let about = [FollowUpWords.questions, FollowUpWords.atLeisure, hasKnown ? FollowUpWords.known : nil]
            parts.append(.words(about.compactMap { $0?[language] }.joined(separator: " ")))
            parts += [.link(FollowUpWords.answer[language], to: link), words(FollowUpWords.works(until: day)), words(FollowUpWords.promise)]
        } else {
            parts.append(words(FollowUpWords.ask))
        }
        parts.append(.words([sender.name, sender.phone, agency.name].filter { !$0.isEmpty }.joined(separator: "\n")))
        return Letter(language, parts)
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

    init(to firstName: String, in language: Language, after last: Conversation?, flyers: Int, asks: Bool, of agency: Agency, today: Day) {
        let met = last?.kind == .visit || last?.kind == .meeting
        subject = FollowUpWords.subject(firstName, agency: agency.name, met: met, flyers: flyers, asks: asks)[language]
        let day = last.map { FollowUpProposal.spoken($0.at.day(in: agency.zone), today: today) }
        words = FollowUpWords.thanks(day == nil ? nil : last?.kind, when: day ?? FollowUpWords.today, agency: agency.name)[language]
    }

    /// "today", "yesterday", "on Tuesday", "on November 6".
    private static func spoken(_ day: Day, today: Day) -> Phrase {
        switch today.days(since: day) {
        case 0: FollowUpWords.today
        case 1: FollowUpWords.yesterday
        case 2...6: FollowUpWords.onWeekday(day)
        default: FollowUpWords.onDate(day)
        }
    }
}
