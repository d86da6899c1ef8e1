/// A mail's text in two: what its writer says, and what stood in the mails before it.
public struct QuotedText: Sendable, Equatable {
    public var own = ""
    public var quoted = ""

    init() {}

    /// Splits where the history begins. An answer between quoted lines is left whole, and so is a mail that is nothing but history, such as a
    /// forwarded one.
    init(splitting text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = QuotedText.history(in: lines) ?? lines.count
        let rest = lines[start...]
        let after = rest.lastIndex { QuotedText.isQuoted($0) }.map { lines[($0 + 1)...] } ?? []
        let (before, below) = (QuotedText.block(lines[..<start]), QuotedText.block(after))
        if !before.isEmpty, below.isEmpty || !rest.contains(where: QuotedText.isQuoted) || QuotedText.isSignature(after) {
            (own, quoted) = (before, QuotedText.block(rest))
        } else if before.isEmpty, !below.isEmpty, !QuotedText.isMixed(rest) {
            (own, quoted) = (below, QuotedText.block(rest.dropLast(after.count)))
        } else {
            own = QuotedText.block(lines[...])
        }
    }

    private static func isQuoted(_ line: String) -> Bool { line.hasPrefix(">") }
    private static func isBlank(_ line: some StringProtocol) -> Bool { line.allSatisfy(\.isWhitespace) }
    private static func isSignature(_ lines: ArraySlice<String>) -> Bool { lines.first { !isBlank($0) }?.hasPrefix("--") == true }

    /// Whether own words stand between quoted lines.
    private static func isMixed(_ lines: ArraySlice<String>) -> Bool {
        guard let first = lines.firstIndex(where: isQuoted), let last = lines.lastIndex(where: isQuoted) else { return false }
        return lines[first...last].contains { !isQuoted($0) && !isBlank($0) }
    }

    /// The lines without blank ones at either end.
    private static func block(_ lines: ArraySlice<String>) -> String {
        let begun = lines.drop(while: isBlank)
        guard let last = begun.lastIndex(where: { !isBlank($0) }) else { return "" }
        return begun[...last].joined(separator: "\n")
    }

    /// The line at which the earlier mails begin.
    private static func history(in lines: [String]) -> Int? {
        for (place, line) in lines.enumerated() {
            let isRule = line.count >= 10 && line.allSatisfy { $0 == "_" }
            if isDivider(line) || isHeaderBlock(lines[(isRule ? place + 1 : place)...]) { return place }
            guard isQuoted(line) else { continue }
            // "On Monday, Dana wrote:" stands one or two lines above, with or without a blank line.
            let above = lines[..<place].indices.suffix(4).filter { !isBlank(lines[$0]) }.suffix(2)
            guard let last = above.last, endsAttribution(lines[last]) else { return place }
            let isBroken = !beginsAttribution(lines[last]) && above.count == 2 && beginsAttribution(lines[above[above.startIndex]])
            return isBroken ? above[above.startIndex] : last
        }
        return lines.indices.first { place in
            beginsAttribution(lines[place]) && endsAttribution(lines[place]) && lines[..<place].contains { !isBlank($0) }
                && lines[(place + 1)...].contains { !isBlank($0) }
        }
    }

    /// "On … wrote:", "El … escribió:", "W dniu … napisał(a):", "Am … schrieb:" and the like.
    private static func beginsAttribution(_ line: String) -> Bool {
        let words = line.withoutOuterSpaces.lowercased()
        return words.first?.isNumber == true
            || ["on ", "el ", "w dniu ", "dnia ", "am ", "le ", "pon", "wt", "śr", "czw", "pt", "sob", "niedz"].contains {
                words.hasPrefix($0)
            }
    }

    private static func endsAttribution(_ line: String) -> Bool {
        let words = line.withoutOuterSpaces.lowercased()
        guard words.hasSuffix(":"), words.count < 400 else { return false }
        return ["wrote:", "escribió:", "escribio:", "napisał:", "napisała:", "napisał(a):", "pisze:", "schrieb:", "a écrit :", "a écrit:"].contains {
            words.hasSuffix($0)
        }
    }

    private static func isDivider(_ line: String) -> Bool {
        let words = line.withoutOuterSpaces.lowercased()
        guard words.hasPrefix("--"), words.hasSuffix("--") else { return false }
        return [
            "original message", "forwarded message", "mensaje original", "mensaje reenviado", "oryginalna wiadomość", "wiadomość przekazana",
            "wiadomość oryginalna", "ursprüngliche nachricht",
        ].contains { words.contains($0) }
    }

    /// Outlook's way: a line with the sender, and within the next ones the day and the subject.
    private static func isHeaderBlock(_ lines: ArraySlice<String>) -> Bool {
        guard let first = lines.first?.withoutOuterSpaces.lowercased(), ["from:", "de:", "od:"].contains(where: { first.hasPrefix($0) }) else {
            return false
        }
        let next = lines.dropFirst().prefix(6).map { $0.withoutOuterSpaces.lowercased() }
        func has(_ names: [String]) -> Bool { next.contains { line in names.contains { line.hasPrefix($0) } } }
        return has(["sent:", "date:", "enviado", "fecha:", "wysłano:", "data:"]) && has(["subject:", "asunto:", "temat:"])
    }
}
