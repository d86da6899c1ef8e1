extension Day {
    /// Monday to Friday, without the federal holidays.
    public var isWorkingDay: Bool { !weekday.isWeekend && !isFederalHoliday }

    /// The day that lies so many working days ahead (or back, if negative).
    public func addingWorkingDays(_ count: Int) -> Day {
        var day = self
        var left = abs(count)
        while left > 0 {
            day = day.adding(days: count < 0 ? -1 : 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }

    /// A holiday of the federal government, on the day on which it is observed. Source: 5 U.S.C. 6103.
    public var isFederalHoliday: Bool {
        if isFixedHoliday && !weekday.isWeekend { return true }
        if weekday == .friday && adding(days: 1).isFixedHoliday { return true }
        if weekday == .monday && adding(days: -1).isFixedHoliday { return true }
        return isFloatingHoliday
    }

    // New Year, Juneteenth, Independence Day, Veterans Day, Christmas.
    private var isFixedHoliday: Bool {
        switch (month, day) {
        case (1, 1), (6, 19), (7, 4), (11, 11), (12, 25): true
        default: false
        }
    }

    // King, Washington, Memorial, Labor, Columbus, Thanksgiving.
    private var isFloatingHoliday: Bool {
        let nth = (day - 1) / 7 + 1
        return switch (month, weekday, nth) {
        case (1, .monday, 3), (2, .monday, 3), (9, .monday, 1), (10, .monday, 2), (11, .thursday, 4): true
        case (5, .monday, _): day > 24
        default: false
        }
    }
}

/// A quarter of a calendar year.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let number: Int

    /// "2026 Q4".
    public var description: String { "\(year) Q\(number)" }

    public static func < (left: Quarter, right: Quarter) -> Bool { (left.year, left.number) < (right.year, right.number) }
}

extension Day {
    public var quarter: Quarter { Quarter(year: year, number: (month - 1) / 3 + 1) }

    /// The program year under WIOA, named for the July in which it begins. Source: WIOA sec. 189(g)(1).
    public var programYear: Int { month >= 7 ? year : year - 1 }
}
