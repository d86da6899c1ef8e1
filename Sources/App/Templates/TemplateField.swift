import Phrases

/// A name in a template that is filled in when the mail is written.
enum TemplateField: String, CaseIterable, Sendable {
    case firstName = "first_name"
    case contactName = "contact_name"
    case employer, agency, sender, phone, signature, words, flyers, things, day, link, until, answers, question, stop
    case changesUntil = "changes_until"
    case questions, person, job

    /// What it stands for, for those who write templates.
    var meaning: String {
        switch self {
        case .firstName: "the first name of the person who gets it"
        case .contactName: "the whole name of the person who gets it"
        case .employer: "the employer’s name"
        case .agency: "the name of our agency"
        case .sender: "the name of the colleague who sends it"
        case .phone: "the sender’s phone number"
        case .signature: "the sender’s name, phone and agency, one under the other"
        case .words: "what the sender writes; in a follow-up and a letter the opening, unless it is changed"
        case .flyers: "how many flyers, and their titles: “2 short flyers: …”"
        case .things: "what goes along: “2 flyers and 15 questions”"
        case .day: "the day it is about: “on Tuesday”"
        case .link: "the private link; it stands alone on the line after a line that ends with a colon"
        case .question: "the question whose answer is missing"
        case .stop: "the address that ends the reminders; it stands alone on its line as {{link}} does"
        case .until: "the day on which the link ends"
        case .answers: "the answers, page by page"
        case .changesUntil: "until when answers can be changed"
        case .questions: "the address of our page with answers to employers’ questions"
        case .person: "whom we placed there, with the initial alone of the last name"
        case .job: "the opening’s job title"
        }
    }

    /// Whether it is an address, which must come out as a link.
    var isAddress: Bool { [.link, .stop, .questions].contains(self) }

    /// Whether it may run over several lines; the others never do, whatever somebody typed.
    var isLong: Bool { [.signature, .words, .answers].contains(self) }
}

/// A condition in a template: what stands between {{#name}} and {{/name}} is said only if it holds, and after {{^name}} only if not.
enum TemplateCondition: String, CaseIterable, Sendable {
    case met, called, wrote, asks, known, usable, last, again, named
    case withFlyers = "with_flyers"
    case withThings = "with_things"
    case canChange = "can_change"
    case withWords = "with_words"

    var meaning: String {
        switch self {
        case .met: "we met or visited them"
        case .called: "we spoke on the phone"
        case .wrote: "we exchanged mail"
        case .asks: "the 15 questions go along"
        case .known: "some answers are filled in already"
        case .usable: "they can use at least one program"
        case .last: "it is the last reminder"
        case .withFlyers: "flyers are attached"
        case .withThings: "flyers or questions go along"
        case .canChange: "answers can still be changed"
        case .again: "they are asked once more, for want of an answer"
        case .named: "we know their first name"
        case .withWords: "the sender has written some words"
        }
    }
}
