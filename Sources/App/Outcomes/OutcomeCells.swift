import Dates
import Foundation

/// The cells of one row by their headings, and what is wrong with them.
struct OutcomeCells {
    private let cells: [String: String]
    private(set) var problems: [String] = []

    init(_ cells: [String: String]) {
        self.cells = cells
    }

    func text(_ name: String) -> String { cells[name] ?? "" }

    mutating func refuse(_ problem: String) { problems.append(problem) }

    /// A day as 2026-01-31 or 1/31/2026; nothing in an empty cell.
    mutating func day(_ name: String, notAfter today: Day) -> Day? {
        let text = text(name)
        guard !text.isEmpty else { return nil }
        guard let day = OutcomeCells.day(text) else {
            refuse("\(name): “\(text.prefix(40))” is not a day; write it as 2026-01-31")
            return nil
        }
        if day > today { refuse("\(name): \(day) is still to come") }
        return day
    }

    /// A number in the range, or yes and no where it ends at 1; nothing in an empty cell.
    mutating func number(_ name: String, in range: ClosedRange<Double>, isYesOrNo: Bool = false) -> Double? {
        let text = text(name)
        guard !text.isEmpty else { return nil }
        if isYesOrNo {
            switch text.lowercased() {
            case "yes", "y", "1", "true": return 1
            case "no", "n", "0", "false": return 0
            default:
                refuse("\(name): “\(text.prefix(40))” is neither yes nor no")
                return nil
            }
        }
        guard let value = Double(text.filter { $0 != "$" && $0 != "," }), value.isFinite else {
            refuse("\(name): “\(text.prefix(40))” is not a number")
            return nil
        }
        guard range.contains(value) else {
            refuse("\(name): \(text.prefix(40)) is not between \(Int(range.lowerBound)) and \(Int(range.upperBound))")
            return nil
        }
        return value
    }

    private static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        let parts = text.split(separator: "/").map { Int($0) }
        guard parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
