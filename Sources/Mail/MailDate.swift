import Dates

extension Instant {
    /// As RFC 5322, 3.3 writes it, in UTC, such as `Thu, 19 Nov 2026 15:42:07 +0000`.
    var asMailDate: String {
        let seconds = Int((milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000)
        let day = Day(ordinal: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
        let rest = seconds - day.ordinal * 86_400
        let weekday = Instant.weekdays[((day.ordinal + 3) % 7 + 7) % 7]
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(weekday), \(day.day) \(Instant.months[day.month - 1]) \(day.year) \(clock) +0000"
    }

    /// As IMAP's SEARCH writes a day in UTC (RFC 3501, 6.4.4), such as `19-Nov-2026`.
    var asSearchDay: String {
        let day = Day(ordinal: Int((milliseconds - (milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000))
        return "\(day.day)-\(Instant.months[day.month - 1])-\(day.year)"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
