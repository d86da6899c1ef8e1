import Evidence
import Rules

/// What both kinds of `fairlead evidence policy` read from a table.
struct PolicyRows {
    let table: EvidenceTable
    let arms: EvidenceArms
    let policy: PolicyTable
    let settings: PolicySettings
    private(set) var warnings: [String]

    init(_ command: EvidencePolicyCommand) throws {
        warnings = command.suspicious.map { "the name of the rule feature “\($0)” looks like a protected trait" }
        let table = try EvidenceTable(path: command.options.file, columns: command.columns)
        let foldColumns = ColumnList.read(command.foldColumns)
        let needed = foldColumns + [command.propensityColumn, command.options.weights].compactMap(\.self)
        let arms =
            try command.arms
            ? EvidenceArms(table, outcome: command.outcome, treatment: command.treatment, control: command.control, needed: needed)
            : EvidenceArms(table, outcome: command.outcome, zeroOne: command.treatment, needed: needed)
        let rows = arms.rows
        if rows.count < table.count {
            warnings.append("\(table.count - rows.count) rows were left out, for an outcome, treatment or other value that is not known")
        }
        func values(_ column: String) throws -> [Double] {
            let all = try table.numbers(column)
            return rows.map { all[$0] }
        }
        let known = try command.propensityColumn.map(values) ?? Double(command.propensity).map { share in rows.map { _ in share } }
        policy = try PolicyRows.table(command, table, arms, known, &warnings)
        warnings += try table.unused(ColumnList.read(command.covariates) + ColumnList.read(command.ruleFeatures), rows: rows)
        let employed = try command.employed.map { column in
            let all = try table.zeroOne(column)
            return rows.map { all[$0] }
        }
        settings = PolicySettings(
            capacity: try command.capacity(Array(policy.names.dropFirst())), cost: command.cost ?? 0, splits: command.splits, folds: command.folds,
            givenFolds: try foldColumns.map { try PolicyRows.folds(values($0)) }, employed: employed, seed: command.options.seed,
            isRandomised: command.isDrawn, missing: arms.missing, lotsWithin: command.lotsWithin)
        (self.table, self.arms) = (table, arms)
    }

    private static func table(
        _ command: EvidencePolicyCommand, _ table: EvidenceTable, _ arms: EvidenceArms, _ known: [Double]?, _ warnings: inout [String]
    ) throws -> PolicyTable {
        let covariates = try table.columns(ColumnList.read(command.covariates), rows: arms.rows)
        let features = try table.columns(ColumnList.read(command.ruleFeatures), rows: arms.rows)
        let people = try table.people(command.options.weights, rows: arms.rows, &warnings)
        return try table.naming(arms.rows) {
            try PolicyTable(
                outcome: arms.outcome, arms: arms.arms, names: arms.names, covariates: covariates, features: features, known: known, weights: people)
        }
    }

    private static func folds(_ values: [Double]) throws -> [Int] {
        try values.map { fold in
            guard let place = Int(exactly: fold) else { throw EvidenceRefused("--fold-columns: \(fold) is no whole number. Number the folds.") }
            return place
        }
    }

    mutating func warn(_ words: String) { warnings.append(words) }

    /// What every answer begins with.
    func heading(_ command: EvidencePolicyCommand) -> [JSON.Pair] {
        let share: JSON = if case .share(let share) = settings.capacity { .number(share) } else { .null }
        let divisions = settings.givenFolds.isEmpty ? settings.splits : settings.givenFolds.count
        let folds = settings.givenFolds.first.map { Set($0).count } ?? settings.folds
        return [
            .init("n", .number(policy.weights?.reduce(0, +) ?? Double(policy.count))), .init("share", share), .init("cost", .number(settings.cost)),
            .init("places", places), .init("lots_within", .number(settings.lotsWithin)), .init("splits", .count(divisions)),
            .init("folds", .count(folds)),
            .init("rule_features", .texts(policy.features.names)),
            .init("barred", .texts(ColumnList.read(command.protected))),
        ]
    }

    private var places: JSON {
        guard case .places(let shares) = settings.capacity else { return .null }
        return .object(zip(policy.names.dropFirst(), shares).map { .init($0, .number($1)) })
    }

    /// Who is sent by the rule of the first split and who gains, by each trait that the rule must not look at. Null without one, and with weights,
    /// because groups are counted by people.
    func groups(_ command: EvidencePolicyCommand, _ split: PolicySplit?, benefit: [Double]) throws -> JSON {
        let traits = ColumnList.read(command.protected)
        guard let split, !traits.isEmpty, policy.weights == nil else { return .null }
        let named = traits.map { name in
            let words = table.words(name)
            return (name, PolicyRows.groups(named: name, arms.rows.map { words[$0] }))
        }
        let people = arms.rows.indices.map { place in
            AuditedPerson(
                group: "", isSelected: split.isSelected[place], predicted: nil,
                foundWork: settings.employed.flatMap { $0[place].isNaN ? nil : $0[place] == 1 }, isTreated: arms.arms[place] > 0,
                benefit: benefit[place])
        }
        return FairnessJSON.report(try FairnessReport(people, traits: named))
    }

    /// Ages are told as under 40, and 40 and over; other numbers of many values by their halves.
    private static func groups(named name: String, _ words: [String?]) -> [String?] {
        let numbers = words.map { $0.flatMap { Double($0) } }
        guard Set(words).count > 12, zip(words, numbers).allSatisfy({ $0 == nil || $1 != nil }) else { return words }
        let sorted = numbers.compactMap(\.self).sorted()
        let cut = name.lowercased().hasPrefix("age") ? 40 : sorted[sorted.count / 2]
        let told = cut == cut.rounded() ? String(Int(cut)) : String(cut)
        return numbers.map { $0.map { $0 < cut ? "under \(told)" : "\(told) and over" } }
    }

    /// Too few rows is no bad table: there is an answer, and it is no rule.
    func tooFew(_ command: EvidencePolicyCommand) -> JSON {
        let sizes = policy.names.indices.map { arm in "\(policy.arms.count { $0 == arm }) in \(policy.names[arm])" }
        let text = "\(sizes.joined(separator: ", ")) are too few for a rule; it needs 500 people, and 100 of each"
        let empty = ["value", "pairs", "fifths", "agreement_between_splits", "detectable", "rule", "groups"]
        return .object(
            heading(command) + empty.map { .init($0, .null) } + [
                .init("verdict", .pairs(("code", .text("too_few")), ("text", .text(text)))), .init("seed", .number(Double(settings.seed))),
                .init("warnings", .texts(warnings)),
            ])
    }

    /// The scores of each row in each split, with the arm that was chosen or whether the row was selected.
    func write(_ splits: [PolicySplit], arms named: Bool, to file: String) throws {
        let lines = splits.enumerated().flatMap { number, split in
            arms.rows.indices.map { place -> String in
                let service = split.services[place]
                let told = named ? PolicyRows.quoted(policy.names[service]) : String(split.scores[place])
                return "\(arms.rows[place]),\(number),\(split.folds[place]),\(told),\(service > 0 ? 1 : 0)"
            }
        }
        try EvidenceAnswer.write("row,split,fold,\(named ? "arm" : "score"),selected", lines, to: file, "--scores")
    }

    private static func quoted(_ name: String) -> String {
        name.contains { "\",\n\r".contains($0) } ? "\"" + name.replacing("\"", with: "\"\"") + "\"" : name
    }
}
