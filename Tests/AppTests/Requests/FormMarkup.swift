/// A strict reading of the markup of a form: every tag closed in order, every attribute quoted.
struct FormMarkup {
    struct Element {
        let name: String
        let attributes: [String: String]
        let ancestors: [String]
    }

    struct Broken: Error { let what: String }

    private(set) var elements: [Element] = []
    private static let void: Set<String> = ["input", "br", "img", "hr", "meta", "link"]

    init(_ markup: String) throws {
        var open: [String] = []
        var rest = Substring(markup)
        while let start = rest.firstIndex(of: "<") {
            guard !rest[..<start].contains(">") else { throw Broken(what: "stray > before \(rest[start...].prefix(40))") }
            guard let end = rest[start...].firstIndex(of: ">") else { throw Broken(what: "unclosed tag") }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { throw Broken(what: "</\(tag)> closes nothing") }
                continue
            }
            let element = try FormMarkup.element(tag, ancestors: open)
            elements.append(element)
            if !FormMarkup.void.contains(element.name) { open.append(element.name) }
        }
        guard open.isEmpty, !rest.contains(">") else { throw Broken(what: "never closed: \(open)") }
    }

    private static func element(_ tag: Substring, ancestors: [String]) throws -> Element {
        let name = tag.prefix { $0.isLetter || $0.isNumber }
        var rest = tag.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while let first = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[first...]
            let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                let text = rest.dropFirst(2).prefix { $0 != "\"" }
                value = String(text)
                rest = rest.dropFirst(2 + text.count)
                guard rest.hasPrefix("\"") else { throw Broken(what: "unquoted \(key) in <\(tag)>") }
                rest = rest.dropFirst()
            }
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "-" }), attributes.updateValue(value, forKey: key) == nil else {
                throw Broken(what: "attribute \(key) in <\(tag)>")
            }
        }
        return Element(name: String(name), attributes: attributes, ancestors: ancestors)
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    var ids: [String] { elements.compactMap { $0.attributes["id"] } }
    func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    /// The names of blanks that a person sees but that have no label.
    var unlabelled: [String] {
        let named = Set(all("label").compactMap { $0.attributes["for"] })
        return elements.filter { ["input", "select", "textarea"].contains($0.name) && $0.attributes["type"] != "hidden" }
            .filter { !$0.ancestors.contains("label") && !named.contains($0.attributes["id"] ?? "") }
            .map { $0.attributes["name"] ?? "?" }
    }

    /// Ids that are pointed to but stand nowhere.
    var dangling: [String] {
        let known = Set(ids)
        let pointed = elements.flatMap { element in
            [element.attributes["for"]].compactMap { $0 } + (element.attributes["aria-describedby"] ?? "").split(separator: " ").map(String.init)
        }
        return pointed.filter { !known.contains($0) }
    }
}
