import Dates
import Phrases

/// What the days of somebody's absences have in common.
struct AbsencePattern: Sendable, Equatable {
    /// Earliest first, each once.
    let days: [Day]

    /// "no absence", "1 absence", "5 absences, three of them Mondays".
    var words: String {
        guard !days.isEmpty else { return "no absence" }
        let count = days.count == 1 ? "1 absence" : "\(days.count) absences"
        return usual.map { "\(count), \($0)" } ?? count
    }

    /// The weekday of three or more of them, if it is that of at least half.
    private var usual: String? {
        let byWeekday = Dictionary(grouping: days, by: \.weekday.rawValue)
        guard let (weekday, same) = byWeekday.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }) else { return nil }
        guard same.count >= 3, same.count * 2 >= days.count else { return nil }
        let number = same.count == days.count ? "all of them" : "\(same.count) of them"
        return "\(number) \(CalendarNames.days[weekday].en)s"
    }
}
