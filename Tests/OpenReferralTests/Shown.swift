import Foundation
import OpenReferral

extension PackageFile {
    init(_ name: String, _ text: String) { self.init(name: name, bytes: Data(text.utf8)) }

    /// The rows of a CSV file as sets of "heading=cell", in any order of columns and without empty cells.
    var rows: Set<Set<String>> { Set(lines.dropFirst().map { line in Set(zip(lines[0], line).filter { !$0.1.isEmpty }.map { "\($0)=\($1)" }) }) }

    /// Records of CSV, quotes and all.
    var lines: [[String]] {
        var (lines, line, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
        for character in String(decoding: bytes, as: UTF8.self).replacing("\"\"", with: "\u{1}") {
            switch character {
            case "\"": isQuoted.toggle()
            case ",", "\n", "\r\n", "\r":
                guard !isQuoted else {
                    cell.append(character)
                    continue
                }
                line.append(cell.replacing("\u{1}", with: "\""))
                cell = ""
                if character != "," { (lines, line) = (lines + [line], []) }
            default: cell.append(character)
            }
        }
        return (cell.isEmpty && line.isEmpty ? lines : lines + [line + [cell]]).filter { $0 != [""] }
    }
}

extension Package {
    static func again(_ directory: Directory, as version: Version) throws -> Contents {
        try read(files(of: directory, as: version).files, as: version)
    }
}
