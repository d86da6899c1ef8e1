import Dates
import Phrases
import Storage

/// A referral with the names that belong to it.
struct ReferralSheet: Stored, Sendable {
    let referral: Referral
    let person: String
    /// "Maria S."
    let shortName: String
    let firstName: String
    let counselor: ID<StaffMember>?
    let maker: String
    /// What it waits for, as it is called.
    let afterName: String?

    static let columns: SQL = """
        \(Referral.columns), participants.first_name, participants.last_name, participants.staff_id, makers.name, earlier.service_name
        """

    static let table: SQL = """
        referrals
        JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
        JOIN staff AS makers ON makers.agency_id = referrals.agency_id AND makers.id = referrals.made_by
        LEFT JOIN referrals AS earlier ON earlier.agency_id = referrals.agency_id AND earlier.id = referrals.after_id
        """

    init(_ row: inout Row) throws {
        referral = try Referral(&row)
        let (first, last) = (try row.next(String.self), try row.next(String.self))
        (person, shortName, firstName) = ("\(first) \(last)", "\(first) \(last.prefix(1)).", first)
        counselor = try row.next()
        maker = try row.next()
        afterName = try row.next()
    }
}

/// One thing that happened to a referral: what, who, and why.
struct ReferralEvent: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        case sent, seen, accepted, declined, appointment, moved
        case calledOff = "called_off"
        case missed, started, completed, left, outcome, reminded
        /// The person wants something to be changed.
        case wished
        case reopened, voided
        case takenBack = "taken_back"
    }

    /// Whose act it was.
    enum Side: String, Sendable, Storable {
        case agency, provider, person
    }

    let kind: Kind
    let at: Instant
    let side: Side
    let who: String
    let reason: String
    let words: String

    static let columns: SQL = """
        referral_events.kind, referral_events.at, referral_events.side, referral_events.who, referral_events.reason, referral_events.words
        """

    init(_ row: inout Row) throws {
        kind = try row.next()
        at = try row.next()
        side = try row.next()
        who = try row.next()
        reason = try row.next()
        words = try row.next()
    }
}
