import Dates

/// An answer by its key and, for a key of a position, the place of the position in the list.
struct Cited: Hashable, Sendable {
    let key: AnswerKey
    let position: Int?
}

/// What a rule found in the answers: whether it holds, the answers that are enough to know it, or those that are lacking.
struct Finding: Hashable, Sendable {
    var truth: Truth
    var support: [Cited] = []
    /// Not answered yet.
    var open: [Cited] = []
    /// Declined or unsure: nobody but a person can go on.
    var closed: [Cited] = []
}

/// The value of a term, and the answers that it came from or still needs.
struct Reading: Hashable, Sendable {
    var quantity: Quantity?
    var cited: [Cited] = []
    var open: [Cited] = []
    var closed: [Cited] = []
}

extension Finding {
    init(_ truth: Truth, from reading: Reading) {
        self.init(truth: truth, support: reading.cited)
    }

    init(unknownFrom reading: Reading) {
        self.init(truth: .unknown, support: reading.cited, open: reading.open, closed: reading.closed)
    }

    var negated: Finding {
        var other = self
        other.truth = truth.negated
        return other
    }

    // One no is enough for no, and then it alone is the support; both are the support of a yes.
    func and(_ other: Finding) -> Finding {
        if truth == .no { return self }
        if other.truth == .no { return other }
        return Finding(
            truth: truth.and(other.truth), support: support.union(other.support), open: open.union(other.open), closed: closed.union(other.closed))
    }
}

extension [Cited] {
    func union(_ others: [Cited]) -> [Cited] { self + others.filter { !contains($0) } }
}

/// One employer's answers, or one position among them, on a day: what a rule is asked about.
struct CaseAtHand {
    let answers: Answers
    let position: Int?
    let asOf: Day
    let wages: MinimumWages

    func finding(_ condition: Condition) -> Finding {
        switch condition {
        case .not(let inner): return finding(inner).negated
        case .and(let left, let right): return finding(left).and(finding(right))
        case .or(let left, let right): return finding(left).negated.and(finding(right).negated).negated
        case .holds(let term): return judged(reading(of: term)) { $0 == .yesNo(true) }
        case .isOneOf(let term, let words): return judged(reading(of: term)) { value in words.contains { value == .word($0) } }
        case .includes(let term, let word):
            return judged(reading(of: term)) { value in
                if case .words(let words) = value { words.contains(word) } else { false }
            }
        case .compare(let left, let comparison, let right):
            return joined(reading(of: left), reading(of: right)) { .yesNo($0.holds(comparison, $1)) }.truth
        case .answered(let key):
            let reading = reading(of: key)
            // “Unsure” is an answer, only not a helpful one; what was declined stays untold.
            let isTold = reading.quantity != nil || answers.answer(to: key, position: place(of: key)) == .unsure
            return isTold ? Finding(.yes, from: Reading(cited: reading.cited + reading.closed)) : Finding(unknownFrom: reading)
        case .saysNone(let key): return judged(reading(of: key)) { $0.saysNone }
        case .reachesMinimumWage(let key): return wages.finding(wage: key, in: self)
        }
    }

    /// The value of one answer. A question that another answer made needless counts as no, or as none, and cites that other.
    func reading(of key: AnswerKey) -> Reading {
        let cited = Cited(key: key, position: place(of: key))
        let answer = answers.answer(to: key, position: cited.position)
        if let quantity = Quantity(answer) { return Reading(quantity: quantity, cited: [cited]) }
        if answer.isClosed { return Reading(closed: [cited]) }
        guard let gate = key.gate else { return Reading(open: [cited]) }
        switch answers[gate.name] {
        case .yesNo(false):
            let gateCited = [Cited(key: gate, position: nil)]
            switch key.kind {
            case .yesNo: return Reading(quantity: .yesNo(false), cited: gateCited)
            case .whole: return Reading(quantity: .number(0), cited: gateCited)
            default: return Reading(open: [cited])
            }
        case .declined, .unsure: return Reading(closed: [Cited(key: gate, position: nil)])
        // The question that comes first is asked first.
        case .notAsked: return Reading(open: [Cited(key: gate, position: nil)])
        default: return Reading(open: [cited])
        }
    }

    /// Whether the employer has at least so many people in all. What is known of a part can settle a yes.
    func employees(atLeast wanted: Int) -> Finding {
        let totals = MinimumWages.sizeKeys.compactMap(AnswerKey.named)
        let readings = totals.map(reading(of:))
        let counts = zip(totals, readings).map { key, reading in
            max(reading.quantity.number ?? 0, site(key).flatMap { self.reading(of: $0).quantity.number } ?? 0)
        }
        let support = zip(totals, readings).flatMap { key, reading in
            reading.cited + (site(key).map { self.reading(of: $0).cited } ?? [])
        }
        if counts.reduce(0, +) >= Double(wanted) { return Finding(truth: .yes, support: support) }
        let isWhole = readings.allSatisfy { $0.quantity != nil }
        return Finding(truth: isWhole ? .no : .unknown, support: support, open: readings.flatMap(\.open), closed: readings.flatMap(\.closed))
    }

    private func site(_ total: AnswerKey) -> AnswerKey? {
        AnswerKey.named(total.name == MinimumWages.sizeKeys[0] ? "employees_full_time_site" : "employees_part_time_site")
    }

    private func place(of key: AnswerKey) -> Int? { key.isOfPosition ? position : nil }

    private func reading(of term: Term) -> Reading {
        switch term {
        case .literal(let quantity): Reading(quantity: quantity)
        case .asOf: Reading(quantity: .day(asOf))
        case .key(let key): reading(of: key)
        case .plus(let left, let right): joined(reading(of: left), reading(of: right), +)
        case .minus(let left, let right): joined(reading(of: left), reading(of: right), -)
        case .times(let left, let right): joined(reading(of: left), reading(of: right), *)
        }
    }

    private func joined(_ left: Reading, _ right: Reading, _ join: (Quantity, Quantity) -> Quantity?) -> Reading {
        var both = Reading(cited: left.cited.union(right.cited), open: left.open.union(right.open), closed: left.closed.union(right.closed))
        if let a = left.quantity, let b = right.quantity { both.quantity = join(a, b) }
        return both
    }

    private func judged(_ reading: Reading, _ holds: (Quantity) -> Bool) -> Finding {
        guard let quantity = reading.quantity else { return Finding(unknownFrom: reading) }
        return Finding(Truth(holds(quantity)), from: reading)
    }
}

extension Reading {
    fileprivate var truth: Finding {
        guard case .yesNo(let holds) = quantity else { return Finding(unknownFrom: self) }
        return Finding(Truth(holds), from: self)
    }
}

extension Quantity? {
    fileprivate var number: Double? {
        if case .number(let value) = self { value } else { nil }
    }
}

extension Quantity {
    // What people write where they have none, in the three languages of the form.
    private static let noneWords: Set<String> = [
        "none", "no", "n/a", "na", "nobody", "nothing", "ninguno", "ninguna", "nada", "no tengo", "brak", "nie", "nie mam", "żaden",
    ]

    fileprivate var saysNone: Bool {
        guard case .word(let text) = self else { return false }
        let plain = text.lowercased().filter { $0 != "." }
        return Quantity.noneWords.contains(String(plain.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
    }
}
