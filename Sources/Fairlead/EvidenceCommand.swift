import ArgumentParser

/// `fairlead evidence`: the statistics of the product on any table, so that they can be held against other software.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "What the statistics of Fairlead say about a table of your own.",
        discussion: "Each answers with one JSON object. The exit code is 0 for an answer, a refusal with its reasons included, and 2 for a table "
            + "that cannot be used.",
        subcommands: [
            EvidenceEffectsCommand.self, EvidenceLogitCommand.self, EvidencePolicyCommand.self, EvidenceSurvivalCommand.self,
            EvidenceFairnessCommand.self, EvidenceCoverageCommand.self, EvidenceClaimsCommand.self, EvidenceMeasureCommand.self,
        ])
}

/// What every command of evidence takes.
struct EvidenceOptions: ParsableArguments {
    @Argument(help: "The table, as .csv or .xlsx, with a heading for each column.", completion: .file(extensions: ["csv", "xlsx"]))
    var file: String

    @Option(help: ArgumentHelp("The seed of random choices, which the answer repeats.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The column that says how many people a row stands for.", valueName: "column"))
    var weights: String?

    @Flag(help: "Answer in JSON, which is also what is answered without it.")
    var json = false
}
