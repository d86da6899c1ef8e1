/// One person in an audit: what a model said of them, out of fold, and what became of them.
public struct AuditedPerson: Sendable {
    /// The group by one trait; "not disclosed" is a group.
    public let group: String
    public let isSelected: Bool
    /// The chance of finding work unaided that was predicted; nil without such a model.
    public let predicted: Double?
    /// Whether they found work; nil while not known.
    public let foundWork: Bool?
    public let isTreated: Bool
    /// What the service is estimated to add (ψ); nil without such an estimate.
    public let benefit: Double?

    public init(group: String, isSelected: Bool, predicted: Double?, foundWork: Bool?, isTreated: Bool, benefit: Double?) {
        self.group = group
        self.isSelected = isSelected
        self.predicted = predicted
        self.foundWork = foundWork
        self.isTreated = isTreated
        self.benefit = benefit
    }
}

/// Whether a model treats groups alike: who is selected, whose errors it makes, whose chances it gets wrong, who gains.
/// Source of the measures: Desiere, Struyven 2021.
public struct FairnessAudit: Sendable, Codable {
    /// How much may be shown of a group.
    public enum Detail: String, Sendable, Codable {
        /// Fewer than 5, or the next smallest, from which these could be reckoned.
        case suppressed
        /// 5 to 29: counts, no rates.
        case counts
        case rates
    }

    public struct Group: Sendable, Codable {
        public let name: String
        /// Nil where suppressed.
        public let count: Int?
        public let detail: Detail
        /// Selected, of all.
        public let selected: Share?
        /// Selected, of the untreated who found work unaided.
        public let falsePositive: Share?
        /// Not selected, of the untreated who found none.
        public let falseNegative: Share?
        public let calibration: Calibration?
        /// What the service adds for the whole group, and for those of it who are selected; nil for fewer than 30 of whom it is known.
        public let benefit: Estimate?
        public let benefitOfSelected: Estimate?
    }

    public struct Share: Sendable, Equatable, Codable {
        public let hits: Int
        public let count: Int
        /// Against the reference group; nil for that itself, without one, and below 30.
        public var ratio: RateRatio?
    }

    public struct Calibration: Sendable, Equatable, Codable {
        /// The mean chance predicted less the share observed.
        public let excess: Estimate
        /// From 20 who found work, and 20 who did not.
        public let slope: Double?
        public let auc: Double?
    }

    public let groups: [Group]
    /// The largest group, if it has 100; all others are compared with it.
    public let reference: String?
    public let comparisons: Int
    /// Warnings that chance alone would give about.
    public var warningsByChance: Double { 0.05 * Double(comparisons) }
    public var warnings: Int { groups.flatMap(FairnessAudit.ratios).count { $0.sign == .warn } }

    public init(_ people: [AuditedPerson]) {
        let byName = Dictionary(grouping: people, by: \.group)
        // The largest first; of equal ones the first of the alphabet.
        let order = byName.keys.sorted { (byName[$1]?.count ?? 0, $0) < (byName[$0]?.count ?? 0, $1) }
        let largest = order.first.flatMap { byName[$0] } ?? []
        let reference = largest.count >= 100 ? Counts(largest) : nil
        let suppressed = FairnessAudit.suppressed(order, byName.mapValues(\.count))
        groups = order.enumerated().map { place, name in
            FairnessAudit.described(
                name, byName[name] ?? [], isSuppressed: suppressed.contains(name), reference: place == 0 ? nil : reference)
        }
        self.reference = reference == nil ? nil : order.first
        comparisons = groups.flatMap(FairnessAudit.ratios).count
    }

    private static func ratios(_ group: Group) -> [RateRatio] {
        [group.selected, group.falsePositive, group.falseNegative].compactMap { $0?.ratio }
    }

    /// Those under 5; if any, the next smallest too.
    private static func suppressed(_ order: [String], _ sizes: [String: Int]) -> Set<String> {
        let small = order.filter { sizes[$0, default: 0] < 5 }
        guard !small.isEmpty else { return [] }
        return Set(order.suffix(small.count + 1))
    }

    private struct Counts {
        var selected: (hits: Int, count: Int)
        var falsePositive: (hits: Int, count: Int)
        var falseNegative: (hits: Int, count: Int)

        init(_ people: [AuditedPerson]) {
            let (found, not) = (people.filter { !$0.isTreated && $0.foundWork == true }, people.filter { !$0.isTreated && $0.foundWork == false })
            selected = (people.count(where: \.isSelected), people.count)
            falsePositive = (found.count(where: \.isSelected), found.count)
            falseNegative = (not.count { !$0.isSelected }, not.count)
        }
    }

    private static func described(_ name: String, _ people: [AuditedPerson], isSuppressed: Bool, reference: Counts?) -> Group {
        let detail: Detail = isSuppressed ? .suppressed : people.count < 30 ? .counts : .rates
        guard detail != .suppressed else {
            return Group(
                name: name, count: nil, detail: detail, selected: nil, falsePositive: nil, falseNegative: nil, calibration: nil, benefit: nil,
                benefitOfSelected: nil)
        }
        let counts = Counts(people)
        func share(_ kind: RateRatio.Kind, _ own: (hits: Int, count: Int), _ other: (hits: Int, count: Int)?) -> Share {
            let ratio = detail == .rates ? other.flatMap { RateRatio(kind, hits: own.hits, of: own.count, reference: $0) } : nil
            return Share(hits: own.hits, count: own.count, ratio: ratio)
        }
        let gains = detail == .rates ? people.compactMap { person in person.benefit.map { (person.isSelected, $0) } } : []
        return Group(
            name: name, count: people.count, detail: detail, selected: share(.selection, counts.selected, reference?.selected),
            falsePositive: share(.error, counts.falsePositive, reference?.falsePositive),
            falseNegative: share(.error, counts.falseNegative, reference?.falseNegative),
            calibration: detail == .rates ? calibration(people) : nil, benefit: mean(gains.map { $0.1 }),
            benefitOfSelected: mean(gains.filter(\.0).map { $0.1 }))
    }

    /// Of 30 people on, as every rate: a mean of fewer would tell of somebody.
    private static func mean(_ values: [Double]) -> Estimate? { values.count >= 30 ? Moments.estimate(values) : nil }

    /// On the untreated, of whom it is known how they fared unaided.
    private static func calibration(_ people: [AuditedPerson]) -> Calibration? {
        let told = people.compactMap { person -> (Double, Double)? in
            guard !person.isTreated, let predicted = person.predicted, let found = person.foundWork else { return nil }
            return (predicted, found ? 1 : 0)
        }
        guard !told.isEmpty else { return nil }
        let mean = Moments.mean(told.map(\.0))
        let error = (mean * (1 - mean) / Double(told.count)).squareRoot()
        let fit = Discrimination(scores: told.map { Logit.score(of: $0.0) }, outcome: told.map(\.1))
        let rarer = min(told.count { $0.1 == 1 }, told.count { $0.1 == 0 })
        return Calibration(
            excess: Estimate(mean - Moments.mean(told.map(\.1)), standardError: error), slope: rarer >= 20 ? fit.slope : nil, auc: fit.auc)
    }
}
