import Foundation
import Phrases
import Storage

/// The words of one kind of mail in one language: text with named fields, as shipped or as the agency has written it.
struct Template: Sendable, Equatable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        case followUp = "follow_up"
        case reminder
        case newLink = "new_link"
        case oneAnswer = "one_answer"
        case rfiCopy = "rfi_copy"
        case notice, answer
        case checkIn = "check_in"
        case checkInPerson = "check_in_person"
        case introduction
        case referralTold = "referral_told"
        /// On paper.
        case letter
    }

    /// A stretch of text that is filled in by itself.
    enum Part: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
        case subject, opening, body, closing
    }

    let kind: Kind
    let language: Language
    /// 0 is the text as it was shipped.
    let number: Int
    let words: [Part: String]

    subscript(_ part: Part) -> String { words[part] ?? "" }

    static func shipped(_ kind: Kind, _ language: Language) -> Template {
        Template(
            kind: kind, language: language, number: 0, words: Dictionary(uniqueKeysWithValues: kind.parts.map { ($0, kind.shipped($0)[language]) }))
    }

    /// The part with its fields filled in, without empty lines at its ends.
    func fill(_ part: Part, _ values: TemplateValues) -> String {
        ((try? ParsedTemplates.fill(self[part], values.context)) ?? self[part]).trimmingCharacters(in: .newlines)
    }
}

/// What stands in for the fields of a template, and which of its conditions hold.
struct TemplateValues: Sendable, Equatable {
    private var fields: [TemplateField: String] = [:]
    private(set) var holding: Set<TemplateCondition>

    init(_ fields: [TemplateField: String], holding: Set<TemplateCondition> = []) {
        self.fields = fields
        self.holding = holding
    }

    subscript(_ field: TemplateField) -> String {
        get { fields[field] ?? "" }
        set { fields[field] = newValue }
    }

    /// As the templates' language takes it. A name that runs over several lines could pass for a paragraph or a link of ours.
    fileprivate var context: [String: Any] {
        var context: [String: Any] = [:]
        for (field, value) in fields { context[field.rawValue] = field.isLong ? value : value.replacing(#/\s*[\r\n]+\s*/#, with: " ") }
        for condition in holding { context[condition.rawValue] = true }
        return context
    }
}

extension TemplateValues {
    /// Fills in who sends it, and how that person signs.
    mutating func sign(_ sender: StaffMember, of agency: Agency, phone: String? = nil) {
        self[.sender] = sender.name
        self[.phone] = phone ?? sender.phone
        self[.agency] = agency.name
        self[.signature] = [sender.name, phone ?? sender.phone, agency.name].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// The words of an agency as they are now.
struct Templates: Sendable {
    private let own: [Template]

    init(_ own: [Template] = []) {
        self.own = own
    }

    static let shipped = Templates()

    subscript(_ kind: Template.Kind, _ language: Language) -> Template {
        own.first { $0.kind == kind && $0.language == language } ?? .shipped(kind, language)
    }
}
