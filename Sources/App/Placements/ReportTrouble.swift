import Dates
import Storage

/// What somebody was told by phone or on a visit about a person at work.
struct TroubleForm: Sendable {
    let outcome: CheckIn.Outcome?
    let said: String

    init(outcome: CheckIn.Outcome? = nil, said: String = "") {
        self.outcome = outcome
        self.said = String(said.prefix(2_000))
    }
}

extension PlacementSheet {
    /// Takes down what the employer told one of us; it counts like an answer to a check-in.
    func report(
        _ outcome: CheckIn.Outcome, said: String, on today: Day, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> CheckInReport {
        if outcome != .left {
            // Whoever is told of is there still.
            try db.run(
                """
                INSERT INTO stay_reports (id, agency_id, placement_id, day_number, outcome, told_to, told_at)
                VALUES (\(ID<CheckInReport>.new(at: now)), \(placement.agency), \(placement.id), \(placement.dayNumber(on: today)), \(outcome),
                    \(staff.id), \(now))
                """)
        }
        if outcome == .absent {
            try db.run(
                """
                INSERT INTO absences (agency_id, placement_id, on_day, reported_at)
                VALUES (\(placement.agency), \(placement.id), \(today), \(now)) ON CONFLICT DO NOTHING
                """)
        }
        try JournalNote(
            kind: .placement, words: "was told about \(shortName): \(outcome.label)", said: said.isEmpty ? nil : said,
            employer: placement.employer, subject: placement.id.number
        ).write(agency: placement.agency, by: .staff(staff), at: now, in: db)
        return CheckInReport(
            sheet: self, outcome: outcome, reporter: "\(supervisorName ?? employerName), told to \(staff.name)", said: said, isDoubtful: false)
    }
}
