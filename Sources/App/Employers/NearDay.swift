import Dates
import Phrases

/// A day soon, as one presses a chip for it; always a working day, but for today itself.
enum NearDay: String, CaseIterable, Sendable {
    case today, tomorrow
    case inThreeDays = "three_days"
    case nextMonday = "monday"
    case inTwoWeeks = "two_weeks"
    case inAMonth = "month"

    func day(from today: Day) -> Day {
        switch self {
        case .today: today
        case .tomorrow: today.addingWorkingDays(1)
        case .inThreeDays: today.addingWorkingDays(3)
        case .nextMonday: today.adding(days: 7 - today.weekday.rawValue).orNextWorkingDay
        case .inTwoWeeks: today.adding(days: 14).orNextWorkingDay
        case .inAMonth: today.adding(months: 1).orNextWorkingDay
        }
    }

    func label(from today: Day) -> String {
        switch self {
        case .today: "Today"
        case .tomorrow: day(from: today) == today.adding(days: 1) ? "Tomorrow" : "Next working day"
        case .inThreeDays: "In 3 days"
        case .nextMonday: "Next \(DayWords.weekday(day(from: today)))"
        case .inTwoWeeks: "In 2 weeks"
        case .inAMonth: "In a month"
        }
    }

    /// "Mon, Nov 23".
    func date(from today: Day) -> String { DayWords.weekdayAndDate(day(from: today)) }

    /// Each day once: on a Friday the next working day is Monday, too.
    static func chips(from today: Day) -> [NearDay] {
        var seen: Set<Day> = []
        return allCases.filter { seen.insert($0.day(from: today)).inserted }
    }
}

extension Day {
    /// This day, or the first working day after it.
    var orNextWorkingDay: Day { isWorkingDay ? self : addingWorkingDays(1) }
}
