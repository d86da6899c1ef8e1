import Dates
import Storage

/// A stretch of an employer's history.
struct TimelinePage: Sendable {
    static let length = 50
    /// A history with more entries is not counted.
    static let mostCounted = 1_000

    let entries: [JournalEntry]
    let hasEarlier: Bool
    /// Whether these are all entries, so that how many each filter holds is known without asking.
    let isCounted: Bool
    private var tally: [TimelineFilter: Int] = [:]

    init(_ entries: [JournalEntry], isWhole: Bool) {
        self.entries = Array(entries.prefix(TimelinePage.length))
        hasEarlier = entries.count > TimelinePage.length
        isCounted = isWhole && !hasEarlier
        if isCounted {
            for entry in entries { add(TimelineCount(kind: entry.kind, direction: entry.direction, number: 1)) }
        }
    }

    /// How many entries each filter holds; nothing if there are too many to count.
    var counts: [TimelineFilter: Int]? { tally[.all, default: 0] > TimelinePage.mostCounted ? nil : tally.merging([.all: 0]) { known, _ in known } }

    mutating func add(_ count: TimelineCount) {
        for filter in [.all, TimelineFilter.holding(count.kind, count.direction)] { tally[filter, default: 0] += count.number }
    }
}

/// How many entries are of a kind and direction.
struct TimelineCount: Stored {
    let kind: JournalEntry.Kind
    let direction: JournalEntry.Direction
    let number: Int

    init(kind: JournalEntry.Kind, direction: JournalEntry.Direction, number: Int) {
        (self.kind, self.direction, self.number) = (kind, direction, number)
    }

    init(_ row: inout Row) throws { (kind, direction, number) = (try row.next(), try row.next(), try row.next()) }
}

/// Questions to the journal.
enum TimelineQueries {
    /// An employer's history before an entry, newest first: one statement.
    static func page(
        of employer: ID<Employer>, _ filter: TimelineFilter, before: ID<JournalEntry>?, seenBy viewer: Viewer, in db: Reading
    ) throws -> TimelinePage {
        let entries = try db.all(
            JournalEntry.self,
            """
            SELECT \(JournalEntry.columns) FROM journal
            \(JournalUndo.join)
            JOIN employers ON employers.agency_id = journal.agency_id AND employers.id = journal.employer_id
            WHERE \(viewer.employers) AND journal.agency_id = \(viewer.agency) AND journal.employer_id = \(employer)
                AND \(filter.condition) AND \(JournalEntry.before(before, agency: viewer.agency))
            ORDER BY journal.at DESC, journal.id DESC LIMIT \(count: TimelinePage.length + 1)
            """)
        return TimelinePage(entries, isWhole: filter == .all && before == nil)
    }

    /// The question that counts a history; once it is too long to be counted, no further.
    static func tally(of employer: ID<Employer>, seenBy viewer: Viewer) -> Query<TimelineCount> {
        Query(
            [.texts("recent.kind", "recent.direction"), .numbers("COUNT(*)")],
            """
            FROM (
                SELECT journal.kind, journal.direction FROM journal
                JOIN employers ON employers.agency_id = journal.agency_id AND employers.id = journal.employer_id
                WHERE \(viewer.employers) AND journal.agency_id = \(viewer.agency) AND journal.employer_id = \(employer)
                LIMIT \(count: TimelinePage.mostCounted + 1)) AS recent
            GROUP BY recent.kind, recent.direction
            """)
    }
}
