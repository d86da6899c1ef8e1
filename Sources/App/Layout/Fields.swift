import Markup
import Phrases

/// What a form says is wrong, by field; empty if nothing is.
struct FieldErrors: Sendable, Equatable {
    private(set) var all: [(field: String, words: String)] = []

    init() {}

    /// One thing is wrong.
    init(_ field: String, _ words: String) {
        add(field, words)
    }

    /// What is wrong, said in that language.
    init(_ problems: [(field: String, words: Phrase)], in language: Language) {
        for problem in problems { add(problem.field, problem.words[language]) }
    }

    var isEmpty: Bool { all.isEmpty }

    subscript(field: String) -> String? { all.first { $0.field == field }?.words }

    mutating func add(_ field: String, _ words: String) {
        all.append((field, words))
    }

    static func == (left: FieldErrors, right: FieldErrors) -> Bool {
        left.all.elementsEqual(right.all) { $0.field == $1.field && $0.words == $1.words }
    }
}

/// What stands over a form that was not accepted: each mistake, with a way to its field.
struct ErrorSummary: Component {
    let heading: String
    let errors: FieldErrors

    init(_ errors: FieldErrors, heading: String = "There is a problem") {
        self.errors = errors
        self.heading = heading
    }

    var html: HTML {
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
              <h2 id="problem">\(heading)</h2>
              <ul>\(each: errors.all, { "<li><a href=\"\(Link("").anchor($0.field))\">\($0.words)</a></li>" })</ul>
            </div>
            """
    }
}

/// A line of text with its label, hint and error.
struct TextField: Component {
    let name: String
    let label: String
    var value = ""
    var hint: String?
    var error: String?
    var isOptional = false
    var width = "w20"
    var type = "text"
    var autocomplete = "off"
    var inputmode: String?
    /// Further attributes, such as those that a script looks for.
    var attributes: HTML = .empty

    var html: HTML {
        """
        <div class="field">
          <label for="\(name)">\(label)\(if: isOptional, " <span class=\"optional\">(optional)</span>")</label>
          \(FieldNotes(name: name, hint: hint, error: error))
          <input class="\(width)" id="\(name)" name="\(name)" type="\(type)" value="\(value)" autocomplete="\(autocomplete)"\
        \(with: inputmode, { " inputmode=\"\($0)\"" })\(FieldNotes.pointers(name, hint, error))\(attributes)>
        </div>
        """
    }
}

/// Several lines of text.
struct TextArea: Component {
    let name: String
    let label: String
    var value = ""
    var hint: String?
    var error: String?
    var isOptional = false
    var rows = 4

    var html: HTML {
        """
        <div class="field">
          <label for="\(name)">\(label)\(if: isOptional, " <span class=\"optional\">(optional)</span>")</label>
          \(FieldNotes(name: name, hint: hint, error: error))
          <textarea id="\(name)" name="\(name)" rows="\(rows)"\(FieldNotes.pointers(name, hint, error))>\n\(value)</textarea>
        </div>
        """
    }
}

/// The hint and the error between a label and its control.
struct FieldNotes: Component {
    let name: String
    let hint: String?
    let error: String?

    var html: HTML {
        "\(with: hint, { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" })\(with: error, { "<p class=\"error\" id=\"\(name)-error\">\($0)</p>" })"
    }

    /// `aria-describedby` and `aria-invalid` for the control.
    static func pointers(_ name: String, _ hint: String?, _ error: String?) -> HTML {
        let ids = [hint.map { _ in name + "-hint" }, error.map { _ in name + "-error" }].compactMap { $0 }.joined(separator: " ")
        return "\(if: !ids.isEmpty, " aria-describedby=\"\(ids)\"")\(if: error != nil, " aria-invalid=\"true\"")"
    }
}
