import ArgumentParser
import Evidence
import Rules

/// `fairlead evidence coverage`: whether the intervals keep their promise where the truth is known.
struct EvidenceCoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "How often intervals of 90 % hold the true effect, in invented agencies.",
        discussion: "Every agency has services whose true effects are known, and a history of each. The promise is 86 to 94 of 100 wherever "
            + "nothing unseen decides who is sent; with --choice hidden it is not made, and the shares show why.")

    /// How people come to the services.
    enum Way: String, CaseIterable, ExpressibleByArgument {
        case staff, strong, lottery, hidden

        var choice: InventedProgram.Choice {
            switch self {
            case .staff: .staff(strength: 0.8, hidden: 0)
            case .strong: .staff(strength: 1.6, hidden: 0)
            case .lottery: .lottery
            case .hidden: .staff(strength: 0.8, hidden: 0.5)
            }
        }
    }

    @Option(help: ArgumentHelp("How many agencies.", valueName: "number"))
    var agencies = 40

    @Option(help: ArgumentHelp("How many services each has.", valueName: "number"))
    var services = 8

    @Option(help: ArgumentHelp("How many people the history of one service holds, half of them sent there.", valueName: "number"))
    var people = 600

    @Option(help: "How people come to a service: by staff, by staff who choose strongly, by lottery, or by staff who see what no table holds.")
    var choice = Way.staff

    @Option(help: ArgumentHelp("The seed of all that is invented.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Where to write the true effects, as CSV.", valueName: "file"))
    var truths: String?

    @Flag(help: "Answer in JSON, which is also what is answered without it.")
    var json = false

    func run() throws {
        try EvidenceAnswer.give {
            guard (1...100_000).contains(agencies), (1...1000).contains(services), (100...1_000_000).contains(people) else {
                throw EvidenceRefused("--agencies, --services and --people must be at least 1, 1 and 100. Choose larger ones.")
            }
            let trial = Coverage.Trial(agencies: agencies, services: services, people: people, choice: choice.choice, seed: seed)
            let known = trial.truths()
            if let file = truths { try write(known, to: file) }
            let coverage = try Coverage(trial, truths: known)
            return .pairs(
                ("agencies", .count(agencies)), ("services", .count(services)), ("people", .count(people)), ("choice", .text(choice.rawValue)),
                ("ate", told(coverage.ate)), ("att", told(coverage.att)), ("shrunken", services < 3 ? .null : told(coverage.shrunken)),
                ("seed", .number(Double(seed))))
        }
    }

    private func write(_ truths: [[(ate: Double, att: Double)]], to file: String) throws {
        let lines = truths.enumerated().flatMap { agency, services in
            services.enumerated().map { "\(agency),\($0),\($1.ate),\($1.att)" }
        }
        try EvidenceAnswer.write("agency,service,ate,att", lines, to: file, "--truths")
    }

    private func told(_ count: Coverage.Count) -> JSON {
        .pairs(("held", .count(count.held)), ("of", .count(count.of)), ("share", .number(count.share)))
    }
}
