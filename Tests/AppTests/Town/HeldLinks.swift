import Storage
import Testing
import Web

@testable import App
@testable import Web

extension Browser {
    private static let index = RouteIndex(Office.routes)
    /// Links of rows in another state than the one that stands under the purpose's own name.
    private static let linkedStates: [String: LinkPurpose] = ["unseen": .introduction, "unlooked": .referral]

    /// Opens a private link and keeps its cookie, as browsers do. Returns the page that it leads to.
    mutating func open(_ link: String) async throws -> String {
        let answer = try await get(link)
        let cookie = try #require(answer.header("Set-Cookie")?.firstMatch(of: #/(link-[^=]+)=([^;]+)/#), "\(answer.status)")
        cookies[String(cookie.1)] = String(cookie.2)
        return try #require(answer.header("Location"))
    }

    /// Has opened that private link.
    mutating func hold(_ token: String, _ purpose: LinkPurpose, of subject: some CustomStringConvertible) {
        guard let id = ID<PrivateLink>(subject.description) else { return }
        cookies[PrivateLink.cookieName(purpose.rawValue, id.number)] = token
    }

    /// Has opened the private links of those names, whose subjects have these ids.
    mutating func hold(_ links: [String: String], at subjects: [String: String]) {
        for (name, token) in links {
            let purpose = LinkPurpose.allCases.first { $0.parameter == name } ?? Self.linkedStates[name]
            if let purpose, let subject = subjects[name] { hold(token, purpose, of: subject) }
        }
    }

    /// The secret of that private link, if it has been opened here.
    func secret(_ purpose: LinkPurpose, of subject: some CustomStringConvertible) -> String? {
        ID<PrivateLink>(subject.description).flatMap { cookies[PrivateLink.cookieName(purpose.rawValue, $0.number)] }
    }

    /// A private link's own token where such a link opens what is sent there; else the session's.
    func formToken(for target: String) -> String {
        (held(for: target) ?? cookies["session"]).map(PrivateLink.formToken) ?? ""
    }

    private func held(for target: String) -> String? {
        let path = String(target.prefix { $0 != "?" })
        guard case .route(let route, let parameters) = Self.index.find(method: "POST", path: path), case .link(let purpose) = route.policy,
            let subject = parameters[purpose.parameter]
        else { return nil }
        return secret(purpose, of: subject)
    }
}
