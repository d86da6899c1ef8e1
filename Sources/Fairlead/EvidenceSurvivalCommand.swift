import ArgumentParser
import Evidence
import Rules

/// `fairlead evidence survival`: how long until the event, by group, and what makes it come sooner.
struct EvidenceSurvivalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survival", abstract: "Survival curves by group, the log-rank test, and Cox' model.")

    @OptionGroup var options: EvidenceOptions

    @Option(help: ArgumentHelp("How long each row was watched.", valueName: "column"))
    var time: String

    @Option(help: ArgumentHelp("1 where the event happened at that time, 0 where it had not yet.", valueName: "column"))
    var event: String

    @Option(help: ArgumentHelp("When each row came under watch, if after time 0.", valueName: "column"))
    var entry: String?

    @Option(help: ArgumentHelp("The groups that are compared.", valueName: "column"))
    var group: String?

    @Option(help: ArgumentHelp("The columns of Cox' model.", valueName: "columns"))
    var covariates: String?

    @Option(help: ArgumentHelp("Times at which to read the curves, such as 30,90.", valueName: "times"))
    var at: String?

    @Option(help: ArgumentHelp("The time up to which the mean is taken; the shortest of the groups' last times unless told.", valueName: "time"))
    var tau: Double?

    @Option(help: ArgumentHelp("The share of chance outside the bounds.", valueName: "share"))
    var alpha = 0.05

    @Option(
        name: .customLong("logrank"),
        help: ArgumentHelp("Which log-rank test: even, wilcoxon, tarone-ware, peto or fleming-harrington (p = 1).", valueName: "kind"))
    var test = "even"

    func run() throws {
        try EvidenceAnswer.give {
            guard alpha > 0, alpha < 1 else { throw EvidenceRefused("--alpha: \(alpha) is not between 0 and 1. Write 0.05 for 95 % bounds.") }
            var study = try SurvivalStudy(self)
            return try study.answer()
        }
    }

    func testWeights() throws -> LogRankWeights {
        switch test {
        case "even": return .even
        case "wilcoxon": return .wilcoxon
        case "tarone-ware": return .taroneWare
        case "peto": return .peto
        case "fleming-harrington": return .flemingHarrington(1)
        default:
            throw EvidenceRefused("--logrank: there is no “\(test)”. Choose from even, wilcoxon, tarone-ware, peto, fleming-harrington.")
        }
    }

    func readTimes() throws -> [Double] {
        try ColumnList.read(at).map { text in
            guard let time = Double(text), time.isFinite, time >= 0 else {
                throw EvidenceRefused("--at: “\(text)” is not a time. Write times as 30,90.")
            }
            return time
        }
    }
}
