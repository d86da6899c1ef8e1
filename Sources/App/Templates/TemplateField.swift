import Phrases

/// A name in a template that is filled in when the mail is written.
enum TemplateField: String, CaseIterable, Sendable {
    case firstName = "first_name"
    case contactName = "contact_name"
    case employer, agency, sender, phone, signature, words, flyers, things, day, link, until, answers, question, stop
    case changesUntil = "changes_until"
    case questions

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
        case .words: "what the sender writes; the opening stands here unless it is changed"
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
        }
    }

    /// Whether it is an address, which must come out as a link.
    var isAddress: Bool { [.link, .stop, .questions].contains(self) }

    /// Whether it may run over several lines; the others never do, whatever somebody typed.
    var isLong: Bool { [.signature, .words, .answers].contains(self) }
}

/// A condition in a template: what stands between {{#name}} and {{/name}} is said only if it holds, and after {{^name}} only if not.
enum TemplateCondition: String, CaseIterable, Sendable {
    case met, called, wrote, asks, known, usable, last
    case withFlyers = "with_flyers"
    case withThings = "with_things"
    case canChange = "can_change"

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
        }
    }
}

extension Template.Kind {
    var label: String {
        switch self {
        case .followUp: "Follow-up"
        case .reminder: "Reminder of the questions"
        case .newLink: "New link"
        case .oneAnswer: "One answer is missing"
        case .rfiCopy: "Copy of the answers"
        case .notice: "Notice of eligibility"
        }
    }

    /// When it is sent.
    var occasion: String {
        switch self {
        case .followUp: "After a first meeting, with flyers and the 15 questions."
        case .reminder: "When the 15 questions have not been answered for a while."
        case .newLink: "When somebody opens a link that has ended and asks for another."
        case .oneAnswer: "When a verdict waits for a single answer and we ask for just that."
        case .rfiCopy: "To the employer at once, when the answers have arrived."
        case .notice: "When we tell an employer which programs fit. What fits and what does not is written from the verdicts."
        }
    }

    var parts: [Template.Part] {
        self == .followUp ? [.subject, .opening, .body] : self == .notice ? [.subject, .opening, .closing] : [.subject, .body]
    }

    func fields(_ part: Template.Part) -> [TemplateField] {
        switch (self, part) {
        case (.followUp, .subject): [.firstName, .agency, .things]
        case (.followUp, .opening): [.day, .agency]
        case (.followUp, _): [.firstName, .words, .flyers, .link, .until, .questions, .signature, .sender, .phone, .agency]
        case (.reminder, .subject), (.newLink, .subject), (.oneAnswer, .subject): [.firstName, .agency]
        case (.reminder, _): [.firstName, .link, .until, .stop, .questions, .signature, .sender, .phone, .agency]
        case (.newLink, _): [.firstName, .link, .until, .signature, .sender, .phone, .agency]
        case (.oneAnswer, _): [.firstName, .question, .link, .until, .signature, .sender, .phone, .agency]
        case (.rfiCopy, .subject): [.employer, .agency]
        case (.rfiCopy, _): [.contactName, .employer, .answers, .changesUntil, .signature, .sender, .phone, .agency]
        case (.notice, .subject): [.employer, .agency]
        case (.notice, .opening): [.firstName, .employer, .day, .agency]
        case (.notice, _): [.signature, .sender, .phone, .agency]
        }
    }

    func conditions(_ part: Template.Part) -> [TemplateCondition] {
        switch (self, part) {
        case (.followUp, .subject): [.met, .withThings]
        case (.followUp, .opening): [.met, .called, .wrote]
        case (.followUp, _): [.withFlyers, .asks, .known]
        case (.reminder, _): [.last]
        case (.newLink, _), (.oneAnswer, _), (.rfiCopy, .subject): []
        case (.rfiCopy, _): [.canChange]
        case (.notice, .subject), (.notice, .opening): [.usable]
        case (.notice, _): []
        }
    }

    /// Fields without which the mail would miss its purpose, and the condition under which that is so.
    func required(_ part: Template.Part) -> [(field: TemplateField, when: TemplateCondition?)] {
        switch (self, part) {
        case (.followUp, .body): [(.words, nil), (.link, .asks), (.until, .asks), (.flyers, .withFlyers)]
        case (.reminder, .body): [(.link, nil), (.until, nil), (.stop, nil)]
        case (.newLink, .body): [(.link, nil), (.until, nil)]
        case (.oneAnswer, .body): [(.question, nil), (.link, nil), (.until, nil)]
        case (.rfiCopy, .body): [(.answers, nil)]
        default: []
        }
    }
}

extension Template.Part {
    var label: String {
        switch self {
        case .subject: "Subject"
        case .opening: "Opening"
        case .body: "Text"
        case .closing: "Closing"
        }
    }
}
