import Evidence
import Rules

/// One table of durations on its way to the answer of `fairlead evidence survival`.
struct SurvivalStudy {
    private let command: EvidenceSurvivalCommand
    private let table: EvidenceTable
    /// The rows of the table that are used.
    private let rows: [Int]
    private let durations: Durations
    private let groupNames: [String]
    private let groups: [Int]
    private var warnings: [String] = []

    init(_ command: EvidenceSurvivalCommand) throws {
        let covariates = ColumnList.read(command.covariates)
        let columns = [command.time, command.event] + [command.entry, command.group, command.options.weights].compactMap(\.self) + covariates
        let table = try EvidenceTable(path: command.options.file, columns: columns)
        let (time, event) = (try table.numbers(command.time), try table.zeroOne(command.event))
        let entry = try command.entry.map(table.numbers)
        let weight = try command.options.weights.map(table.numbers)
        let names = command.group.map(table.words)
        let rows = (0..<table.count).filter { row in
            !time[row].isNaN && !event[row].isNaN && entry?[row].isNaN != true && weight?[row].isNaN != true && names.map { $0[row] != nil } != false
        }
        guard !rows.isEmpty else { throw EvidenceRefused("No row has both a time and an event. Fill in these columns.") }
        if rows.count < table.count { warnings.append("\(table.count - rows.count) rows were left out, for a value that is not known") }
        durations = try table.naming(rows) {
            try Durations(
                times: rows.map { time[$0] }, isEvent: rows.map { event[$0] == 1 }, entries: entry.map { all in rows.map { all[$0] } },
                weights: weight.map { all in rows.map { all[$0] } })
        }
        let labels = rows.map { row in names.map { $0[row] ?? "" } ?? "all" }
        groupNames = SurvivalStudy.order(Set(labels))
        let places = Dictionary(uniqueKeysWithValues: zip(groupNames, groupNames.indices))
        groups = labels.map { places[$0] ?? 0 }
        (self.command, self.table, self.rows) = (command, table, rows)
    }

    /// Numbers by their size, words by the alphabet.
    private static func order(_ names: Set<String>) -> [String] {
        names.sorted { left, right in
            guard let a = Double(left), let b = Double(right), a != b else { return left < right }
            return a < b
        }
    }

    mutating func answer() throws -> JSON {
        let curves = durations.split(by: groups, count: groupNames.count).map { SurvivalCurve($0, alpha: command.alpha) }
        let times = try command.readTimes()
        // Beyond its last time no group's mean is known; the shortest is the longest that all have.
        let tau = command.tau ?? curves.compactMap(\.lastTime).min() ?? 0
        let described = try zip(groupNames, curves).map { try describe($0, $1, times, tau) }
        let test = try logRank()
        let model = try cox()
        return .pairs(
            ("n", .number(durations.size)), ("events", .number(durations.events)), ("groups", .array(described)), ("logrank", test),
            ("cox", model), ("warnings", .texts(warnings)))
    }

    private mutating func describe(_ name: String, _ curve: SurvivalCurve, _ times: [Double], _ tau: Double) throws -> JSON {
        let limits = curve.medianLimits
        return .pairs(
            ("group", .text(name)), ("n", .number(curve.size)), ("events", .number(curve.events)), ("median", .maybe(curve.median)),
            ("median_ci", .array([.maybe(limits.lower), .maybe(limits.upper)])),
            ("curve", .array(curve.steps.map(step))), ("at", .array(times.map { reading(name, curve, at: $0) })), ("rmst", mean(name, curve, tau)))
    }

    private func step(_ step: SurvivalCurve.Step) -> JSON {
        .pairs(
            ("time", .number(step.time)), ("at_risk", .number(step.atRisk)), ("events", .number(step.events)), ("censored", .number(step.censored)),
            ("survival", .number(step.survival)), ("lower", .number(step.lower)), ("upper", .number(step.upper)))
    }

    private mutating func reading(_ name: String, _ curve: SurvivalCurve, at time: Double) -> JSON {
        if case .notWatched(let last) = curve.reading(at: time) {
            warnings.append("group \(name): nobody was watched until \(time); watching ended at \(last ?? 0)")
            return .pairs(("time", .number(time)), ("at_risk", .number(0)), ("survival", .null), ("lower", .null), ("upper", .null))
        }
        let step = curve.step(at: time)
        return .pairs(
            ("time", .number(time)), ("at_risk", .number(curve.atRisk(at: time))), ("survival", .number(step?.survival ?? 1)),
            ("lower", .number(step?.lower ?? 1)), ("upper", .number(step?.upper ?? 1)))
    }

    private mutating func mean(_ name: String, _ curve: SurvivalCurve, _ tau: Double) -> JSON {
        do {
            let mean = try curve.restrictedMean(to: tau)
            return .pairs(("tau", .number(mean.tau)), ("value", .number(mean.value)), ("se", .number(mean.standardError)))
        } catch {
            warnings.append("group \(name): \(error)")
            return .pairs(("tau", .number(tau)), ("value", .null), ("se", .null))
        }
    }

    private mutating func logRank() throws -> JSON {
        let weights = try command.testWeights()
        guard groupNames.count > 1 else { return .null }
        guard let test = LogRank(durations, groups: groups, count: groupNames.count, weights: weights) else {
            warnings.append("no test between the groups: no event, or not two groups at risk at any")
            return .null
        }
        return .pairs(("chi2", .number(test.chiSquare)), ("df", .count(test.degrees)), ("p", .number(test.p)))
    }

    private mutating func cox() throws -> JSON {
        let names = ColumnList.read(command.covariates)
        guard !names.isEmpty else { return .null }
        let inputs = try table.inputs(names, rows: rows)
        warnings += try table.unused(names, rows: rows)
        let known = inputs.knownRows
        if known.count < rows.count { warnings.append("Cox' model leaves out \(rows.count - known.count) rows, for a covariate that is not known") }
        do {
            let model = try CoxModel(durations.only(known), inputs.only(known))
            for name in model.dropped { warnings.append("“\(name)” was left aside: it never varies, or says nothing that the others do not") }
            return .pairs(
                ("names", .texts(model.names)), ("coef", .numbers(model.coefficients)), ("se", .numbers(model.standardErrors)),
                ("z", .numbers(model.z)), ("p", .numbers(model.p)), ("loglik", .number(model.logLikelihood)), ("lr", .number(model.likelihoodRatio)),
                ("concordance", .maybe(model.concordance)))
        } catch let refused as EvidenceRefused {
            warnings.append("no Cox model: \(refused.message)")
            return .null
        }
    }
}
