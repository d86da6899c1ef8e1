import Dates
import Sheets
import Storage

/// A table of quarterly wage records as the state sends it: one row for each person, quarter and employer.
///
/// What a cell holds is never repeated in a refusal: a column that slipped may hold anybody's Social Security number.
struct WageSheet: Sendable {
    /// By which number a row names a person.
    enum Key: Hashable, Sendable {
        /// Ours, as the person's page has it in its address.
        case ours(ID<Participant>)
        /// Nine digits.
        case socialSecurity(String)
    }

    struct Line: Sendable, Equatable {
        /// As the table program numbers it.
        let number: Int
        let person: Key
        let quarter: Quarter
        /// Nine digits; nothing where no wages were found.
        let fein: String?
    }

    struct Refusal: Sendable, Equatable {
        let number: Int
        let reason: String
    }

    let count: Int
    let lines: [Line]
    let refusals: [Refusal]
    /// Columns that nobody reads.
    let notes: [String]

    /// Whether people stand in it by their Social Security numbers.
    var namesSocialSecurity: Bool {
        lines.contains { if case .socialSecurity = $0.person { true } else { false } }
    }

    static let columns = ["person", "ssn", "year", "quarter", "fein", "wages"]

    /// Throws `SheetError` for what is no table, and `WagesRefused` for one without the columns that every row needs.
    init(bytes: [UInt8], today: Day) throws {
        var rows: [SheetRow] = []
        try Sheet.read(bytes: bytes) { rows.append($0) }
        guard let heading = rows.first else { throw WagesRefused("The file has no rows.") }
        let names = heading.texts.map(WageSheet.name)
        let lacking = ["quarter", "fein", "wages"].filter { !names.contains($0) }
        guard lacking.isEmpty else {
            throw WagesRefused("The first row has no column “\(lacking.joined(separator: "” and no “"))”. Name the columns there.")
        }
        guard names.contains("person") != names.contains("ssn") else {
            throw WagesRefused("Name the people by one column: “person”, our own number, or “ssn”, the Social Security number.")
        }
        if let twice = WageSheet.columns.first(where: { name in names.count { $0 == name } > 1 }) {
            throw WagesRefused("The column “\(twice)” stands twice. Leave one of them out.")
        }
        let unread = names.count { !$0.isEmpty && !WageSheet.columns.contains($0) }
        notes = unread == 0 ? [] : [unread == 1 ? "One column is not known and was not read." : "\(unread) columns are not known and were not read."]
        var (lines, refusals): ([Line], [Refusal]) = ([], [])
        for row in rows.dropFirst() {
            let cells = Dictionary(zip(names, names.indices.map { row[$0].trimmed }), uniquingKeysWith: { first, _ in first })
            var reading = WageCells(cells, today: today)
            if let line = reading.line(number: row.number) {
                lines.append(line)
            } else {
                refusals.append(Refusal(number: row.number, reason: reading.problems.joined(separator: "; ")))
            }
        }
        (count, self.lines, self.refusals) = (rows.count - 1, lines, refusals)
    }

    /// A heading as it is compared, by the usual other words for it.
    private static func name(_ heading: String) -> String {
        let name = Folding.text(heading).split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
        return others[name] ?? name
    }

    private static let others = [
        "social_security_number": "ssn", "person_id": "person", "ein": "fein", "employer_fein": "fein", "federal_ein": "fein", "wage": "wages",
        "earnings": "wages", "quarterly_wages": "wages", "qtr": "quarter",
    ]
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Why a whole table of wage records was not taken in.
public struct WagesRefused: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
