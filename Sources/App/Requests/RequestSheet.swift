import Dates
import Storage

/// A request with everybody and everything that its pages name.
struct RequestSheet: Sendable {
    let request: RequestForInformation
    let employer: Employer
    /// Whom the link went to, or who is on the phone.
    let contact: Contact?
    /// Whom the employer may call: who looks after it, or who sent the request.
    let helper: StaffMember
    /// Where the employer works, for question 4.
    let street: String?
    /// What was sent in last.
    let latest: SubmittedAnswers?

    /// Whether the draft holds changes that were not sent.
    var hasUnsentChanges: Bool {
        latest.map { $0.answers != request.draft.answers.withoutBlankPositions } ?? false
    }

    /// The answers sent last, with "not sure" where it was chosen and the rules know only yes and no.
    var sent: AnswersDraft? {
        latest.map { AnswersDraft(answers: $0.answers, asTyped: hasUnsentChanges ? [:] : request.draft.asTyped) }
    }
}

/// How far a request got, in names.
struct RequestState: Stored, Sendable {
    let request: RequestForInformation
    let contact: String?
    let sender: String?
    let saver: String?
    /// Until when a link of it is good; nothing if none went out.
    let linkExpires: Instant?

    init(_ row: inout Row) throws {
        request = try RequestForInformation(&row)
        contact = try row.next()
        sender = try row.next()
        saver = try row.next()
        linkExpires = try row.next()
    }
}

/// Answers with the name of the member of staff who typed them, if one did.
struct TypedAnswers: Stored, Sendable {
    let answers: SubmittedAnswers
    let typist: String?

    init(_ row: inout Row) throws {
        answers = try SubmittedAnswers(&row)
        typist = try row.next()
    }
}
