import Foundation

/// How a name is compared: lower case, without accents, "&" as "and", without punctuation and legal suffixes.
enum Folding {
    /// "Zieliński & Sons, Inc." → "zielinski and sons".
    static func name(_ name: String) -> String {
        var words = text(name).split(separator: " ").map(String.init)
        while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// "2214 West Canal Street" → "2214 w canal st", so that the spellings of one place meet.
    static func street(_ street: String) -> String {
        text(street).split(separator: " ").map { streetWords[String($0)] ?? String($0) }.joined(separator: " ")
    }

    /// The digits of a phone number, without the country's 1; nothing if they are not ten (or the seven of a local number).
    static func phone(_ phone: String) -> String {
        var digits = phone.prefix { !"xX".contains($0) }.filter { $0.isASCII && $0.isNumber }
        if digits.count == 11 && digits.hasPrefix("1") { digits.removeFirst() }
        return digits.count == 10 || digits.count == 7 ? String(digits) : ""
    }

    /// Lower case without accents and punctuation, words one space apart.
    static func text(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text.lowercased() }
        var folded = ""
        var gap = false
        let decomposed = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.decomposedStringWithCanonicalMapping
        for scalar in decomposed.unicodeScalars {
            if scalar == "&" {
                folded += folded.isEmpty ? "and" : " and"
                gap = true
            } else if let piece = piece(for: scalar) {
                if gap && !folded.isEmpty { folded.append(" ") }
                gap = false
                folded += piece
            } else if !isMark(scalar) {
                gap = true
            }
        }
        return folded
    }

    /// One letter of a text, as `text` folds it; nothing if it parts words.
    static func letter(_ letter: Character) -> String {
        guard let byte = letter.asciiValue else { return text(String(letter)) }
        return isPlain(byte) ? letter.lowercased() : byte == UInt8(ascii: "&") ? "and" : ""
    }

    /// Letters and digits of English: most words, which need no look into Unicode's tables.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    static func piece(for scalar: Unicode.Scalar) -> String? {
        // Letters that do not decompose in Unicode.
        switch scalar {
        case "a"..."z", "0"..."9": return String(scalar)
        case "A"..."Z": return String(scalar).lowercased()
        case "ł", "Ł": return "l"
        case "ø", "Ø": return "o"
        case "đ", "Đ": return "d"
        case "ß": return "ss"
        case "æ", "Æ": return "ae"
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar.properties.lowercaseMapping : nil
        }
    }

    // Marks join what stands beside them: accents, and the apostrophe and dot of "O'Neill" and "U.S.".
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || scalar == "." || (!scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark)
    }

    static let legalForms: Set<String> = [
        "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "co", "corp", "corporation", "company", "pc", "pllc", "nfp", "the",
    ]

    private static let streetWords = [
        "street": "st", "avenue": "ave", "av": "ave", "boulevard": "blvd", "road": "rd", "drive": "dr", "place": "pl", "court": "ct",
        "lane": "ln", "parkway": "pkwy", "terrace": "ter", "north": "n", "south": "s", "east": "e", "west": "w", "suite": "ste", "floor": "fl",
    ]
}
