import Dates
import Storage

extension Agency {
    /// Raises the alarms of what waits longer than the agency promises, or whose person in charge is away. Returns how many were raised.
    @discardableResult
    func raiseOverdue(at now: Instant, in db: Writing) throws -> Int {
        let overdue = try overdueAnswers(at: now, in: db) + overdueResults(at: now, in: db)
        return try overdue.filter { late in
            try Alarm.raise(
                late.kind, late.words, employer: late.employer, subject: late.subject, since: late.since, agency: id, at: now, in: db)
        }.count
    }

    /// How many are raised in one round; the next one goes on.
    private static let most = 200

    private func overdueAnswers(at now: Instant, in db: Writing) throws -> [Overdue] {
        try db.all(
            Overdue.self,
            """
            SELECT \(Alarm.Kind.answerLate), employers.id, employers.name, conversations.id, conversations.at FROM conversations
            JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            WHERE conversations.agency_id = \(id) AND conversations.owes = 'us' AND conversations.settled_at IS NULL AND conversations.at > 0
                AND conversations.at > \(Promise.oldest(at: now)) AND \(isLate("conversations.at", at: now))
                AND NOT EXISTS (SELECT 1 FROM alarms WHERE alarms.agency_id = \(id) AND alarms.kind = \(Alarm.Kind.answerLate)
                    AND alarms.subject_id = conversations.id)
            ORDER BY conversations.at LIMIT \(count: Agency.most)
            """)
    }

    /// RFIs that arrived and whose result nobody has told yet; the notices of their arrival say which.
    private func overdueResults(at now: Instant, in db: Writing) throws -> [Overdue] {
        try db.all(
            Overdue.self,
            """
            SELECT DISTINCT \(Alarm.Kind.rfiLate), employers.id, employers.name, notices.subject_id, notices.created_at FROM notices
            JOIN employers ON employers.agency_id = notices.agency_id AND employers.id = notices.employer_id
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            WHERE notices.agency_id = \(id) AND notices.kind = 'rfi_received' AND notices.done_at IS NULL AND notices.subject_id IS NOT NULL
                AND notices.created_at > \(Promise.oldest(at: now)) AND \(isLate("notices.created_at", at: now))
                AND NOT EXISTS (SELECT 1 FROM alarms WHERE alarms.agency_id = \(id) AND alarms.kind = \(Alarm.Kind.rfiLate)
                    AND alarms.subject_id = notices.subject_id)
            LIMIT \(count: Agency.most)
            """)
    }

    /// The promise is broken, or whoever should keep it cannot.
    private func isLate(_ moment: SQL, at now: Instant) -> SQL {
        "(\(moment) <= \(Promise.cutoff(at: now, in: hours)) OR NOT \(Presence.isHere("owners", on: now.day(in: zone))))"
    }
}

/// Something that waits too long.
private struct Overdue: Stored {
    let kind: Alarm.Kind
    let employer: ID<Employer>
    let employerName: String
    let subject: Int64
    let since: Instant

    init(_ row: inout Row) throws {
        kind = try row.next()
        employer = try row.next()
        employerName = try row.next()
        subject = try row.next()
        since = try row.next()
    }

    var words: String {
        kind == .answerLate ? "\(employerName) waits for our answer" : "\(employerName) waits for the result of the RFI"
    }
}
