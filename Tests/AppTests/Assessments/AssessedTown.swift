import Dates
import Phrases
import Secrets
import Storage
import Web

@testable import App

/// A town in which Ola, who reads Polish, was handed the questions by Lucía; her browser came by the link.
struct AssessedTown: Sendable {
    let town: Town
    let ola: ID<Participant>
    let assessment: ID<Assessment>
    let browser: Browser

    static func open() async throws -> AssessedTown {
        let town = try await Town.open()
        let (ola, assessment, token) = try await town.write { db in
            let id = try ParticipantDraft(
                firstName: "Ola", lastName: "Nowak", mailbox: "ola@dom.example", language: .pl, center: town.lucia.center, counselor: town.lucia.id
            ).create(by: town.lucia, at: town.now, in: db)
            let person = try ParticipantQueries.find(id, seenBy: town.lucia.viewer, in: db)
            let assessment = try person.openAssessment(by: town.lucia, at: town.now, in: db)
            return (id, assessment.id, try assessment.handOver(to: person, by: town.lucia, at: town.now, in: db).text)
        }
        var browser = Browser(town)
        browser.hold(token, .assessment, of: assessment)
        return AssessedTown(town: town, ola: ola, assessment: assessment, browser: browser)
    }

    func page(_ side: String) -> String { "/assessment/\(assessment)/\(side)" }

    @discardableResult
    func answer(_ side: String, _ fields: [(String, String)]) async throws -> Outgoing { try await browser.post(page(side), fields) }

    /// Ola answers everything with that level, and is done.
    func answerAll(_ level: String) async throws {
        for domain in NeedDomain.allCases { try await answer(domain.rawValue, [("level", level)]) }
        try await answer("facts", ChangeableFact.allCases.map { (NeedFactsForm.field($0), "no") })
        try await answer("check", [])
    }

    func stored() async throws -> Assessment {
        try await town.read { db in try AssessmentQueries.find(assessment, seenBy: town.lucia.viewer, in: db) }
    }

    func newest() async throws -> Assessment? {
        try await town.read { db in try AssessmentQueries.newest(of: ola, seenBy: town.lucia.viewer, in: db) }
    }

    func notices(_ kind: Notice.Kind) async throws -> [String] {
        try await town.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = \(kind) AND done_at IS NULL") }
    }
}
