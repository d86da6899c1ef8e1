import Dates
import Guidance
import Storage

/// What was decided on a service for a person: by staff together with the person, or by the person alone.
struct GuidanceChoice: Sendable {
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

    let service: ID<Listing>
    let kind: Kind
    /// Nothing where it needs none.
    let reason: Reason?
    let words: String
    let madeAt: Instant

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
