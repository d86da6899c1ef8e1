import ArgumentParser
import Evidence
import Rules

/// `fairlead evidence fairness`: whether a model treats groups alike.
struct EvidenceFairnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairness", abstract: "Who is selected, whose errors a model makes, and who gains, by group.",
        discussion: "Groups under 5 are suppressed with the next smallest, those under 30 show counts only. The scores should come from a model "
            + "that has not seen the row (--scores of fairlead evidence policy).")

    @OptionGroup var options: EvidenceOptions

    @Option(help: ArgumentHelp("1 where the model selects the row.", valueName: "column"))
    var selected: String

    @Option(help: ArgumentHelp("The traits, each a column of words or numbers; an empty cell is “not disclosed”.", valueName: "columns"))
    var groups: String

    @Option(help: ArgumentHelp("A column of ages, told as under 40, and 40 and over.", valueName: "column"))
    var age: String?

    @Option(help: ArgumentHelp("Two of the traits, such as sex,race, of which cells from 30 on are compared.", valueName: "columns"))
    var cross: String?

    @Option(help: ArgumentHelp("1 where the person found work; empty while not known.", valueName: "column"))
    var found: String?

    @Option(help: ArgumentHelp("1 where the person got the service; errors are counted among the others.", valueName: "column"))
    var treatment: String?

    @Option(help: ArgumentHelp("The chance of finding work unaided that was predicted.", valueName: "column"))
    var predicted: String?

    @Option(help: ArgumentHelp("What the service is estimated to add for the row.", valueName: "column"))
    var benefit: String?

    func run() throws {
        try EvidenceAnswer.give {
            guard options.weights == nil else {
                throw EvidenceRefused("--weights is not taken here, because groups are counted by people. Leave it out.")
            }
            return FairnessJSON.report(try report())
        }
    }

    private func report() throws -> FairnessReport {
        let traits = ColumnList.read(groups)
        guard !traits.isEmpty || age != nil else { throw EvidenceRefused("--groups names no column. Name at least one trait.") }
        let others = [age, found, treatment, predicted, benefit].compactMap(\.self)
        let table = try EvidenceTable(path: options.file, columns: traits + [selected] + others)
        func flags(_ column: String?) throws -> [Double]? { try column.map(table.zeroOne) }
        func numbers(_ column: String?) throws -> [Double]? { try column.map(table.numbers) }
        let (isSelected, work, sent) = (try table.zeroOne(selected), try flags(found), try flags(treatment))
        let (chances, gains, ages) = (try numbers(predicted), try numbers(benefit), try numbers(age))
        if let row = isSelected.firstIndex(where: \.isNaN) {
            throw table.refusal(row, "It is not known whether the row is selected. Fill in “\(selected)”.")
        }
        if let row = chances?.firstIndex(where: { $0 < 0 || $0 > 1 }) {
            throw table.refusal(row, "The predicted chance is not between 0 and 1. Correct it, or leave it empty.")
        }
        let people = (0..<table.count).map { row in
            AuditedPerson(
                group: "", isSelected: isSelected[row] == 1, predicted: known(chances?[row]), foundWork: known(work?[row]).map { $0 == 1 },
                isTreated: sent?[row] == 1, benefit: known(gains?[row]))
        }
        let old = ages.map { ages in ages.map { known($0).map { $0 < 40 ? "under 40" : "40 and over" } } }
        let named = traits.map { ($0, table.words($0)) } + [old.map { ("age 40+", $0) }].compactMap(\.self)
        return try FairnessReport(people, traits: named, crossings: crossing())
    }

    private func crossing() throws -> [(String, String)] {
        let pair = ColumnList.read(cross)
        guard !pair.isEmpty else { return [] }
        guard pair.count == 2 else { throw EvidenceRefused("--cross takes two traits. Write them as sex,race.") }
        return [(pair[0], pair[1])]
    }

    private func known(_ value: Double?) -> Double? { value.flatMap { $0.isNaN ? nil : $0 } }
}

/// The answer of `fairlead evidence fairness`.
enum FairnessJSON {
    static func report(_ report: FairnessReport) -> JSON {
        .pairs(
            ("traits", .array(report.traits.map(trait))), ("comparisons", .count(report.comparisons)), ("warnings", .count(report.warnings)),
            ("warnings_by_chance", .number(report.warningsByChance)))
    }

    private static func trait(_ trait: FairnessReport.Trait) -> JSON {
        .pairs(
            ("trait", .text(trait.name)), ("reference", trait.audit.reference.map { .text($0) } ?? .null),
            ("groups", .array(trait.audit.groups.map(group))))
    }

    private static func group(_ group: FairnessAudit.Group) -> JSON {
        .pairs(
            ("group", .text(group.name)), ("n", group.count.map { .count($0) } ?? .null), ("detail", .text(group.detail.rawValue)),
            ("selected", share(group.selected)), ("false_positive", share(group.falsePositive)), ("false_negative", share(group.falseNegative)),
            ("calibration", calibration(group.calibration)), ("benefit", group.benefit.map(EffectJSON.estimate) ?? .null),
            ("benefit_of_selected", group.benefitOfSelected.map(EffectJSON.estimate) ?? .null))
    }

    private static func share(_ share: FairnessAudit.Share?) -> JSON {
        guard let share else { return .null }
        let ratio = share.ratio.map { ratio in
            JSON.pairs(
                ("ratio", .number(ratio.value)), ("ci90", .numbers([ratio.bounds.lowerBound, ratio.bounds.upperBound])),
                ("sign", .text(ratio.sign.rawValue)))
        }
        return .pairs(("hits", .count(share.hits)), ("n", .count(share.count)), ("against_reference", ratio ?? .null))
    }

    private static func calibration(_ calibration: FairnessAudit.Calibration?) -> JSON {
        guard let calibration else { return .null }
        return .pairs(
            ("predicted_less_observed", EffectJSON.estimate(calibration.excess)), ("slope", .maybe(calibration.slope)),
            ("auc", .maybe(calibration.auc)))
    }
}
