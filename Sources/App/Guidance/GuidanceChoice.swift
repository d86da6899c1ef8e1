import Dates
import Guidance
import Storage

/// What was decided on a service for a person: by staff together with the person, or by the person alone.
struct GuidanceChoice: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        /// A suggestion was taken.
        case accepted
        /// A suggestion was not taken.
        case differed
        /// What was not suggested was chosen all the same.
        case added
        /// The person does not want it.
        case refused
    }

    /// Why staff and person decided otherwise than was suggested.
    enum Reason: String, CaseIterable, Sendable, Storable {
        case notWanted = "not_wanted"
        case later
        case triedBefore = "tried_before"
        case times
        case tooFar = "too_far"
        case cost
        case quality
        case betterOne = "better_one"
        case wrongFact = "wrong_fact"
        case knowsPerson = "knows_person"
        case personWish = "person_wish"
        case other

        /// Why a suggestion is not taken.
        static let against: [Reason] = [.notWanted, .later, .triedBefore, .times, .tooFar, .cost, .quality, .betterOne, .wrongFact, .other]
        /// Why something is chosen that was not suggested.
        static let ahead: [Reason] = [.personWish, .knowsPerson, .wrongFact, .other]
    }

    let id: ID<GuidanceChoice>
    let participant: ID<Participant>
    let service: ID<Listing>
    let shown: ID<ShownGuidance>
    let kind: Kind
    /// Nothing where it needs none.
    let reason: Reason?
    let words: String
    let madeBy: ID<StaffMember>?
    let madeAt: Instant
    /// Who decided, by name; the person's own word has none.
    let madeByName: String

    static let columns: SQL = """
        guidance_choices.id, guidance_choices.participant_id, guidance_choices.service_id, guidance_choices.shown_id, guidance_choices.choice,
        guidance_choices.reason, guidance_choices.words, guidance_choices.made_by, guidance_choices.made_at, staff.name
        """
    static let table: SQL = """
        guidance_choices LEFT JOIN staff ON staff.agency_id = guidance_choices.agency_id AND staff.id = guidance_choices.made_by
        """

    init(_ row: inout Row) throws {
        (id, participant, service, shown, kind) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        reason = Reason(rawValue: try row.next(String.self))
        (words, madeBy, madeAt) = (try row.next(), try row.next(), try row.next())
        madeByName = try row.next(String?.self) ?? ""
    }

    /// So many days a decision against a suggestion keeps it away; then it may be thought over again.
    static let daysAside = 90

    func bar(on today: Day, in zone: Zone) -> Bar? {
        let day = madeAt.day(in: zone)
        switch kind {
        case .refused: return .refused(on: day)
        case .differed: return today.days(since: day) <= GuidanceChoice.daysAside ? .decidedAgainst(on: day) : nil
        case .accepted, .added: return nil
        }
    }
}

/// What somebody had before their eyes when they decided.
struct ShownGuidance: Stored, Sendable {
    let id: ID<ShownGuidance>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let modelName: String
    let digest: String
    let shownTo: ID<StaffMember>
    let shownAt: Instant

    static let columns: SQL = """
        guidance_shown.id, guidance_shown.agency_id, guidance_shown.participant_id, guidance_shown.model_name, guidance_shown.digest,
        guidance_shown.shown_to, guidance_shown.shown_at
        """

    init(_ row: inout Row) throws {
        (id, agency, participant) = (try row.next(), try row.next(), try row.next())
        (modelName, digest, shownTo, shownAt) = (try row.next(), try row.next(), try row.next(), try row.next())
    }

    /// How long the person's link to it works.
    static let daysOfLink = 30
}

extension Referral {
    /// How it stands in the way of the same service being suggested once more.
    func bar(in zone: Zone) -> Bar? {
        let day = stateAt.day(in: zone)
        return switch state {
        case .waiting, .sent, .seen, .accepted, .appointment, .started: .underWay(since: day)
        case .completed: .done(on: endedOn ?? day)
        case .declined: declinedBy == .person ? .refused(on: day) : .turnedAway(on: day, until: nil)
        // Whoever left may be sent there again, and what was voided never counted.
        case .left, .voided: nil
        }
    }
}
