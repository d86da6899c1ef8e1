import Dates
import Storage

/// A person sent to a provider for a service, and what became of it; or a person whom another organization sent to us.
struct Referral: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        /// With the person's consent, written to the provider, followed until its outcome.
        case formal
        /// The person was told where to go; nobody was written to.
        case informal
        /// Another organization sent the person to us.
        case incoming
    }

    enum State: String, CaseIterable, Sendable, Storable {
        /// It is sent when another one is completed.
        case waiting
        case sent, seen, accepted, declined, appointment, started, completed, left, voided

        /// Nothing more happens there; of what was completed or left only the outcome may still be learnt.
        var isClosed: Bool { self == .declined || self == .completed || self == .left || self == .voided }
        /// The provider has not answered yet.
        var isAwaited: Bool { self == .sent || self == .seen }
        /// The provider has taken the person on, or is about to.
        var isTakenOn: Bool { self == .accepted || self == .appointment || self == .started }
    }

    /// Who said no.
    enum Side: String, Sendable, Storable {
        case person, provider
    }

    /// What came of it for the person.
    enum Outcome: String, CaseIterable, Sendable, Storable {
        case job, certificate
        case nextStep = "next_step"
        case needMet = "need_met"
        case nothing = "none"
        case unknown
    }

    let id: ID<Referral>
    let agency: ID<Agency>
    let participant: ID<Participant>
    /// The listing; nothing if what was told of stands in no directory, or if it is we who are asked.
    let service: ID<Listing>?
    /// As it was called that day.
    let serviceName: String
    /// Who gives it; of one that came in, who sent the person.
    let providerName: String
    let kind: Kind
    let state: State
    let stateAt: Instant
    /// Under which the provider is told of the person; every formal one has it.
    let consent: ID<Consent>?
    /// What the provider may see, as far as the consent still runs.
    let covers: Set<SharedFact>
    /// Why, in words that the person reads too.
    let why: String
    /// What the provider reads besides.
    let letter: String
    /// To which mail goes; empty when the provider is called instead.
    let mailbox: String
    /// It is sent when that one is completed.
    let after: ID<Referral>?
    /// Why a second one to the same service stands beside one that is open.
    let secondWhy: String
    let madeBy: ID<StaffMember>
    let madeAt: Instant
    let sentAt: Instant?
    let seenAt: Instant?
    let answeredAt: Instant?
    let declinedBy: Side?
    /// Why it was declined, or why the person left.
    let reason: Reason?
    let startedOn: Day?
    let endedOn: Day?
    let outcome: Outcome?
    let outcomeOn: Day?
    /// When somebody must look at it if no word comes; nothing while none is expected.
    let due: Day?
    /// How often the provider was reminded of what it owes now.
    let reminders: Int
    let remindedAt: Instant?
    let closedAt: Instant?

    static let columns: SQL = """
        referrals.id, referrals.agency_id, referrals.participant_id, referrals.service_id, referrals.service_name, referrals.provider_name,
        referrals.kind, referrals.state, referrals.state_at, referrals.consent_id, referrals.covers, referrals.why, referrals.letter,
        referrals.mailbox, referrals.after_id, referrals.second_why, referrals.made_by, referrals.made_at, referrals.sent_at, referrals.seen_at,
        referrals.answered_at, referrals.declined_by, referrals.reason, referrals.started_on, referrals.ended_on, referrals.outcome,
        referrals.outcome_on, referrals.due, referrals.reminders, referrals.reminded_at, referrals.closed_at
        """

    init(_ row: inout Row) throws {
        (id, agency, participant, service) = (try row.next(), try row.next(), try row.next(), try row.next())
        (serviceName, providerName, kind, state, stateAt) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        (consent, covers) = (try row.next(), SharedFact.set(try row.next()))
        (why, letter, mailbox, after, secondWhy) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        (madeBy, madeAt, sentAt, seenAt, answeredAt) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        (declinedBy, reason) = (try row.next(), try row.next())
        (startedOn, endedOn, outcome, outcomeOn) = (try row.next(), try row.next(), try row.next(), try row.next())
        (due, reminders, remindedAt, closedAt) = (try row.next(), try row.next(), try row.next(), try row.next())
    }
}

extension Referral {
    /// The person was there and is no more: what came of it can be told.
    var isOver: Bool { state == .completed || state == .left }
}

/// When somebody must look at a referral if no word comes.
extension Referral {
    /// Working days that a provider has to answer, and days that a course may be silent.
    static let daysToAnswer = 3
    static let daysToBegin = 5
    static let daysOfSilence = 30
    /// Days after which somebody who was only told where to go is asked whether it helped.
    static let daysToAskInformal = 14
    /// The outcome is asked for once more so many days after the end.
    static let daysToOutcome = 90
    /// The provider is reminded no more often of one thing.
    static let mostReminders = 2
    /// How long the provider's and the person's links work: a course lasts a season, and each mail brings a new one.
    static let daysOfLink = 180

    /// The day by which the next word is expected after this state was reached; nothing where none is.
    static func due(_ kind: Kind, _ state: State, since day: Day) -> Day? {
        switch state {
        case .waiting, .declined, .voided: nil
        case .sent, .seen: kind == .informal ? day.adding(days: daysToAskInformal) : day.addingWorkingDays(daysToAnswer)
        case .accepted: day.addingWorkingDays(daysToBegin)
        // Of an appointment on that very day.
        case .appointment: day.adding(days: 1)
        case .started: day.adding(days: daysOfSilence)
        case .completed, .left: day.adding(days: daysToOutcome)
        }
    }
}
