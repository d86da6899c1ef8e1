import Phrases
import Testing

@testable import App

@Suite("Days and shifts in an employer's own words")
struct ShiftTextTests {
    private static let plainTexts: [(String, WorkDays, WorkShifts)] = [
        ("7:00 to 3:30, Monday to Friday", WorkDays.workdays, WorkShifts.first), ("7:00 to 15:30, Monday to Friday", .workdays, .first),
        ("de 7:00 a 3:30, de lunes a viernes", .workdays, .first), ("7:00–15:30, od poniedziałku do piątku", .workdays, .first),
        ("Mon-Fri 3 pm - 11 pm", .workdays, .second), ("M-F 8-5", .workdays, .first), ("11 pm to 7 am, Sun-Thu", WorkDays(rawValue: 79), .third),
        ("22:00-6:00 every day", .everyDay, .third), ("11 to 7 a.m., weekends", .weekend, .third),
        ("06:00 do 18:00, sobota i niedziela", .weekend, .first),
        ("Tuesdays, Thursdays and Saturdays, mornings", WorkDays(rawValue: 42), .first),
        ("Fri to Mon, 2nd shift", WorkDays(rawValue: 113), .second),
        ("weekdays, day shift", .workdays, .first), ("tercer turno, todos los días", .everyDay, .third),
        ("1st, 2nd or 3rd shift, 7 days", .everyDay, [.first, .second, .third]),
        ("6am-2pm, 2pm-10pm, Mon through Sat", WorkDays(rawValue: 63), [.first, .second]),
    ]

    private static let spans: [(WorkDays, String)] = [
        (WorkDays.workdays, "Monday to Friday"), (.everyDay, "every day"), (.weekend, "Saturday, Sunday"),
        (WorkDays(from: 6, through: 3), "Sunday to Thursday"), (WorkDays(from: 4, through: 0), "Friday to Monday"),
        (WorkDays(rawValue: 21), "Monday, Wednesday, Friday"),
        ([], ""),
    ]

    @Test(
        "What is plain is read, in three languages",
        arguments: ShiftTextTests.plainTexts)
    func plain(text: String, days: WorkDays, shifts: WorkShifts) {
        #expect(ShiftText(text).days == days)
        #expect(ShiftText(text).shifts == shifts)
    }

    @Test(
        "What could be morning or evening, or says what it is not, is left open",
        arguments: [
            "3 to 11", "6 to 6", "11 to 7", "10 to 6", "no nights", "never on Sundays", "40 hours", "8-10 hours a day", "", "as agreed", "25 to 99",
        ])
    func open(text: String) {
        #expect(ShiftText(text).shifts == [])
        #expect(ShiftText(text).days == [])
    }

    @Test(
        "Shifts that are worked in turn are told apart", arguments: [("rotating shifts", true), ("turnos rotativos", true), ("first shift", false)])
    func rotating(text: String, isRotating: Bool) {
        #expect(ShiftText(text).isRotating == isRotating)
    }

    @Test(
        "Days are told in few words",
        arguments: ShiftTextTests.spans)
    func words(days: WorkDays, words: String) {
        #expect(days.words.en == words)
    }

    @Test("Polish says a span of days in its own case")
    func polish() {
        #expect(WorkDays.workdays.words.pl == "od poniedziałku do piątku")
        #expect(WorkDays.workdays.words.es == "de lunes a viernes")
    }
}
