import ArgumentParser
import Evidence
import Foundation
import Rules

/// `fairlead evidence policy`: whom to send when not all can be sent, and whether choosing beats drawing lots.
struct EvidencePolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "A rule for whom to send, judged on people that it has not seen.")

    @OptionGroup var options: EvidenceOptions

    @Option(help: ArgumentHelp("The outcome, a number.", valueName: "column"))
    var outcome: String

    @Option(help: ArgumentHelp("The treatment, 0 or 1; any words with --arms.", valueName: "column"))
    var treatment: String

    @Option(help: ArgumentHelp("What was known before and adjusts the comparison; protected traits belong here.", valueName: "columns"))
    var covariates: String

    @Option(help: ArgumentHelp("What the rule may look at.", valueName: "columns"))
    var ruleFeatures: String

    @Option(help: ArgumentHelp("What the rule must not look at.", valueName: "columns"))
    var protected: String?

    @Flag(help: "The treatment has several arms, of which the rule chooses one for each person, or none.")
    var arms = false

    @Option(help: ArgumentHelp("With --arms: the arm that the others are compared with.", valueName: "value"))
    var control: String?

    @Flag(help: "The treatment was drawn by lot; understood where --propensity is a number or a column.")
    var randomised = false

    @Option(
        help: ArgumentHelp(
            "The share that can be sent; 1 for no limit. One half unless told, or decided by --cost; with --arms no limit unless told.",
            valueName: "share"))
    var share: Double?

    @Option(
        help: ArgumentHelp(
            "With --arms: the share of people for whom each service has a place, as north=0.2,south=0.1; a service that is not named has none.",
            valueName: "shares"))
    var places: String?

    @Option(
        help: ArgumentHelp(
            "With --share: places for those whose scores lie within so many standard deviations of the cut are drawn by lot, such as 0.1.",
            valueName: "number"))
    var lotsWithin = 0.0

    @Option(help: ArgumentHelp("What a place costs, in units of the outcome.", valueName: "number"))
    var cost: Double?

    @Option(help: ArgumentHelp("How many times the rows are divided.", valueName: "number"))
    var splits = 10

    @Option(help: ArgumentHelp("Into how many folds.", valueName: "number"))
    var folds = 5

    @Option(help: ArgumentHelp("Columns with folds made elsewhere, one division each.", valueName: "columns"))
    var foldColumns: String?

    @Option(help: ArgumentHelp("1 where the person found work, for the comparison with sending the least employable.", valueName: "column"))
    var employed: String?

    @Option(help: ArgumentHelp("The chance of treatment: “model”, a number, or a column.", valueName: "how"))
    var propensity = "model"

    @Option(help: ArgumentHelp("Where to write the scores, as CSV.", valueName: "file"))
    var scores: String?

    func run() throws {
        try EvidenceAnswer.give {
            let barred = Set(ColumnList.read(protected))
            for name in ColumnList.read(ruleFeatures) where barred.contains(name) {
                throw EvidenceRefused("“\(name)” is in --rule-features and in --protected. Leave it out of one of them.")
            }
            for (list, names) in [("--covariates", covariates), ("--rule-features", ruleFeatures)] {
                try ColumnList.refuse([("--outcome", outcome), ("--treatment", treatment)], among: ColumnList.read(names), of: list)
            }
            try checkPlaces()
            return try arms ? ServicesStudy(self).answer() : PolicyStudy(self).answer()
        }
    }

    /// How many may be sent, of the services by these names. Throws `EvidenceRefused` for places of what is no arm.
    func capacity(_ services: [String]) throws -> Capacity {
        if let places { return .places(try PlaceList(places, arms: services).shares) }
        guard let share else { return arms || cost != nil ? .worthwhile : .share(0.5) }
        return share == 1 ? .worthwhile : .share(share)
    }

    /// Throws `EvidenceRefused` for places that contradict the other options.
    func checkPlaces() throws {
        guard places != nil else { return }
        guard arms else { throw EvidenceRefused("--places is taken with --arms only. With one service write --share.") }
        guard share == nil else { throw EvidenceRefused("--places and --share say two things. Leave one of them out.") }
    }

    /// The chances of treatment come from a draw.
    var isDrawn: Bool { randomised || propensity != "model" }

    /// The column of the propensity, unless it is learnt or one number for all.
    var propensityColumn: String? { propensity == "model" || Double(propensity) != nil ? nil : propensity }

    /// All columns that are read.
    var columns: [String] {
        [outcome, treatment] + [covariates, ruleFeatures, protected, foldColumns].flatMap(ColumnList.read)
            + [employed, propensityColumn, options.weights].compactMap(\.self)
    }

    /// Rule features whose names look like something that no rule may heed.
    var suspicious: [String] {
        let words = [
            "sex", "gender", "female", "male", "race", "black", "white", "hispanic", "ethnic", "age", "birth", "disab", "convict", "religion",
            "language", "english",
        ]
        return ColumnList.read(ruleFeatures).filter { name in
            let parts = name.lowercased().split { !$0.isLetter }
            // “age” and “sex” begin a word that is meant, “race” too; “wages” and “trace” are none, nor is an “agency”.
            return words.contains { word in
                if word.count > 4 { return name.lowercased().contains(word) }
                return parts.contains { $0.hasPrefix(word) && !$0.hasPrefix("agen") }
            }
        }
    }
}

/// Places of services as they are written on the command line.
private struct PlaceList {
    /// In the order of the arms.
    let shares: [Double]

    init(_ text: String, arms: [String]) throws {
        var shares = [Double](repeating: 0, count: arms.count)
        for part in ColumnList.read(text) {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard sides.count == 2, let place = arms.firstIndex(of: sides[0]) else {
                throw EvidenceRefused("--places: “\(part)” names no service. Write \(arms.first ?? "north")=0.2, of \(arms.joined(separator: ", ")).")
            }
            guard let share = Double(sides[1]), share >= 0, share <= 1 else {
                throw EvidenceRefused("--places: “\(part)” has no share between 0 and 1. Write \(arms[place])=0.2.")
            }
            shares[place] = share
        }
        self.shares = shares
    }
}
