import Dates

/// A determination as it is stored: each rule and each step stands once, however many verdicts and positions quote it.
struct StoredDetermination: Codable {
    let form: Int
    let asOf: Day
    let rules: [Rule]
    let steps: [Line]
    let verdicts: [Entry]

    /// What a criterion says, whatever it is applied to.
    struct Rule: Codable, Hashable {
        let criterion: String
        let onFail: Consequence
        let questions: [Int]
        let rule: Trilingual
        let reason: Trilingual
        let citation: String
        let source: String
        let status: Certainty
    }

    /// A step, which says its rule by the place among the rules.
    struct Line: Codable, Hashable {
        let rule: Int
        let position: Int?
        let truth: Truth
        let answers: [Quoted]
        let missing: [String]
    }

    /// A verdict without its steps, and the places of those that decide it, of all, and of those that decide each position.
    struct Entry: Codable {
        let verdict: Verdict
        let deciding: [Int]
        let trace: [Int]
        let positions: [[Int]]
    }
}

extension StoredDetermination {
    init(_ determination: Determination) {
        (form, asOf) = (Determination.currentForm, determination.asOf)
        var (rules, steps) = (Once<Rule>(), Once<Line>())
        func places(_ quoted: [Step]) -> [Int] {
            quoted.map { step in steps.place(of: Line(step, rule: rules.place(of: Rule(step)))) }
        }
        verdicts = determination.verdicts.map { verdict in
            Entry(
                verdict: verdict.with(deciding: [], trace: [], positions: verdict.positions.map { $0.with(deciding: []) }),
                deciding: places(verdict.deciding), trace: places(verdict.trace), positions: verdict.positions.map { places($0.deciding) })
        }
        (self.rules, self.steps) = (rules.all, steps.all)
    }

    /// With every step where it was. Throws `DecodingError` if one is pointed to that is not there.
    var determination: Determination {
        get throws {
            let steps = try steps.map { line in Step(line, try rules.at(line.rule)) }
            return Determination(
                asOf: asOf,
                verdicts: try verdicts.map { entry in
                    let decided = try entry.positions.map { try $0.map(steps.at) }
                    return entry.verdict.with(
                        deciding: try entry.deciding.map(steps.at), trace: try entry.trace.map(steps.at),
                        positions: zip(entry.verdict.positions, decided).map { $0.with(deciding: $1) })
                })
        }
    }
}

extension StoredDetermination.Rule {
    fileprivate init(_ step: Step) {
        (criterion, onFail, questions) = (step.criterion, step.onFail, step.questions)
        (rule, reason) = (step.rule, step.reason)
        (citation, source, status) = (step.citation, step.source, step.status)
    }
}

extension StoredDetermination.Line {
    fileprivate init(_ step: Step, rule: Int) {
        self.rule = rule
        (position, truth, answers, missing) = (step.position, step.truth, step.answers, step.missing)
    }
}

extension Step {
    fileprivate init(_ line: StoredDetermination.Line, _ rule: StoredDetermination.Rule) {
        self.init(
            criterion: rule.criterion, position: line.position, truth: line.truth, onFail: rule.onFail, answers: line.answers, missing: line.missing,
            questions: rule.questions, rule: rule.rule, reason: rule.reason, citation: rule.citation, source: rule.source, status: rule.status)
    }
}

extension Verdict {
    fileprivate func with(deciding: [Step], trace: [Step], positions: [PositionVerdict]) -> Verdict {
        Verdict(
            program: program, name: name, summary: summary, word: word, ruleVersion: ruleVersion, deciding: deciding, missing: missing, trace: trace,
            positions: positions, note: note, askNext: askNext, tier: tier)
    }
}

extension PositionVerdict {
    fileprivate func with(deciding: [Step]) -> PositionVerdict {
        PositionVerdict(position: position, title: title, word: word, deciding: deciding, missing: missing)
    }
}

/// Values that stand once, in the order in which they came.
private struct Once<Value: Hashable> {
    private(set) var all: [Value] = []
    private var places: [Value: Int] = [:]

    mutating func place(of value: Value) -> Int {
        if let place = places[value] { return place }
        places[value] = all.count
        all.append(value)
        return all.count - 1
    }
}

extension Array {
    fileprivate func at(_ place: Int) throws -> Element {
        guard indices.contains(place) else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a determination points to place \(place) of \(count)"))
        }
        return self[place]
    }
}
