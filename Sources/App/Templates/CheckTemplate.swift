import Phrases

/// What is wrong with a part of a template, as said at its field.
struct TemplateProblem: Error, Equatable {
    let words: String
}

/// One name between braces.
private enum Tag {
    case field(String)
    case opens(String)
    case closes(String)
    case foreign(String)
}

extension Template {
    static let longest = 10_000

    /// Checks the text of a part: only names that exist, sections that close, nothing left out that the mail needs.
    static func check(_ text: String, _ part: Part, of kind: Kind) throws(TemplateProblem) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw TemplateProblem(words: "Write something; to go back to an earlier text, use the versions below")
        }
        guard text.count <= longest else { throw TemplateProblem(words: "Shorten it to 10,000 letters") }
        guard part != .subject || !text.contains(where: \.isNewline) else { throw TemplateProblem(words: "A subject is one line") }
        try checkNames(text, part, of: kind)
        do { _ = try ParsedTemplates.fill(text, [:]) } catch {
            throw TemplateProblem(words: "A {{ or }} is out of place. Each name stands as {{name}}")
        }
        try checkRequired(text, part, of: kind)
    }

    private static func checkNames(_ text: String, _ part: Part, of kind: Kind) throws(TemplateProblem) {
        let (fields, conditions) = (kind.fields(part).map(\.rawValue), kind.conditions(part).map(\.rawValue))
        var open: [String] = []
        for tag in try tags(in: text) {
            switch tag {
            case .field(let name):
                guard fields.contains(name) else { throw unknown(name, "{{\(name)}}", fields) }
            case .opens(let name):
                guard conditions.contains(name) else { throw unknown(name, "{{#\(name)}}", conditions) }
                open.append(name)
            case .closes(let name):
                guard open.popLast() == name else {
                    throw TemplateProblem(words: "{{/\(name)}} closes what is not open. Each {{#name}} needs one {{/name}} after it")
                }
            case .foreign(let name):
                throw TemplateProblem(words: "{{\(name)}} is not possible here. Use names such as {{\(fields.first ?? "agency")}}")
            }
        }
        if let left = open.last { throw TemplateProblem(words: "{{#\(left)}} is not closed. Write {{/\(left)}} where it ends") }
    }

    private static func unknown(_ name: String, _ tag: String, _ known: [String]) -> TemplateProblem {
        let names = known.isEmpty ? "there are none in this field" : "there are " + known.joined(separator: ", ")
        return TemplateProblem(words: "There is no name \(tag); \(names)")
    }

    private static func tags(in text: String) throws(TemplateProblem) -> [Tag] {
        var tags: [Tag] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            guard let end = rest[start.upperBound...].firstRange(of: "}}") else { throw TemplateProblem(words: "A {{ has no }} after it") }
            let inside = rest[start.upperBound..<end.lowerBound].filter { $0 != " " }
            let name = String(inside.dropFirst())
            switch inside.first {
            case "#", "^": tags.append(.opens(name))
            case "/": tags.append(.closes(name))
            case let letter? where letter.isLetter: tags.append(.field(String(inside)))
            default: tags.append(.foreign(String(inside)))
            }
            rest = rest[end.upperBound...]
        }
        guard !rest.contains("}}") else { throw TemplateProblem(words: "A }} has no {{ before it") }
        return tags
    }

    /// Fills the part in under every turn of its conditions: what is required must be said, and a link must be one that can be followed.
    private static func checkRequired(_ text: String, _ part: Part, of kind: Kind) throws(TemplateProblem) {
        let conditions = kind.conditions(part)
        for turn in 0..<(1 << conditions.count) {
            let holding = Set(conditions.enumerated().filter { turn & (1 << $0.offset) != 0 }.map(\.element))
            let values = TemplateValues(Dictionary(uniqueKeysWithValues: TemplateField.allCases.map { ($0, $0.mark) }), holding: holding)
            let template = Template(kind: kind, language: .en, number: 0, words: [part: text])
            let filled = template.fill(part, values)
            for (field, condition) in kind.required(part) where condition.map(holding.contains) ?? true {
                guard filled.contains(field.mark) else {
                    let when = condition.map { " when \($0.meaning)" } ?? ""
                    throw TemplateProblem(words: "{{\(field.rawValue)}} must be in it\(when)")
                }
            }
            let links = Letter(.en, reading: filled).parts.compactMap { if case .link(_, let address) = $0 { address } else { nil } }
            for field in TemplateField.allCases where field.isAddress && filled.contains(field.mark) && !links.contains(field.mark) {
                throw TemplateProblem(
                    words: "{{\(field.rawValue)}} stands alone on the line after a line that ends with a colon, so that it becomes a button")
            }
        }
    }
}

extension TemplateField {
    /// A value by which it is found again.
    fileprivate var mark: String { isAddress ? "https://\(rawValue).invalid/" : "⟦\(rawValue)⟧" }
}
