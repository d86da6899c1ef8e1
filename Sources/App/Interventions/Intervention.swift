import Dates
import Storage

/// A placement in trouble, and what we do about it: from the first report until its alarm is settled. A placement has one at most.
struct Intervention: Stored, Sendable {
    let id: ID<Intervention>
    let placement: ID<Placement>
    let openedAt: Instant
    /// When the supervisor was told what was done, and in which words.
    let toldAt: Instant?
    let toldWords: String?
    /// The alarm by which somebody takes it, tries and settles it.
    let alarm: ID<Alarm>
    let settledAt: Instant?
    let settledWords: String?

    static let columns: SQL = """
        interventions.id, interventions.placement_id, interventions.opened_at, interventions.told_at, interventions.told_words, alarms.id,
        alarms.settled_at, alarms.settled_words
        """

    static let table: SQL = """
        interventions
        JOIN alarms ON alarms.agency_id = interventions.agency_id AND alarms.kind = 'trouble' AND alarms.subject_id = interventions.id
        JOIN employers ON employers.agency_id = alarms.agency_id AND employers.id = alarms.employer_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        placement = try row.next()
        openedAt = try row.next()
        toldAt = try row.next()
        toldWords = try row.next()
        alarm = try row.next()
        settledAt = try row.next()
        settledWords = try row.next()
    }

    var isOpen: Bool { settledAt == nil }
}

/// What somebody told us about the trouble.
struct TroubleReport: Stored, Sendable {
    let at: Instant
    let words: String
    let said: String
    let isDoubtful: Bool

    static let columns: Columns = [
        .numbers("trouble_reports.at"), .texts("trouble_reports.words", "trouble_reports.said"), .flags("trouble_reports.is_doubtful"),
    ]

    init(_ row: inout Row) throws {
        at = try row.next()
        words = try row.next()
        said = try row.next()
        isDoubtful = try row.next()
    }
}
