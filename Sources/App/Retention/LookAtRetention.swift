import Dates
import Evidence
import Storage

extension Agency {
    /// Looks, once a day, at how long people stay at each employer, and keeps which signs stand. A sign once raised stays until little speaks for it,
    /// so that it does not come and go with each placement that ends. Source: EVIDENCE 8.
    func lookAtRetention(on today: Day, at now: Instant, in db: Writing) throws {
        let isFirst = try db.run(
            """
            UPDATE agencies SET retention_looked_on = \(today)
            WHERE id = \(id) AND (retention_looked_on IS NULL OR retention_looked_on < \(today))
            """)
        guard isFirst == 1 else { return }
        let viewer = Viewer(wholeAgency: id)
        let stays = try RetentionQueries.stays(seenBy: viewer, in: db).joined
        for retention in try EmployerRetention.all(stays, try PlacedPeople(seenBy: viewer, in: db), on: today) {
            guard retention.estimate?.flag != retention.flagBefore else { continue }
            try retention.keepFlag(of: id, on: today, at: now, in: db)
        }
    }
}

extension EmployerRetention {
    /// The sign that stood after the last look.
    fileprivate var flagBefore: RetentionFlag? { group.stays.first?.first.flag }

    fileprivate func keepFlag(of agency: ID<Agency>, on today: Day, at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM retention_flags WHERE agency_id = \(agency) AND employer_id = \(employer)")
        if let flag = estimate?.flag {
            try db.run(
                """
                INSERT INTO retention_flags (agency_id, employer_id, level, raised_on)
                VALUES (\(agency), \(employer), \(flag.rawValue), \(today))
                """)
        }
        try JournalNote(kind: .placement, words: flagWords, employer: employer, isRemark: true).write(agency: agency, by: .agency, at: now, in: db)
    }

    private var flagWords: String {
        guard let estimate, let flag = estimate.flag else { return "sees no sign any more that people stay less here than elsewhere" }
        let (sign, count) = (flag == .watch ? "Watch" : "Worth a look", estimate.count)
        return "saw a sign, “\(sign)”: \(count.kept) of \(count.told) lasted \(StayTally.days) days, fewer than such people let expect"
    }
}

extension Office {
    /// Looks at how long people stay, in the morning of working days.
    func lookAtRetention() async throws {
        try await eachWorkingMorning { agency, today, now, db in try agency.lookAtRetention(on: today, at: now, in: db) }
    }
}
