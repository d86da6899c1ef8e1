import Markup
import Phrases
import Storage
import Web

/// How a person is reached and what they agreed to, changed by private link; and handing it over.
enum OwnDetailsRoutes {
    static func add(to table: inout Routes) {
        table.post("/people/:participant/own-details", may: .servePeople) { visit, form in
            let id = try visit.incoming.id("participant", of: Participant.self)
            return try await link(id).handOver(visit, form, Participant.handingOwnDetails)
        }
        table.get("/my-details/:person", may: .link(.ownDetails)) { visit in try await show(visit) }
        table.post("/my-details/:person", may: .link(.ownDetails), save)
        table.post("/my-details/:person/consents/:consent/end", may: .link(.ownDetails), end)
    }

    static func link(_ person: ID<Participant>) -> HandedLink { HandedLink(purpose: .ownDetails, person: person, page: person.intake) }

    /// Stands in the address after something was done.
    private static let done = "done"
    private static let saved = "saved"
    private static let ended = "ended"

    private static func find(_ visit: Visit, in db: Reading) throws -> Participant {
        try ParticipantQueries.find(ID(number: try visit.link.subject), seenBy: Viewer(wholeAgency: try visit.agency.id), in: db)
    }

    private static func show(
        _ visit: Visit, _ form: OwnDetailsForm? = nil, _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let (eyes, today) = (Viewer(wholeAgency: try visit.agency.id), try visit.today)
        let (person, consents, helper) = try await visit.read { db in
            let person = try find(visit, in: db)
            return (
                person, try ConsentQueries.of(person.id, seenBy: eyes, in: db).filter { $0.isLive(on: today) },
                try person.counselor.map { try StaffQueries.member($0, seenBy: eyes, in: db) }
            )
        }
        let did = visit.incoming.query[done]
        let page = OwnDetailsPage(
            participant: person, consents: consents, form: form ?? OwnDetailsForm(person),
            done: did == saved ? OwnDetailsWords.saved : did == ended ? OwnDetailsWords.ended : nil, problems: problems)
        return try visit.show(
            page, in: visit.language(or: person.language), helper: helper, at: person.id.ownDetails, hasErrors: !problems.isEmpty)
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = OwnDetailsForm(form)
        guard filled.problems.isEmpty else { return try await show(visit, filled, filled.problems) }
        return try await visit.write { db -> Answer in
            let person = try find(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try person.changeReach(
                to: filled, saying: "changed how we reach them", by: .outside(name: person.name), at: visit.now, in: db)
            return .seeOther(person.id.ownDetails.query([(done, saved)]))
        }
    }

    private static func end(_ visit: Visit, _: Form) async throws -> Answer {
        let id = try visit.incoming.id("consent", of: Consent.self)
        return try await visit.write { db -> Answer in
            let person = try find(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try ConsentQueries.find(id, of: person.id, seenBy: Viewer(wholeAgency: person.agency), in: db)
                .withdraw(person, by: .outside(name: person.name), at: visit.now, in: db)
            return .seeOther(person.id.ownDetails.query([(done, ended)]))
        }
    }
}
