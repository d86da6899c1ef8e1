/// Reads a rule by recursive descent and refuses what has no meaning: a misspelt key, money compared with a yes/no.
struct ExpressionParser {
    /// A piece that has been read: something with a value and its kind, or something that holds or not.
    private enum Piece {
        case term(Term, TermKind)
        case condition(Condition)
    }

    private let tokens: [(Token, column: Int)]
    private let figures: [String: Amount]
    private let vocabulary: Vocabulary
    private var place = 0
    private var depth = 0
    private(set) var reads: [String] = []

    init(_ text: String, figures: [String: Amount], asking vocabulary: Vocabulary) throws(ExpressionRefused) {
        tokens = try ExpressionScanner.tokens(text)
        self.figures = figures
        self.vocabulary = vocabulary
    }

    mutating func whole() throws(ExpressionRefused) -> Condition {
        let condition = try nextCondition { parser throws(ExpressionRefused) in try parser.disjunction() }
        guard token == .end else { throw refusal("expected “and”, “or” or the end, found \(token.shown)") }
        return condition
    }

    private mutating func disjunction() throws(ExpressionRefused) -> Piece {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 32 else { throw refusal("too many brackets, one inside the other") }
        let start = column
        let first = try conjunction()
        guard token == .word("or") else { return first }
        var left = try condition(first, from: start)
        while take(.word("or")) { left = .or(left, try nextCondition { parser throws(ExpressionRefused) in try parser.conjunction() }) }
        return .condition(left)
    }

    private mutating func conjunction() throws(ExpressionRefused) -> Piece {
        let start = column
        let first = try negation()
        guard token == .word("and") else { return first }
        var left = try condition(first, from: start)
        while take(.word("and")) { left = .and(left, try nextCondition { parser throws(ExpressionRefused) in try parser.negation() }) }
        return .condition(left)
    }

    private mutating func negation() throws(ExpressionRefused) -> Piece {
        var isNegated = false
        var negations = 0
        while take(.word("not")) {
            isNegated.toggle()
            negations += 1
        }
        let start = column
        let piece = try comparison()
        guard negations > 0 else { return piece }
        let inner = try condition(piece, from: start)
        return .condition(isNegated ? .not(inner) : inner)
    }

    private mutating func comparison() throws(ExpressionRefused) -> Piece {
        let left = try sum()
        guard case .term(let term, let kind) = left else { return left }
        if take(.word("in")) { return .condition(.isOneOf(term, try choices(of: kind))) }
        if take(.word("includes")) { return .condition(.includes(term, try included(in: kind))) }
        if take(.word("is")) {
            let isNegated = take(.word("not"))
            let same = try equality(term, kind)
            return .condition(isNegated ? .not(same) : same)
        }
        guard case .sign(let sign) = token, let comparison = Comparison(rawValue: sign) else { return left }
        let column = self.column
        place += 1
        guard case .term(let other, let otherKind) = try sum() else { throw refusal("expected a value after “\(sign)”", at: column) }
        let ordered = kind == .number || kind == .money || kind == .day || kind == .days
        guard kind == otherKind, ordered else {
            throw refusal("“\(sign)” cannot compare \(kind) with \(otherKind)", at: column)
        }
        return .condition(.compare(term, comparison, other))
    }

    private mutating func equality(_ term: Term, _ kind: TermKind) throws(ExpressionRefused) -> Condition {
        if case .choice(let words) = kind { return .isOneOf(term, [try choice(among: words)]) }
        let column = self.column
        guard case .term(let other, let otherKind) = try sum(), kind == otherKind, kind != .list else {
            throw refusal("“is” cannot compare \(kind) with something of another kind", at: column)
        }
        return .compare(term, .equal, other)
    }

    private mutating func choices(of kind: TermKind) throws(ExpressionRefused) -> [String] {
        guard case .choice(let words) = kind else { throw refusal("“in” needs a choice before it, not \(kind)") }
        try expect("(")
        var chosen = [try choice(among: words)]
        while take(.sign(",")) { chosen.append(try choice(among: words)) }
        try expect(")")
        return chosen
    }

    private mutating func choice(among words: [String]) throws(ExpressionRefused) -> String {
        guard case .word(let word) = token, words.contains(word) else {
            throw refusal("expected one of \(words.joined(separator: ", ")), found \(token.shown)")
        }
        place += 1
        return word
    }

    private mutating func included(in kind: TermKind) throws(ExpressionRefused) -> String {
        guard kind == .list else { throw refusal("“includes” needs a list before it, not \(kind)") }
        guard case .word(let word) = token else { throw refusal("expected a word after “includes”, found \(token.shown)") }
        place += 1
        return word
    }

