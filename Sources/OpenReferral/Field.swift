import Foundation

/// A column together with the property that holds it.
public struct Field<R: Sendable>: Sendable {
    public let column: Column
    /// nil where the row has no value.
    let get: @Sendable (R) -> JSONValue?
    /// Takes a value in; a sentence when it does not fit, and then the property is as it was.
    let put: @Sendable (JSONValue, inout R) -> String?

    static func text(_ name: String, _ path: any WritableKeyPath<R, String?> & Sendable, among choices: [String]? = nil) -> Field {
        optional(Column(name, choices: choices), path)
    }

    static func link(_ name: String, _ path: any WritableKeyPath<R, String?> & Sendable, to target: Table) -> Field {
        optional(Column(name, target: target), path)
    }

    /// Text that every row must have.
    static func words(_ name: String, _ path: any WritableKeyPath<R, String> & Sendable, among choices: [String]? = nil) -> Field {
        let column = Column(name, isRequired: true, choices: choices)
        return Field(
            column: column, get: { .text($0[keyPath: path]) },
            put: { value, row in
                guard let words = value.words, !words.isEmpty else {
                    // A row that says nothing in its description still stands; one without a name is worth a word.
                    return value == .null || value == .text("") ? missing(column, row[keyPath: path]) : column.unfit(value)
                }
                row[keyPath: path] = words
                return column.complaint(words)
            })
    }

    static func number(_ name: String, _ path: any WritableKeyPath<R, Decimal?> & Sendable) -> Field {
        let column = Column(name, kind: .number)
        return Field(
            column: column, get: { $0[keyPath: path].map { .number($0) } },
            put: { value, row in
                if value == .null || value == .text("") { return nil }
                guard let number = number(value) else { return column.unfit(value) }
                row[keyPath: path] = number
                return nil
            })
    }

    private static func optional(_ column: Column, _ path: any WritableKeyPath<R, String?> & Sendable) -> Field {
        Field(
            column: column, get: { $0[keyPath: path].map { .text($0) } },
            put: { value, row in
                if value == .null || value == .text("") { return nil }
                guard let words = value.words else { return column.unfit(value) }
                row[keyPath: path] = words
                return column.complaint(words)
            })
    }

    private static func number(_ value: JSONValue) -> Decimal? {
        switch value {
        case .number(let number): number
        case .text(let text): JSONValue.number(in: text.trimmingCharacters(in: .whitespaces))
        case .null, .boolean, .array, .object: nil
        }
    }

    private static func missing(_ column: Column, _ standing: String) -> String {
        standing.isEmpty
            ? "is empty, and the standard wants it. Fill it in." : "is empty, and was taken for “\(standing)”. Fill it in if that is wrong."
    }
}

extension Column {
    fileprivate func complaint(_ words: String) -> String? {
        guard let choices, !choices.contains(words) else { return nil }
        return "“\(words)” is none of \(choices.joined(separator: ", ")). It was kept as it is; correct it in the sender's list."
    }

    fileprivate func unfit(_ value: JSONValue) -> String {
        let wanted = kind == .number ? "a number" : "text"
        return "“\(value.json())” is not \(wanted). It was kept beside the row; correct it in the sender's list."
    }
}
