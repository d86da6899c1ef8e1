import Dates
import Rules
import Storage

/// A determination as it was kept: of which answers, when, and whether the employer was told.
struct Determined: Stored, Sendable {
    let id: ID<Determined>
    let answers: ID<SubmittedAnswers>
    let madeAt: Instant
    let result: Determination

    static let columns: SQL = "determinations.id, determinations.answers_id, determinations.made_at, determinations.result"

    init(_ row: inout Row) throws {
        id = try row.next()
        answers = try row.next()
        madeAt = try row.next()
        result = try Determination(stored: try row.next())
    }

    /// Reads a determination that a LEFT JOIN may not have found.
    init?(ifPresent row: inout Row) throws {
        let id: ID<Determined>? = try row.next()
        let answers: ID<SubmittedAnswers>? = try row.next()
        let madeAt: Instant? = try row.next()
        let result: String? = try row.next()
        guard let id, let answers, let madeAt, let result else { return nil }
        self.init(id: id, answers: answers, madeAt: madeAt, result: try Determination(stored: result))
    }

    init(id: ID<Determined>, answers: ID<SubmittedAnswers>, madeAt: Instant, result: Determination) {
        self.id = id
        self.answers = answers
        self.madeAt = madeAt
        self.result = result
    }
}

/// A set of answers with what was found in it.
struct JudgedAnswers: Stored, Sendable {
    let file: AnswersOnFile
    let determined: Determined?

    init(_ row: inout Row) throws {
        file = try AnswersOnFile(&row)
        determined = try Determined(ifPresent: &row)
    }
}

/// A line of the history: a determination, and the notice that told of it, if one did.
struct PastDetermination: Stored, Sendable {
    let id: ID<Determined>
    let asOf: Day
    let madeAt: Instant
    let sentAt: Instant?
    let sentBy: String?
    let message: ID<OutboxMessage>?
    /// When a judging in bulk was taken back of which it came.
    let takenBackAt: Instant?

    static let columns: SQL = """
        determinations.id, determinations.as_of, determinations.made_at, eligibility_notices.sent_at, senders.name, eligibility_notices.message_id,
        determinations.taken_back_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        asOf = try row.next()
        madeAt = try row.next()
        sentAt = try row.next()
        sentBy = try row.next()
        message = try row.next()
        takenBackAt = try row.next()
    }
}
