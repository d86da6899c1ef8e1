import Dates
import Foundation
import Phrases
import Storage

extension Template {
    /// Saves the words as the newest version. Throws `Conflict` if a newer one than `base` is there already.
    @discardableResult
    static func save(
        _ words: [Part: String], _ kind: Kind, _ language: Language, over base: Int, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> Int {
        let newest = try db.one(
            Int.self,
            "SELECT COALESCE(MAX(number), 0) FROM template_versions WHERE agency_id = \(staff.agency) AND kind = \(kind) AND language = \(language)")
        guard newest == base else { throw Conflict() }
        let id = ID<Template>.new(at: now)
        try db.run(
            """
            INSERT INTO template_versions (id, agency_id, kind, language, number, words, saved_by, saved_at)
            VALUES (\(id), \(staff.agency), \(kind), \(language), \(base + 1), \(try text(words)), \(staff.id), \(now))
            """)
        try JournalNote(kind: .edit, words: "wrote the template “\(kind.label)” in \(language.englishName) anew, version \(base + 1)")
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return base + 1
    }

    private static func text(_ words: [Part: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(words), as: UTF8.self)
    }
}

extension Template: Stored {
    static let columns: SQL = "template_versions.kind, template_versions.language, template_versions.number, template_versions.words"

    init(_ row: inout Row) throws {
        kind = try row.next()
        language = try row.next()
        number = try row.next()
        let text: String = try row.next()
        words = try JSONDecoder().decode([Part: String].self, from: Foundation.Data(text.utf8))
    }
}

extension Templates {
    /// The agency's words: no statement unless they have changed since this process asked last.
    static func current(of agency: Agency, in db: Reading) throws -> Templates {
        guard let newest = agency.newestTemplate else { return .shipped }
        return try ParsedTemplates.of(agency.id, asOf: newest) {
            let versions = try db.all(
                Template.self,
                """
                SELECT \(Template.columns) FROM template_versions
                JOIN (SELECT kind, language, MAX(number) AS number FROM template_versions WHERE agency_id = \(agency.id) GROUP BY kind, language)
                    AS newest ON newest.kind = template_versions.kind AND newest.language = template_versions.language
                    AND newest.number = template_versions.number
                WHERE template_versions.agency_id = \(agency.id)
                """)
            return Templates(versions)
        }
    }
}
