import Evidence

/// What is known of the people of a cohort, as columns of numbers: one set for rules, a wider one to compare services fairly.
struct CohortColumns: Sendable {
    /// What moves where a person stands. No protected trait is in it, nor what gives one away.
    let rules: Inputs
    /// What stands where a rule's input is not known: the mean of the cohort.
    let fills: [String: Double]
    /// What the arms are made alike by, protected traits among it: staff may favor a group, and a service gets no credit for that.
    let adjusting: Inputs
    let factors: [Factor]

    /// `traits` are in the order of the people. Throws `EvidenceRefused` for what is no column.
    init(_ people: [Cohort.Person], traits: [[ProtectedTrait: String]]) throws {
        var (ruleParts, parts, factors): ([Inputs], [Inputs], [Factor]) = ([], [], [])
        for input in EntryInput.allCases {
            let column = people.map { person in person.episode.inputs[input].map(input.scaled) ?? .nan }
            guard column.contains(where: { !$0.isNaN }) else { continue }
            let part = try Inputs(names: [input.rawValue], columns: [column], count: people.count)
            if input.standsInRules { ruleParts.append(part) }
            parts.append(part.filled)
            factors.append(Factor(name: input.label, columns: part.filled.names))
        }
        for trait in ProtectedTrait.allCases {
            let words = traits.map { $0[trait] }
            guard words.contains(where: { $0 != nil }) else { continue }
            let part = try CohortColumns.part(trait, words)
            guard !part.names.isEmpty else { continue }
            parts.append(part)
            factors.append(Factor(name: trait.label.lowercased(), columns: part.names))
        }
        let raw = try Inputs.joined(ruleParts, count: people.count)
        rules = raw.filled
        fills = Dictionary(uniqueKeysWithValues: zip(raw.names, raw.columns).map { ($0, CohortColumns.mean($1)) })
        adjusting = try Inputs.joined(parts, count: people.count)
        self.factors = factors
    }

    /// Years as a number, all else as levels.
    private static func part(_ trait: ProtectedTrait, _ words: [String?]) throws -> Inputs {
        guard trait == .age else { return Inputs.levels(of: trait.rawValue, words: words) }
        return try Inputs(names: [trait.rawValue], columns: [words.map { $0.flatMap(Double.init) ?? .nan }], count: words.count).filled
    }

    private static func mean(_ column: [Double]) -> Double {
        let known = column.filter { !$0.isNaN }
        return known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    }
}
