import Phrases

/// What each kind of mail is for, and what may and must stand in it.
extension Template.Kind {
    var label: String {
        switch self {
        case .followUp: "Follow-up"
        case .reminder: "Reminder of the questions"
        case .newLink: "New link"
        case .oneAnswer: "One answer is missing"
        case .rfiCopy: "Copy of the answers"
        case .notice: "Notice of eligibility"
        case .answer: "Answer to a mail"
        case .checkIn: "Check-in with a supervisor"
        case .checkInPerson: "Check-in with the person placed"
        case .introduction: "Introduction of a person"
        case .referralTold: "News of a referral"
        case .letter: "Letter on paper"
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
        case .answer: "When we answer a mail: the words that one starts from, and those under it. The subject stays theirs."
        case .checkIn: "To the supervisor of somebody whom we placed, on the days of the rhythm, and once more for want of an answer."
        case .checkInPerson: "To the person whom we placed, on the days of the rhythm."
        case .introduction: "When we put somebody forward for an opening, and once more for want of an answer. It names nobody."
        case .referralTold: "To a job seeker who is sent to a service, when there is something to see. It names no service."
        case .letter: "For paper: a first contact or thanks, with the way to the 15 questions if they go along."
        }
    }

    var parts: [Template.Part] {
        switch self {
        case .followUp: [.subject, .opening, .body]
        case .notice: [.subject, .opening, .closing]
        case .answer: [.opening, .closing]
        case .letter: [.opening, .body]
        case .reminder, .newLink, .oneAnswer, .rfiCopy, .checkIn, .checkInPerson, .introduction, .referralTold: [.subject, .body]
        }
    }

    /// Whether its opening is where the sender's own words begin, rather than a part of its own.
    var opensWithWords: Bool { parts.contains(.opening) && parts.contains(.body) }

    /// Whether it goes to a job seeker.
    var isToPerson: Bool { [.checkInPerson, .referralTold].contains(self) }

    func fields(_ part: Template.Part) -> [TemplateField] {
        switch (self, part) {
        case (.followUp, .subject): [.firstName, .agency, .things]
        case (.followUp, .opening), (.letter, .opening): [.day, .agency]
        case (.followUp, _): [.firstName, .words, .flyers, .link, .until, .questions, .signature, .sender, .phone, .agency]
        case (.reminder, .subject), (.newLink, .subject), (.oneAnswer, .subject): [.firstName, .agency]
        case (.reminder, _): [.firstName, .link, .until, .stop, .questions, .signature, .sender, .phone, .agency]
        case (.newLink, _): [.firstName, .link, .until, .signature, .sender, .phone, .agency]
        case (.oneAnswer, _): [.firstName, .question, .link, .until, .signature, .sender, .phone, .agency]
        case (.rfiCopy, .subject): [.employer, .agency]
        case (.rfiCopy, _): [.contactName, .employer, .answers, .changesUntil, .signature, .sender, .phone, .agency]
        case (.notice, .subject): [.employer, .agency]
        case (.notice, .opening): [.firstName, .employer, .day, .agency]
        case (.notice, _), (.answer, .closing): [.signature, .sender, .phone, .agency]
        case (.answer, _): [.firstName, .employer, .agency]
        case (.checkIn, .subject): [.person, .employer, .agency]
        case (.checkIn, _): [.firstName, .person, .employer, .link, .signature, .sender, .phone, .agency]
        case (.checkInPerson, .subject): [.firstName, .employer, .agency]
        case (.checkInPerson, _): [.firstName, .employer, .link, .signature, .sender, .phone, .agency]
        case (.introduction, .subject): [.job, .employer, .agency]
        case (.introduction, _): [.firstName, .job, .employer, .words, .link, .signature, .sender, .phone, .agency]
        case (.referralTold, .subject): [.firstName, .agency]
        case (.referralTold, _): [.firstName, .link, .signature, .sender, .phone, .agency]
        case (.letter, _): [.contactName, .firstName, .employer, .words, .link, .until, .signature, .sender, .phone, .agency]
        }
    }

    func conditions(_ part: Template.Part) -> [TemplateCondition] {
        switch (self, part) {
        case (.followUp, .subject): [.met, .withThings]
        case (.followUp, .opening), (.letter, .opening): [.met, .called, .wrote]
        case (.followUp, _): [.withFlyers, .asks, .known]
        case (.reminder, _): [.last]
        case (.rfiCopy, .body): [.canChange]
        case (.notice, .subject), (.notice, .opening): [.usable]
        case (.answer, .opening): [.named]
        case (.checkIn, _), (.introduction, .subject): [.again]
        case (.introduction, _): [.again, .withWords]
        case (.letter, _): [.named, .asks, .known]
        case (.newLink, _), (.oneAnswer, _), (.rfiCopy, _), (.notice, _), (.answer, _), (.checkInPerson, _), (.referralTold, _): []
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
        case (.checkIn, .body), (.checkInPerson, .body), (.referralTold, .body): [(.link, nil)]
        case (.introduction, .body): [(.link, nil), (.words, .withWords)]
        case (.letter, .body): [(.words, nil), (.link, .asks), (.until, .asks)]
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
