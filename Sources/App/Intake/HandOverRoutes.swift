import Markup
import Secrets
import Storage
import Web

/// Handing the questions to the person: as a code for their telephone's camera, or by mail.
enum HandOverRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/intake", may: .servePeople, show)
        table.post("/people/:participant/intake", may: .servePeople, handOver)
    }

    /// Holds the secret for the page that shows it, once; it stands in no address and no table.
    private static let cookie = "handed"
    private static let secondsToShow = 600

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let (person, intake) = try await visit.read { db in
            (try ParticipantQueries.find(id, seenBy: viewer, in: db), try IntakeQueries.latest(of: id, seenBy: viewer, in: db))
        }
        let held = visit.incoming.cookie(cookie)?.split(separator: ".", maxSplits: 1)
        let token = held.flatMap { $0.count == 2 && $0[0] == id.description ? String($0[1]) : nil }
        return try visit.show(
            HandOverPage(participant: person, intake: intake, address: token.map { visit.office.settings.address("/l/\($0)") }))
    }

    private static func handOver(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("participant", of: Participant.self))
        let (byMail, address) = (form["way"] == "mail", visit.office.settings.address)
        return try await visit.write { db -> Answer in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            guard !byMail || !person.mailbox.isEmpty else { throw Conflict(message: "There is no e-mail address of \(person.firstName) yet.") }
            if byMail { try Limit.mail.take(person.mailbox, at: visit.now, in: db) }
            let (_, token) = try person.handOver(by: by, at: visit.now, in: db)
            guard byMail else {
                return .seeOther(id.intake, saying: "Show the code: it works for 14 days and ends every older one.")
                    .setting(Cookie(cookie, "\(id).\(token.text)", lasting: secondsToShow))
            }
            try person.mailIntake(token, from: by, of: agency, by: address, at: visit.now, in: db)
            return .seeOther(id.intake, saying: "The questions are on their way to \(person.mailbox).")
        }
    }
}
