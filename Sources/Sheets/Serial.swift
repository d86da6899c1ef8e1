/// Excel's day numbers: 1 is 1 January 1900, and 60 a 29 February 1900 that never was; or 0 is 1 January 1904 in workbooks from old Macs.
enum Serial {
    /// The last day Excel knows, 31 December 9999.
    private static let last = 2_958_465

    /// The ISO text of a serial number, or nil when it is no day: negative, 0 or 60 in the 1900 system, beyond the year 9999.
    static func day(_ serial: Int, since1904: Bool) -> String? {
        guard serial >= 0, serial <= last else { return nil }
        if since1904 {
            let found = iso(daysSince1970: serial - 24_107)
            return found.utf8.count == 10 ? found : nil
        }
        guard serial > 0, serial != 60 else { return nil }
        return iso(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
    }

    /// A serial number shown in a style of day or time, with its kind; nil when it must be shown as the number it is.
    static func text(_ number: Double, _ style: NumberStyle, since1904: Bool) -> (text: String, kind: Cell.Kind)? {
        guard number >= 0, number < Double(last) + 1 else { return nil }
        let seconds = Int((number * 86_400).rounded())
        switch style {
        case .day:
            return day(Int(number), since1904: since1904).map { ($0, .day) }
        case .moment:
            if number < 1, !since1904 { return (clock(seconds), .time) }
            guard let day = day(seconds / 86_400, since1904: since1904) else { return nil }
            return seconds % 86_400 == 0 ? (day, .day) : (day + " " + clock(seconds % 86_400), .moment)
        case .time:
            return (clock(seconds % 86_400), .time)
        case .elapsed:
            return (clock(seconds), .time)
        case .general, .mask:
            return nil
        }
    }

    /// The serial number of an ISO day in the 1900 system, or nil when the text is no day from 1 March 1900 on.
    static func number(ofDay iso: String) -> Int? {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard iso.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let serial = daysSince1970(year, month, day) + 25_569
        return serial > 60 && self.day(serial, since1904: false) == iso ? serial : nil
    }

    private static func clock(_ seconds: Int) -> String {
        let whole = two(seconds / 3600) + ":" + two(seconds / 60 % 60)
        return seconds % 60 == 0 ? whole : whole + ":" + two(seconds % 60)
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// Howard Hinnant's civil_from_days.
    private static func iso(daysSince1970 days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return padded + "-" + two(month) + "-" + two(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Howard Hinnant's days_from_civil, for years from 0 on.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
