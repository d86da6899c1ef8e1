public import Dates

/// How days, times, numbers and money are written, in one place.
public enum Wording {
    /// "Nov 19, 2026", "19 nov 2026", "19 lis 2026".
    public static func day(_ day: Day, in language: Language) -> String {
        let month = CalendarNames.shortMonths(language)[day.month - 1]
        return switch language {
        case .en: "\(month) \(day.day), \(day.year)"
        case .es, .pl: "\(day.day) \(month) \(day.year)"
        }
    }

    /// "Nov 19", "19 nov", "19 lis".
    public static func dayAndMonth(_ day: Day, in language: Language) -> String {
        let month = CalendarNames.shortMonths(language)[day.month - 1]
        return language == .en ? "\(month) \(day.day)" : "\(day.day) \(month)"
    }

    /// "Nov 2026", "nov 2026", "lis 2026".
    public static func monthAndYear(_ day: Day, in language: Language) -> String {
        "\(CalendarNames.shortMonths(language)[day.month - 1]) \(day.year)"
    }

    /// "Thursday, November 19", "jueves, 19 de noviembre", "czwartek, 19 listopada".
    public static func weekday(_ day: Day, in language: Language) -> String {
        let name = CalendarNames.weekdays(language)[day.weekday.rawValue]
        let month = CalendarNames.longMonths(language)[day.month - 1]
        return switch language {
        case .en: "\(name), \(month) \(day.day)"
        case .es: "\(name), \(day.day) de \(month)"
        case .pl: "\(name), \(day.day) \(month)"
        }
    }

    /// "Thursday, November 19, 2026", "jueves, 19 de noviembre de 2026", "czwartek, 19 listopada 2026".
    public static func longDay(_ day: Day, in language: Language) -> String {
        switch language {
        case .en: "\(weekday(day, in: .en)), \(day.year)"
        case .es: "\(weekday(day, in: .es)) de \(day.year)"
        case .pl: "\(weekday(day, in: .pl)) \(day.year)"
        }
    }

    /// "9:42 AM", "9:42", "9:42".
    public static func time(_ instant: Instant, in zone: Zone, _ language: Language) -> String {
        let time = instant.time(in: zone)
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        guard language == .en else { return "\(time.hour):\(minute)" }
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        return "\(hour):\(minute) \(time.hour < 12 ? "AM" : "PM")"
    }

    /// "12,345", "12,345", "12 345". Spanish as it is written in the United States.
    public static func number(_ number: Int, in language: Language) -> String {
        let digits = String(number.magnitude)
        let separator: String
        switch language {
        case .en, .es: separator = digits.count > 3 ? "," : ""
        case .pl: separator = digits.count > 4 ? "\u{A0}" : ""
        }
        return (number < 0 ? "-" : "") + grouped(digits, by: separator)
    }

    /// Cents of US dollars: "$1,234.50", "$1,234.50", "1234,50 USD".
    public static func money(cents: Int64, in language: Language) -> String {
        let whole = number(Int(cents.magnitude / 100), in: language)
        let rest = Int(cents.magnitude % 100)
        let fraction = rest < 10 ? "0\(rest)" : "\(rest)"
        let sign = cents < 0 ? "-" : ""
        return language == .pl ? "\(sign)\(whole),\(fraction)\u{A0}USD" : "\(sign)$\(whole).\(fraction)"
    }

    /// Whole US dollars: "$1,234", "$1,234", "1234 USD".
    public static func dollars(_ dollars: Int, in language: Language) -> String {
        let whole = number(Int(dollars.magnitude), in: language)
        let sign = dollars < 0 ? "-" : ""
        return language == .pl ? "\(sign)\(whole)\u{A0}USD" : "\(sign)$\(whole)"
    }

    private static func grouped(_ digits: String, by separator: String) -> String {
        guard !separator.isEmpty else { return digits }
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return text
    }
}

/// Names of months and days, as the languages write them inside a date.
public enum CalendarNames {
    /// The days of a week, Monday first.
    public static let days: [Phrase] = zip(weekdays(.en), zip(weekdays(.es), weekdays(.pl))).map { Phrase(en: $0, es: $1.0, pl: $1.1) }

    static func shortMonths(_ language: Language) -> [String] {
        switch language {
        case .en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        case .es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
        case .pl: ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"]
        }
    }

    static func longMonths(_ language: Language) -> [String] {
        switch language {
        case .en:
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        case .es: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]
        case .pl:
            [
                "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada",
                "grudnia",
            ]
        }
    }

    static func weekdays(_ language: Language) -> [String] {
        switch language {
        case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        case .es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
        case .pl: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"]
        }
    }
}
