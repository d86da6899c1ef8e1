/// The audit of one model by every trait that was named, and by crossings of two of them.
public struct FairnessReport: Sendable, Codable {
    /// The audit by one trait ("sex") or crossing ("sex × race").
    public struct Trait: Sendable, Codable {
        public let name: String
        public let audit: FairnessAudit
    }

    public let traits: [Trait]
    public var comparisons: Int { traits.reduce(0) { $0 + $1.audit.comparisons } }
    public var warnings: Int { traits.reduce(0) { $0 + $1.audit.warnings } }
    /// Warnings that chance alone would give about, of so many comparisons.
    public var warningsByChance: Double { traits.reduce(0) { $0 + $1.audit.warningsByChance } }

    /// What is said of somebody who did not say.
    public static let undisclosed = "not disclosed"

    /// `people` are the rows without their group; `groups` names each row's group by each trait, nil where it was not disclosed.
    /// Each crossing names two traits; its cells of fewer than 30 are left out. Throws `EvidenceRefused` for traits of another length than
    /// the people, and a crossing of what is no trait.
    public init(_ people: [AuditedPerson], traits: [(name: String, groups: [String?])], crossings: [(String, String)] = []) throws {
        for trait in traits where trait.groups.count != people.count {
            throw EvidenceRefused("The trait “\(trait.name)” has not as many groups as there are people. Give one for each.")
        }
        let plain = traits.map { Trait(name: $0.name, audit: FairnessAudit(FairnessReport.grouped(people, $0.groups))) }
        let crossed = try crossings.map { first, second in
            guard let a = traits.first(where: { $0.name == first }), let b = traits.first(where: { $0.name == second }), first != second else {
                throw EvidenceRefused("“\(first)” and “\(second)” cannot be crossed. Name two of the traits.")
            }
            let cells = zip(a.groups, b.groups).map { "\($0 ?? Self.undisclosed), \($1 ?? Self.undisclosed)" }
            let sizes = Dictionary(grouping: cells) { $0 }.mapValues(\.count)
            let kept = Self.grouped(people, cells).filter { sizes[$0.group, default: 0] >= 30 }
            return Trait(name: "\(first) × \(second)", audit: FairnessAudit(kept))
        }
        self.traits = plain + crossed
    }

    private static func grouped(_ people: [AuditedPerson], _ groups: [String?]) -> [AuditedPerson] {
        zip(people, groups).map { person, group in
            AuditedPerson(
                group: group ?? undisclosed, isSelected: person.isSelected, predicted: person.predicted, foundWork: person.foundWork,
                isTreated: person.isTreated, benefit: person.benefit)
        }
    }
}
