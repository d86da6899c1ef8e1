import Evidence

/// The rows of a table with several arms: those whose outcome, arm and whatever else is needed are known.
struct EvidenceArms {
    let rows: [Int]
    let outcome: [Double]
    /// The arm of each row, 0 for the one that the others are compared with.
    let arms: [Int]
    let names: [String]
    /// The share of outcomes that are missing in each arm.
    let missing: [Double]

    /// Throws `EvidenceRefused` where the control is not named, or no row has it. `needed` are columns without which a row is of no use.
    init(_ table: EvidenceTable, outcome: String, treatment: String, control: String?, needed: [String]) throws {
        guard let control else {
            throw EvidenceRefused("--arms needs --control: the value of the treatment that the others are compared with.")
        }
        let (values, words) = (try table.numbers(outcome), table.words(treatment))
        let others = try needed.map(table.numbers)
        rows = (0..<table.count).filter { row in
            !values[row].isNaN && words[row] != nil && others.allSatisfy { !$0[row].isNaN }
        }
        let labels = rows.map { words[$0] ?? "" }
        let found = Set(labels)
        guard found.contains(control) else {
            throw EvidenceRefused(
                "--control: no row of “\(treatment)” is “\(control)”. Choose from \(found.sorted().joined(separator: ", ")).")
        }
        guard found.count <= 50 else {
            throw EvidenceRefused("“\(treatment)” has \(found.count) values, too many to be services. Name the column that says which one each got.")
        }
        names = [control] + found.subtracting([control]).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        self.outcome = rows.map { values[$0] }
        arms = labels.map { places[$0] ?? 0 }
        missing = table.missing(values, words, names: names)
    }

    /// A treatment of 0 and 1: two arms.
    init(_ table: EvidenceTable, outcome: String, zeroOne treatment: String, needed: [String]) throws {
        let (values, treated) = (try table.numbers(outcome), try table.zeroOne(treatment))
        let others = try needed.map(table.numbers)
        rows = (0..<table.count).filter { row in
            !values[row].isNaN && !treated[row].isNaN && others.allSatisfy { !$0[row].isNaN }
        }
        self.outcome = rows.map { values[$0] }
        arms = rows.map { Int(treated[$0]) }
        names = ["untreated", "treated"]
        missing = table.missing(values, treated, names: [0, 1])
    }
}
