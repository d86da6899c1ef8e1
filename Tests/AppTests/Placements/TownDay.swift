import Dates
import Markup
import Storage

@testable import App

/// One day of the town.
struct TownDay {
    let town: Town
    let day: Day
    var draws: Draws
    var count: Int

    var eyes: Viewer { town.ines.viewer }
    func hour(_ hour: Int) -> Instant { Zone.chicago.instant(of: day, hour: hour) }

    /// The agency's own work: questions go out, reminders, alarms of silence, what nobody took is handed on; the mail is delivered.
    func morning(in db: Writing) throws {
        if day.isWorkingDay {
            try SendCheckIns(agency: town.agency) { $0.address }.send(on: day, at: hour(8), in: db)
            try ChaseIntroductions(agency: town.agency) { $0.address }.chase(on: day, at: hour(8), in: db)
        }
        if day.isWorkingDay { try town.agency.lookAtRetention(on: day, at: hour(8), in: db) }
        try town.agency.keepPromises(at: hour(9), in: db)
        try db.run("UPDATE messages SET state = 'sent', ended_at = \(hour(9)) WHERE state = 'queued'")
    }

    /// Now and then somebody is placed.
    mutating func arrivals(at employers: [ID<Employer>], in db: Writing) throws {
        guard draws.happens(12) else { return }
        count += 1
        let person = try ParticipantDraft(firstName: "Person", lastName: "Number\(count)", mailbox: "p\(count)@home.example")
            .create(by: town.ines, at: hour(10), in: db)
        let employer = employers[draws.below(employers.count)]
        _ = try PlacementDraft(job: "packing", wage: Money(cents: 1_850)).start(
            try ParticipantQueries.find(person, seenBy: eyes, in: db), at: try Employer.find(employer, seenBy: eyes, in: db), on: day,
            by: town.ines, at: hour(10), in: db)
    }

    /// Supervisors answer some of what they were asked; whoever no longer works there is recorded so.
    mutating func answers(in db: Writing) throws {
        let open = try db.all(
            CheckIn.self,
            "SELECT \(CheckIn.columns) FROM check_ins WHERE answered_at IS NULL AND sent_at IS NOT NULL AND asked = 'supervisor' ORDER BY id")
        for checkIn in open where draws.happens(55) {
            let sheet = try PlacementQueries.sheet(of: checkIn.placement, seenBy: eyes, in: db)
            guard sheet.placement.isOpen, checkIn.isOpen(at: hour(14)) else { continue }
            let outcome = CheckIn.Outcome.allCases[[0, 0, 0, 0, 0, 0, 1, 2, 2, 3][draws.below(10)]]
            let report = try checkIn.answer(outcome, about: sheet, by: "Sam", on: day, at: hour(14), in: db)
            if let report { try Intervention.take(report, of: town.agency, by: { $0.address }, at: hour(14), in: db) }
            if outcome == .left { try sheet.end(on: day, because: .quit, by: town.ines, at: hour(15), in: db) }
        }
        for sheet in try db.all(
            PlacementSheet.self,
            "SELECT \(PlacementSheet.columns) FROM \(PlacementSheet.table) WHERE placements.ended_on IS NULL ORDER BY placements.id")
        where draws.happens(1) && sheet.placement.startedOn < day {
            try sheet.end(on: day, because: .jobEnded, by: town.ines, at: hour(16), in: db)
        }
    }

    /// Most alarms are taken and settled the same day.
    mutating func alarms(in db: Writing) throws {
        for alarm in try AlarmQueries.open(seenBy: eyes, in: db) where draws.happens(70) {
            if alarm.claimedBy == nil { try alarm.claim(by: town.ines, at: hour(15), in: db) }
            let taken = try Alarm.find(alarm.id, seenBy: eyes, in: db)
            try taken.settle(with: "talked to them", by: town.ines, at: hour(16), in: db)
        }
    }

    /// What must never be, each with how often it is.
    static func brokenInvariants(on day: Day, in db: Reading) throws -> [String] {
        let later: (String, SQL) = ("an answer is later than the day", "SELECT COUNT(*) FROM check_ins WHERE due_on > \(day)")
        return try (never + neverPutForward + [later]).compactMap { words, question in
            let found = try db.one(Int.self, question)
            return found == 0 ? nil : "\(words) (\(found))"
        }
    }

    private static let never: [(String, SQL)] = [
        (
            "somebody works at one employer twice",
            "SELECT COUNT(*) FROM (SELECT 1 FROM placements WHERE ended_on IS NULL GROUP BY participant_id, employer_id HAVING COUNT(*) > 1) AS t"
        ),
        (
            "a question was asked twice",
            "SELECT COUNT(*) FROM (SELECT 1 FROM check_ins GROUP BY placement_id, asked, day_number HAVING COUNT(*) > 1) AS t"
        ),
        (
            "a question was asked after the end",
            "SELECT COUNT(*) FROM check_ins JOIN placements ON placements.id = check_ins.placement_id WHERE check_ins.due_on > placements.ended_on"
        ),
        ("a question is off the rhythm", "SELECT COUNT(*) FROM check_ins WHERE day_number NOT IN (3, 7, 14, 30, 60, 90, 180)"),
        (
            "an absence lies outside of the job",
            """
            SELECT COUNT(*) FROM absences JOIN placements ON placements.id = absences.placement_id
            WHERE absences.on_day < placements.started_on OR absences.on_day > placements.ended_on
            """
        ),
        (
            "trouble that somebody reported has no alarm",
            """
            SELECT COUNT(*) FROM interventions WHERE NOT EXISTS (SELECT 1 FROM alarms
                WHERE alarms.placement_id = interventions.placement_id AND alarms.kind = 'trouble')
            """
        ),
        (
            "two alarms of a kind are open for one person",
            "SELECT COUNT(*) FROM (SELECT 1 FROM alarms WHERE settled_at IS NULL AND placement_id IS NOT NULL GROUP BY placement_id, kind HAVING COUNT(*) > 1) AS t"
        ),
        (
            "trouble was settled by nobody", "SELECT COUNT(*) FROM alarms WHERE kind = 'trouble' AND settled_at IS NOT NULL AND settled_by IS NULL"
        ),
    ]
}
