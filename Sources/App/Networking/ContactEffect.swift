import Dates
import Evidence
import Storage

/// Whether referrals to a provider go better within some weeks after somebody of ours spoke with it: an association, not proof.
struct ContactEffect: Sendable {
    /// So long a contact counts as fresh for a referral.
    static let days = 60

    /// How many of how many.
    struct Share: Sendable, Equatable {
        var hits = 0
        var count = 0

        mutating func add(_ isHit: Bool) {
            count += 1
            if isHit { hits += 1 }
        }
    }

    /// What is looked at.
    enum Measure: String, CaseIterable, Sendable {
        case accepted, completed

        var label: String { rawValue.capitalizedFirst }
    }

    let provider: ID<Provider>
    let name: String
    let measure: Measure
    /// Referrals within so many days after a contact.
    let after: Share
    let otherwise: Share
    /// How much higher the share is after a contact, drawn towards that of other providers where three can be compared; nothing where too few
    /// were sent.
    let difference: Estimate?
    /// Whether it was drawn towards the others.
    let isShrunken: Bool

    /// Every provider to which somebody was sent, by name. Throws `EvidenceRefused` for nothing that can be counted.
    static func all(_ referrals: [CountedReferral], _ contacts: [ID<Provider>: [Day]], _ measure: Measure, at now: Instant, in zone: Zone)
        throws -> [ContactEffect]
    {
        let tallies = Dictionary(grouping: referrals, by: \.provider).map { provider, own -> Tally in
            Tally(provider: provider, name: own[0].name, own, contacts[provider] ?? [], measure, at: now, in: zone)
        }.filter { $0.after.count + $0.otherwise.count > 0 }.sorted { ($0.name, $0.provider) < ($1.name, $1.provider) }
        let raw = tallies.map(\.difference)
        let shrunken = try Shrinkage(raw.compactMap { $0 })?.estimates
        var next = (shrunken ?? raw.compactMap { $0 }).makeIterator()
        return zip(tallies, raw).map { tally, raw in
            ContactEffect(
                provider: tally.provider, name: tally.name, measure: measure, after: tally.after, otherwise: tally.otherwise,
                difference: raw == nil ? nil : next.next(), isShrunken: shrunken != nil)
        }
    }

    private struct Tally {
        let provider: ID<Provider>
        let name: String
        private(set) var after = Share()
        private(set) var otherwise = Share()

        init(
            provider: ID<Provider>, name: String, _ referrals: [CountedReferral], _ contacts: [Day], _ measure: Measure, at now: Instant,
            in zone: Zone
        ) {
            (self.provider, self.name) = (provider, name)
            for referral in referrals {
                guard let isHit = referral.isHit(measure, now: now) else { continue }
                let madeOn = referral.madeAt.day(in: zone)
                let isFresh = contacts.contains { (0...ContactEffect.days).contains(madeOn.days(since: $0)) }
                if isFresh { after.add(isHit) } else { otherwise.add(isHit) }
            }
        }

        var difference: Estimate? { ShareDifference(hits: after.hits, of: after.count, others: (otherwise.hits, otherwise.count))?.estimate }
    }

    /// What the figures say, in words.
    var verdict: String {
        guard let difference else {
            let all = after.count + otherwise.count
            return all < ShareDifference.fewest
                ? "not compared: \(all == 1 ? "1 referral is" : "\(all) referrals are") known, \(ShareDifference.fewest) are needed"
                : "not compared: \(after.count) followed a contact and \(otherwise.count) did not, at least \(ShareDifference.fewestInGroup) of each are needed"
        }
        let (low, high) = (difference.interval.lowerBound, difference.interval.upperBound)
        let bounds = "the difference lies between \(Self.points(low)) and \(Self.points(high)) points, nine times in ten"
        if low > 0 { return "more after a contact: \(bounds)" }
        return high < 0 ? "fewer after a contact: \(bounds)" : "no difference shown: \(bounds)"
    }

    /// A difference of shares in points of a hundred, with its sign.
    static func points(_ share: Double) -> String {
        let points = Int((share * 100).rounded())
        return points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0"
    }
}
