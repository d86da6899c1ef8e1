import Logging
import Markup
import Storage

@testable import Web

/// Who may take a route of the site that these tests serve.
enum May: RoutePolicy, CaseIterable {
    case anyone, staff, nobody, linkHolder
    var hidesReferrer: Bool { self == .linkHolder }
}

struct TownVisit: Sendable {
    let incoming: Incoming
    let isStaff: Bool
}

/// A front desk that knows one member of staff, by the cookie `session=dana`.
struct TownDesk: FrontDesk {
    func enter(_ incoming: Incoming, policy: May) async throws -> TownVisit {
        let isStaff = incoming.cookie("session") == "dana"
        if policy == .staff, !isStaff { throw NotSignedIn() }
        return TownVisit(incoming: incoming, isStaff: isStaff)
    }

    func formToken(_ visit: TownVisit) -> String? { visit.isStaff ? "dana-s-token" : nil }

    func allow(_ policy: May, _ visit: TownVisit) throws {
        if policy == .nobody { throw NotAllowed() }
    }

    func askAgain(_ visit: TownVisit, _ form: Form?) async throws -> Answer? {
        form?["_proof"] == "dana's word" ? nil : .page("<h1>Who are you?</h1>", status: .unproved)
    }

    func errorPage(_ trouble: Trouble, _ incoming: Incoming?) -> HTML {
        "<!doctype html><title>Trouble</title><h1>\(trouble.status.rawValue)</h1><p>\(trouble.message)</p>\(each: trouble.unsent?.fields ?? [], { "<i>\($0.name)=\($0.value)</i>" })"
    }
}

struct Unforeseen: Error {
    let secret = "the name of the dog"
}

/// The site under test: one route for each thing that can happen.
enum Town {
    static let url = PublicURL("https://riverside.example.org")!
    static let trial = PublicURL("http://127.0.0.1:8080")!

    static func site(at url: PublicURL = url, log: Logger = Logger(label: "town") { _ in SwiftLogNoOpLogHandler() }) -> Site<TownDesk> {
        Site(TownDesk(), routes: routes, at: url, assets: Assets(files: [("tokens.css", Array("a{}".utf8))]), log: log)
    }

    static var routes: RouteTable<TownVisit, May> {
        var routes = RouteTable<TownVisit, May>()
        routes.get("/", may: .anyone) { visit in .page("<h1>Hello \(visit.incoming.said)</h1>") }
        routes.get("/staff", may: .staff) { _ in .page("<h1>Staff</h1>") }
        routes.get("/closed", may: .nobody) { _ in .page("<h1>Never</h1>") }
        routes.get("/link", may: .linkHolder) { _ in .page("<h1>Link</h1>") }
        routes.get("/employers/new", may: .anyone) { _ in .text("new") }
        routes.get("/employers/:employer/log", may: .anyone) { visit in .text("log of \(visit.incoming.parameter("employer") ?? "")") }
        routes.get("/employers/:employer", may: .anyone) { visit in .text("\(try visit.incoming.id("employer", of: TownVisit.self))") }
        routes.get("/unprocessable", may: .anyone) { _ in .page("<h1>Not so</h1>", status: .unprocessable) }
        routes.get("/notes", may: .anyone) { _ in .page("<h1>Notes</h1>") }
        routes.post("/notes", may: .anyone) { _, form in .seeOther("/", saying: "Zapisano „\(form["note"])”") }
        routes.post("/staff-notes", may: .staff) { _, form in .text("kept \(form["note"])") }
        routes.get("/export", may: .staff, stepUp: true) { _ in .text("everything") }
        routes.post("/roles", may: .staff, stepUp: true) { _, form in .text("now \(form["role"])") }
        routes.post("/files", may: .anyone) { _, form in .text("\(form.file("flyer")?.bytes.count ?? -1) \(form["note"])") }
        routes.post("/busy", may: .anyone) { _, _ in throw Busy() }
        for (name, error) in thrown {
            routes.get("/throws/\(name)", may: .anyone) { _ in throw error }
        }
        return routes
    }

    static let thrown: [(name: String, error: any Error & Sendable)] = [
        ("404", NotFound()), ("403", NotAllowed()), ("409", Conflict(rule: .unique)), ("503", Busy()), ("500", Unforeseen()),
        ("400", FormRefusal.malformed("Sent twice.")), ("413", FormRefusal.tooLarge("Too much.")), ("429", TooManyAttempts(seconds: 90)),
        ("303", Elsewhere("/second-step")),
    ]
}

extension Site<TownDesk> {
    /// The answer to GET, or to POST of this form from one of our own pages.
    func get(_ target: String, _ headers: [(name: String, value: String)] = []) async throws -> Outgoing {
        await respond(to: try Incoming("GET", target, headers: headers))
    }

    func post(_ target: String, _ form: String, _ headers: [(name: String, value: String)] = [("Sec-Fetch-Site", "same-origin")]) async throws
        -> Outgoing
    {
        let type = [(name: "Content-Type", value: "application/x-www-form-urlencoded")]
        return await respond(to: try Incoming("POST", target, headers: headers + type), body: Body(form))
    }
}
