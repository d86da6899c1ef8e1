import Foundation
import Sheets

extension Tabular {
    /// The tables that have rows, with columns of their own after those of the standard, and the data package that describes them.
    static func files(_ directory: Directory) -> [PackageFile] {
        var files: [PackageFile] = []
        var resources: [JSONValue] = []
        for shelf in Shelf.all {
            let rows = shelf.entries(directory).map(\.values)
            guard !rows.isEmpty else { continue }
            let columns = [Column("id", isRequired: true)] + shelf.columns
            files.append(file(shelf.table.file, columns.map(\.name), rows))
            resources.append(resource(shelf.table.rawValue, shelf.table.file, columns))
        }
        return files + [dataPackage(version: "3.0", resources)]
    }

    static func file(_ name: String, _ columns: [String], _ rows: [[String: JSONValue]]) -> PackageFile {
        let own = Set(rows.flatMap(\.keys)).subtracting(columns).sorted()
        let headings = columns + own
        let lines = [headings.map { CellValue.text($0) }] + rows.map { row in headings.map { cell(row[$0]) } }
        return PackageFile(name: name + ".csv", bytes: Data(CSVWriter.bytes(lines, byteOrderMark: false)))
    }

    private static func cell(_ value: JSONValue?) -> CellValue {
        guard let value, value != .null else { return .empty }
        return .figures(Guard.doubled(value.words ?? value.json()))
    }

    static func resource(_ name: String, _ file: String, _ columns: [Column]) -> JSONValue {
        let fields = columns.map { column in
            var constraints: [String: JSONValue] = ["required": .boolean(column.isRequired)]
            constraints["enum"] = column.choices.map { .array($0.map { .text($0) }) }
            return JSONValue.object([
                "name": .text(column.name), "type": .text(column.kind == .number ? "number" : "string"), "constraints": .object(constraints),
            ])
        }
        let links = columns.compactMap { column in
            column.target.map { target in
                JSONValue.object([
                    "fields": .text(column.name), "reference": .object(["resource": .text(target.rawValue), "fields": .text("id")]),
                ])
            }
        }
        return .object([
            "name": .text(name), "path": .text(file + ".csv"), "profile": .text("tabular-data-resource"),
            "schema": .object(["fields": .array(fields), "primaryKey": .text("id"), "foreignKeys": .array(links)]),
        ])
    }

    static func dataPackage(version: String, _ resources: [JSONValue]) -> PackageFile {
        let told = JSONValue.object([
            "name": .text("human_services_data"), "title": .text("Human Services Data Specification"), "version": .text(version),
            "profile": .text("tabular-data-package"), "resources": .array(resources),
        ])
        return PackageFile(name: "datapackage.json", bytes: Data((told.json(isIndented: true) + "\n").utf8))
    }
}
