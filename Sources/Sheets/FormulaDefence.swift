/// Keeps text from becoming a formula when somebody opens a CSV file in a spreadsheet program (OWASP, "CSV injection").
enum FormulaDefence {
    /// The text with an apostrophe before it when its first sign, blanks aside, could start a formula; NUL, which no CSV may hold, becomes U+FFFD.
    static func guarded(_ text: String) -> String {
        let clean = text.utf8.contains(0) ? String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : text
        return startsFormula(text) ? "'" + clean : clean
    }

    private static func startsFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": return true
            case " ", "\u{A0}": continue
            default: return false
            }
        }
        return false
    }
}
