import Dates
import Phrases
import Storage

/// Answers as they were sent in, with the wording that was asked; a correction is another set with the next number.
struct SubmittedAnswers: Stored, Sendable {
    let id: ID<SubmittedAnswers>
    let agency: ID<Agency>
    let employer: ID<Employer>
    let request: ID<RequestForInformation>
    /// 1 for what was sent first.
    let number: Int
    let language: Language
    let questionnaire: String
    let wording: AskedWording
    let answers: RequestAnswers
    /// The member of staff who typed for the employer, if one did.
    let typedBy: ID<StaffMember>?
    let submittedAt: Instant

    static let columns: Columns = [
        .numbers("rfi_answers.id", "rfi_answers.agency_id", "rfi_answers.employer_id", "rfi_answers.request_id", "rfi_answers.number"),
        .texts("rfi_answers.language", "rfi_answers.questionnaire", "rfi_answers.wording", "rfi_answers.answers"),
        .numbers("rfi_answers.typed_by", "rfi_answers.submitted_at"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        employer = try row.next()
        request = try row.next()
        number = try row.next()
        language = try row.next()
        questionnaire = try row.next()
        wording = try AskedWording(frozen: try row.next())
        answers = try RequestAnswers(json: try row.next())
        typedBy = try row.next()
        submittedAt = try row.next()
    }

    init(
        id: ID<SubmittedAnswers>, request: RequestForInformation, number: Int, language: Language, wording: AskedWording, answers: RequestAnswers,
        typedBy: ID<StaffMember>?, submittedAt: Instant
    ) {
        self.id = id
        agency = request.agency
        employer = request.employer
        self.request = request.id
        self.number = number
        self.language = language
        questionnaire = wording.version
        self.wording = wording
        self.answers = answers
        self.typedBy = typedBy
        self.submittedAt = submittedAt
    }

    var isCorrection: Bool { number > 1 }
}
