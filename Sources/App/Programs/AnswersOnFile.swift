import Phrases
import Rules
import Storage

/// Answers that an employer has sent, with the names of those who had to do with them and what we believed to know when we asked.
struct AnswersOnFile: Stored, Sendable {
    let submitted: SubmittedAnswers
    let knownBefore: RequestAnswers
    /// The member of staff who typed the answers for the employer, if one did.
    let typedBy: String?
    /// The contact whom we asked.
    let contact: String?

    static let columns: SQL = "\(SubmittedAnswers.columns), rfi_requests.known_answers, typists.name, contacts.name"

    /// The rows that the columns come from.
    static let sources: SQL = """
        rfi_answers
        JOIN employers ON employers.agency_id = rfi_answers.agency_id AND employers.id = rfi_answers.employer_id
        JOIN rfi_requests ON rfi_requests.agency_id = rfi_answers.agency_id AND rfi_requests.id = rfi_answers.request_id
        LEFT JOIN staff AS typists ON typists.agency_id = rfi_answers.agency_id AND typists.id = rfi_answers.typed_by
        LEFT JOIN contacts ON contacts.agency_id = rfi_requests.agency_id AND contacts.id = rfi_requests.contact_id
        """

    init(_ row: inout Row) throws {
        submitted = try SubmittedAnswers(&row)
        knownBefore = try RequestAnswers(json: try row.next())
        typedBy = try row.next()
        contact = try row.next()
    }
}

/// A request that waits for its answers, with the name of the one whom we asked.
struct AwaitedRequest: Stored, Sendable {
    let request: RequestForInformation
    let contact: String?

    static let columns: SQL = "\(RequestForInformation.columns), contacts.name"

    init(_ row: inout Row) throws {
        request = try RequestForInformation(&row)
        contact = try row.next()
    }
}

extension RequestAnswers {
    /// The answers as the rules read them; throws `AnswersRefused`.
    var forRules: Answers {
        get throws { try Answers(json: json) }
    }
}

extension Answers {
    /// Whose name stands under the answers.
    var signer: String? {
        if case .text(let name) = self["signer_name"] { name } else { nil }
    }

    /// How many of the fifteen questions have an answer, or were declined.
    var answeredQuestions: Int {
        let answered = AnswerKey.all.filter { key in
            key.isOfPosition ? positions.contains { !$0[key.name].isOpen } : !self[key.name].isOpen
        }
        return Set(answered.map(\.question)).count
    }
}
