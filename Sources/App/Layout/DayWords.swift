import Dates
import Phrases

/// How a day near today is spoken of on staff pages.
enum DayWords {
    /// "today", "yesterday", "on Tuesday", "on Nov 6", "on Nov 6, 2025".
    static func past(_ day: Day, today: Day) -> String {
        switch today.days(since: day) {
        case 0: "today"
        case 1: "yesterday"
        case 2...6: "on \(weekday(day))"
        default: "on \(date(day, today: today))"
        }
    }

    /// "today", "tomorrow", "Tuesday", "Nov 24", "Jan 4, 2027".
    static func due(_ day: Day, today: Day) -> String {
        switch day.days(since: today) {
        case -1: "yesterday"
        case 0: "today"
        case 1: "tomorrow"
        case 2...6: weekday(day)
        default: date(day, today: today)
        }
    }

    /// "today", "Nov 6", "Nov 6, 2025": for the cells of a table.
    static func short(_ day: Day, today: Day) -> String {
        day == today ? "today" : date(day, today: today)
    }

    /// "Today, Thursday, November 19", "Friday, November 13", "Tuesday, December 30, 2025": over the entries of a timeline.
    static func heading(_ day: Day, today: Day) -> String {
        if day == today { return "Today, \(Wording.weekday(day, in: .en))" }
        return day.year == today.year ? Wording.weekday(day, in: .en) : Wording.longDay(day, in: .en)
    }

    private static func date(_ day: Day, today: Day) -> String {
        day.year == today.year ? Wording.dayAndMonth(day, in: .en) : Wording.day(day, in: .en)
    }

    /// "Nov 2026" of "2026-11", as tables by month have it.
    static func month(_ key: String) -> String {
        Day(key + "-01").map { Wording.monthAndYear($0, in: .en) } ?? key
    }

    /// "Mon, Nov 23": on the chip that means this day.
    static func weekdayAndDate(_ day: Day) -> String { "\(weekday(day).prefix(3)), \(Wording.dayAndMonth(day, in: .en))" }

    static func weekday(_ day: Day) -> String { String(Wording.weekday(day, in: .en).prefix { $0 != "," }) }
}

extension String {
    /// With a capital at its beginning; the rest stays as it is.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
