import Dates
import Storage

/// How things stand between us and a provider: when somebody last spoke with it, and what is planned.
struct Relation: Stored, Sendable {
    let provider: ID<Provider>
    let name: String
    /// Nothing while nobody of ours has spoken with it.
    let lastOn: Day?
    let contacts: Int
    let lastQuality: ProviderContact.Quality?
    let plannedFor: Day?
    let plannedBy: String

    init(_ row: inout Row) throws {
        provider = try row.next()
        name = try row.next()
        lastOn = try row.next()
        contacts = try row.next()
        lastQuality = try row.next()
        plannedFor = try row.next()
        plannedBy = try row.next() ?? ""
    }

    /// A quarter: as often as a provider confirms its own entry.
    static let daysFresh = 90
    /// Half a year: as long as a service counts as verified.
    static let daysFading = 180

    enum Freshness: Sendable {
        case fresh, fading, stale, never

        var tag: StatusTag {
            switch self {
            case .fresh: StatusTag("Fresh", .ok)
            case .fading: StatusTag("Fading", .info)
            case .stale: StatusTag("Stale", .warn)
            case .never: StatusTag("Never met", .plain)
            }
        }
    }

    func freshness(on today: Day) -> Freshness {
        guard let lastOn else { return .never }
        return switch today.days(since: lastOn) {
        case ...Relation.daysFresh: .fresh
        case ...Relation.daysFading: .fading
        default: .stale
        }
    }

    /// "12 days ago".
    func age(on today: Day) -> String {
        guard let lastOn else { return "not yet" }
        let days = today.days(since: lastOn)
        return days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
    }
}

/// Which relations a list shows.
enum RelationView: String, CaseIterable, Sendable {
    case known, never

    var label: String { self == .known ? "Providers we know" : "Never met" }
}
