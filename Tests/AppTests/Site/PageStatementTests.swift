import Synchronization
import Testing
import Web

@testable import App
@testable import Storage

@Suite("What pages ask of the database", .onceIsEnough)
struct PageStatementTests {
    @Test("No page asks more than six statements, that of the session among them; those that do are known, and ask no more than they did")
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
        let over = counts.filter { $0.value > PageStatementTests.known[$0.key, default: 6] }
        #expect(over.map { "\($0.key): \($0.value)" }.sorted() == [])
    }

    /// Pages that still ask more, with how much: a number here may fall, and none may be added.
    private static let known = [
        "/alarms/:alarm": 8,
        "/candidate/:introduction": 14,
        "/candidate/:introduction/file": 15,
        "/employers/:employer/follow-up": 7,
        "/employers/:employer/rfi": 7,
        "/guidance/:sheet": 8,
        "/intake/:intake/:step": 12,
        "/me": 7,
        "/my-referrals/:participant": 8,
        "/offered/:share": 7,
        "/offered/:share/done": 7,
        "/openings/:opening": 8,
        "/openings/:opening/people": 18,
        "/openings/:opening/people/:participant/introduce": 25,
        "/people/:participant": 7,
        "/people/:participant/assessment": 7,
        "/people/:participant/assessments": 7,
        "/people/:participant/openings": 16,
        "/people/:participant/resume": 9,
        "/people/:participant/resume/file": 10,
        "/people/:participant/resume/json": 9,
        "/people/:participant/services": 7,
        "/people/:participant/services/:service/differ": 7,
        "/people/:participant/services/print": 7,
        "/people/:participant/services/share": 7,
        "/people/:participant/work": 8,
        "/providers/:provider": 7,
        "/providers/:provider/contacts": 8,
        "/referred/:referral": 14,
        "/referred/:referral/appointments/:appointment": 14,
        "/referred/:referral/file": 14,
        "/team": 9,
        "/team/:member": 9,
        "/training": 7,
    ]
}
