import Dates
import Storage

extension Agency {
    /// Hands alarms on that nobody took within the promise: from the person in charge to the backup, from there to who leads. Whoever is away
    /// is passed over at once. Returns how many were handed on.
    @discardableResult
    func handOn(at now: Instant, in db: Writing) throws -> Int {
        let open = try db.all(
            OpenAlarm.self,
            """
            SELECT alarms.id, alarms.employer_id, alarms.words, alarms.kind, alarms.reached, alarms.reached_at, employers.owner_id,
                employers.backup_id, employers.center_id
            FROM alarms JOIN employers ON employers.agency_id = alarms.agency_id AND employers.id = alarms.employer_id
            WHERE alarms.agency_id = \(id) AND alarms.settled_at IS NULL AND alarms.claimed_by IS NULL AND alarms.reached <> \(Alarm.Reach.lead)
            ORDER BY alarms.raised_at, alarms.id LIMIT 200
            """)
        guard !open.isEmpty else { return 0 }
        let here = try Presence.here(in: id, on: now.day(in: zone), in: db)
        let cutoff = Promise.cutoff(at: now, in: hours)
        return try open.filter { alarm in
            let isOver =
                alarm.kind == .trouble
                ? hours.minutes(from: alarm.reachedAt, to: now) >= Promise.minutesToTakeTrouble : alarm.reachedAt <= cutoff
            guard let (reach, people) = alarm.next(here, isOver: isOver) else { return false }
            try hand(alarm, on: reach, to: people, at: now, in: db)
            return true
        }.count
    }

    private func hand(_ alarm: OpenAlarm, on reach: Alarm.Reach, to people: [StaffMember], at now: Instant, in db: Writing) throws {
        try db.run("UPDATE alarms SET reached = \(reach), reached_at = \(now) WHERE agency_id = \(id) AND id = \(alarm.id)")
        try Notice.tell(
            people.map(\.id), .handedOn, "Nobody took it: \(alarm.words)", employer: alarm.employer, subject: alarm.id.number, agency: id, at: now,
            in: db)
        let names = people.isEmpty ? "nobody, for there is no one to take it" : people.map(\.name).joined(separator: " and ")
        try JournalNote(kind: .talk, words: "handed the alarm on to \(names): \(alarm.words)", employer: alarm.employer, isRemark: true)
            .write(agency: id, by: .agency, at: now, in: db)
    }
}

/// An alarm that nobody has taken, with those who should.
private struct OpenAlarm: Stored {
    let id: ID<Alarm>
    let employer: ID<Employer>
    let words: String
    let kind: Alarm.Kind
    let reached: Alarm.Reach
    let reachedAt: Instant
    let owner: ID<StaffMember>?
    let backup: ID<StaffMember>?
    let center: ID<Center>?

    init(_ row: inout Row) throws {
        id = try row.next()
        employer = try row.next()
        words = try row.next()
        kind = try row.next()
        reached = try row.next()
        reachedAt = try row.next()
        owner = try row.next()
        backup = try row.next()
        center = try row.next()
    }

    /// Whom it reaches next, if it is time: when those whom it has reached are away or have let the promise pass.
    func next(_ here: [StaffMember], isOver: Bool) -> (Alarm.Reach, [StaffMember])? {
        func find(_ id: ID<StaffMember>?) -> StaffMember? { here.first { $0.id == id } }
        let holder = reached == .owner ? find(owner) : find(backup)
        // What is late already when it is raised has waited its day with the person in charge.
        let wasLate = kind == .answerLate || kind == .rfiLate
        let hasWaited = reached == .owner && wasLate || isOver
        guard holder == nil || hasWaited else { return nil }
        if reached == .owner, let backup = find(backup) { return (.backup, [backup]) }
        let leads = here.filter { $0.role == .lead }
        let own = leads.filter { $0.center == center }
        return (.lead, own.isEmpty ? leads.isEmpty ? here.filter { $0.role == .manager } : leads : own)
    }
}
