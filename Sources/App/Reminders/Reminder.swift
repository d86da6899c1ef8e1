import Dates

/// When an employer who has not answered the fifteen questions is reminded of them: three times, each on a working day.
enum Reminder {
    /// Days after the questions were sent.
    static let days = [3, 7, 14]

    /// The day of that reminder, counted from 1: the next working day if it falls on a free one.
    static func day(of number: Int, askedOn asked: Day) -> Day {
        let day = asked.adding(days: days[number - 1])
        return day.isWorkingDay ? day : day.addingWorkingDays(1)
    }

    /// The number of the reminder that is due on the day, after so many were sent; of two that are due only the later goes.
    static func due(on today: Day, askedOn asked: Day, sent: Int) -> Int? {
        guard today.isWorkingDay, sent < days.count else { return nil }
        return ((sent + 1)...days.count).last { day(of: $0, askedOn: asked) <= today }
    }

    /// The day on which the next one goes; nothing if all have gone.
    static func next(after sent: Int, askedOn asked: Day, today: Day) -> Day? {
        guard sent < days.count else { return nil }
        let day = day(of: due(on: today, askedOn: asked, sent: sent) ?? sent + 1, askedOn: asked)
        return max(day, today.isWorkingDay ? today : today.addingWorkingDays(1))
    }
}
