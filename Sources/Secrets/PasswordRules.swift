/// What is wrong with a password that somebody would like to have. Source: OWASP ASVS 5.0.0, 6.2.
public enum PasswordWeakness: Sendable, Equatable {
    case tooShort
    case tooLong
    case common
    case pattern
    case holdsWord(String)

    /// What to do about it.
    public var message: String {
        switch self {
        case .tooShort: "Use at least \(PasswordRules.shortest) characters. Three or four words that do not belong together are easy to remember."
        case .tooLong: "Use at most \(PasswordRules.longest) characters."
        case .common: "This is among the passwords that are guessed first. Use three or four words that do not belong together."
        case .pattern: "This is a row or a repetition, which is guessed first. Use three or four words that do not belong together."
        case .holdsWord(let word): "Leave “\(word)” out: a password must not hold the name of the agency, of the program or of yourself."
        }
    }
}

/// Which passwords may be chosen: long ones that nobody would guess. No rules about kinds of characters, no expiry.
public enum PasswordRules {
    public static let shortest = 12
    public static let longest = 128

    /// What is wrong with the password, or nothing. `words` are the names that a stranger would try: agency, product, the person's own.
    public static func weakness(of password: String, avoiding words: [String] = []) -> PasswordWeakness? {
        let length = password.unicodeScalars.count
        if length < shortest { return .tooShort }
        if length > longest { return .tooLong }
        let lower = password.lowercased()
        if isPattern(lower) { return .pattern }
        if ([lower] + cores(of: lower).map(withoutDisguise)).contains(where: isCommon) { return .common }
        let bare = withoutDisguise(lower).filter(\.isLetter)
        for word in words.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) where word.count >= 4 {
            if bare.contains(withoutDisguise(word.lowercased()).filter(\.isLetter)) { return .holdsWord(String(word)) }
        }
        return nil
    }

    /// Few different characters, a row (abcdef…, 987654…) or one short piece over and over.
    private static func isPattern(_ password: String) -> Bool {
        let codes = password.unicodeScalars.map { Int($0.value) }
        if Set(codes).count < 5 { return true }
        let steps = zip(codes, codes.dropFirst()).filter { abs($0 - $1) <= 1 }.count
        if steps * 4 >= (codes.count - 1) * 3 { return true }
        return (1...6).contains { size in zip(codes, codes.dropFirst(size)).allSatisfy { $0 == $1 } }
    }

    /// On the list, or nothing but one or two common words with digits and signs around them.
    private static func isCommon(_ password: String) -> Bool {
        if CommonPasswords.whole.contains(password[...]) || CommonPasswords.listed.contains(password[...]) { return true }
        let letters = password.filter(\.isLetter)
        if letters.count < 4 { return password.allSatisfy { $0.isASCII && !$0.isWhitespace } && Set(password).count < 8 }
        if [CommonPasswords.stems, CommonPasswords.whole, CommonPasswords.listed].contains(where: { $0.contains(letters[...]) }) { return true }
        return letters.indices.contains { cut in
            CommonPasswords.stems.contains(letters[..<cut]) && CommonPasswords.stems.contains(letters[cut...])
        }
    }

    /// What is left without the digits and signs that people put behind a word, or around it.
    private static func cores(of password: String) -> [String] {
        guard let first = password.firstIndex(where: \.isLetter), let last = password.lastIndex(where: \.isLetter) else { return [] }
        return [String(password[...last]), String(password[first...last])]
    }

    /// p@ssw0rd → password.
    private static func withoutDisguise(_ password: String) -> String {
        String(password.map { disguises[$0] ?? $0 })
    }

    private static let disguises: [Character: Character] = ["@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t"]
}
