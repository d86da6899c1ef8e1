import Evidence
import Foundation
import Sheets

/// The columns of a table that were asked for, row by row, and where each row stands in the file.
struct EvidenceTable {
    private(set) var texts: [String: [String]] = [:]
    /// The place of each row as a person finds it: "row 14".
    private(set) var places: [String] = []

    var count: Int { places.count }

    /// Written where a value is not known.
    private static let blanks: Set<String> = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "."]

    /// Reads these columns. Throws `EvidenceRefused` for a column that is not there, or there twice, and what `Sheet.read` throws.
    init(path: String, columns: [String]) throws {
        var limits = SheetLimits.standard
        (limits.unpackedBytes, limits.textBytes, limits.cells) = (1 << 30, 1 << 30, 200_000_000)
        var wanted: [(name: String, place: Int)]?
        var kept: [[String]] = []
        var places: [String] = []
        try Sheet.read(path: path, limits: limits) { row in
            guard let wanted else {
                wanted = try EvidenceTable.find(columns, in: row.texts)
                kept = [[String]](repeating: [], count: wanted?.count ?? 0)
                return
            }
            for (index, column) in wanted.enumerated() { kept[index].append(row[column.place]) }
            places.append(row.place)
        }
        guard let wanted else { throw EvidenceRefused("The table has no row of headings. Give each column a heading.") }
        for (index, column) in wanted.enumerated() { texts[column.name] = kept[index] }
        self.places = places
        guard count > 0 else { throw EvidenceRefused("The table has headings and no row below them. Add the rows.") }
    }

    private static func find(_ columns: [String], in headings: [String]) throws -> [(name: String, place: Int)] {
        let trimmed = headings.map { $0.trimmingCharacters(in: .whitespaces) }
        return try Set(columns).sorted().map { name in
            let places = trimmed.indices.filter { trimmed[$0] == name }
            guard let place = places.first else {
                throw EvidenceRefused("There is no column “\(name)”. Choose from \(trimmed.joined(separator: ", ")).")
            }
            guard places.count == 1 else { throw EvidenceRefused("The column “\(name)” is there twice. Rename one of the two.") }
            return (name, place)
        }
    }

    /// The texts of a column; nil where a value is not known.
    func words(_ column: String) -> [String?] {
        texts[column, default: []].map { EvidenceTable.isBlank($0) ? nil : $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The numbers of a column, `nan` where a value is not known. Throws `EvidenceRefused` for a text that is no number.
    func numbers(_ column: String) throws -> [Double] {
        try texts[column, default: []].enumerated().map { row, text in
            if let value = EvidenceTable.number(text) { return value }
            guard EvidenceTable.isBlank(text) else {
                throw refusal(row, "“\(text)” in column “\(column)” is not a number. Correct it, or leave it empty.")
            }
            return .nan
        }
    }

    /// The numbers of a column, or nil where a known value is none.
    private func numbersOnly(_ column: String) -> [Double]? {
        var values: [Double] = []
        values.reserveCapacity(count)
        for text in texts[column, default: []] {
            guard let value = EvidenceTable.number(text) ?? (EvidenceTable.isBlank(text) ? .nan : nil) else { return nil }
            values.append(value)
        }
        return values
    }

    /// Numbers that must be 0 or 1, `nan` where not known. Throws `EvidenceRefused` for anything else.
    func zeroOne(_ column: String) throws -> [Double] {
        let truths = ["true": 1.0, "false": 0, "yes": 1, "no": 0]
        return try texts[column, default: []].enumerated().map { row, text in
            if EvidenceTable.isBlank(text) { return .nan }
            let value = EvidenceTable.number(text) ?? truths[text.trimmingCharacters(in: .whitespaces).lowercased()]
            guard let value, value == 0 || value == 1 else {
                throw refusal(row, "“\(text)” in column “\(column)” is neither 0 nor 1. Write 1 for yes and 0 for no, or leave it empty.")
            }
            return value
        }
    }

    /// Inputs for these rows: columns of numbers as they are, columns of words as one column of 0 and 1 for each level.
    /// Throws `EvidenceRefused` for a column named twice and for an infinite value.
    func inputs(_ names: [String], rows: [Int]) throws -> Inputs {
        try Inputs.joined(
            names.map { name in
                switch try column(name, rows) {
                case .numbers(let values): try naming(rows) { try Inputs(names: [name], columns: [values], count: rows.count) }
                case .words(let words): Inputs.levels(of: name, words: words)
                }
            }, count: rows.count)
    }

    /// Columns as they stand in the table, of numbers where every known value is one, else of words. Throws as `inputs`.
    func columns(_ names: [String], rows: [Int]) throws -> Columns {
        try naming(rows) { try Columns(names: names, columns: names.map { try column($0, rows) }, count: rows.count) }
    }

    /// Inputs with unknown values filled in, and which columns each of the named ones became.
    func covariates(_ names: [String], rows: [Int]) throws -> (Inputs, [Factor]) {
        let columns = try columns(names, rows: rows)
        let encoding = Encoding(columns)
        return (try encoding.inputs(columns), encoding.factors)
    }

    /// Of columns of words those from which no input can be made, as warnings. Throws as `inputs`.
    func unused(_ names: [String], rows: [Int]) throws -> [String] {
        let unique = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
        return try Encoding(columns(unique, rows: rows)).factors.filter(\.columns.isEmpty).map {
            "“\($0.name)” was left aside: of its words no two are there 20 times"
        }
    }

    private func column(_ name: String, _ rows: [Int]) throws -> Columns.Column {
        guard let values = numbersOnly(name) else {
            try refuseSlip(name)
            let words = words(name)
            return .words(rows.map { words[$0] })
        }
        return .numbers(rows.map { values[$0] })
    }

    /// A column of which most values are numbers, and many different ones, is one of numbers, and a word in it a slip: taken for words, it would be lost.
    private func refuseSlip(_ name: String) throws {
        let known = texts[name, default: []].enumerated().filter { !EvidenceTable.isBlank($1) }
        let numbers = known.compactMap { EvidenceTable.number($1) }
        guard 2 * numbers.count > known.count, Set(numbers).count > 20 else { return }
        guard let slip = known.first(where: { EvidenceTable.number($1) == nil }) else { return }
        throw refusal(slip.offset, "“\(slip.element)” in column “\(name)” is not a number, as most there are. Correct it, or leave it empty.")
    }

    /// How many people these rows stand for; nil without such a column. `warnings` hears of weights that do not count people.
    func people(_ name: String?, rows: [Int], _ warnings: inout [String]) throws -> [Double]? {
        guard let name else { return nil }
        let values = try numbers(name)
        let known = rows.map { values[$0] }
        if let row = known.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw refusal(rows[row], "The weight \(known[row]) is not a finite number above 0. Correct it, or leave the row out.")
        }
        let (people, isScaled) = Weights.people(known)
        if isScaled {
            warnings.append("the weights are no whole numbers, so they were brought to the effective number of people, \(Int(people.reduce(0, +)))")
        }
        return people
    }

    /// The share of rows of each arm whose outcome is not known, by what the treatment says.
    func missing<Arm: Hashable>(_ outcome: [Double], _ arms: [Arm?], names: [Arm]) -> [Double] {
        names.map { name in
            let own = arms.indices.filter { arms[$0] == name }
            return Double(own.count { outcome[$0].isNaN }) / Double(max(1, own.count))
        }
    }

    /// A refusal that names the row of the file.
    func refusal(_ row: Int, _ message: String) -> EvidenceRefused {
        EvidenceRefused("\(places[row].prefix(1).uppercased() + places[row].dropFirst()): \(message)")
    }

    /// Runs what is given, and says of a refused row where it stands in the file; `rows` are the rows that were handed on.
    func naming<Result>(_ rows: [Int], _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let refused as EvidenceRefused {
            guard let row = refused.row, rows.indices.contains(row) else { throw refused }
            throw refusal(rows[row], refused.message)
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        blanks.contains(text) || text.allSatisfy { $0 == " " } || blanks.contains(text.trimmingCharacters(in: .whitespaces))
    }

    private static func number(_ text: String) -> Double? {
        if let value = Double(text), !value.isNaN { return value }
        guard text.first == " " || text.last == " ", let value = Double(text.trimmingCharacters(in: .whitespaces)), !value.isNaN else { return nil }
        return value
    }
}
