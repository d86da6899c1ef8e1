import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("A form that is sent again")
struct OnceTests {
    /// Whoever has signed out or chosen a new password is not known any more when the form comes again; a page that shows a new link is not kept.
    private static let answeredOtherwise: Set = ["/sign-out", "/me/password", "/team/:member/invite", "/welcome/:member"]

    @Test("Every form acts once, sent three times in a row, and is answered alike")
    func threeTimes() async throws {
        let premises = try await Premises.open()
        var wrong: [String] = []
        for (route, form) in try await forms(of: premises) {
            let visitor = try await premises.rightful(route.policy)
            let first = try await send(form, by: visitor)
            let after = try await WholeRecord.of(premises.town.database)
            for _ in 0..<2 {
                let again = try await send(form, by: visitor)
                if !isAlike(again, first, route) { wrong.append("\(route.path): \(first.status), then \(again.status)") }
            }
            wrong += try await changes(premises, since: after).map { "\(route.path): \($0)" }
        }
        #expect(wrong == [])
        #expect(try await WholeRecord.of(premises.town.database).rows(of: "form_receipts").count > 20)
    }

    @Test("Every form acts once, sent twice at the same moment, and both are answered alike")
    func atOnce() async throws {
        let premises = try await Premises.open()
        var wrong: [String] = []
        for (route, form) in try await forms(of: premises) {
            let visitor = try await premises.rightful(route.policy)
            let before = try await receipts(premises)
            async let one = send(form, by: visitor)
            async let other = send(form, by: visitor)
            let (first, second) = (try await one, try await other)
            if !isAlike(first, second, route) { wrong.append("\(route.path): \(first.status) and \(second.status)") }
            let after = try await WholeRecord.of(premises.town.database)
            if try await receipts(premises) > before + 1 { wrong.append("\(route.path): acted twice") }
            _ = try await send(form, by: visitor)
            wrong += try await changes(premises, since: after).map { "\(route.path): \($0)" }
        }
        #expect(wrong == [])
    }

    @Test("A call logged twice by a hasty click is one call; with other words it is another")
    func calls() async throws {
        let (premises, visitor, path) = try await atTheLog()
        let before = try await conversations(premises)
        for note in ["They hire", "They hire", "They hire again", "They hire"] {
            let answer = try await visitor.post(path, log(note), token: visitor.tokenOnAPage(for: path))
            #expect(answer.status == 303 && answer.header("Location")?.hasPrefix("/employers/") == true, "\(answer.text.prefix(300))")
        }
        #expect(try await conversations(premises) == before + 2)
    }

    @Test("A form that was not accepted leaves no receipt and may be sent again")
    func mistakes() async throws {
        let (premises, visitor, path) = try await atTheLog()
        let wrong = log("They hire") + [("day", "never")]
        for _ in 0..<2 { #expect(try await visitor.post(path, wrong, token: visitor.tokenOnAPage(for: path)).status == 422) }
        #expect(try await WholeRecord.of(premises.town.database).rows(of: "form_receipts") == [])
        #expect(try await visitor.post(path, log("They hire"), token: visitor.tokenOnAPage(for: path)).status == 303)
    }

    @Test("After two days nothing is kept of a form")
    func sweeping() async throws {
        let (premises, visitor, path) = try await atTheLog()
        _ = try await visitor.post(path, log("They hire"), token: visitor.tokenOnAPage(for: path))
        let now = premises.town.now
        let swept = try await premises.town.write { db in
            [try FormReceipt.sweep(at: now.adding(hours: 47), in: db), try FormReceipt.sweep(at: now.adding(hours: 49), in: db)]
        }
        #expect(swept == [0, 1])
    }

    /// The forms that act once: those on pages for whoever has a session or a private link. What ends something comes last.
    private func forms(of premises: Premises) async throws -> [(route: Routes.Route, form: PageForm)] {
        let forms = try await FormWalk.forms(of: premises).filter { route, _ in
            !route.mayRepeat && ![May.anyone, .privateDoor].contains(route.policy)
        }
        #expect(forms.filter { !$0.form.token.contains(".") }.map { $0.route.path } == [])
        let ends = { (route: Routes.Route) in CrossSiteRouteTests.endings.contains { route.path.hasSuffix($0) } }
        return forms.filter { !ends($0.route) } + forms.filter { ends($0.route) }
    }

    private func send(_ form: PageForm, by visitor: Visitor) async throws -> Outgoing {
        try await visitor.post(form.action, form.sent, token: visitor.tokenOnAPage(for: form.action))
    }

    /// What has changed, but for the count of attempts, to which each belongs.
    private func changes(_ premises: Premises, since before: WholeRecord) async throws -> [String] {
        try await WholeRecord.of(premises.town.database).differences(from: before).filter { !$0.dropFirst(2).hasPrefix("attempts:") }
    }

    private func receipts(_ premises: Premises) async throws -> Int {
        try await premises.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM form_receipts") }
    }

    private func isAlike(_ one: Outgoing, _ other: Outgoing, _ route: Routes.Route) -> Bool {
        Self.answeredOtherwise.contains(route.path)
            || one.status == other.status && one.header("Location") == other.header("Location")
                && one.header("Set-Cookie") == other.header("Set-Cookie")
    }

    private func atTheLog() async throws -> (Premises, Visitor, String) {
        let premises = try await Premises.open()
        return (premises, try await premises.visitor(.bsr), "/employers/\(premises.own["employer"] ?? "")/log")
    }

    private func log(_ note: String) -> [(String, String)] { [("kind", "call"), ("with", "else"), ("note", note), ("next", "nothing")] }

    private func conversations(_ premises: Premises) async throws -> Int {
        try await WholeRecord.of(premises.town.database).rows(of: "conversations").count
    }
}
