import Dates
import Markup
import Phrases
import Storage

/// What those who send people to an employer must know of it at a glance: whether it answers, and what a supervisor decided.
struct FitGlance: Stored, Sendable {
    /// What was decided, by whom and until when.
    struct Standing: Sendable {
        let course: FitDecision.Course
        let reason: String
        let decidedByName: String
        let lookAgainOn: Day

        init?(_ course: FitDecision.Course?, _ reason: String?, _ name: String?, _ again: Day?) {
            guard let course, let reason, let name, let again else { return nil }
            (self.course, self.reason, decidedByName, lookAgainOn) = (course, reason, name, again)
        }

        var words: String { "Decided by \(decidedByName); to be looked at again on \(Wording.day(lookAgainOn, in: .en))." }
    }

    let employer: ID<Employer>
    let employerName: String
    let silence: EmployerSilence
    let standing: Standing?

    static func columns(on today: Day, at now: Instant) -> Columns {
        [
            .numbers("employers.id"), .texts("employers.name"), .numbers(EmployerSilence.columns(on: today, at: now)),
            .texts("employer_fit_decisions.decision", "employer_fit_decisions.reason", "deciders.name", "employer_fit_decisions.look_again_on"),
        ]
    }

    static let table: SQL = """
        employers
        LEFT JOIN employer_fit_decisions ON employer_fit_decisions.agency_id = employers.agency_id
            AND employer_fit_decisions.employer_id = employers.id AND employer_fit_decisions.ended_at IS NULL
        LEFT JOIN staff AS deciders ON deciders.agency_id = employer_fit_decisions.agency_id AND deciders.id = employer_fit_decisions.decided_by
        """

    init(_ row: inout Row) throws {
        employer = try row.next()
        employerName = try row.next()
        silence = try EmployerSilence(&row)
        standing = Standing(try row.next(), try row.next(), try row.next(), try row.next())
    }

    /// Whether those who send people there should stop and read.
    func warns(on today: Day, in zone: Zone) -> Bool {
        silence.isSilent(on: today, in: zone) || standing.map { $0.course != .keep } == true
    }

    /// Why nobody new may be put forward there.
    var bar: String? {
        guard let standing, standing.course == .pause else { return nil }
        return "\(employerName) is paused: nobody new is sent there until a lead has looked at it again, on "
            + "\(Wording.day(standing.lookAgainOn, in: .en)) or before."
    }

    /// "Pause", "Silent": beside the employer's name.
    func tags(on today: Day, in zone: Zone) -> HTML {
        let decided = standing.flatMap { $0.course == .keep ? nil : StatusTag($0.course.label, $0.course.tone) }
        let silent = silence.isSilent(on: today, in: zone) ? StatusTag("Silent", .warn) : nil
        return "\(each: [decided, silent].compactMap(\.self), { "\($0) " })"
    }
}
