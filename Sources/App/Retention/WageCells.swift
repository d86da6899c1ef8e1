import Dates
import Storage

/// The cells of one row of wage records by their headings, and what is wrong with them, in words that repeat none of them.
struct WageCells {
    private let cells: [String: String]
    private let today: Day
    private(set) var problems: [String] = []

    init(_ cells: [String: String], today: Day) {
        self.cells = cells
        self.today = today
    }

    /// What the row tells; nothing, and the problems, if it cannot be read.
    mutating func line(number: Int) -> WageSheet.Line? {
        let (person, quarter, fein) = (self.person(), self.quarter(), self.employer())
        guard problems.isEmpty, let person, let quarter else { return nil }
        return WageSheet.Line(number: number, person: person, quarter: quarter, fein: fein)
    }

    private func text(_ name: String) -> String { cells[name] ?? "" }

    private mutating func person() -> WageSheet.Key? {
        guard cells["ssn"] == nil else {
            if let number = SocialSecurityNumber(text("ssn")) { return .socialSecurity(number.digits) }
            problems.append(
                text("ssn").isEmpty ? "ssn: empty" : "ssn: not a number that is given out; a table program may have dropped zeros in front")
            return nil
        }
        if let id = ID<Participant>(text("person")) { return .ours(id) }
        problems.append(text("person").isEmpty ? "person: empty" : "person: not one of our numbers, which stand in the address of a person’s page")
        return nil
    }

    private mutating func quarter() -> Quarter? {
        let (year, text) = (text("year"), text("quarter"))
        guard let quarter = Quarter(year.isEmpty ? text : "\(year) \(text)") else {
            problems.append(text.isEmpty ? "quarter: empty" : "quarter: not a quarter; write it as 2026Q3")
            return nil
        }
        if quarter > today.quarter { problems.append("quarter: still to come") }
        return quarter
    }

    /// Who paid; nothing where no wages were found.
    private mutating func employer() -> String? {
        let (wages, digits) = (text("wages").filter { $0 != "$" && $0 != "," }, FEINDigits(text("fein")))
        guard !wages.isEmpty, let amount = Double(wages), amount.isFinite, amount >= 0 else {
            problems.append(wages.isEmpty ? "wages: empty; write 0 where none were found" : "wages: not an amount in dollars")
            return nil
        }
        guard amount > 0 else { return nil }
        if digits == nil {
            problems.append("fein: \(text("fein").isEmpty ? "empty" : "not nine digits; a table program may have dropped zeros in front")")
        }
        return digits?.digits
    }
}

/// The nine digits of a FEIN, written with or without a dash.
struct FEINDigits: Hashable, Sendable {
    let digits: String

    init?(_ text: String) {
        guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "-" || $0 == " " }) else { return nil }
        digits = text.filter(\.isNumber)
        guard digits.count == 9, digits != "000000000" else { return nil }
    }
}

extension Quarter {
    /// "2026Q3", "2026 Q3", "2026-3", "20263", "Q3 2026" or "3/2026".
    init?(_ text: String) {
        let bare = text.uppercased()
        let parts =
            bare.wholeMatch(of: /(\d{4})[\s\/-]*Q?([1-4])/).map { (year: $0.1, number: $0.2) }
            ?? bare.wholeMatch(of: /Q?([1-4])[\s\/-]+(\d{4})/).map { (year: $0.2, number: $0.1) }
        guard let parts, let year = Int(parts.year), let number = Int(parts.number), (1980...2199).contains(year),
            let first = Day(year: year, month: number * 3 - 2, day: 1)
        else { return nil }
        self = first.quarter
    }
}
