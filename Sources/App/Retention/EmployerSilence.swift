import Dates
import Phrases
import Storage

/// Whether an employer answers what we ask about our people. Silence is an alarm: it is told in numbers, and is a sign in fit.
struct EmployerSilence: Stored, Sendable, Equatable {
    /// What was asked in so many days counts, once there was the time to answer it.
    static let days = 90
    /// A single answer that is owed for so long is silence too.
    static let daysOwed = 30

    /// Check-ins with supervisors, and how many of them nobody answered, neither by the link nor by phone, about people who are still there.
    let asked: Int
    let unanswered: Int
    /// People put forward, and about how many of them nothing was said.
    let shown: Int
    let undecided: Int
    /// Since when they owe us an answer.
    let owedSince: Instant?

    init(_ row: inout Row) throws {
        asked = try row.next()
        unanswered = try row.next()
        shown = try row.next()
        undecided = try row.next()
        owedSince = try row.next()
    }

    /// Two or more questions that are at least half of all, or one answer owed for a month: a single one may be anything.
    func isSilent(on today: Day, in zone: Zone) -> Bool {
        let (open, all) = (unanswered + undecided, asked + shown)
        return (open >= FitEvidence.pattern && open * 2 >= all) || (daysOwed(on: today, in: zone) ?? 0) >= EmployerSilence.daysOwed
    }

    private func daysOwed(on today: Day, in zone: Zone) -> Int? { owedSince.map { today.days(since: $0.day(in: zone)) } }

    /// "3 of 4 check-ins of the last 90 days were not answered."
    func lines(on today: Day, in zone: Zone) -> [String] {
        let checkIns = unanswered == 0 ? nil : "\(unanswered) of \(asked) check-ins of the last \(EmployerSilence.days) days were not answered."
        let people = undecided == 0 ? nil : "About \(undecided) of \(shown) put forward in the last \(EmployerSilence.days) days they said nothing."
        let owed = daysOwed(on: today, in: zone).flatMap { $0 < 2 ? nil : "They owe us an answer for \($0) days." }
        return [checkIns, people, owed].compactMap(\.self)
    }
}

extension EmployerSilence {
    /// Five numbers of the row of `employers`.
    static func columns(on today: Day, at now: Instant) -> [SQL] {
        let silent: SQL = """
            (questions.answered_at IS NULL OR questions.is_doubtful) AND spells.ended_on IS NULL AND NOT EXISTS (
                SELECT 1 FROM stay_reports AS told WHERE told.agency_id = spells.agency_id AND told.placement_id = spells.id
                    AND told.day_number >= questions.day_number AND told.day_number <= questions.day_number + \(count: SendCheckIns.daysOfLink))
            """
        return [
            checkIns("1 = 1", on: today), checkIns(silent, on: today), people("1 = 1", at: now),
            people("shown.state IN ('sent', 'seen')", at: now),
            """
            (SELECT MIN(owed.at) FROM conversations AS owed
                WHERE owed.agency_id = employers.agency_id AND owed.employer_id = employers.id AND owed.owes = 'them' AND owed.settled_at IS NULL)
            """,
        ]
    }

    private static func checkIns(_ which: SQL, on today: Day) -> SQL {
        """
        (SELECT COUNT(*) FROM placements AS spells
            JOIN check_ins AS questions ON questions.agency_id = spells.agency_id AND questions.placement_id = spells.id
                AND questions.asked = 'supervisor'
            WHERE spells.agency_id = employers.agency_id AND spells.employer_id = employers.id AND questions.sent_at IS NOT NULL
                AND questions.due_on > \(today.adding(days: -days)) AND questions.due_on <= \(today.adding(days: -SendCheckIns.daysToCall))
                AND \(which))
        """
    }

    /// Those whom a partner was asked about are no silence of the employer's.
    private static func people(_ which: SQL, at now: Instant) -> SQL {
        """
        (SELECT COUNT(*) FROM introductions AS shown
            WHERE shown.agency_id = employers.agency_id AND shown.employer_id = employers.id AND shown.state <> 'withdrawn'
                AND shown.made_at > \(now.adding(days: -days)) AND shown.made_at <= \(now.adding(days: -Introduction.daysToCall)) AND \(which)
                AND NOT EXISTS (SELECT 1 FROM introduction_partners AS managers
                    WHERE managers.agency_id = shown.agency_id AND managers.introduction_id = shown.id))
        """
    }
}
