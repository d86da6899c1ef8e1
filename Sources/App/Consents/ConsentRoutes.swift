import Storage
import Web

/// Consents: seen, taken down, taken back.
enum ConsentRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/consents", may: .servePeople) { visit in
            try await show(visit, ConsentForm(on: try visit.today))
        }
        table.post("/people/:participant/consents", may: .servePeople, give)
        table.post("/people/:participant/consents/:consent/withdraw", may: .servePeople, withdraw)
    }

    private static func show(_ visit: Visit, _ form: ConsentForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let page = try await visit.read { db in
            ConsentPage(
                participant: try ParticipantQueries.find(id, seenBy: viewer, in: db), consents: try ConsentQueries.of(id, seenBy: viewer, in: db),
                employers: try ConsentQueries.employers(seenBy: viewer, in: db),
                partners: try ConsentQueries.partners(seenBy: viewer, in: db), form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func give(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled) = (try visit.by, try visit.today, ConsentForm(form))
        let id = try visit.incoming.id("participant", of: Participant.self)
        let (person, known, partners) = try await visit.read { db in
            (
                try ParticipantQueries.find(id, seenBy: by.viewer, in: db), try ConsentQueries.employers(seenBy: by.viewer, in: db),
                try ConsentQueries.partners(seenBy: by.viewer, in: db)
            )
        }
        let (draft, errors) = filled.read(language: person.language, employers: known, partners: partners, today: today)
        guard let draft else { return try await show(visit, filled, errors) }
        return try await visit.answer(on: .person(id), changing: [.consents]) { db in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            try draft.give(for: person, by: .staff(by), at: visit.now, in: db)
            return .seeOther(id.consents, saying: "Taken down.")
        }
    }

    private static func withdraw(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        let consent = try visit.incoming.id("consent", of: Consent.self)
        return try await visit.write { db -> Answer in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            try ConsentQueries.find(consent, of: id, seenBy: by.viewer, in: db).withdraw(person, by: .staff(by), at: visit.now, in: db)
            return .seeOther(id.consents, saying: "Taken back. Nothing more leaves under it.")
        }
    }
}
