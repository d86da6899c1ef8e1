/// What a server or the operating system said, made fit to be shown and kept.
enum ServerWords {
    /// One line of 500 characters at most, without control characters or marks that turn the direction of writing.
    static func clean(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let spaced: Unicode.Scalar = OneLine.breaks(scalar) || scalar.properties.isWhitespace ? " " : scalar
            if spaced == " ", kept.last == " " || kept.isEmpty { continue }
            if spaced.properties.generalCategory == .format { continue }
            kept.append(spaced)
        }
        if kept.last == " " { kept.removeLast() }
        return String(String(kept).prefix(500))
    }
}
