import Markup
import Secrets
import Storage
import Web

/// Handing the questions on needs to the person: as a code for their telephone's camera, or by mail.
enum AssessmentLinkRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/assessment/link", may: .servePeople, show)
        table.post("/people/:participant/assessment/link", may: .servePeople, handOver)
    }

    /// Holds the secret for the page that shows it, once; it stands in no address and no table.
    private static let cookie = "handed-needs"
    private static let secondsToShow = 600

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let (person, assessments) = try await visit.read { db in
            (try ParticipantQueries.find(id, seenBy: viewer, in: db), try AssessmentQueries.all(of: id, seenBy: viewer, in: db))
        }
        let held = visit.incoming.cookie(cookie)?.split(separator: ".", maxSplits: 1)
        let token = held.flatMap { $0.count == 2 && $0[0] == id.description ? String($0[1]) : nil }
        return try visit.show(
            AssessmentLinkPage(
                participant: person, assessments: assessments, address: token.map { visit.office.settings.address("/l/\($0)") }))
    }

    private static func handOver(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("participant", of: Participant.self))
        let address = visit.office.settings.address
        guard let purpose = AssessmentHandover.Purpose(rawValue: form["for"]), let way = AssessmentHandover.Way(rawValue: form["way"]) else {
            throw NotFound()
        }
        return try await visit.write { db -> Answer in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            guard way == .code || person.isReachableByMail else {
                throw Conflict(message: "Mail does not reach \(person.firstName). Look at the address.")
            }
            if way == .mail { try Limit.mail.take(person.mailbox, at: visit.now, in: db) }
            let newest = purpose == .look ? try AssessmentQueries.newest(of: id, seenBy: by.viewer, in: db) : nil
            let assessment = try newest ?? person.openAssessment(by: by, at: visit.now, in: db)
            let token = try assessment.handOver(to: person, by: by, at: visit.now, in: db)
            guard way == .mail else {
                return .seeOther(id.assessmentLink, saying: "Show the code: it works for 14 days and ends every older one.")
                    .setting(Cookie(cookie, "\(id).\(token.text)", lasting: secondsToShow))
            }
            try person.mailAssessment(
                token, isFinished: assessment.finishedAt != nil, from: by, of: agency, by: address, at: visit.now, in: db)
            return .seeOther(id.assessmentLink, saying: "The questions are on their way to \(person.mailbox).")
        }
    }
}
