/// A figure of the catalogue with its unit, such as `75 %`, `$7,500`, `120 days`, `26 weeks`, `400 hours` or `3`.
public enum Amount: Hashable, Sendable, Codable {
    case plain(Double)
    case percent(Double)
    /// In cents.
    case money(Int)
    case days(Int)
    case weeks(Int)
    case months(Int)
    case hours(Int)

    /// Reads the figure as the catalogue writes it, or nothing.
    public init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard let first = parts.first, parts.count <= 2 else { return nil }
        if first.first == "$" {
            guard parts.count == 1, let cents = Amount.cents(first) else { return nil }
            self = .money(cents)
            return
        }
        guard let number = Double(first.filter { $0 != "," }), number.isFinite, number >= 0 else { return nil }
        guard parts.count == 2 else {
            self = .plain(number)
            return
        }
        if parts[1] == "%" {
            self = .percent(number)
            return
        }
        guard let whole = Int(exactly: number) else { return nil }
        switch parts[1] {
        case "days": self = .days(whole)
        case "weeks": self = .weeks(whole)
        case "months": self = .months(whole)
        case "hours": self = .hours(whole)
        default: return nil
        }
    }

    /// The cents that `$1,234.50` says, or nothing.
    static func cents(_ text: some StringProtocol) -> Int? {
        let digits = String(text.dropFirst()).filter { $0 != "," }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard text.first == "$", parts.count <= 2, let dollars = Int(parts[0]), (0...1_000_000_000_000).contains(dollars) else { return nil }
        guard parts.count == 2 else { return dollars * 100 }
        guard parts[1].count == 2, let cents = Int(parts[1]), cents >= 0 else { return nil }
        return dollars * 100 + cents
    }

    /// What the figure is worth in an expression.
    var term: Term {
        switch self {
        case .plain(let number), .percent(let number): .literal(.number(number))
        case .money(let cents): .literal(.money(cents))
        case .days(let days): .literal(.days(days))
        case .weeks(let count), .months(let count), .hours(let count): .literal(.number(Double(count)))
        }
    }
}

extension Amount {
    var kind: TermKind {
        switch self {
        case .money: .money
        case .days: .days
        case .plain, .percent, .weeks, .months, .hours: .number
        }
    }
}
