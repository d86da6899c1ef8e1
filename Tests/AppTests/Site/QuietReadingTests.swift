import Storage
import Testing
import Web

@testable import App

@Suite("Looking changes nothing")
struct QuietReadingTests {
    @Test("No page writes anything, whoever opens it", arguments: [nil] + Role.allCases)
    func pages(role: Role?) async throws {
        let premises = try await Premises.open()
        var visitor = try await premises.visitor(role)
        for (name, token) in premises.links { visitor.browser.cookies["link-\(premises.own[name] ?? "")"] = token }
        var wrong: [String] = []
        for route in Office.routes.routes where route.method == "GET" {
            let before = try await WholeRecord.of(premises.town.database)
            let target = try route.address(premises.own)
            let answer = try await visitor.get(target)
            _ = await premises.site.respond(to: try Incoming("HEAD", target, headers: [("Purpose", "prefetch")]))
            wrong += try await WholeRecord.of(premises.town.database).differences(from: before).map { "\(route.title): \($0)" }
            wrong += Inspection.complaints(about: answer, route.title)
        }
        #expect(wrong == [])
    }
}
