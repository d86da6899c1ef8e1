import Storage
import Testing
import Web

@testable import App
@testable import Web

@Suite("No way leads nowhere")
struct DeadEndTests {
    @Test("Every link of a page leads to one that its reader may open", arguments: Role.allCases)
    func links(role: Role) async throws {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(role)
        var waiting = ["/"]
        var seen: Set<String> = ["/"]
        var dead: [String] = []
        while let target = waiting.popLast(), seen.count < 400 {
            let answer = try await visitor.get(target)
            if let next = answer.header("Location") { waiting += seen.insert(next).inserted ? [next] : [] }
            if ![200, 303].contains(answer.status) { dead.append("\(target) as \(role): \(answer.status)") }
            guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            let page = StrictMarkup(answer.text)
            let links = page.elements.filter { $0.name == "a" }.compactMap { $0["href"] }.filter { $0.hasPrefix("/") }
            for link in links.map({ String($0.prefix { $0 != "#" }) }) where seen.insert(link).inserted { waiting.append(link) }
            dead += page.elements.filter { $0.name == "form" }.compactMap { $0["action"] }.filter { !isTaken($0, by: role) }.map { "a form on \(target) sends to \($0)" }
        }
        #expect(dead == [])
        #expect(seen.count > 3)
    }

    /// Whether a form that is shown to somebody may be sent by them.
    private func isTaken(_ action: String, by role: Role) -> Bool {
        let index = RouteIndex(Office.routes)
        let path = String(action.prefix { $0 != "?" })
        return ["GET", "POST"].contains { method in
            if case .route(let route, _) = index.find(method: method, path: path) { PolicyTable.admits(role, to: route.policy) } else { false }
        }
    }
}
