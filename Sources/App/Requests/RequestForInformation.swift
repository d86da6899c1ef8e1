import Dates
import Phrases
import Storage

/// The fifteen questions put to one employer: what is typed so far, by whom, and when it was sent in.
struct RequestForInformation: Stored, Sendable {
    let id: ID<RequestForInformation>
    let agency: ID<Agency>
    let employer: ID<Employer>
    /// Whom the link went to, or who is on the phone.
    let contact: ID<Contact>?
    let sentBy: ID<StaffMember>
    /// The language in which the employer sees the questions.
    let language: Language
    /// The version of the questionnaire.
    let questionnaire: String
    /// What stood there before anybody at the employer had typed.
    let known: RequestAnswers
    let draft: AnswersDraft
    /// The page to go on with; the one after the last is "check your answers".
    let page: Int
    let sentAt: Instant
    let openedAt: Instant?
    let savedAt: Instant?
    /// Who saved last, if it was one of us.
    let savedBy: ID<StaffMember>?
    /// When it was sent in for the first time.
    let submittedAt: Instant?
    let withdrawnAt: Instant?

    static let columns: SQL = """
        rfi_requests.id, rfi_requests.agency_id, rfi_requests.employer_id, rfi_requests.contact_id, rfi_requests.sent_by, rfi_requests.language,
        rfi_requests.questionnaire, rfi_requests.known_answers, rfi_requests.draft, rfi_requests.page, rfi_requests.sent_at,
        rfi_requests.opened_at, rfi_requests.saved_at, rfi_requests.saved_by, rfi_requests.submitted_at, rfi_requests.withdrawn_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        employer = try row.next()
        contact = try row.next()
        sentBy = try row.next()
        language = try row.next()
        questionnaire = try row.next()
        known = try RequestAnswers(json: try row.next())
        draft = try AnswersDraft(json: try row.next())
        page = try row.next()
        sentAt = try row.next()
        openedAt = try row.next()
        savedAt = try row.next()
        savedBy = try row.next()
        submittedAt = try row.next()
        withdrawnAt = try row.next()
    }
}

extension RequestForInformation {
    /// The number of the page after the questions.
    static let checkPage = Questionnaire.current.pages.count + 1
    static let hoursForCorrections = 24

    /// Until when the employer may still change what was sent; nothing before it was.
    var correctionsEnd: Instant? { submittedAt?.adding(hours: RequestForInformation.hoursForCorrections) }

    /// Whether the employer may type: before sending, and for a day after it.
    func isOpenToEmployer(at now: Instant) -> Bool {
        guard withdrawnAt == nil else { return false }
        return correctionsEnd.map { now < $0 } ?? true
    }

    /// Whether staff may type for the employer: always, but for what was withdrawn.
    var isOpenToStaff: Bool { withdrawnAt == nil }

    /// Whether it waits for its answers.
    var isAwaited: Bool { submittedAt == nil && withdrawnAt == nil }
}