    private mutating func sum() throws(ExpressionRefused) -> Piece {
        var left = try product()
        while case .sign(let sign) = token, sign == "+" || sign == "-" {
            left = try joined(left, sign) { parser throws(ExpressionRefused) in try parser.product() }
        }
        return left
    }

    private mutating func product() throws(ExpressionRefused) -> Piece {
        var left = try primary()
        while token == .sign("*") { left = try joined(left, "*") { parser throws(ExpressionRefused) in try parser.primary() } }
        return left
    }

    private mutating func joined(
        _ left: Piece, _ sign: String, _ next: (inout ExpressionParser) throws(ExpressionRefused) -> Piece
    ) throws(ExpressionRefused) -> Piece {
        let column = self.column
        place += 1
        let right = try next(&self)
        guard case .term(let a, let aKind) = left, case .term(let b, let bKind) = right else {
            throw refusal("“\(sign)” needs a value on both sides", at: column)
        }
        guard let kind = TermKind.of(Character(sign), aKind, bKind) else {
            throw refusal("“\(sign)” cannot join \(aKind) and \(bKind)", at: column)
        }
        return .term(sign == "+" ? .plus(a, b) : sign == "-" ? .minus(a, b) : .times(a, b), kind)
    }

    private mutating func primary() throws(ExpressionRefused) -> Piece {
        switch token {
        case .number(let value):
            place += 1
            guard take(.word("days")) else { return .term(.literal(.number(value)), .number) }
            guard let days = Int(exactly: value) else { throw refusal("days come whole") }
            return .term(.literal(.days(days)), .days)
        case .money(let cents):
            place += 1
            return .term(.literal(.money(cents)), .money)
        case .day(let day):
            place += 1
            return .term(.literal(.day(day)), .day)
        case .sign("("):
            place += 1
            let inner = try disjunction()
            try expect(")")
            return inner
        case .word(let word): return try named(word)
        case .sign, .end: throw refusal("expected a key, a value or “(”, found \(token.shown)")
        }
    }

    private mutating func named(_ word: String) throws(ExpressionRefused) -> Piece {
        switch word {
        case "yes", "no":
            place += 1
            return .term(.literal(.yesNo(word == "yes")), .yesNo)
        case "as_of":
            place += 1
            return .term(.asOf, .day)
        case "answered": return .condition(.answered(try argument(nil)))
        case "says_none": return .condition(.saysNone(try argument(.text)))
        case "reaches_minimum_wage":
            let wage = try argument(.money)
            reads += MinimumWages.sizeKeys.filter { !reads.contains($0) }
            return .condition(.reachesMinimumWage(wage))
        default: break
        }
        if let amount = figures[word] {
            place += 1
            return .term(amount.term, amount.kind)
        }
        let key = try key()
        return .term(.key(key), TermKind(key.kind))
    }

    private mutating func argument(_ kind: TermKind?) throws(ExpressionRefused) -> AnswerKey {
        place += 1
        try expect("(")
        let column = self.column
        let key = try key()
        if let kind, TermKind(key.kind) != kind { throw refusal("expected \(kind), “\(key.name)” is \(TermKind(key.kind))", at: column) }
        try expect(")")
        return key
    }

    private mutating func key() throws(ExpressionRefused) -> AnswerKey {
        guard case .word(let word) = token else { throw refusal("expected a key of the answers, found \(token.shown)") }
        guard let key = vocabulary.key(word), key != .positions else {
            let known = vocabulary.keys.map(\.name) + figures.keys + ["as_of", "answered", "says_none", "reaches_minimum_wage"]
            throw refusal("“\(word)” is not a key of the answers nor a figure of this version\(Guess.hint(word, known))")
        }
        place += 1
        if !reads.contains(key.name) { reads.append(key.name) }
        return key
    }

    private mutating func nextCondition(
        _ read: (inout ExpressionParser) throws(ExpressionRefused) -> Piece
    ) throws(ExpressionRefused) -> Condition {
        let start = column
        let piece = try read(&self)
        return try condition(piece, from: start)
    }

    private func condition(_ piece: Piece, from start: Int) throws(ExpressionRefused) -> Condition {
        switch piece {
        case .condition(let condition): return condition
        case .term(let term, .yesNo): return .holds(term)
        case .term(_, let kind): throw refusal("expected something that is yes or no, found \(kind)", at: start)
        }
    }

    private var token: Token { tokens[min(place, tokens.count - 1)].0 }
    private var column: Int { tokens[min(place, tokens.count - 1)].column }

    private mutating func take(_ wanted: Token) -> Bool {
        guard token == wanted else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ sign: String) throws(ExpressionRefused) {
        guard take(.sign(sign)) else { throw refusal("expected “\(sign)”, found \(token.shown)") }
    }

    private func refusal(_ cause: String, at column: Int? = nil) -> ExpressionRefused {
        ExpressionRefused(column: column ?? self.column, cause: cause)
    }
}
