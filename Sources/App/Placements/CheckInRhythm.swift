import Dates

/// On which days of a placement people are asked how it goes: often at first, and less often while all goes well.
enum CheckInRhythm {
    /// Days of the placement on which the supervisor is asked. Source: the practice's own, row M16.
    static let supervisor = [3, 7, 14, 30, 60, 90, 180]
    /// The person is asked when the first week, month and quarter are over.
    static let person = [7, 30, 90]
    /// Left out when the two answers before were "all fine".
    static let leftOutWhenFine: Set = [14, 60]
    /// A day that passed longer ago is not asked about: the program stood still, or the placement was recorded late.
    static let latest = 3

    static func days(of asked: CheckIn.Asked) -> [Int] { asked == .supervisor ? supervisor : person }

    /// The day about which it is time to ask; nothing if it was asked, if it is left out, or if none has come.
    static func due(_ asked: CheckIn.Asked, of placement: Placement, on today: Day, after past: [CheckIn]) -> Int? {
        let number = placement.dayNumber(on: today)
        guard let day = days(of: asked).last(where: { $0 <= number }), number - day <= latest else { return nil }
        let own = past.filter { $0.asked == asked }.sorted { $0.dayNumber < $1.dayNumber }
        guard !own.contains(where: { $0.dayNumber >= day }) else { return nil }
        let before = own.suffix(2)
        let isFine = before.count == 2 && before.allSatisfy { $0.outcome == .fine && !$0.isDoubtful }
        return isFine && leftOutWhenFine.contains(day) ? nil : day
    }
}
