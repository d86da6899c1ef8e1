import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Answering in a demonstration")
struct DemoReplyTests {
    @Test("A visitor answers in the recipient's place, and the answer stands on the timeline")
    func reply() async throws {
        let met = try await MetTown.open(mail: .folder("/nonexistent"))
        _ = try await met.town.write { db in try db.run("UPDATE agencies SET is_demo = \(true) WHERE id = \(met.town.agency.id)") }
        try await met.send()
        let mail = try #require(try await met.mail().first)
        let visitor = Browser(met.town)
        #expect(try await visitor.get("/demo/mail/\(mail.id)").text.contains("Answer in Renee Dufour’s place"))
        #expect(try await visitor.post("/demo/mail/\(mail.id)/reply", [("words", "Friday is fine.")]).status == 303)
        #expect(try await met.timeline().first == "answered by mail: “Re: \(mail.subject)”")
        #expect(try await met.browser.get("/employers/\(met.employer.id)").text.contains("Friday is fine."))
    }

    @Test("Where there is no demonstration there is nothing to answer")
    func closed() async throws {
        let met = try await MetTown.open(mail: .folder("/nonexistent"))
        try await met.send()
        #expect(try await Browser(met.town).post("/demo/mail/\(met.mail()[0].id)/reply", [("words", "x")]).status == 404)
    }
}
