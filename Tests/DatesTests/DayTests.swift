import Dates
import Foundation
import Testing

@Suite("Days")
struct DayTests {
    @Test("Every day of four centuries reads back as it was written, one after another")
    func roundTrip() throws {
        var day = try #require(Day("1800-01-01"))
        let last = try #require(Day("2200-12-31"))
        while day < last {
            #expect(Day(day.description) == day)
            day = day.adding(days: 1)
        }
    }

    @Test("Days agree with Foundation's calendar", arguments: [0, 59, 60, 11_016, 11_017, 20_778, -1, -719_162, 2_932_896])
    func foundation(ordinal: Int) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        // Foundation's calendar is Julian before 1582; ours is Gregorian throughout.
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(ordinal) * 86_400))
        let day = Day(ordinal: ordinal)
        if ordinal > -140_000 {
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
            #expect((day.weekday.rawValue + 1) % 7 + 1 == parts.weekday)
        }
    }

    @Test(
        "What is no day is refused", arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20261121", "2026-11-21 ", "", "abcd-ef-gh"])
    func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("A month later is the same date, or the last of a shorter month")
    func months() throws {
        #expect(Day("2026-01-31")?.adding(months: 1) == Day("2026-02-28"))
        #expect(Day("2026-11-30")?.adding(months: 3) == Day("2027-02-28"))
        #expect(Day("2026-01-15")?.adding(months: -13) == Day("2024-12-15"))
    }

    @Test("Federal holidays of 2026 and 2027 as the Office of Personnel Management lists them")
    func holidays() {
        let listed = [
            "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12", "2026-11-11",
            "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06",
            "2027-10-11", "2027-11-11", "2027-11-25", "2027-12-24", "2027-12-31",
        ]
        let days = (0..<730).map { Day(year: 2026, month: 1, day: 1)!.adding(days: $0) }
        #expect(days.filter { $0.isFederalHoliday && !$0.weekday.isWeekend }.map(\.description) == listed)
    }

    @Test("Working days skip the weekend and Thanksgiving")
    func workingDays() {
        #expect(Day("2026-11-25")?.addingWorkingDays(1) == Day("2026-11-27"))
        #expect(Day("2026-11-27")?.addingWorkingDays(1) == Day("2026-11-30"))
        #expect(Day("2026-11-30")?.addingWorkingDays(-2) == Day("2026-11-25"))
    }

    @Test("A program year begins in July, a quarter every three months")
    func years() {
        #expect(Day("2026-06-30")?.programYear == 2025)
        #expect(Day("2026-07-01")?.programYear == 2026)
        #expect(Day("2026-11-21")?.quarter.description == "2026 Q4")
    }
}
