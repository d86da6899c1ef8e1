import Dates
import Storage

/// A month of a year, written and stored as YYYY-MM.
struct Month: Comparable, Hashable, RawRepresentable, Sendable, Storable {
    let year: Int
    /// From 1 to 12.
    let number: Int

    init(_ day: Day) {
        (year, number) = (day.year, day.month)
    }

    /// Nothing for what is no month from 1940 to 2099; a day counts as its month.
    init?(rawValue text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 2 || parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let number = Int(parts[1]),
            (1940...2099).contains(year), (1...12).contains(number)
        else { return nil }
        (self.year, self.number) = (year, number)
    }

    var rawValue: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

    /// How many months pass from the one to the other, both counted: 1 for the same.
    func months(through last: Month) -> Int { max(1, (last.year - year) * 12 + last.number - number + 1) }

    static func < (one: Month, other: Month) -> Bool { (one.year, one.number) < (other.year, other.number) }
}
