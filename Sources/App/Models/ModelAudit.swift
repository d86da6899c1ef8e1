import Evidence
import Foundation
import Storage

/// Whether a model treats the groups of one protected trait alike; made at every version, and kept.
struct ModelAudit: Stored, Sendable, Equatable {
    /// So many of hits, held against the reference group where both are large enough.
    struct Share: Sendable, Codable, Equatable {
        let hits: Int
        let count: Int
        let ratio: Double?
        let lower: Double?
        let upper: Double?
        /// "warn", "unclear" or "ok".
        let sign: String?

        init?(_ share: FairnessAudit.Share?) {
            guard let share else { return nil }
            (hits, count, ratio, lower, upper) = (
                share.hits, share.count, share.ratio?.value, share.ratio?.bounds.lowerBound, share.ratio?.bounds.upperBound
            )
            sign = share.ratio?.sign.rawValue
        }
    }

    struct Group: Sendable, Codable, Equatable {
        let name: String
        /// Nothing where showing it would give somebody away.
        let count: Int?
        /// Whether rates are told, or counts alone.
        let hasRates: Bool
        let selected: Share?
        /// Offered help first, of those who found work unaided.
        let falsePositive: Share?
        /// Not offered help first, of those who found none.
        let falseNegative: Share?
        /// The mean chance predicted less the share observed.
        let excess: Double?
        let excessError: Double?
        let slope: Double?
        let auc: Double?
        /// What services together add for the group, and for those of it who are offered help first; nothing for fewer than 30 of whom it is known.
        let benefit: Double?
        let benefitError: Double?
        var selectedBenefit: Double?
        var selectedBenefitError: Double?

        init(_ group: FairnessAudit.Group) {
            (name, count, hasRates) = (group.name, group.count, group.detail == .rates)
            (selected, falsePositive, falseNegative) = (Share(group.selected), Share(group.falsePositive), Share(group.falseNegative))
            (excess, excessError) = (group.calibration?.excess.value, group.calibration?.excess.standardError)
            (slope, auc) = (group.calibration?.slope, group.calibration?.auc)
            (benefit, benefitError) = (group.benefit?.value, group.benefit?.standardError)
            (selectedBenefit, selectedBenefitError) = (group.benefitOfSelected?.value, group.benefitOfSelected?.standardError)
        }
    }

    /// The key of a trait, or "sex_race" for both together.
    let trait: String
    let reference: String?
    let comparisons: Int
    let warnings: Int
    /// Warnings that chance alone would give about.
    let byChance: Double
    let groups: [Group]

    static let columns: SQL = """
        model_audits.trait, model_audits.reference, model_audits.comparisons, model_audits.warnings, model_audits.by_chance,
        model_audits.audit_groups
        """

    init(_ row: inout Row) throws {
        trait = try row.next()
        reference = try row.next()
        comparisons = try row.next()
        warnings = try row.next()
        byChance = try row.next()
        groups = try JSONDecoder().decode([Group].self, from: Data(try row.next(String.self).utf8))
    }

    init(_ trait: String, _ people: [AuditedPerson]) {
        let audit = FairnessAudit(people)
        (self.trait, reference, comparisons, warnings) = (trait, audit.reference, audit.comparisons, audit.warnings)
        (byChance, groups) = (audit.warningsByChance, audit.groups.map(Group.init))
    }

    static let sexAndRace = "sex_race"

    var label: String { ProtectedTrait(rawValue: trait)?.label ?? "Sex and race together" }
}

extension ModelAudit {
    /// Those whose chance is in the lower two fifths are offered help first.
    static let bandsOfferedFirst = 2
    /// Below so many people the two traits together are not looked at. Source: EVIDENCE 9.
    static let fewestTogether = 30

    /// One audit for each trait that is known of anybody. `traits` are in the order of the people.
    static func all(_ cohort: Cohort, _ learnt: LearntRule, traits: [[ProtectedTrait: String]], gains: ChosenGains) -> [ModelAudit] {
        func audited(_ person: Int, _ group: String) -> AuditedPerson {
            AuditedPerson(
                group: group, isSelected: learnt.bands[person] <= bandsOfferedFirst, predicted: learnt.chances[person],
                foundWork: cohort.people[person].reached.map { $0 == 1 }, isTreated: cohort.people[person].arm != nil, benefit: gains[person])
        }
        let everybody = cohort.people.indices
        var audits = ProtectedTrait.allCases.filter { trait in traits.contains { $0[trait] != nil } }.map { trait in
            ModelAudit(trait.rawValue, everybody.map { audited($0, trait.group(of: traits[$0][trait])) })
        }
        let cells = Dictionary(grouping: everybody) { person in
            [ProtectedTrait.sex, .race].compactMap { traits[person][$0] }.joined(separator: ", ")
        }.filter { $0.key.contains(", ") && $0.value.count >= fewestTogether }
        if cells.count > 1 {
            let people = cells.sorted { $0.key < $1.key }.flatMap { cell in cell.value.map { audited($0, cell.key) } }
            audits.append(ModelAudit(sexAndRace, people))
        }
        return audits
    }
}
