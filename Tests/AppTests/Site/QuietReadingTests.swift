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
            try await fetchAhead(target, visitor)
            wrong += try await WholeRecord.of(premises.town.database).differences(from: before).map { "\(route.title): \($0)" }
            wrong += Inspection.complaints(about: answer, route.title)
        }
        #expect(wrong == [])
    }

    /// As browsers and mail scanners do before anybody has decided to look: ahead of time, without the body, and twice at once.
    private func fetchAhead(_ target: String, _ visitor: Visitor) async throws {
        let ways: [(String, Visitor.Header)] = [
            ("GET", ("Sec-Purpose", "prefetch")), ("GET", ("Purpose", "prefetch")), ("HEAD", ("Purpose", "prefetch")),
            ("GET", ("Sec-Purpose", "prefetch;prerender")), ("GET", ("X-Moz", "prefetch")),
        ]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (method, header) in ways { group.addTask { _ = try await visitor.ask(method, target, header) } }
            try await group.waitForAll()
        }
    }
}
