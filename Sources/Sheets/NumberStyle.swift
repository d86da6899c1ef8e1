/// How a workbook's number format makes a number look, as far as that changes what it says.
enum NumberStyle: Equatable {
    /// The number itself. Currency, per cent and thousands separators say nothing else, so they are left off.
    case general
    case day, moment, time
    /// A length of time, which may pass 24 hours: "[h]:mm".
    case elapsed
    /// Digits in a pattern, as for a ZIP code: "00000".
    case mask(DigitMask)

    /// The formats every workbook knows by number (ECMA-376 part 1, 18.8.30, with the East Asian ones).
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 34...36, 50...54, 57, 58: .day
            case 18...21, 32, 33, 45, 47, 55, 56: .time
            case 22: .moment
            case 46: .elapsed
            default: .general
            }
    }

    /// A format the workbook brings along, such as "yyyy\-mm\-dd;@".
    init(code: String) {
        let (signs, isElapsed) = NumberStyle.signs(code)
        let hasClock = signs.contains("h") || signs.contains("s")
        let hasDay = signs.contains("y") || signs.contains("d") || (signs.contains("m") && !hasClock)
        if signs.contains("general") || signs.contains("0") || signs.contains("#") || signs.contains("?") {
            let isFraction = signs.contains("s") && signs.contains("0") && !signs.contains("general")
            self = isFraction ? (isElapsed ? .elapsed : hasDay ? .moment : .time) : DigitMask(code: code).map { .mask($0) } ?? .general
        } else if isElapsed {
            self = .elapsed
        } else if hasDay {
            self = hasClock ? .moment : .day
        } else {
            self = hasClock ? .time : .general
        }
    }

    /// The first section in small letters without quoted text, escaped signs, colours and locales; and whether it counts elapsed time.
    private static func signs(_ code: String) -> (String, isElapsed: Bool) {
        var kept = ""
        var isElapsed = false
        var rest = code.lowercased()[...]
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                guard let first = inside.first, inside.allSatisfy({ $0 == first }), "hms".contains(first) else { continue }
                isElapsed = true
                kept += inside
            default: kept.append(sign)
            }
        }
        return (kept, isElapsed)
    }
}
