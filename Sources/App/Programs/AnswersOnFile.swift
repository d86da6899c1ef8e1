import Dates
import Phrases
import Rules
import Storage

/// Answers that an employer has sent, as far as judging them and telling what came out needs them.
struct AnswersOnFile: Stored, Sendable {
    let id: ID<AnswersOnFile>
    let agency: ID<Agency>
    let employer: ID<Employer>
    /// Which set it is of its request: 1 as first sent, from 2 on a correction.
    let number: Int
    let language: Language
    /// The questions as they were asked, frozen.
    let wording: String
    let json: String
    let submittedAt: Instant
    /// What we believed to know when we asked.
    let knownBefore: String
    /// The member of staff who typed the answers for the employer, if one did.
    let typedBy: String?
    /// The contact whom we asked.
    let contact: String?

    static let columns: SQL = """
        rfi_answers.id, rfi_answers.agency_id, rfi_answers.employer_id, rfi_answers.number, rfi_answers.language, rfi_answers.wording,
        rfi_answers.answers, rfi_answers.submitted_at, rfi_requests.known_answers, typists.name, contacts.name
        """

    /// The rows that the columns come from.
    static let sources: SQL = """
        rfi_answers
        JOIN employers ON employers.agency_id = rfi_answers.agency_id AND employers.id = rfi_answers.employer_id
        JOIN rfi_requests ON rfi_requests.agency_id = rfi_answers.agency_id AND rfi_requests.id = rfi_answers.request_id
        LEFT JOIN staff AS typists ON typists.agency_id = rfi_answers.agency_id AND typists.id = rfi_answers.typed_by
        LEFT JOIN contacts ON contacts.agency_id = rfi_requests.agency_id AND contacts.id = rfi_requests.contact_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        employer = try row.next()
        number = try row.next()
        language = try row.next()
        wording = try row.next()
        json = try row.next()
        submittedAt = try row.next()
        knownBefore = try row.next()
        typedBy = try row.next()
        contact = try row.next()
    }

    /// The answers as the rules read them; throws `AnswersRefused`.
    var answers: Answers {
        get throws { try Answers(json: json) }
    }

    var isCorrection: Bool { number > 1 }
}

extension Answers {
    /// Whose name stands under the answers.
    var signer: String? {
        if case .text(let name) = self["signer_name"] { name } else { nil }
    }

    /// How many of the fifteen questions have an answer, or were declined.
    var answeredQuestions: Int {
        Set(AnswerKey.all.filter { key in
            key.isOfPosition ? positions.contains { !$0[key.name].isOpen } : !self[key.name].isOpen
        }.map(\.question)).count
    }
}
