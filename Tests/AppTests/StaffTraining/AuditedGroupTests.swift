import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Whose referrals fail more often")
struct AuditedGroupTests {
    private func groups(_ desk: DirectoryAtWork) async throws -> [AuditedGroup] {
        let fates = try await desk.town.database.read { db in
            try TrainingQueries.fates(since: desk.town.now.adding(days: -700), seenBy: desk.town.lead.viewer, in: db)
        }
        return AuditedGroup.all(fates, programs: [:], named: [:])
    }

    @Test("People who need an interpreter fail more often: it is told beside the course about it")
    func more() async throws {
        let desk = try await DirectoryAtWork.open()
        try await desk.send(30, DirectoryAtWork.SentPerson(state: .left, language: .pl, needsInterpreter: true))
        try await desk.send(40, DirectoryAtWork.SentPerson(state: .completed))
        _ = try await desk.town.post(
            "/training/courses/new",
            [("title", "Working with interpreters"), ("treats", "interpreters"), ("roles", "intake")], as: desk.town.lead)
        let found = try await groups(desk)
        #expect(found.filter(\.failsMore).map(\.name) == ["Polish", "Need an interpreter"])
        let page = try await desk.town.get("/training", as: desk.town.lead).text
        #expect(page.contains("Fail more often than those of others") && page.contains("30 of 30") && page.contains("Working with interpreters"))
    }

    @Test("Fewer than thirty are not compared, and not counted out")
    func tooFew() async throws {
        let desk = try await DirectoryAtWork.open()
        try await desk.send(29, DirectoryAtWork.SentPerson(state: .left, language: .es))
        try await desk.send(40, DirectoryAtWork.SentPerson(state: .completed))
        let spanish = try #require(try await groups(desk).first { $0.name == "Spanish" })
        #expect(spanish.verdict == "fewer than 30: not compared" && !spanish.failsMore)
        #expect(!(try await desk.town.get("/training", as: desk.town.lead).text.contains("29 of 29")))
    }

    @Test("What is still open is no failure, and those who lead alone see it")
    func open() async throws {
        let desk = try await DirectoryAtWork.open()
        try await desk.send(40, DirectoryAtWork.SentPerson(state: .started, language: .es))
        #expect(try await groups(desk).isEmpty)
        #expect(try await desk.town.get("/training", as: desk.town.ines).status == 403)
    }
}
