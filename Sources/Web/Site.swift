import Foundation
public import Logging
import Markup
import Secrets
import Storage

/// The agency's site: the table of routes, the front desk, and everything that holds for each request.
public struct Site<Desk: FrontDesk>: Sendable {
    typealias Route = RouteTable<Desk.Visit, Desk.Policy>.Route

    public let publicURL: PublicURL
    public let assets: Assets
    let desk: Desk
    let index: RouteIndex<Desk.Visit, Desk.Policy>
    let headers: SecurityHeaders
    let reports = PolicyReports()
    let log: Logger

    /// `assets` are served under `/assets/`; `log` takes one line for each request.
    public init(_ desk: Desk, routes: RouteTable<Desk.Visit, Desk.Policy>, at publicURL: PublicURL, assets: Assets = .none, log: Logger) {
        self.desk = desk
        self.publicURL = publicURL
        self.assets = assets
        self.log = log
        index = RouteIndex(routes)
        headers = SecurityHeaders(isSecure: publicURL.isSecure)
    }

    /// The answer to one request, from the log at the door to the policy before the act. Never fails.
    public func respond(to request: Incoming, body: Body = .none) async -> Outgoing {
        let start = ContinuousClock.now
        var incoming = request
        incoming.isSecure = publicURL.isSecure
        if publicURL.isSecure { incoming.remote = proxied(incoming) }
        let found = find(&incoming)
        let answer = await answered(found, incoming, body)
        let outgoing = headers.dress(
            answer, hidesReferrer: found.policy?.hidesReferrer ?? true, isHead: incoming.method == "HEAD",
            takesGzip: incoming.takesGzip)
        note(incoming, found.path, outgoing, since: start)
        return outgoing
    }

    /// What every step may throw, made into an answer.
    private func answered(_ found: Found, _ incoming: Incoming, _ body: Body) async -> Answer {
        do {
            return clearingSaid(try await answer(found, incoming, body), incoming)
        } catch let elsewhere as Elsewhere {
            return .seeOther(elsewhere.link)
        } catch is NotSignedIn where incoming.isSafe {
            return .seeOther(Link("/sign-in").query([("next", incoming.target == "/" ? "" : incoming.target)]))
        } catch let error as NotSignedIn {
            return await keptAtTheDoor(found, incoming, body) ?? refusal(error, incoming)
        } catch {
            return refusal(error, incoming)
        }
    }

    /// The visible order: session and language, whether the request is from our own pages, the policy, perhaps who it is once more, then the act.
    private func answer(_ found: Found, _ incoming: Incoming, _ body: Body) async throws -> Answer {
        let route: Route
        switch found {
        case .asset(let answer): return answer
        case .report: return try await reports.take(body, log, route: routePath)
        case .route(let known): route = known
        case .refused(let error): throw error
        }
        let visit = try await desk.enter(incoming, policy: route.policy)
        let isOwn = CrossSite.isOwn(incoming, at: publicURL)
        guard isOwn || route.takesOneClick else { throw ForeignForm() }
        switch route.act {
        case .get(let act):
            try desk.allow(route.policy, visit)
            if route.stepUp, let asked = try await desk.askAgain(visit, nil) { return asked }
            return try await act(visit)
        case .post(let limits, let act):
            let form = try await body.form(of: incoming, limits: limits)
            guard isOwn || CrossSite.isOneClick(form), CrossSite.fits(form, desk.formToken(visit)) else { throw ForeignForm() }
            try desk.allow(route.policy, visit)
            if route.stepUp, let asked = try await desk.askAgain(visit, form) { return asked }
            let receipt = route.mayRepeat ? nil : FormReceipt(for: form, at: incoming.path, route: route.path)
            do {
                return try await desk.act(visit, form, receipt, act)
            } catch let busy as Busy {
                throw Unsaved(busy: busy, form: UnsentForm(form, to: incoming))
            }
        }
    }
}
