import Dates
import Storage

/// A dead end: something that a person needed and that nobody near could give, counted so that something is done about it.
struct UnmetNeed: Stored, Sendable {
    enum Why: String, CaseIterable, Sendable, Storable {
        case full
        case tooFar = "too_far"
        case language, hours
        case notEligible = "not_eligible"
        case cost
        case noSuch = "no_such"

        var label: String {
            switch self {
            case .full: "Full"
            case .tooFar: "Too far"
            case .language: "Nobody speaks the language"
            case .hours: "No hours that fit"
            case .notEligible: "Not eligible"
            case .cost: "Costs too much"
            case .noSuch: "Nobody offers it"
            }
        }
    }

    let id: ID<UnmetNeed>
    let why: Why
    /// What was needed; nothing if the service that failed is not said to help with anything.
    let need: Need?
    /// The person's language, in English.
    let language: String
    /// The ZIP code where the person lives, or a town that was searched for.
    let place: String
    let words: String
    let participant: ID<Participant>?
    let service: ID<Listing>?
    let loggedOn: Day

    static let columns: SQL = """
        unmet_needs.id, unmet_needs.why, unmet_needs.need, unmet_needs.language, unmet_needs.place, unmet_needs.words,
        unmet_needs.participant_id, unmet_needs.service_id, unmet_needs.logged_on
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        why = try row.next()
        need = Need(rawValue: try row.next(String.self))
        language = try row.next()
        place = try row.next()
        words = try row.next()
        participant = try row.next()
        service = try row.next()
        loggedOn = try row.next()
    }
}

/// A dead end as it is logged.
struct UnmetNeedDraft: Sendable {
    var why: UnmetNeed.Why
    var need: Need?
    var language = ""
    var place = ""
    var words = ""
    var participant: ID<Participant>?
    var listing: ID<Listing>?
    var referral: ID<Referral>?
}
