import ArgumentParser
import Evidence
import Rules

/// `fairlead evidence logit`: what makes a yes likelier, and how well that tells.
struct EvidenceLogitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logit", abstract: "Logistic regression, with its fit on rows that it has not seen.")

    @OptionGroup var options: EvidenceOptions

    @Option(help: ArgumentHelp("The outcome, 0 or 1.", valueName: "column"))
    var outcome: String

    @Option(help: ArgumentHelp("What the outcome is explained by; words become one column for each level.", valueName: "columns"))
    var features: String

    @Option(help: ArgumentHelp("The penalty on squares of standardised coefficients; 0 is maximum likelihood.", valueName: "number"))
    var ridge = 0.0

    func run() throws {
        try EvidenceAnswer.give {
            let names = ColumnList.read(features)
            guard !names.isEmpty else { throw EvidenceRefused("--features names no column. Name at least one.") }
            try ColumnList.refuse([("--outcome", outcome)], among: names, of: "--features")
            let table = try EvidenceTable(path: options.file, columns: [outcome] + names + [options.weights].compactMap(\.self))
            let known = try table.zeroOne(outcome)
            let weight = try options.weights.map(table.numbers)
            let rows = (0..<table.count).filter { !known[$0].isNaN && weight?[$0].isNaN != true }
            let inputs = try table.inputs(names, rows: rows).filled
            let (y, weights) = (rows.map { known[$0] }, weight.map { all in rows.map { all[$0] } })
            let unused = try table.unused(names, rows: rows)
            return try table.naming(rows) { try answer(inputs, y, weights, dropped: table.count - rows.count, unused) }
        }
    }

    private func answer(_ inputs: Inputs, _ y: [Double], _ weights: [Double]?, dropped: Int, _ unused: [String]) throws -> JSON {
        let n = weights?.reduce(0, +) ?? Double(y.count)
        // One class is no model: a refusal is an answer.
        guard y.contains(1), y.contains(0) else { return refusal(n, dropped, "no model: all outcomes are alike") }
        let model = try Logit(inputs, outcome: y, weights: weights, ridge: ridge)
        let fit = try model.fit(inputs, outcome: y, weights: weights)
        let folded = try Logit.outOfFold(inputs, outcome: y, weights: weights, ridge: ridge, seed: options.seed)
        return .pairs(
            ("n", .number(n)), ("dropped", .count(dropped)), ("ridge", .number(ridge)), ("names", .texts(model.names)),
            ("coef", .numbers(model.coefficients)), ("se", .numbers(model.standardErrors)), ("z", .numbers(model.z)), ("p", .numbers(model.p)),
            ("loglik", .number(model.logLikelihood)), ("loglik_null", .number(model.nullLogLikelihood)), ("auc", .maybe(fit.auc)),
            ("brier", .number(fit.brier)), ("calibration", .pairs(("slope", .maybe(fit.slope)), ("in_the_large", .maybe(fit.inTheLarge)))),
            ("out_of_fold", described(folded)), ("iterations", .count(model.steps)), ("separation", .boolean(model.isSeparated)),
            ("dropped_columns", .texts(model.dropped)), ("warnings", .texts(unused + model.warnings)))
    }

    private func described(_ folded: Discrimination?) -> JSON {
        guard let folded else { return .null }
        return .pairs(
            ("auc", .maybe(folded.auc)), ("brier", .number(folded.brier)), ("slope", .maybe(folded.slope)),
            ("in_the_large", .maybe(folded.inTheLarge)), ("folds", .count(5)))
    }

    private func refusal(_ n: Double, _ dropped: Int, _ reason: String) -> JSON {
        .pairs(
            ("n", .number(n)), ("dropped", .count(dropped)), ("ridge", .number(ridge)), ("names", .null), ("coef", .null), ("se", .null),
            ("z", .null), ("p", .null), ("loglik", .null), ("loglik_null", .null), ("auc", .null), ("brier", .null), ("calibration", .null),
            ("out_of_fold", .null), ("iterations", .null), ("separation", .null), ("dropped_columns", .null), ("warnings", .texts([reason])))
    }
}
