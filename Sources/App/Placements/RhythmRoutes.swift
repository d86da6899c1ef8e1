import Storage
import Web

/// The rhythm of check-ins: seen by those who work with people, set by a lead.
enum RhythmRoutes {
    static func add(to table: inout Routes) {
        table.get("/check-in-rhythms", may: .servePeople) { visit in try await show(visit) }
        table.post("/check-in-rhythms", may: .lead, set)
    }

    private static func show(_ visit: Visit, _ form: RhythmForm? = nil, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let viewer = try visit.by.viewer
        let versions = try await visit.read { db in try RhythmQueries.versions(seenBy: viewer, in: db) }
        return try visit.show(
            RhythmPage(versions: versions, form: form ?? RhythmForm(after: versions), errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func set(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, RhythmForm(form))
        let (draft, errors) = filled.read()
        guard let draft else { return try await show(visit, filled, errors) }
        return try await visit.write { db -> Answer in
            try draft.set(after: ID(filled.after), by: by, at: visit.now, in: db)
            return .seeOther(RhythmPage.address, saying: "In force for what is asked from now on.")
        }
    }
}
