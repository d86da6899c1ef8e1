import Dates
import Storage

/// A person put forward to an employer for an opening: what was told under which consent, and how far it has come.
struct Introduction: Stored, Sendable {
    enum State: String, CaseIterable, Sendable, Storable {
        case sent, seen, interview, agreed, offered, hired, declined, withdrawn

        /// Nothing more is awaited.
        var isClosed: Bool { self == .hired || self == .declined || self == .withdrawn }
        /// The employer has not answered yet.
        var isAwaited: Bool { self == .sent || self == .seen }
    }

    let id: ID<Introduction>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let opening: ID<Opening>
    let employer: ID<Employer>
    /// Who is asked; nothing when a partner manages the opening.
    let contact: ID<Contact>?
    let consent: ID<Consent>
    /// What the employer may see, as far as the consent still runs.
    let facts: Set<SharedFact>
    /// Why this person suits, in the words of whoever put them forward; for us alone.
    let suitabilityNote: String
    /// What the employer reads besides.
    let letter: String
    /// The points on the day, and by which version of the weights.
    let score: Int
    let weightsNumber: Int
    let state: State
    let stateAt: Instant
    let madeBy: ID<StaffMember>
    let madeAt: Instant
    let seenAt: Instant?
    let remindedAt: Instant?
    let interviewAt: Instant?
    /// Where the interview is.
    let place: String
    let placement: ID<Placement>?

    static let columns: SQL = """
        introductions.id, introductions.agency_id, introductions.participant_id, introductions.opening_id, introductions.employer_id,
        introductions.contact_id, introductions.consent_id, introductions.facts, introductions.suitability_note, introductions.letter,
        introductions.score, introductions.weights_number, introductions.state, introductions.state_at, introductions.made_by,
        introductions.made_at, introductions.seen_at, introductions.reminded_at, introductions.interview_at, introductions.place,
        introductions.placement_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        opening = try row.next()
        employer = try row.next()
        contact = try row.next()
        consent = try row.next()
        facts = SharedFact.set(try row.next())
        suitabilityNote = try row.next()
        letter = try row.next()
        score = try row.next()
        weightsNumber = try row.next()
        state = try row.next()
        stateAt = try row.next()
        madeBy = try row.next()
        madeAt = try row.next()
        seenAt = try row.next()
        remindedAt = try row.next()
        interviewAt = try row.next()
        place = try row.next()
        placement = try row.next()
    }

    /// How long the employer's link works.
    static let daysOfLink = 30
    /// After so many days without an answer the employer is reminded, and after so many the colleague is told to call.
    static let daysToRemind = 3
    static let daysToCall = 7
}

extension Introduction.State {
    /// In the words of staff.
    var label: String {
        switch self {
        case .sent: "Sent"
        case .seen: "Seen"
        case .interview: "Interview wanted"
        case .agreed: "Interview agreed"
        case .offered: "Offered"
        case .hired: "Hired"
        case .declined: "Declined"
        case .withdrawn: "Withdrawn"
        }
    }

    var tag: StatusTag {
        switch self {
        case .sent, .seen: StatusTag(label, .info)
        case .interview: StatusTag(label, .warn)
        case .agreed, .offered, .hired: StatusTag(label, .ok)
        case .declined, .withdrawn: StatusTag(label, .plain)
        }
    }
}

/// An introduction with the names that belong to it.
struct IntroductionSheet: Stored, Sendable {
    let introduction: Introduction
    let person: String
    let shortName: String
    let title: String
    let employerName: String
    /// The partner that manages the opening, if one does.
    let partnerName: String?
    /// Who is asked, with the partner's name.
    let contactName: String

    /// Whose answer is awaited.
    var asked: String { partnerName ?? employerName }

    static let columns: SQL = """
        \(Introduction.columns), participants.first_name, participants.last_name, openings.title, employers.name, contacts.name,
        partners.name, partners.contact_name
        """

    static let table: SQL = """
        introductions
        JOIN participants ON participants.agency_id = introductions.agency_id AND participants.id = introductions.participant_id
        JOIN openings ON openings.agency_id = introductions.agency_id AND openings.id = introductions.opening_id
        JOIN employers ON employers.agency_id = introductions.agency_id AND employers.id = introductions.employer_id
        LEFT JOIN contacts ON contacts.agency_id = introductions.agency_id AND contacts.id = introductions.contact_id
        LEFT JOIN introduction_partners
            ON introduction_partners.agency_id = introductions.agency_id AND introduction_partners.introduction_id = introductions.id
        LEFT JOIN partners
            ON partners.agency_id = introduction_partners.agency_id AND partners.id = introduction_partners.partner_id
        """

    init(_ row: inout Row) throws {
        introduction = try Introduction(&row)
        let (first, last) = (try row.next(String.self), try row.next(String.self))
        (person, shortName) = ("\(first) \(last)", "\(first) \(last.prefix(1)).")
        title = try row.next()
        employerName = try row.next()
        let contact = try row.next(String?.self)
        partnerName = try row.next()
        let partner = ManagingPartner.reader(try row.next(String?.self) ?? "", at: partnerName ?? "")
        contactName = contact ?? partner
    }
}

/// One thing that happened to an introduction: what, who, and why.
struct IntroductionEvent: Stored, Sendable {
    enum Kind: String, Sendable, Storable {
        case sent, seen, interview, agreed, offered, hired, declined, withdrawn, reminded, reopened
    }

    /// Whose act it was.
    enum Side: String, CaseIterable, Sendable, Storable {
        case agency, employer, person
    }

    let kind: Kind
    let at: Instant
    let side: Side
    let who: String
    let reason: String
    let words: String

    static let columns: SQL = """
        introduction_events.kind, introduction_events.at, introduction_events.side, introduction_events.who, introduction_events.reason,
        introduction_events.words
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
