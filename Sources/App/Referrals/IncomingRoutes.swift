import Markup
import Storage
import Web

/// People whom other organizations sent to us.
enum IncomingRoutes {
    static func add(to table: inout Routes) {
        table.get("/referrals/incoming", may: .servePeople) { visit in try await show(visit) }
        table.post("/referrals/incoming", may: .servePeople, takeDown)
    }

    private static func known(_ visit: Visit) async throws -> (people: [Participant], partners: [String]) {
        let viewer = try visit.by.viewer
        return try await visit.read { db in
            (try ParticipantQueries.all(seenBy: viewer, in: db), try ConsentQueries.partners(seenBy: viewer, in: db))
        }
    }

    private static func show(_ visit: Visit, _ form: IncomingForm = IncomingForm(), _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (people, partners) = try await known(visit)
        return try visit.show(IncomingPage(people: people, partners: partners, form: form, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func takeDown(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, post) = (try visit.by, IncomingForm(form), try ReferralPost(visit))
        let people = try await known(visit).people
        let errors = filled.errors(among: people)
        guard errors.isEmpty else { return try await show(visit, filled, errors) }
        let old = filled.known(among: people)?.id
        return try await visit.answer(adding: [.participants, .referrals]) { db in
            let id =
                try old
                ?? ParticipantDraft(
                    firstName: filled.firstName, lastName: filled.lastName, phone: filled.phone, center: by.center, counselor: by.id
                ).create(by: by, at: visit.now, in: db)
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            let made = try ReferralDraft(person: person, kind: .incoming, name: filled.name, provider: filled.from, why: filled.why)
                .make(by: by, post, at: visit.now, in: db)
            return (.seeOther(made.page, saying: "Taken down. Answer them within three working days."), .referral(made))
        }
    }
}
