/// An amount in US cents.
public struct Money: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let cents: Int64

    public static let zero = Money(cents: 0)

    public init(cents: Int64) {
        self.cents = cents
    }

    /// Reads `21.50`, `$1,200`, `-$3.5`: a dollar sign, commas by thousands and at most two decimals; nil for anything else.
    public init?(parsing text: String) {
        var rest = text.trimmed
        let isNegative = rest.hasPrefix("-")
        if isNegative { rest.removeFirst() }
        if rest.hasPrefix("$") { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let dollars = wholeDollars(parts[0]) else { return nil }
        var cents: Int64 = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), let decimals = digits(parts[1]) else { return nil }
            cents = parts[1].count == 1 ? decimals * 10 : decimals
        }
        self.cents = (isNegative ? -1 : 1) * (dollars * 100 + cents)
    }

    /// `$1,234.50`; a debt is `-$1,234.50`.
    public var description: String {
        let (dollars, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        var letters = String(dollars)
        var comma = letters.count - 3
        while comma > 0 {
            letters.insert(",", at: letters.index(letters.startIndex, offsetBy: comma))
            comma -= 3
        }
        return "\(cents < 0 ? "-" : "")$\(letters).\(rest < 10 ? "0" : "")\(rest)"
    }

    public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
    public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
    public static func * (left: Money, count: Int) -> Money { Money(cents: left.cents * Int64(count)) }
    public static func += (left: inout Money, right: Money) { left = left + right }
    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}

extension Money: Storable {
    public var stored: Value { .integer(cents) }

    public init(stored: Value) throws {
        cents = try Int64(stored: stored)
    }
}

/// At most fifteen digits, so that no sum of amounts typed by people can overflow.
private func digits(_ text: Substring) -> Int64? {
    guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int64(text)
}

private func wholeDollars(_ text: Substring) -> Int64? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    guard groups.allSatisfy({ digits($0) != nil }) else { return nil }
    return digits(Substring(groups.joined()))
}

extension String {
    fileprivate var trimmed: Substring {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
