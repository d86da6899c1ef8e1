import Dates
import Storage

/// A stretch of an employer's history.
struct TimelinePage: Sendable {
    static let length = 50

    let entries: [JournalEntry]
    let hasEarlier: Bool
    /// How many entries each filter holds; nothing if there are too many to count.
    let counts: [TimelineFilter: Int]?
}

/// Questions to the journal.
enum TimelineQueries {
    /// An employer's history before an entry, newest first: one statement, and one to count if this is not all of it.
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
        let isWhole = filter == .all && before == nil && entries.count <= TimelinePage.length
        let counts = isWhole ? counts(of: entries) : try counts(of: employer, seenBy: viewer, in: db)
        return TimelinePage(
            entries: Array(entries.prefix(TimelinePage.length)), hasEarlier: entries.count > TimelinePage.length, counts: counts)
    }

    private static func counts(of entries: [JournalEntry]) -> [TimelineFilter: Int] {
        let filters = entries.map { TimelineFilter.holding($0.kind, $0.direction) }
        return Dictionary(filters.map { ($0, 1) }, uniquingKeysWith: +).merging([.all: entries.count]) { _, all in all }
    }

    private static let mostCounted = 1000

    private static func counts(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [TimelineFilter: Int]? {
        let groups = try db.all(
            Group.self,
            """
            SELECT kind, direction, COUNT(*) FROM (
                SELECT journal.kind, journal.direction FROM journal
                JOIN employers ON employers.agency_id = journal.agency_id AND employers.id = journal.employer_id
                WHERE \(viewer.employers) AND journal.agency_id = \(viewer.agency) AND journal.employer_id = \(employer)
                LIMIT \(count: mostCounted + 1)) AS recent
            GROUP BY kind, direction
            """)
        let all = groups.map(\.number).reduce(0, +)
        guard all <= mostCounted else { return nil }
        var counts: [TimelineFilter: Int] = [.all: all]
        for group in groups { counts[TimelineFilter.holding(group.kind, group.direction), default: 0] += group.number }
        return counts
    }
}

private struct Group: Stored {
    let kind: JournalEntry.Kind
    let direction: JournalEntry.Direction
    let number: Int

    init(_ row: inout Row) throws {
        kind = try row.next()
        direction = try row.next()
        number = try row.next()
    }
}
