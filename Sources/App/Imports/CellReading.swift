/// What one cell says, or why it cannot be read.
enum CellReading: Equatable {
    case blank
    case value(String)
    /// A part of the cell can be used; the reason says what the rest is.
    case part(String, why: String)
    case unreadable(why: String)

    var isWhole: Bool { if case .value = self { true } else { false } }

    /// One line: without blanks at the ends, with single spaces, without characters that nobody sees.
    static func line(_ text: String) -> String {
        if isPlain(text.utf8) { return text }
        var line = ""
        var gap = false
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format: continue
            case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: gap = true
            default:
                if gap && !line.isEmpty { line.append(" ") }
                gap = false
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    static func words(_ text: String, atMost length: Int) -> CellReading {
        let line = line(text)
        if line.isEmpty { return .blank }
        if let fault = errorWords(line) { return .unreadable(why: fault) }
        return line.count <= length ? .value(line) : .unreadable(why: "\(line.count) characters; at most \(length) fit here")
    }

    /// A phone number as it was typed, of ten digits, or of seven where the area code is left out.
    static func phone(_ text: String) -> CellReading {
        let line = line(text)
        if saysNothing(line) { return .blank }
        if isPhone(line) { return .value(line) }
        if let found = line.firstMatch(of: /(?:\+?1[\s.\-]*)?\(?\d{3}\)?[\s.\-\/]*\d{3}[\s.\-]*\d{4}(?!\d)/), !startsInDigits(found.range, line) {
            return .part(String(found.output), why: "More than a phone number; the first number was taken")
        }
        let digits = line.count { $0.isASCII && $0.isNumber }
        return .unreadable(why: digits < 3 ? "No phone number in it" : "\(counted(digits, "digit")); a phone number has 10")
    }

    /// Five digits, or nine.
    static func zip(_ text: String) -> CellReading {
        let line = line(text)
        if saysNothing(line) { return .blank }
        if line.utf8.count == 5 && line.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .value(line) }
        if line.wholeMatch(of: /\d{5}(?:\.0|-?\d{4}|-)?/) != nil {
            return .value(line.hasSuffix(".0") || line.hasSuffix("-") ? String(line.prefix(5)) : line)
        }
        let digits = line.count { $0.isASCII && $0.isNumber }
        return .unreadable(why: digits == 0 ? "No ZIP code in it" : "\(counted(digits, "digit")); a ZIP code has 5")
    }

    static func fein(_ text: String) -> CellReading {
        let line = line(text)
        if saysNothing(line) { return .blank }
        let digits = line.filter { $0.isASCII && $0.isNumber }
        guard line.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "-" || $0 == " " }) else {
            return .unreadable(why: "Not a FEIN, which is written 36-5551207")
        }
        return digits.count == 9 ? .value(line) : .unreadable(why: "\(counted(digits.count, "digit")); a FEIN has 9")
    }

    static func mail(_ text: String) -> CellReading {
        let line = line(text)
        if saysNothing(line) { return .blank }
        let bare = line.lowercased().hasPrefix("mailto:") ? String(line.dropFirst(7)) : line
        if isMailbox(bare) { return .value(bare) }
        let parts = bare.split { " ,;/<>()".contains($0) }.map(String.init).filter(isMailbox)
        guard let first = parts.first else { return .unreadable(why: "Not an e-mail address, such as dana@example.org") }
        return .part(
            first, why: parts.count > 1 ? "More than one e-mail address; the first was taken" : "More than an e-mail address; only that was taken")
    }

    static func website(_ text: String) -> CellReading {
        let line = line(text)
        if saysNothing(line) { return .blank }
        let bare = line.replacing(/^https?:\/\//.ignoresCase(), with: "")
        let host = bare.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
        let looksRight = host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !bare.contains { $0 == " " || $0 == "@" || $0 == "," }
        return looksRight && line.utf8.count <= 300 ? .value(line) : .unreadable(why: "Not a web address, such as example.org")
    }

    static func naics(_ text: String) -> CellReading {
        let line = line(text)
        if saysNothing(line) { return .blank }
        if line.wholeMatch(of: /\d{2,6}(?:\.0)?|\d{2}-\d{2}/) != nil { return .value(line.replacing(".0", with: "")) }
        return .unreadable(why: "A NAICS code has 2 to 6 digits")
    }

    static let states: Set<String> = [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI",
        "MN",
        "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA",
        "WA",
        "WV", "WI", "WY", "PR", "VI", "GU", "AS", "MP",
    ]

    /// What to do about a cell that shows an error of the spreadsheet program.
    static func errorWords(_ line: String) -> String? {
        guard ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"].contains(line.uppercased()) else {
            return nil
        }
        return "The cell shows the error \(line); mend its formula and save the file again"
    }

    private static func isPlain(_ bytes: String.UTF8View) -> Bool {
        var last: UInt8 = 0x20
        for byte in bytes {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }

    private static func isMailbox(_ text: String) -> Bool {
        text.utf8.count <= 254 && text.wholeMatch(of: /[^\s@,;<>()"]{1,64}@[^\s@,;<>()".]+(?:\.[^\s@,;<>()".]+)+/) != nil
    }

    /// "--" and "?" stand where a cell is meant to be blank.
    private static func saysNothing(_ line: String) -> Bool { !line.contains { $0.isLetter || $0.isNumber } }

    private static func isPhone(_ line: String) -> Bool {
        guard line.utf8.count <= 40, !Folding.phone(line).isEmpty else { return false }
        guard line.contains(where: \.isLetter) else { return true }
        return line.wholeMatch(of: /(?:tel|telephone|phone|ph|p|t)?[\s.:]*[\d\s.()+\-\/]+(?:(?:x|ext|extension)[\s.:#]*\d+)?/.ignoresCase()) != nil
    }

    private static func startsInDigits(_ range: Range<String.Index>, _ line: String) -> Bool {
        range.lowerBound > line.startIndex && line[line.index(before: range.lowerBound)].isNumber
    }

    private static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
