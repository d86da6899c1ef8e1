import Dates
import Phrases
import Storage

/// A version of a template: whose it is and since when.
struct TemplateVersion: Stored, Sendable {
    let template: Template
    let savedBy: String
    let savedAt: Instant

    init(_ row: inout Row) throws {
        template = try Template(&row)
        savedBy = try row.next()
        savedAt = try row.next()
    }
}

/// Questions about an agency's own words.
enum TemplateQueries {
    static let most = 50

    /// The versions of one template, newest first, without the shipped one.
    static func versions(of kind: Template.Kind, _ language: Language, seenBy viewer: Viewer, in db: Reading) throws -> [TemplateVersion] {
        try db.all(
            TemplateVersion.self,
            """
            SELECT \(Template.columns), staff.name, template_versions.saved_at FROM template_versions
            JOIN staff ON staff.agency_id = template_versions.agency_id AND staff.id = template_versions.saved_by
            WHERE template_versions.agency_id = \(viewer.agency) AND template_versions.kind = \(kind) AND template_versions.language = \(language)
            ORDER BY template_versions.number DESC LIMIT \(count: most)
            """)
    }

    /// One version; 0 is the shipped one.
    static func version(_ number: Int, of kind: Template.Kind, _ language: Language, seenBy viewer: Viewer, in db: Reading) throws -> Template {
        guard number > 0 else { return .shipped(kind, language) }
        return try db.one(
            Template.self,
            """
            SELECT \(Template.columns) FROM template_versions
            WHERE agency_id = \(viewer.agency) AND kind = \(kind) AND language = \(language) AND number = \(number)
            """)
    }

    /// The newest version of each template that the agency has written itself.
    static func newest(seenBy viewer: Viewer, in db: Reading) throws -> [TemplateVersion] {
        try db.all(
            TemplateVersion.self,
            """
            SELECT \(Template.columns), staff.name, template_versions.saved_at FROM template_versions
            JOIN staff ON staff.agency_id = template_versions.agency_id AND staff.id = template_versions.saved_by
            WHERE template_versions.agency_id = \(viewer.agency) AND template_versions.number = (
                SELECT MAX(latest.number) FROM template_versions AS latest WHERE latest.agency_id = template_versions.agency_id
                    AND latest.kind = template_versions.kind AND latest.language = template_versions.language)
            """)
    }
}
