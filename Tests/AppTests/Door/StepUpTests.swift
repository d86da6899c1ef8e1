import Dates
import Storage
import Testing
import Web

@testable import App
@testable import Secrets

@Suite("Proving once more who one is", .serialized)
struct StepUpTests {
    /// Olga at her browser, six minutes after she signed in.
    private func olga(_ town: Town) async throws -> Browser {
        let hash = try await TwoStepTown.hash.value
        _ = try await town.write { db in try db.run("UPDATE staff SET password_hash = \(hash) WHERE id = \(town.olga.id)") }
        return Browser(later: try await Browser(town, as: town.olga), in: town.at(town.now.adding(minutes: 6)))
    }

    @Test("Every route that steps up asks a session whose proof is five minutes old, and changes nothing before")
    func everyRoute() async throws {
        let premises = try await Premises.open()
        let stale = premises.town.at(premises.town.now.adding(minutes: 5))
        var asked = 0
        for route in Office.routes.routes where route.stepUp {
            let visitor = try await premises.rightful(route.policy)
            let before = try await WholeRecord.of(premises.town.database)
            let browser = Browser(later: visitor.browser, in: stale)
            let target = try route.address(premises.own)
            let answer = try await route.method == "GET" ? browser.get(target) : browser.post(target, [("role", "lead")])
            #expect(answer.status == 401 && answer.text.contains("Is it you?"), "\(route.title)")
            #expect(Inspection.complaints(about: answer, route.title) == [])
            #expect(try await WholeRecord.of(premises.town.database).differences(from: before) == [])
            asked += 1
        }
        #expect(asked > 8)
    }

    @Test("Roles, ways in, the second step and what is taken out as a file are among them")
    func table() {
        let asking = Set(Office.routes.routes.filter(\.stepUp).map { "\($0.method) \($0.path)" })
        #expect(
            asking.isSuperset(of: [
                "POST /team/new", "POST /team/:member", "POST /team/:member/invite", "POST /team/:member/working",
                "POST /team/:member/second-step/reset",
                "POST /me/second-step", "POST /me/recovery-codes", "GET /me/second-step",
                "POST /imports/:import/refused.csv", "POST /providers/export/3.0", "POST /team/:member/sealed",
                "POST /people/:participant/private/openings",
            ]))
    }

    @Test("What was sent is kept in the page and goes through with the password")
    func keptForm() async throws {
        let town = try await Town.open()
        let browser = try await olga(town)
        let change = [("name", "Marcus Bell"), ("mailbox", town.marcus.mailbox), ("phone", ""), ("role", "lead"), ("center", "")]
        let asked = try await browser.post("/team/\(town.marcus.id)", change)
        let form = try #require(PageForm.all(in: StrictMarkup(asked.text)).first { $0.action == "/team/\(town.marcus.id)" })
        let kept = form.sent.filter { $0.0 != "_proof" && $0.0 != "_token" }
        #expect(kept.map(\.0) == change.map(\.0) && kept.map(\.1) == change.map(\.1))
        #expect(try await browser.post(form.action, kept + [("_proof", "wrong words to remember")]).status == 401)
        #expect(try await browser.post(form.action, kept + [("_proof", TwoStepTown.password)]).status == 303)
        #expect(try await town.read { db in try StaffQueries.member(town.marcus.id, seenBy: town.olga.viewer, in: db) }.role == .lead)
        #expect(try await browser.post("/team/\(town.marcus.id)", change).status == 303)
    }

    @Test("A page opens after the proof, which a code from the telephone gives too")
    func page() async throws {
        let two = try await TwoStepTown.open()
        let browser = Browser(later: try await Browser(two.town, as: two.town.ines), in: two.town.at(two.town.now.adding(minutes: 6)))
        #expect(try await browser.get("/me/second-step").status == 401)
        let on = try await browser.post("/step-up", [("next", "/me/second-step"), ("_proof", two.code(in: 360))])
        #expect(on.status == 303 && on.header("Location") == "/me/second-step")
        #expect(try await browser.get("/me/second-step").status == 200)
    }

    @Test("Five wrong proofs, and one waits")
    func limit() async throws {
        let browser = try await olga(try await Town.open())
        for _ in 0..<5 { #expect(try await browser.post("/step-up", [("next", "/me"), ("_proof", "wrong")]).status == 401) }
        #expect(try await browser.post("/step-up", [("next", "/me"), ("_proof", TwoStepTown.password)]).status == 429)
    }
}
