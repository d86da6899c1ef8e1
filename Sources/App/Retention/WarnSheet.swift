import Dates
import Sheets

/// A table of WARN notices as the state publishes it: which company lets how many people go, and from which day.
struct WarnSheet: Sendable {
    struct Line: Sendable, Equatable {
        /// As the table program numbers it.
        let number: Int
        let name: String
        /// Nine digits, where the table has them.
        let fein: String?
        let day: Day
        let people: Int
    }

    /// A row that was left out, and why.
    struct Refusal: Sendable, Equatable {
        let number: Int
        let reason: String
    }

    let lines: [Line]
    let refusals: [Refusal]

    /// What every row needs.
    private static let needed: Set = ["company", "day", "people"]
    /// So many lines at the top may be a title before the columns are named.
    private static let titles = 10

    /// Throws `SheetError` for what is no table, and `WarnRefused` for one without the columns that every row needs.
    init(bytes: [UInt8], today: Day) throws {
        var rows: [SheetRow] = []
        try Sheet.read(bytes: bytes) { rows.append($0) }
        let heading = rows.prefix(WarnSheet.titles).firstIndex { WarnSheet.needed.isSubset(of: $0.texts.map(WarnSheet.column)) }
        guard let heading else {
            throw WarnRefused(
                "No row names the columns. There must be one for the company, one for the first day of the layoff and one for how many people.")
        }
        let columns = rows[heading].texts.map(WarnSheet.column)
        var (lines, refusals): ([Line], [Refusal]) = ([], [])
        for row in rows[(heading + 1)...] {
            let cells = Dictionary(zip(columns, columns.indices.map { row[$0].oneLine }), uniquingKeysWith: { first, _ in first })
            switch WarnSheet.line(cells, number: row.number, today: today) {
            case .success(let line): lines.append(line)
            case .failure(let refused): refusals.append(Refusal(number: row.number, reason: refused.description))
            }
        }
        (self.lines, self.refusals) = (lines, refusals)
    }

    private static func line(_ cells: [String: String], number: Int, today: Day) -> Result<Line, WarnRefused> {
        let (name, told) = (cells["company"] ?? "", cells["people"] ?? "")
        guard !name.isEmpty else { return .failure(WarnRefused("no company")) }
        guard let people = Int(told.filter { $0 != "," }), people > 0 else { return .failure(WarnRefused("not a number of people")) }
        guard let day = day(cells["day"] ?? "") else { return .failure(WarnRefused("not a day; write it as month/day/year")) }
        guard abs(day.days(since: today)) <= 3_650 else { return .failure(WarnRefused("a day that is ten years away")) }
        return .success(Line(number: number, name: name, fein: FEINDigits(cells["fein"] ?? "")?.digits, day: day, people: people))
    }

    /// "2026-11-19" or "11/19/2026"; of several in one cell the first.
    private static func day(_ text: String) -> Day? {
        if let day = Day(String(text.prefix(10))) { return day }
        guard let parts = text.firstMatch(of: #/(\d{1,2})/(\d{1,2})/(\d{4})/#) else { return nil }
        guard let month = Int(parts.1), let day = Int(parts.2), let year = Int(parts.3) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// A heading as it is compared, by the usual other words for it.
    private static func column(_ heading: String) -> String {
        let name = Folding.text(heading).split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
        return others[name] ?? name
    }

    private static let others = [
        "company_name": "company", "employer": "company", "employer_name": "company", "business_name": "company", "name": "company",
        "first_layoff_date": "day", "layoff_date": "day", "effective_date": "day", "date_of_layoff": "day", "layoff_day": "day",
        "layoff_start_date": "day", "workers": "people", "workers_affected": "people", "number_of_workers": "people",
        "number_of_workers_affected": "people", "employees_affected": "people", "number_affected": "people", "affected_workers": "people",
        "no_of_workers": "people", "employees": "people", "ein": "fein", "federal_ein": "fein",
    ]
}

extension String {
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Why a table of WARN notices, or a row of one, was not taken in.
struct WarnRefused: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
