import Foundation

/// The words somebody typed for a job, folded as titles are: small letters and digits, without accents and the s of a plural.
struct TypedTitle {
    let words: [String]

    init(_ typed: String) {
        var folded = ""
        for scalar in String(typed.prefix(200)).decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
            case "A"..."Z": folded += String(scalar).lowercased()
            // It does not decompose in Unicode.
            case "ł", "Ł": folded += "l"
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            default: folded += " "
            }
        }
        words = folded.split(separator: " ").prefix(12).map { Self.singular(String($0)) }
    }

    private init(words: [String]) { self.words = words }

    /// The same with two neighboring words written as one, for each such pair.
    var joined: [TypedTitle] {
        words.indices.dropFirst().map { place in
            TypedTitle(words: words[..<(place - 1)] + [words[place - 1] + words[place]] + words[(place + 1)...])
        }
    }

    private static func singular(_ word: String) -> String {
        word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}
