import ArgumentParser
import Evidence
import Foundation
import Rules
import Sheets

/// How the commands of evidence answer: one JSON object, or a sentence on standard error and exit code 2.
enum EvidenceAnswer {
    static func give(_ answer: () throws -> JSON) throws {
        do {
            say(try answer().written())
        } catch let refused as EvidenceRefused {
            throw refuse(refused.description)
        } catch let error as SheetError {
            throw refuse(error.message)
        }
    }

    /// Writes a table of numbers beside the answer, with all their digits. It holds no words, so nothing in it needs quotes.
    static func write(_ headings: String, _ lines: [String], to file: String, _ option: String) throws {
        do {
            try Data(([headings] + lines).joined(separator: "\n").appending("\n").utf8).write(to: URL(filePath: file))
        } catch {
            throw EvidenceRefused("\(option): “\(file)” cannot be written. Name a file in a folder that is there.")
        }
    }

    private static func refuse(_ message: String) -> ExitCode {
        warn(message)
        return ExitCode(2)
    }
}

extension JSON {
    /// A number; null where there is none, or where it is not finite.
    static func maybe(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }

    static func count(_ value: Int) -> JSON { .number(Double(value)) }

    static func numbers(_ values: [Double]) -> JSON { .array(values.map { .number($0) }) }

    static func texts(_ values: [String]) -> JSON { .array(values.map { .text($0) }) }

    /// An object whose keys keep their order.
    static func pairs(_ pairs: (String, JSON)...) -> JSON { .object(pairs.map { Pair($0.0, $0.1) }) }
}

/// Names of columns on the command line, separated by commas.
enum ColumnList {
    static func read(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Throws `EvidenceRefused` where a column is to explain what it is itself: the outcome by the outcome, who was sent by who was sent.
    static func refuse(_ asked: [(option: String, column: String?)], among names: [String], of list: String) throws {
        for (option, column) in asked {
            guard let column, names.contains(column) else { continue }
            throw EvidenceRefused("“\(column)” is \(option) and stands in \(list), too. It cannot explain itself: leave it out there.")
        }
    }
}
