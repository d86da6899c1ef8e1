import Dates
import Storage

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

/// A person's employers in numbers.
struct TodayFigures: Sendable {
    /// How many of the employers whom this person looks after are in each stage.
    let stages: [Stage: Int]
    /// This month's waits from the arrival of an RFI to the first notice of its result, in minutes, shortest first.
    let waits: [Int]

    /// A stage with a count, or "told" with two moments.
    struct Line: Stored {
        let what: String
        let first: Int64
        let second: Int64

        init(_ row: inout Row) throws {
            what = try row.next()
            first = try row.next()
            second = try row.next()
        }
    }

    init(_ lines: [Line]) {
        self.init(waits: lines.filter { $0.what == "told" }.map { Int(max(0, $0.second - $0.first) / 60_000) }, stages: TodayFigures.stages(lines))
    }

    init(waits: [Int], stages: [Stage: Int] = [:]) {
        self.waits = waits.sorted()
        self.stages = stages
    }

    private static func stages(_ lines: [Line]) -> [Stage: Int] {
        let counted = lines.compactMap { line in Stage(rawValue: line.what).map { ($0, Int(line.first)) } }
        return Dictionary(counted, uniquingKeysWith: +)
    }

    var employers: Int { stages.values.reduce(0, +) }

    /// The middle wait in minutes; nothing below five, which are too few to say anything.
    var medianWait: Int? {
        guard waits.count >= 5 else { return nil }
        let middle = waits.count / 2
        return waits.count.isMultiple(of: 2) ? (waits[middle - 1] + waits[middle]) / 2 : waits[middle]
    }
}
