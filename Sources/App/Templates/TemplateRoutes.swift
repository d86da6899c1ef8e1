import Markup
import Phrases
import Storage
import Web

/// The words of our mails: who leads writes them.
enum TemplateRoutes {
    /// What would stand in a template's fields for one of the viewer's employers or people; the folders that send the mails know it.
    typealias Sampling = @Sendable (Template.Kind, String?, Language, Visit, Reading) throws -> TemplateSample

    static func add(to table: inout Routes, sample: @escaping Sampling) {
        table.get("/templates", may: .lead) { visit in
            let viewer = try visit.by.viewer
            return try visit.show(TemplateListPage(newest: try await visit.read { db in try TemplateQueries.newest(seenBy: viewer, in: db) }))
        }
        table.get("/templates/:template/:language", may: .lead) { visit in try await show(visit, nil, sample) }
        table.post("/templates/:template/:language", may: .lead) { visit, form in try await save(visit, form, sample) }
        table.post("/templates/:template/:language/versions/:version", may: .lead, bringBack)
    }

    private static func named(_ visit: Visit) throws -> (Template.Kind, Language) {
        guard let kind = visit.incoming.parameter("template").flatMap(Template.Kind.init(rawValue:)),
            let language = visit.incoming.parameter("language").flatMap(Language.init(rawValue:))
        else { throw NotFound() }
        return (kind, language)
    }

    private static func show(_ visit: Visit, _ form: TemplateForm?, _ sample: @escaping Sampling, _ errors: FieldErrors = FieldErrors()) async throws
        -> Answer
    {
        let ((kind, language), by) = (try named(visit), try visit.by)
        let page = try await visit.read { db in
            let versions = try TemplateQueries.versions(of: kind, language, seenBy: by.viewer, in: db)
            return TemplatePage(
                kind: kind, language: language, form: form ?? TemplateForm(versions.first?.template ?? .shipped(kind, language)), errors: errors,
                versions: versions, sample: try sample(kind, form?.record ?? visit.incoming.query["record"], language, visit, db))
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func save(_ visit: Visit, _ form: Form, _ sample: @escaping Sampling) async throws -> Answer {
        let ((kind, language), by) = (try named(visit), try visit.by)
        let filled = TemplateForm(form, kind)
        var errors = filled.errors(kind)
        guard form["act"] != "preview", errors.isEmpty else { return try await show(visit, filled, sample, errors) }
        let number: Int
        do {
            number = try await visit.write { db in
                try Template.save(filled.words, kind, language, over: filled.base, by: by, at: visit.now, in: db)
            }
        } catch is Conflict {
            errors.add(kind.parts[0].rawValue, "Somebody has saved a newer version in the meantime. Copy your words, then reload the page")
            return try await show(visit, filled, sample, errors)
        }
        return .seeOther(kind.page(language), saying: "Version \(number) is in use from now on.")
    }

    private static func bringBack(_ visit: Visit, _: Form) async throws -> Answer {
        let ((kind, language), by) = (try named(visit), try visit.by)
        guard let number = visit.incoming.parameter("version").flatMap(Int.init) else { throw NotFound() }
        let new = try await visit.write { db in
            let old = try TemplateQueries.version(number, of: kind, language, seenBy: by.viewer, in: db)
            let base = try TemplateQueries.versions(of: kind, language, seenBy: by.viewer, in: db).first?.template.number ?? 0
            return try Template.save(old.words, kind, language, over: base, by: by, at: visit.now, in: db)
        }
        return .seeOther(
            kind.page(language), saying: "The words of \(number == 0 ? "the shipped text" : "version \(number)") are in use again, as version \(new)."
        )
    }
}
