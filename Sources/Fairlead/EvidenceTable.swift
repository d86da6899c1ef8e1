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
    func inputs(_ columns: [String], rows: [Int]) throws -> Inputs {
        try Inputs.joined(columns.map { try part($0, rows) }, count: rows.count)
    }

    /// The same with unknown values filled in, and which columns each of the named ones became.
    func covariates(_ columns: [String], rows: [Int]) throws -> (Inputs, [Factor]) {
        let parts = try columns.map { try part($0, rows).filled }
        return (try Inputs.joined(parts, count: rows.count), zip(columns, parts).map { Factor(name: $0, columns: $1.names) })
    }

    private func part(_ column: String, _ rows: [Int]) throws -> Inputs {
        guard let values = numbersOnly(column) else {
            let words = words(column)
            return Inputs.levels(of: column, words: rows.map { words[$0] })
        }
        return try naming(rows) { try Inputs(names: [column], columns: [rows.map { values[$0] }], count: rows.count) }
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
