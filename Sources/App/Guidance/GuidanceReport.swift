import Dates
import Storage
import Web

/// How suggestions are taken: what leads look at, because elsewhere such systems died of being ignored.
struct GuidanceReport: Sendable {
    /// One decision with what followed.
    struct Decision: Stored, Sendable {
        let service: ID<Listing>
        let serviceName: String
        let providerName: String
        let kind: GuidanceChoice.Kind
        let reason: GuidanceChoice.Reason?
        let words: String
        let madeAt: Instant
        /// Nothing where it was the person's own word.
        let staffName: String?
        /// Where the service stood in what was shown; nothing for what was not suggested.
        let position: Int?
        /// How far the person's referral there has come that was made since.
        let referral: Referral.State?
        let startedOn: Day?

        init(_ row: inout Row) throws {
            (service, serviceName, providerName) = (try row.next(), try row.next(), try row.next(String?.self) ?? "")
            kind = try row.next()
            reason = GuidanceChoice.Reason(rawValue: try row.next(String.self))
            (words, madeAt, staffName, position) = (try row.next(), try row.next(), try row.next(), try row.next())
            referral = try row.next(String?.self).flatMap { Referral.State(rawValue: $0) }
            startedOn = try row.next()
        }

        var isTaken: Bool { kind == .accepted || kind == .added }
    }

    /// How often a service stood in what was shown to whoever decided.
    struct Showing: Stored, Sendable {
        let service: ID<Listing>
        let name: String
        let count: Int

        init(_ row: inout Row) throws {
            (service, name, count) = (try row.next(), try row.next(), try row.next())
        }
    }

    /// The latest first.
    let decisions: [Decision]
    let showings: [Showing]
    /// People whose assessment was finished in the time, and of them those for whom something was decided since.
    let assessed: Int
    let decided: Int
}

extension GuidanceReport {
    /// How decisions of one kind of thing divide.
    struct Tally: Sendable {
        var accepted = 0
        var differed = 0
        var added = 0
        var refused = 0

        /// On suggestions, one way or the other.
        var suggested: Int { accepted + differed + refused }

        mutating func count(_ kind: GuidanceChoice.Kind) {
            switch kind {
            case .accepted: accepted += 1
            case .differed: differed += 1
            case .added: added += 1
            case .refused: refused += 1
            }
        }
    }

    /// Below so many no share is said.
    static let fewest = 5

    var together: Tally { decisions.reduce(into: Tally()) { $0.count($1.kind) } }

    func tallies<Key: Hashable>(by key: (Decision) -> Key) -> [Key: Tally] {
        decisions.reduce(into: [:]) { $0[key($1), default: Tally()].count($1.kind) }
    }

    /// Of what was taken: sent to the provider, taken on there, begun, completed.
    var followed: (taken: Int, sent: Int, begun: Int, completed: Int) {
        let taken = decisions.filter(\.isTaken)
        return (
            taken.count, taken.filter { $0.referral != nil && $0.referral != .voided }.count, taken.filter { $0.startedOn != nil }.count,
            taken.filter { $0.referral == .completed }.count
        )
    }

    /// Why staff decided otherwise, the most frequent first.
    var reasons: [(reason: GuidanceChoice.Reason, kind: GuidanceChoice.Kind, count: Int)] {
        [GuidanceChoice.Kind.differed, .added].flatMap { kind in
            GuidanceChoice.Reason.allCases.map { reason in
                (reason: reason, kind: kind, count: decisions.count { $0.reason == reason && $0.kind == kind })
            }
        }.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    }
}

/// The time that a report covers.
enum GuidanceSpan: String, CaseIterable, Sendable {
    case quarter, year, all

    init(_ fields: Fields) { self = GuidanceSpan(rawValue: fields["span"]) ?? .quarter }

    var label: String {
        switch self {
        case .quarter: "90 days"
        case .year: "A year"
        case .all: "All"
        }
    }

    func first(on today: Day) -> Day {
        switch self {
        case .quarter: today.adding(days: -90)
        case .year: today.adding(days: -365)
        case .all: Day(ordinal: 18_262)
        }
    }
}
