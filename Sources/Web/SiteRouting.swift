import Logging
import Storage

extension Site {
    /// What the table says about a request.
    enum Found {
        case route(Route)
        case asset(Answer)
        /// A browser tells that a page tried what its content policy forbids.
        case report
        case refused(any Error)

        var policy: Desk.Policy? {
            if case .route(let route) = self { route.policy } else { nil }
        }

        /// For the log, which never sees what stands in a path.
        var path: String {
            switch self {
            case .route(let route): route.path
            case .asset: "/assets/*"
            case .report: PolicyReports.path
            case .refused: "-"
            }
        }
    }

    func find(_ incoming: inout Incoming) -> Found {
        switch index.find(method: incoming.method, path: incoming.path) {
        case .route(let route, let parameters):
            incoming.parameters = parameters
            return .route(route)
        case .otherMethods(let allowed): return .refused(MethodNotAllowed(allowed: allowed))
        case .nothing where incoming.path == PolicyReports.path:
            return incoming.method == "POST" ? .report : .refused(MethodNotAllowed(allowed: ["POST"]))
        case .nothing:
            guard let asset = assets.answer(incoming.path) else { return .refused(NotFound()) }
            return incoming.isSafe ? .asset(asset) : .refused(MethodNotAllowed(allowed: ["GET", "HEAD"]))
        }
    }

    /// The door for a form that came after its session had ended, with the form kept in it; nothing where it must not be kept: it is not from a
    /// page of ours and of that session, steps up, or holds what is never carried.
    func keptAtTheDoor(_ found: Found, _ incoming: Incoming, _ body: Body) async -> Answer? {
        guard case .route(let route) = found, case .post = route.act, !route.stepUp, !route.keepsNothing,
            CrossSite.isOwn(incoming, at: publicURL), incoming.isEncodedForm
        else { return nil }
        return try? await desk.keep(incoming) { formToken in
            guard let form = try? await body.form(of: incoming, limits: .kept), CrossSite.fits(form, formToken) else { return nil }
            return UnsentForm(form, to: incoming)
        }
    }

    /// The table's path for an address of ours, which may hold secrets itself.
    func routePath(_ path: String) -> String {
        if case .route(let route, _) = index.find(method: "GET", path: path) { route.path } else { "-" }
    }

    /// The page for what went wrong; the detail of a fault stands only in the log, under the code that the page shows.
    func refusal(_ error: any Error, _ incoming: Incoming) -> Answer {
        guard let trouble = Trouble(error) else {
            let code = String((0..<6).map { _ in "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".randomElement() ?? "2" })
            log.error(
                "fault", metadata: ["code": "\(code)", "request": "\(incoming.id)", "error": "\(type(of: error)): \(String(reflecting: error))"])
            return .page(desk.errorPage(.fault(code: code), incoming), status: .fault)
        }
        if let busy = error as? Busy ?? (error as? Unsaved)?.busy, !busy.detail.isEmpty {
            log.error("busy", metadata: ["request": "\(incoming.id)", "error": "\(busy.detail)"])
        }
        let answer = Answer.page(desk.errorPage(trouble, incoming), status: trouble.status)
        switch error {
        case is NotSignedIn: return answer.adding("WWW-Authenticate", "Session")
        case let error as MethodNotAllowed: return answer.adding("Allow", error.allowed.joined(separator: ", "))
        // What is left of the body is not read: the connection ends here.
        case is FormRefusal: return answer.adding("Connection", "close")
        default: return (trouble.wait ?? (trouble.status == .busy ? 5 : nil)).map { answer.adding("Retry-After", String($0)) } ?? answer
        }
    }

    /// The answer to what could not be read as a request.
    func unreadable(_ status: Status) -> Outgoing {
        let page = Answer.page(desk.errorPage(.unreadable(status), nil), status: status)
        return headers.dress(page.adding("Connection", "close"), hidesReferrer: true)
    }

    /// What was to be said is said once: the page that could show it takes it away.
    func clearingSaid(_ answer: Answer, _ incoming: Incoming) -> Answer {
        let shown = incoming.isSafe && answer.status == .ok && answer.headers.contains { $0.value.hasPrefix("text/html") }
        return shown && incoming.cookie(Cookie.said) != nil ? answer.clearing(Cookie.said) : answer
    }

    /// The proxy that speaks TLS for us adds the visitor's address at the end.
    func proxied(_ incoming: Incoming) -> String {
        incoming.header("X-Forwarded-For")?.split(separator: ",").last.map { $0.trimming(" ") } ?? incoming.remote
    }

    /// One line: never a value of path or query, which may be secret.
    func note(_ incoming: Incoming, _ path: String, _ outgoing: Outgoing, since start: ContinuousClock.Instant) {
        let taken = (ContinuousClock.now - start) / .milliseconds(1)
        log.info(
            "\(incoming.method.prefix(10)) \(path) \(outgoing.status)",
            metadata: ["ms": "\(Int(taken.rounded()))", "bytes": "\(outgoing.header("Content-Length") ?? "0")", "request": "\(incoming.id)"])
    }
}
