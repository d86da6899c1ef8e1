import Dates
import Storage

extension Alarm {
    /// Raises an alarm, in the transaction of what happened. One thing raises one alarm, ever; says whether this was it.
    @discardableResult
    static func raise(
        _ kind: Kind, _ words: String, employer: ID<Employer>, placement: ID<Placement>? = nil, subject: Int64, since: Instant, agency: ID<Agency>,
        at now: Instant, in db: Writing
    ) throws -> Bool {
        let raised = try db.run(
            """
            INSERT INTO alarms (id, agency_id, employer_id, placement_id, kind, subject_id, words, since, raised_at, reached, reached_at)
            VALUES (\(ID<Alarm>.new(at: now)), \(agency), \(employer), \(placement), \(kind), \(subject), \(words), \(since), \(now),
                \(Reach.owner), \(now))
            ON CONFLICT (agency_id, kind, subject_id) DO NOTHING
            """)
        guard raised == 1 else { return false }
        db.announce(agency.alarmed)
        try JournalNote(kind: .talk, words: "raised an alarm: \(words)", employer: employer, isRemark: true)
            .write(agency: agency, by: .agency, at: now, in: db)
        return true
    }

    /// Settles what is open about an employer, or about one message or conversation of it, because that which it waited for was done.
    static func settle(
        _ kinds: [Kind], employer: ID<Employer>, about subject: Int64? = nil, with words: String, by staff: StaffMember?, agency: ID<Agency>,
        at now: Instant, in db: Writing
    ) throws {
        let which: SQL = if let subject { "subject_id = \(subject)" } else { "1 = 1" }
        try db.run(
            """
            UPDATE alarms SET settled_at = \(now), settled_by = \(staff?.id), settled_words = \(words)
            WHERE agency_id = \(agency) AND employer_id = \(employer) AND settled_at IS NULL AND kind IN \(list: kinds) AND \(which)
            """)
    }
}

extension ID<Agency> {
    /// The topic under which open pages hear of new alarms, besides that of all changes.
    var alarmed: Int64 { -number }
}
