/// A form that a page offers for a change, filled in the way somebody might.
struct PageForm: Sendable {
    let action: String
    var fields: [Field]
    /// Every value that one could choose, of fields with choices.
    let choices: [Field]

    struct Field: Sendable {
        let name: String
        let value: String
        /// What the browser takes it for: "text", "email", "password" …, or the kind of element.
        var type = ""

        /// Whether any words may be typed there.
        var isText: Bool { ["text", "search", "textarea"].contains(type) }
    }

    var sent: [(String, String)] { fields.filter { $0.name != "_token" }.map { ($0.name, $0.value) } }

    var token: String { fields.first { $0.name == "_token" }?.value ?? "" }

    /// The forms of a page that change something; one for each button that sends elsewhere.
    static func all(in page: StrictMarkup) -> [PageForm] {
        let elements = page.elements
        return elements.indices.filter { elements[$0].name == "form" && elements[$0]["method"] == "post" }.flatMap { form -> [PageForm] in
            let inside = elements.indices.filter { belongs($0, to: form, in: elements) }
            let buttons = inside.filter { elements[$0].name == "button" && !["button", "reset"].contains(elements[$0]["type"]) }.map { elements[$0] }
            let filled = fields(inside, elements)
            let choices = inside.filter { elements[$0].name == "option" || ["radio", "checkbox"].contains(elements[$0]["type"]) }
                .map { Field(name: name(of: $0, in: elements), value: elements[$0]["value"] ?? "") }
            return (buttons.isEmpty ? [nil] : buttons.map(Optional.some)).map { button in
                let pressed = button.flatMap { button in button["name"].map { Field(name: $0, value: button["value"] ?? "") } }
                return PageForm(
                    action: button?["formaction"] ?? elements[form]["action"] ?? "", fields: filled + [pressed].compactMap { $0 }, choices: choices)
            }
        }
    }

    private static func belongs(_ index: Int, to form: Int, in elements: [StrictMarkup.Element]) -> Bool {
        if let named = elements[index]["form"] { return named == elements[form]["id"] }
        return sequence(first: elements[index].parent) { $0.map { elements[$0].parent } ?? nil }.prefix { $0 != nil }.contains(form)
    }

    /// An option's name is that of its list.
    private static func name(of index: Int, in elements: [StrictMarkup.Element]) -> String {
        elements[index]["name"] ?? elements[index].parent.map { name(of: $0, in: elements) } ?? ""
    }

    private static func fields(_ inside: [Int], _ elements: [StrictMarkup.Element]) -> [Field] {
        var chosen: Set<String> = []
        return inside.compactMap { index -> Field? in
            let element = elements[index]
            guard let name = element["name"], element["disabled"] == nil else { return nil }
            switch (element.name, element["type"] ?? "text") {
            case ("textarea", _): return Field(name: name, value: element.text.isEmpty ? "Zed" : element.text, type: "textarea")
            case ("select", _): return Field(name: name, value: option(of: index, inside, elements))
            case ("input", "checkbox"): return element["checked"] == nil ? nil : Field(name: name, value: element["value"] ?? "on")
            case ("input", "radio"):
                let others = inside.map { elements[$0] }.filter { $0["type"] == "radio" && $0["name"] == name }
                guard chosen.insert(name).inserted else { return nil }
                return Field(name: name, value: (others.first { $0["checked"] != nil } ?? others.first)?["value"] ?? "on")
            case ("input", "file"), ("input", "submit"), ("input", "button"): return nil
            case ("input", let type):
                return Field(name: name, value: element["value"].flatMap { $0.isEmpty ? nil : $0 } ?? usual(type), type: type)
            default: return nil
            }
        }
    }

    private static func option(of list: Int, _ inside: [Int], _ elements: [StrictMarkup.Element]) -> String {
        let options = inside.filter {
            elements[$0].name == "option" && (elements[$0].parent == list || elements[$0].parent.flatMap { elements[$0].parent } == list)
        }
        .map { elements[$0] }
        return (options.first { $0["selected"] != nil } ?? options.first)?["value"] ?? ""
    }

    private static func usual(_ type: String) -> String {
        switch type {
        case "hidden": ""
        case "email": "zed@firm.example"
        case "tel": "312-555-0123"
        case "date": "2026-11-18"
        case "time": "09:30"
        case "number": "1"
        case "password": "seven lanes of rain"
        case "url": "https://firm.example"
        default: "Zed"
        }
    }
}
