import Foundation
import Phrases

/// The questions as they were asked in one language; stored with the answers, so that old answers keep their old questions.
struct AskedWording: Codable, Sendable, Equatable {
    let version: String
    let language: Language
    let pages: [Page]

    struct Page: Codable, Sendable, Equatable {
        let number: Int
        let title: String
        let questions: [Question]
    }

    struct Question: Codable, Sendable, Equatable {
        let number: Int
        let title: String
        /// Whether it was asked for each job.
        let isRepeated: Bool
        let fields: [Field]
    }

    struct Field: Codable, Sendable, Equatable {
        let key: String
        let label: String
        /// What stands for the label in a summary.
        let short: String
        let hint: String?
        let choices: [String: String]
        /// The yes/no key, or the program, that this hung on.
        let condition: String?
    }
}

extension Questionnaire {
    /// The wording in that language as a value.
    func wording(in language: Language) -> AskedWording {
        AskedWording(
            version: version, language: language,
            pages: pages.map { page in
                AskedWording.Page(
                    number: page.number, title: page.title[language], questions: page.questions.map { $0.wording(in: language) })
            })
    }

    /// The wording in that language as JSON, to be stored with the answers.
    func frozen(in language: Language) -> String { wording(in: language).frozen }
}

extension AskedWording {
    /// The wording as JSON, to be stored with the answers.
    var frozen: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and lists of them always encode.
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// The wording from its JSON; throws `AnswersUnreadable`.
    init(frozen json: String) throws {
        guard let wording = try? JSONDecoder().decode(AskedWording.self, from: Data(json.utf8)) else {
            throw AnswersUnreadable(key: "wording", needs: "the JSON of a questionnaire as it was frozen")
        }
        self = wording
    }
}

extension Question {
    fileprivate func wording(in language: Language) -> AskedWording.Question {
        AskedWording.Question(
            number: number, title: title[language], isRepeated: repeats != nil,
            fields: fields.map { field in
                AskedWording.Field(
                    key: field.key, label: field.label[language], short: (QuestionField.shortLabels[field.key] ?? field.label)[language],
                    hint: field.hint?[language],
                    choices: Dictionary(field.kind.choices.map { ($0.value, $0.label[language]) }, uniquingKeysWith: { first, _ in first }),
                    condition: field.condition?.written)
            })
    }
}

extension QuestionField.Condition {
    fileprivate var written: String {
        switch self {
        case .yes(let key): key
        case .interest(let program): "interests:" + program
        }
    }
}
