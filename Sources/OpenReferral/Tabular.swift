import Foundation
import Sheets

/// Packages of CSV files: one file a table, one row a line, the names of the columns on top.
enum Tabular {
    /// The rows of the tables of HSDS 3.0.
    static func entries(_ files: [PackageFile], _ problems: inout [Problem]) throws -> [Entry] {
        let names = Dictionary(Table.allCases.flatMap { [($0.file, $0), ($0.rawValue, $0)] }) { first, _ in first }
        return try rows(files, among: names, &problems).map { Entry(table: $0.table, values: $0.values, place: $0.place) }
    }

    /// One row of a file whose table is known.
    struct Line<Name> {
        let table: Name
        let values: [String: JSONValue]
        let place: Place
    }

    /// Reads each file that is one of `names`, and tells of those that are not.
    static func rows<Name>(_ files: [PackageFile], among names: [String: Name], _ problems: inout [Problem]) throws -> [Line<Name>] {
        let named = namedResources(files)
        var lines: [Line<Name>] = []
        for file in files where file.ends(in: "csv") {
            guard let table = names[file.stem] ?? named[file.stem].flatMap({ names[$0] }) else {
                problems.append(
                    Problem(Place(file: file.name), "is no table of this version of the standard and was not read. Rename it if it is one."))
                continue
            }
            try read(file, &problems) { lines.append(Line(table: table, values: $0, place: $1)) }
        }
        return lines
    }

    private static func read(_ file: PackageFile, _ problems: inout [Problem], _ give: ([String: JSONValue], Place) -> Void) throws {
        var headings: [String]?
        do {
            try Sheet.read(bytes: Array(file.bytes)) { row in
                let place = Place(file: file.name, row: row.number)
                guard let known = headings else {
                    headings = names(row.texts, place, &problems)
                    return
                }
                if row.surplus > 0 { problems.append(Problem(place, "has more cells than there are headings; they were kept beside the row.")) }
                var values: [String: JSONValue] = [:]
                for (index, cell) in row.texts.enumerated() where !cell.isEmpty {
                    values[index < known.count ? known[index] : "column_\(index + 1)"] = value(Guard.off(cell))
                }
                give(values, place)
            }
        } catch let error as SheetError {
            guard error.reason != .empty else { return }
            problems.append(Problem(Place(file: file.name, row: error.row), error.message))
        }
    }

    /// What is beside the standard may be a list or an object, and was then written as JSON.
    private static func value(_ cell: String) -> JSONValue {
        guard cell.hasPrefix("[") || cell.hasPrefix("{"), let value = try? JSONValue(parsing: Data(cell.utf8)) else { return .text(cell) }
        return value
    }

    private static func names(_ cells: [String], _ place: Place, _ problems: inout [Problem]) -> [String] {
        var seen: Set<String> = []
        return cells.enumerated().map { index, cell in
            let name = cell.trimmingCharacters(in: .whitespaces).lowercased()
            let own = name.isEmpty ? "column_\(index + 1)" : name
            guard seen.insert(own).inserted else {
                problems.append(Problem(place, name, "stands twice among the headings; the second was kept as \(own)_\(index + 1)."))
                return "\(own)_\(index + 1)"
            }
            return own
        }
    }

    /// The tables of files that are called otherwise than the standard has it, by `datapackage.json`.
    private static func namedResources(_ files: [PackageFile]) -> [String: String] {
        guard let told = files.first(where: { $0.stem == "datapackage" }).flatMap({ try? JSONValue(parsing: $0.bytes) }) else { return [:] }
        var names: [String: String] = [:]
        for resource in told["resources"]?.elements ?? [] {
            guard let name = resource["name"]?.words, let path = resource["path"]?.words else { continue }
            names[PackageFile(name: path, bytes: Data()).stem] = name.lowercased()
        }
        return names
    }
}
