import Storage
import Testing
import Web

@testable import App

@Suite("Looking changes nothing")
struct QuietReadingTests {
    /// To read all that a database holds takes as long as many pages: it is read before and after so many.
    private static let pagesAtOnce = 20

    @Test("No page writes anything, whoever opens it", .onceIsEnough, arguments: [nil] + Role.allCases)
    func pages(role: Role?) async throws {
        let premises = try await Premises.open()
        var visitor = try await premises.visitor(role)
        visitor.browser.hold(premises.links, at: premises.own)
        var wrong: [String] = []
        let looks = Office.routes.routes.filter { $0.method == "GET" }
        for start in stride(from: 0, to: looks.count, by: Self.pagesAtOnce) {
            let some = looks[start..<min(start + Self.pagesAtOnce, looks.count)]
            let before = try await WholeRecord.of(premises.town.database)
            for route in some {
                let target = try route.address(premises.own)
                wrong += Inspection.complaints(about: try await visitor.get(target), route.title)
                try await fetchAhead(target, visitor)
            }
            let written = try await WholeRecord.of(premises.town.database).differences(from: before)
            if !written.isEmpty { wrong.append("One of \(some.map(\.title).joined(separator: ", ")) wrote: \(written.joined(separator: "; "))") }
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
