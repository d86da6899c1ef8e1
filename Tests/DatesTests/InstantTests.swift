import Dates
import Testing

@Suite("Moments")
struct InstantTests {
    private let noon = Zone.chicago.instant(of: Day(year: 2026, month: 11, day: 19)!, hour: 12)

    @Test("Noon in Chicago in November is six o'clock in the evening of UTC")
    func offset() {
        #expect(noon.time(in: .utc) == TimeOfDay(hour: 18, minute: 0))
        #expect(noon.day(in: .chicago) == Day("2026-11-19"))
    }

    @Test("The night on which the clocks change has 23 hours in spring and 25 in fall")
    func clockChange() {
        func length(_ text: String) -> Double {
            let day = Day(text)!
            return Zone.chicago.instant(of: day.adding(days: 1)).seconds(since: Zone.chicago.instant(of: day)) / 3600
        }
        #expect(length("2026-03-08") == 23)
        #expect(length("2026-11-01") == 25)
        #expect(length("2026-11-02") == 24)
    }

    @Test("Late in the evening it is still the same day in Chicago")
    func evening() {
        let late = Zone.chicago.instant(of: Day("2026-11-19")!, hour: 23, minute: 59)
        #expect(late.day(in: .chicago) == Day("2026-11-19"))
        #expect(late.day(in: .utc) == Day("2026-11-20"))
    }

    @Test("Working minutes leave out nights, weekends and holidays")
    func workingMinutes() {
        func minutes(_ from: (String, Int), _ to: (String, Int)) -> Int {
            WorkingHours(zone: .chicago).minutes(
                from: Zone.chicago.instant(of: Day(from.0)!, hour: from.1), to: Zone.chicago.instant(of: Day(to.0)!, hour: to.1))
        }
        #expect(minutes(("2026-11-19", 10), ("2026-11-19", 12)) == 120)
        #expect(minutes(("2026-11-19", 16), ("2026-11-20", 10)) == 60 + 90)
        #expect(minutes(("2026-11-20", 16), ("2026-11-23", 10)) == 60 + 90)
        #expect(minutes(("2026-11-25", 16), ("2026-11-27", 10)) == 60 + 90)
        #expect(minutes(("2026-11-21", 10), ("2026-11-22", 12)) == 0)
        #expect(minutes(("2026-11-20", 12), ("2026-11-19", 12)) == 0)
        let early = WorkingHours(opens: 7 * 60, closes: 15 * 60, zone: .chicago)
        let (ten, noon) = (Zone.chicago.instant(of: Day("2026-11-19")!, hour: 10), Zone.chicago.instant(of: Day("2026-11-20")!, hour: 12))
        #expect(early.minutes(from: ten, to: noon) == 5 * 60 + 5 * 60)
    }
}
