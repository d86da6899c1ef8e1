import Storage
import Web

/// Leave to work: confirmed, or no longer.
enum WorkAuthorizationRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/authorization", may: .servePeople) { visit in try await show(visit) }
        table.post("/people/:participant/authorization", may: .servePeople, confirm)
        table.post("/people/:participant/authorization/end", may: .servePeople) { visit, _ in
            try await act(visit, saying: "Taken back.") { person, by, db in try person.endWorkConfirmation(by: by, at: visit.now, in: db) }
        }
    }

    private static func show(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let page = try await visit.read { db in
            WorkAuthorizationPage(
                participant: try ParticipantQueries.find(id, seenBy: viewer, in: db),
                confirmed: try WorkAuthorizationQueries.of(id, seenBy: viewer, in: db), errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func confirm(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard let evidence = WorkAuthorization.Evidence(rawValue: form["evidence"]) else {
            return try await show(visit, FieldErrors("evidence", "Choose what was seen"))
        }
        return try await act(visit, saying: "Confirmed.") { person, by, db in
            try person.confirmWork(by: evidence, by: by, at: visit.now, in: db)
        }
    }

    private static func act(
        _ visit: Visit, saying words: String, _ act: @escaping @Sendable (Participant, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        return try await visit.answer(on: .person(id), changing: [.workAuthorizations]) { db in
            try act(try ParticipantQueries.find(id, seenBy: by.viewer, in: db), by, db)
            return .seeOther(id.page, saying: words)
        }
    }
}
