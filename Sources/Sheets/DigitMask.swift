/// Digits laid into a pattern, as Excel's formats for ZIP codes, social security and telephone numbers do; what comes out is a name, not a quantity.
struct DigitMask: Equatable {
    private enum Sign: Equatable {
        case zero, digit
        case literal(Character)
    }

    private struct Section: Equatable {
        var atMost: Double?
        var signs: [Sign]
    }

    private let sections: [Section]

    /// Nil when the format is one for quantities, or shows no more than the number itself: "0", "#,##0.00", "0%".
    init?(code: String) {
        var found: [Section] = []
        for part in code.split(separator: ";", omittingEmptySubsequences: false).prefix(2) {
            guard let section = DigitMask.section(part) else { break }
            found.append(section)
        }
        guard let first = found.first, found.contains(where: { DigitMask.saysMore($0.signs) }) else { return nil }
        sections = first.atMost == nil ? [first] : found
    }

    /// The number in the pattern, or nil when it is not whole or is negative.
    func text(_ number: Double) -> String? {
        guard number >= 0, number < 1e15, number.rounded() == number else { return nil }
        guard let section = sections.first(where: { $0.atMost.map { number <= $0 } ?? true }) else { return nil }
        var digits = String(Int64(number))[...]
        var places = section.signs.count { $0 == .zero || $0 == .digit }
        var shown: [Character] = []
        for sign in section.signs.reversed() {
            if case .literal(let character) = sign {
                shown.append(character)
                continue
            }
            places -= 1
            if let digit = digits.popLast() { shown.append(digit) } else if sign == .zero { shown.append("0") }
            while places == 0, let digit = digits.popLast() { shown.append(digit) }
        }
        return String(shown.reversed())
    }

    private static func section(_ code: Substring) -> Section? {
        var rest = code
        var section = Section(atMost: nil, signs: [])
        while let sign = rest.popFirst() {
            switch sign {
            case "0": section.signs.append(.zero)
            case "#": section.signs.append(.digit)
            case "-", "(", ")", " ", "/", ":": section.signs.append(.literal(sign))
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                section.signs.append(.literal(escaped))
            case "\"":
                let quoted = rest.prefix { $0 != "\"" }
                section.signs += quoted.map { .literal($0) }
                rest = rest.dropFirst(quoted.count + 1)
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if inside.hasPrefix("<=") {
                    guard let limit = Double(inside.dropFirst(2)) else { return nil }
                    section.atMost = limit
                } else if inside.hasPrefix("<") || inside.hasPrefix(">") || inside.hasPrefix("=") {
                    return nil
                }
            default: return nil
            }
        }
        return section
    }

    /// Whether a pattern pads with zeros or sets signs between digits.
    private static func saysMore(_ signs: [Sign]) -> Bool {
        let isPlace = { (sign: Sign) in sign == .zero || sign == .digit }
        guard let first = signs.firstIndex(where: isPlace), let last = signs.lastIndex(where: isPlace) else { return false }
        return signs.count { $0 == .zero } >= 2 || signs[first...last].contains { !isPlace($0) }
    }
}
