import Phrases

/// One of the fifteen numbered questions of the Request for Information.
struct Question: Sendable {
    let number: Int
    let page: Int
    let title: Phrase
    /// The title when we know at which address the employer works.
    var titleAtSite: (@Sendable (String) -> Phrase)?
    /// The key under which answers are kept as a list of groups, if the question is asked once for each job.
    var repeats: String?
    let parts: [Part]

    /// What stands on the page, in order.
    enum Part: Sendable {
        case field(QuestionField)
        /// Short fields side by side.
        case row([QuestionField])
        /// Asked only if the answer above is yes; without JavaScript it simply stands there and may stay blank.
        case group(Phrase, [QuestionField])
        /// A box that answers what was left blank in several fields.
        case shortcut(Shortcut)
        /// A box for "I would rather not say", which leaves these keys declined.
        case decline([String])
        /// A part with its own heading, such as the signature.
        case section(title: Phrase, text: Phrase, [QuestionField])
    }

    var fields: [QuestionField] {
        parts.flatMap { part -> [QuestionField] in
            switch part {
            case .field(let field): [field]
            case .row(let fields), .group(_, let fields), .section(_, _, let fields): fields
            case .decline, .shortcut: []
            }
        }
    }

    var shortcuts: [Shortcut] {
        parts.compactMap { part in
            if case .shortcut(let shortcut) = part { shortcut } else { nil }
        }
    }

    /// The keys that "I would rather not say" leaves without an answer.
    var declinable: [String] {
        parts.flatMap { part -> [String] in
            if case .decline(let keys) = part { keys } else { [] }
        }
    }

    /// One box that answers what was left blank in several fields: it never changes an answer that was given.
    struct Shortcut: Sendable {
        let name: String
        let label: Phrase
        let fillings: [(key: String, with: Filling)]

        enum Filling: Sendable {
            case no, yes
            case sameAs(String)
        }
    }
}

/// One blank to fill in, with the key under which its answer is kept.
struct QuestionField: Sendable {
    let key: String
    let kind: Kind
    let label: Phrase
    let hint: Phrase?
    let width: Width
    let autocomplete: String
    /// Marked "(optional)": nothing hangs on it.
    let isOptional: Bool
    /// The answers cannot be sent without it.
    let isRequired: Bool
    /// The yes/no key that must be yes, or the program that must be among the interests, for this to be asked.
    let condition: Condition?
    /// What is filled in before anybody has answered; a person sees it and may change it.
    let usual: AnswerValue?

    init(
        _ key: String, _ kind: Kind, _ label: Phrase, hint: Phrase? = nil, width: Width = .w20, autocomplete: String = "off",
        isOptional: Bool = false, isRequired: Bool = false, onlyIf condition: Condition? = nil, usual: AnswerValue? = nil
    ) {
        self.key = key
        self.kind = kind
        self.label = label
        self.hint = hint
        self.width = width
        self.autocomplete = autocomplete
        self.isOptional = isOptional
        self.isRequired = isRequired
        self.condition = condition
        self.usual = usual
    }

    enum Width: String, Sendable { case w2, w4, w10, w20, w30 }

    enum Condition: Sendable, Hashable {
        case yes(String)
        case interest(String)
    }

    /// What sort of answer a field takes.
    enum Kind: Sendable {
        case text, longText
        /// Nine digits given to an employer by the Internal Revenue Service.
        case fein
        case digits(ClosedRange<Int>)
        case integer(ClosedRange<Int>)
        case money
        case day
        /// A day of which only month and year are asked; the first of the month is kept.
        case month
        case yesNo
        /// "Not sure" is an answer and is kept as `"unsure"`.
        case yesNoUnsure
        /// "Not sure" may be chosen, and leaves the key open: the rules know only yes and no here.
        case yesNoOpen
        case choice([AnswerChoice])
        case several([AnswerChoice], orOther: Phrase?)
        case list(ListWriting)
        /// Not shown: set by staff, carried along.
        case carried
    }

    enum ListWriting: Sendable { case lines, commas }
}

/// One of the answers to choose from: the value that is kept and what the public reads.
struct AnswerChoice: Sendable {
    let value: String
    let label: Phrase
    let hint: Phrase?

    init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

extension QuestionField.Kind {
    /// The answers to choose from, if the kind has any.
    var choices: [AnswerChoice] {
        switch self {
        case .choice(let choices), .several(let choices, _): choices
        case .yesNo: [QuestionnaireWords.yesChoice, QuestionnaireWords.noChoice]
        case .yesNoUnsure, .yesNoOpen: [QuestionnaireWords.yesChoice, QuestionnaireWords.noChoice, QuestionnaireWords.unsureChoice]
        default: []
        }
    }
}
