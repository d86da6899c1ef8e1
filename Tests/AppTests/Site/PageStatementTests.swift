import Synchronization
import Testing
import Web

@testable import App
@testable import Storage

@Suite("What pages ask of the database", .onceIsEnough)
struct PageStatementTests {
    @Test("No page asks more than six statements, that of the session among them")
    func pages() async throws {
        let asked = Mutex(0)
        let premises = try await Premises.open { sql in
            let text = sql.text(for: .sqlite)
            if !["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "SAVEPOINT", "RELEASE"].contains(where: text.hasPrefix) { asked.withLock { $0 += 1 } }
        }
        var counts: [String: Int] = [:]
        for route in Office.routes.routes where route.method == "GET" {
            let (visitor, target) = (try await premises.rightful(route.policy), try route.address(premises.own))
            // What is kept from visit to visit, such as the directory laid out, is there when others come.
            _ = try await visitor.get(target)
            asked.withLock { $0 = 0 }
            let status = try await visitor.get(target).status
            if status == 200 { counts[route.path] = asked.withLock { $0 } }
        }
        #expect(counts.count > 100)
        let over = counts.filter { $0.value > 6 }
        #expect(over.map { "\($0.key): \($0.value)" }.sorted() == [])
    }
}
