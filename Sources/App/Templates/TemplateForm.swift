import Phrases
import Web

/// A template as its writer wants it.
struct TemplateForm: Sendable {
    var words: [Template.Part: String]
    /// The version that was shown; nobody overwrites a newer one unseen.
    let base: Int
    /// On whom it is tried.
    var record: String?

    init(_ template: Template) {
        words = template.words
        base = template.number
    }

    init(_ form: Form, _ kind: Template.Kind) {
        words = Dictionary(uniqueKeysWithValues: kind.parts.map { ($0, form[$0.rawValue].replacing("\r\n", with: "\n")) })
        base = Int(form["base"]) ?? 0
        record = form["record"]
    }

    func errors(_ kind: Template.Kind) -> FieldErrors {
        var errors = FieldErrors()
        for part in kind.parts {
            do { try Template.check(words[part] ?? "", part, of: kind) } catch { errors.add(part.rawValue, error.words) }
        }
        return errors
    }
}

/// One of the viewer's employers, or a job seeker, on whom a template is tried, and what would stand in its fields.
struct TemplateSample: Sendable {
    /// Employers or people to choose from.
    let records: [Choice]
    /// The one that is chosen; nothing if there is none yet.
    let chosen: Choice?
    let values: TemplateValues
}
