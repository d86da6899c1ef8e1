import ArgumentParser
import Evidence
import Rules

/// `fairlead evidence claims`: how often a gain is claimed where there is none, and where there is one.
struct EvidenceClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "How often something is claimed in invented tables whose truth is known.",
        discussion: "With --pull 0 nobody gains more than others, so every rank is false; with --effect 0 as well, every help and harm is. "
            + "The promise is 2.5 false ranks in 100 tables, and no claim that its own interval does not support.")

    /// How people come to the services.
    enum Way: String, CaseIterable, ExpressibleByArgument {
        case lottery, staff

        var choice: InventedProgram.Choice { self == .lottery ? .lottery : .staff(strength: 0.8, hidden: 0) }
    }

    @Option(help: ArgumentHelp("How many tables.", valueName: "number"))
    var tables = 100

    @Option(help: ArgumentHelp("How many people each holds.", valueName: "number"))
    var people = 600

    @Option(help: "How people come to a service: by lottery, or by staff who look at what is recorded.")
    var choice = Way.lottery

    @Option(help: "What became of them: at work or not, or dollars in a quarter.")
    var outcome = "work"

    @Option(help: ArgumentHelp("How many inputs the rule may look at, 1 to 6.", valueName: "number"))
    var features = 6

    @Flag(inversion: .prefixedNo, help: "Whether protected traits are known, for the comparison alone.")
    var protected = true

    @Option(help: ArgumentHelp("The share that can be sent to one service.", valueName: "share"))
    var share = 0.5

    @Option(
        help: ArgumentHelp(
            "How much more the service adds, in logarithms of odds, for each standard deviation of a poorer history.", valueName: "number"))
    var pull = 0.0

    @Option(help: ArgumentHelp("What it adds for everybody, in logarithms of odds.", valueName: "number"))
    var effect = 0.0

    @Option(help: ArgumentHelp("How many services; among several the rule chooses one for each person.", valueName: "number"))
    var services = 1

    @Option(help: ArgumentHelp("How many times the rows are divided.", valueName: "number"))
    var splits = 10

    @Option(help: ArgumentHelp("The seed of all that is invented.", valueName: "number"))
    var seed: UInt64 = 1

    @Flag(help: "Answer in JSON, which is also what is answered without it.")
    var json = false

    func run() throws {
        try EvidenceAnswer.give {
            guard let told = Claims.Outcome(rawValue: outcome) else { throw EvidenceRefused("--outcome is “work” or “earnings”.") }
            guard (1...100_000).contains(tables), (500...100_000).contains(people), (1...6).contains(features), (1...10).contains(services) else {
                throw EvidenceRefused("--tables must be at least 1, --people 500, --features 1 to 6, --services 1 to 10. Choose others.")
            }
            guard share > 0, share < 1, splits > 0, pull.isFinite, effect.isFinite else {
                throw EvidenceRefused("--share must be between 0 and 1, --splits at least 1. Choose others.")
            }
            let trial = Claims.Trial(
                tables: tables, people: people, choice: choice.choice, outcome: told, features: features, hasProtected: protected, share: share,
                pull: pull, effect: effect, services: services, seed: seed, splits: splits)
            return answer(try Claims(trial))
        }
    }

    private func answer(_ claims: Claims) -> JSON {
        let counts: [(String, Coverage.Count)] = [
            (services > 1 ? "personalise" : "rank", claims.count(\.isChosen)),
            ("by_the_rows_alone", claims.count(\.isChosenByRowsAlone)), ("one_service", claims.count(\.isOneBest)),
            ("helps", claims.count { $0.effect == .helps }), ("harms", claims.count { $0.effect == .harms }),
            ("refused", claims.count { $0.effect == .refused }), ("intervals_that_hold_the_truth", claims.count(\.holds)),
        ]
        let setting: [JSON.Pair] = [
            .init("tables", .count(tables)), .init("people", .count(people)), .init("choice", .text(choice.rawValue)),
            .init("outcome", .text(outcome)),
            .init("features", .count(features)), .init("protected", .boolean(protected)), .init("share", .number(share)),
            .init("pull", .number(pull)),
            .init("effect", .number(effect)), .init("services", .count(services)),
        ]
        return .object(
            setting
                + counts.map {
                    .init($0.0, .pairs(("tables", .count($0.1.held)), ("of", .count($0.1.of)), ("share", .number($0.1.share))))
                } + [.init("seed", .number(Double(seed)))])
    }
}
