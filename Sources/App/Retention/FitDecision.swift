import Dates
import Storage

/// What a supervisor has decided about sending people to an employer: with a reason, until a day on which it is looked at again.
struct FitDecision: Stored, Sendable {
    enum Course: String, CaseIterable, Sendable, Storable {
        case keep, watch, pause

        var label: String {
            switch self {
            case .keep: "Keep"
            case .watch: "Watch"
            case .pause: "Pause"
            }
        }

        /// What it means for those who send people.
        var meaning: String {
            switch self {
            case .keep: "People are sent as before."
            case .watch: "Talk with a supervisor before somebody is sent."
            case .pause: "Nobody new is sent."
            }
        }

        var tone: Tone {
            switch self {
            case .keep: .ok
            case .watch: .warn
            case .pause: .danger
            }
        }
    }

    let id: ID<FitDecision>
    let employer: ID<Employer>
    let employerName: String
    let course: Course
    let reason: String
    let decidedByName: String
    let decidedAt: Instant
    let lookAgainOn: Day
    /// When another took its place.
    let endedAt: Instant?

    static let columns: SQL = """
        employer_fit_decisions.id, employer_fit_decisions.employer_id, employers.name, employer_fit_decisions.decision,
        employer_fit_decisions.reason, deciders.name, employer_fit_decisions.decided_at, employer_fit_decisions.look_again_on,
        employer_fit_decisions.ended_at
        """

    static let table: SQL = """
        employer_fit_decisions
        JOIN employers ON employers.agency_id = employer_fit_decisions.agency_id AND employers.id = employer_fit_decisions.employer_id
        JOIN staff AS deciders ON deciders.agency_id = employer_fit_decisions.agency_id AND deciders.id = employer_fit_decisions.decided_by
        """

    init(_ row: inout Row) throws {
        guard let found = try FitDecision(ifPresent: &row) else { throw NotFound() }
        self = found
    }

    /// Reads a decision that a LEFT JOIN may not have found.
    init?(ifPresent row: inout Row) throws {
        let id: ID<FitDecision>? = try row.next()
        let employer: ID<Employer>? = try row.next()
        employerName = try row.next()
        let course: Course? = try row.next()
        let reason: String? = try row.next()
        let name: String? = try row.next()
        let at: Instant? = try row.next()
        let again: Day? = try row.next()
        endedAt = try row.next()
        guard let id, let employer, let course, let reason, let name, let at, let again else { return nil }
        (self.id, self.employer, self.course, self.reason, decidedByName, decidedAt, lookAgainOn) = (id, employer, course, reason, name, at, again)
    }
}

/// A decision as it is about to be taken.
struct FitDraft: Sendable {
    let course: FitDecision.Course
    let reason: String
    let lookAgainOn: Day
}
