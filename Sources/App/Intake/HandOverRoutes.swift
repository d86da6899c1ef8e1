import Storage
import Web

/// Handing the questions to the person: as a code for their telephone's camera, or by mail.
enum HandOverRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/intake", may: .servePeople, show)
        table.post("/people/:participant/intake", may: .servePeople) { visit, form in
            let id = try visit.incoming.id("participant", of: Participant.self)
            return try await link(id).handOver(visit, form, Intake.handing)
        }
    }

    private static func link(_ person: ID<Participant>) -> HandedLink { HandedLink(purpose: .intake, person: person, page: person.intake) }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let (person, intake) = try await visit.read { db in
            (try ParticipantQueries.find(id, seenBy: viewer, in: db), try IntakeQueries.latest(of: id, seenBy: viewer, in: db))
        }
        return try visit.show(
            HandOverPage(
                participant: person, intake: intake, address: link(id).address(visit), ownAddress: OwnDetailsRoutes.link(id).address(visit)))
    }
}
