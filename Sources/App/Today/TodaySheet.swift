import Dates
import Storage

/// What needs one person today.
struct TodaySheet: Sendable {
    let notices: [TodayNotice]
    let steps: [DueStep]
    let owed: [OwedConversation]
    let requests: [OpenRequest]
    /// What this person did today, newest first.
    let done: [JournalEntry]
    let figures: TodayFigures

    var owedByUs: [OwedConversation] { owed.filter { $0.debtor == .us } }
    var owedByThem: [OwedConversation] { owed.filter { $0.debtor == .them } }
    /// How many things need this person, now and at all.
    var now: Int { notices.count }
    var all: Int { notices.count + steps.count + owed.count + requests.count }
}

/// A notice with the name of the employer that it is about.
struct TodayNotice: Stored, Sendable {
    let notice: Notice
    let employerName: String?

    init(_ row: inout Row) throws {
        notice = try Notice(&row)
        employerName = try row.next()
    }
}

/// A next step whose day has come.
struct DueStep: Stored, Sendable {
    let step: NextStep
    let employer: ID<Employer>
    let employerName: String
    let lastContactAt: Instant?

    init(_ row: inout Row) throws {
        step = try NextStep(&row)
        employer = try row.next()
        employerName = try row.next()
        lastContactAt = try row.next()
    }
}

/// A conversation after which somebody still owes an answer.
struct OwedConversation: Stored, Sendable {
    let debtor: Conversation.Debtor
    let at: Instant
    let note: String
    let contact: String?
    let phone: String?
    let employer: ID<Employer>
    let employerName: String

    init(_ row: inout Row) throws {
        debtor = try row.next()
        at = try row.next()
        note = try row.next()
        contact = try row.next()
        phone = try row.next()
        employer = try row.next()
        employerName = try row.next()
    }
}

/// An RFI that is with the employer.
struct OpenRequest: Stored, Sendable {
    let employer: ID<Employer>
    let employerName: String
    let page: Int
    let sentAt: Instant
    let openedAt: Instant?
    let savedAt: Instant?

    init(_ row: inout Row) throws {
        employer = try row.next()
        employerName = try row.next()
        page = try row.next()
        sentAt = try row.next()
        openedAt = try row.next()
        savedAt = try row.next()
    }
}
