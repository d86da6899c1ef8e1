import ArgumentParser
import Evidence
import Rules

/// `fairlead evidence effects`: what a service did for those who got it, by every usual definition, and whether to believe it.
struct EvidenceEffectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effects", abstract: "The effect of a treatment on an outcome, or the reasons why it is refused.")

    @OptionGroup var options: EvidenceOptions

    @Option(help: ArgumentHelp("The outcome, a number.", valueName: "column"))
    var outcome: String

    @Option(help: ArgumentHelp("The treatment, 0 or 1; any words with --arms.", valueName: "column"))
    var treatment: String

    @Option(help: ArgumentHelp("What was known of each row before the treatment.", valueName: "columns"))
    var covariates: String?

    @Option(help: ArgumentHelp("ate, the effect on everybody, or att, on those who were treated.", valueName: "kind"))
    var estimand = "ate"

    @Option(help: ArgumentHelp("The chance of treatment: “model”, a number, or a column.", valueName: "how"))
    var propensity = "model"

    @Option(help: ArgumentHelp("A column that moved the treatment by chance, such as an offer drawn by lot.", valueName: "column"))
    var instrument: String?

    @Flag(help: "The treatment has several arms.")
    var arms = false

    @Option(help: ArgumentHelp("With --arms: the arm that the others are compared with.", valueName: "value"))
    var control: String?

    @Option(help: ArgumentHelp("Where to write the weights of entropy balancing, as CSV.", valueName: "file"))
    var balanceOut: String?

    @Flag(help: "The treatment was drawn by lot.")
    var randomised = false

    func run() throws {
        try EvidenceAnswer.give {
            guard let kind = Estimand(rawValue: estimand) else { throw EvidenceRefused("--estimand: “\(estimand)” is neither ate nor att.") }
            try ColumnList.refuse(
                [("--outcome", outcome), ("--treatment", treatment), ("--instrument", instrument)], among: ColumnList.read(covariates),
                of: "--covariates")
            guard !arms else { return try ArmsStudy(self).answer() }
            return try EffectStudy(self, kind).answer()
        }
    }

    /// The column of the propensity, unless it is learnt or one number for all.
    var propensityColumn: String? { propensity == "model" || Double(propensity) != nil ? nil : propensity }
}
