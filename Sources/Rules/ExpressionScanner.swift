import Dates

/// The smallest pieces of a rule.
enum Token: Hashable, Sendable {
    case word(String)
    case number(Double)
    case money(Int)
    case day(Day)
    case sign(String)
    case end

    var shown: String {
        switch self {
        case .word(let text), .sign(let text): "“\(text)”"
        case .number(let value): "“\(JSON.number(value).written())”"
        case .money: "an amount of money"
        case .day(let day): "“\(day)”"
        case .end: "the end of the rule"
        }
    }
}

/// Cuts the text of a rule into tokens, each with its column.
struct ExpressionScanner {
    private let characters: [Character]
    private var place = 0

    static func tokens(_ text: String) throws(ExpressionRefused) -> [(Token, column: Int)] {
        var scanner = ExpressionScanner(text)
        var tokens: [(Token, column: Int)] = []
        repeat { tokens.append(try scanner.next()) } while tokens.last?.0 != .end
        return tokens
    }

    private init(_ text: String) {
        characters = Array(text)
    }

    private mutating func next() throws(ExpressionRefused) -> (Token, column: Int) {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        let column = place + 1
        guard place < characters.count else { return (.end, column) }
        let first = characters[place]
        if first.isLetter || first == "_" { return (.word(take { $0.isLetter || $0.isNumber || $0 == "_" }), column) }
        if first == "$" { return (try money(column), column) }
        if first.isNumber { return (try number(column), column) }
        if let two = String(characters[place...].prefix(2)) as String?, ["<=", ">=", "!="].contains(two) {
            place += 2
            return (.sign(two), column)
        }
        guard "()<>=+-*,".contains(first) else { throw ExpressionRefused(column: column, cause: "“\(first)” has no meaning here") }
        place += 1
        return (.sign(String(first)), column)
    }

    private mutating func money(_ column: Int) throws(ExpressionRefused) -> Token {
        place += 1
        let text = "$" + take { $0.isNumber || $0 == "." }
        guard let cents = Amount.cents(text) else {
            throw ExpressionRefused(column: column, cause: "“\(text)” is not an amount of money; write $15 or $15.50")
        }
        return .money(cents)
    }

    private mutating func number(_ column: Int) throws(ExpressionRefused) -> Token {
        // A day is ten characters, 2026-07-01; “2026 - 7” with spaces is a difference.
        let ten = String(characters[place...].prefix(10))
        if ten.count == 10, ten.dropFirst(4).first == "-", ten.dropFirst(7).first == "-" {
            guard let day = Day(ten) else { throw ExpressionRefused(column: column, cause: "the calendar has no day \(ten)") }
            place += 10
            return .day(day)
        }
        let text = take { $0.isNumber || $0 == "." }
        guard let value = Double(text) else { throw ExpressionRefused(column: column, cause: "“\(text)” is not a number") }
        return .number(value)
    }

    private mutating func take(while belongs: (Character) -> Bool) -> String {
        let start = place
        while place < characters.count, belongs(characters[place]) { place += 1 }
        return String(characters[start..<place])
    }
}
