import Storage
import Testing
import Web

@testable import App

@Suite("Forms from elsewhere", .onceIsEnough)
struct CrossSiteRouteTests {
    private typealias Way = (name: String, headers: [Visitor.Header], token: String?)

    private static let ways: [Way] = [
        ("from another site", [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example")], nil),
        ("from a neighboring site", [("Sec-Fetch-Site", "same-site"), ("Origin", "http://evil.127.0.0.1:8080")], nil),
        ("without a word of where it comes from", [], nil),
        ("from nowhere", [("Origin", "null")], nil),
        ("from another origin, without fetch metadata", [("Origin", "https://evil.example")], nil),
        ("with a wrong token", Visitor.fromOurPages, "forged"),
        ("with an empty token", Visitor.fromOurPages, ""),
    ]

    @Test("Nothing is taken that does not come from our own pages, with their token")
    func everyRoute() async throws {
        let premises = try await Premises.open()
        let forms = Dictionary(uniqueKeysWithValues: try await FormWalk.forms(of: premises).map { ($0.route.path, $0.form.sent) })
        var wrong: [String] = []
        let another = try await premises.visitor(.manager).browser.cookies["session"].map(PrivateLink.formToken)
        let before = try await WholeRecord.of(premises.town.database)
        let ways = Self.ways + [("with the token of another session", Visitor.fromOurPages, another)]
        for route in Office.routes.routes where route.method == "POST" {
            let (visitor, target) = (try await premises.rightful(route.policy), try route.address(premises.own))
            for way in ways {
                // Whoever has neither session nor link has no token to forge.
                if way.token != nil && visitor.browser.cookies.isEmpty { continue }
                let answer = try await visitor.post(target, forms[route.path] ?? [], token: way.token, headers: way.headers)
                if answer.status != 403 { wrong.append("\(route.title) \(way.name): \(answer.status)") }
                wrong += Inspection.complaints(about: answer, "\(route.title) \(way.name)")
            }
        }
        wrong += try await WholeRecord.of(premises.town.database).differences(from: before)
        #expect(wrong == [])
    }

    @Test("Only the end of reminders is taken from a mail program, which has neither cookie nor token")
    func oneClick() async throws {
        #expect(Office.routes.routes.filter(\.takesOneClick).map { "\($0.method) \($0.path)" } == ["POST /l/:token/reminders"])
        let premises = try await Premises.open()
        var taken: [String] = []
        for route in Office.routes.routes where route.method == "POST" {
            let visitor = try await premises.rightful(route.policy)
            let answer = try await visitor.oneClick(try route.address(premises.own))
            if answer.status != 403 { taken.append(route.path) }
        }
        #expect(taken == ["/l/:token/reminders"])
    }

    /// No page of these premises leads there: it takes an empty database, an expired link, rules that have changed since, or a script of ours
    /// that saves while somebody types, the second button of a form, a second step that is set up, a proof that is old, or a sign-on provider,
    /// rules that a second person reads, a demonstration, reminders that were stopped,
    /// a draft of rules, an alarm that somebody has taken, a flyer that was withdrawn, words of a mail that were changed, an address from which
    /// mail came back, a sheet of which rows were left out, or a session that has ended.
    private static let withoutForm: Set = [
        "/found", "/l/:token", "/employers/:employer/programs/judge", "/rfi/:request/save", "/employers/:employer/rfi/save",
        "/people/:participant/assessment/draft",
        "/imports/:import/choices", "/sign-in/code", "/step-up", "/me/recovery-codes", "/me/second-step/remove", "/me/sign-on", "/me/sign-on/remove",
        "/me/sessions/end", "/me/sessions/end-others", "/team/:member/second-step/reset", "/team/:member/identity",
        "/programs/:program/versions/:rules/approve", "/programs/:program/versions/:rules/judge", "/demo/mail/:message/reply",
        "/employers/:employer/rfi/reminders/resume", "/programs/:program/versions/:rules", "/alarms/:alarm/give-back", "/flyers/:flyer/put-back",
        "/templates/:template/:language/versions/:version", "/employers/:employer/contacts/:contact/reachable", "/people/:participant/reachable",
        "/imports/:import/refused.csv", "/providers/packages/:package/remarks.csv",
        "/sign-in/again",
    ]
    /// After these the others find nothing more to do.
    static let endings = ["withdraw", "left", "done", "sign-out", "working"]

    @Test("Every act has its form on some page, and sent from there it is taken")
    func ownForms() async throws {
        let premises = try await Premises.open()
        let forms = try await FormWalk.forms(of: premises)
        let reached = Set(forms.map(\.route.path)).union(Self.withoutForm)
        #expect(Office.routes.routes.filter { $0.method == "POST" && !reached.contains($0.path) }.map(\.path) == [])
        var wrong: [String] = []
        let ends = { (route: Routes.Route) in Self.endings.contains { route.path.hasSuffix($0) } }
        for (route, form) in forms.filter({ !ends($0.route) }) + forms.filter({ ends($0.route) }) {
            let answer = try await premises.rightful(route.policy).post(form.action, form.sent)
            if ![200, 303, 409, 422].contains(answer.status) { wrong.append("\(route.title): \(answer.status)") }
            wrong += Inspection.complaints(about: answer, route.title)
        }
        #expect(wrong == [])
    }
}
