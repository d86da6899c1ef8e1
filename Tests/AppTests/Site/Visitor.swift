import Foundation
import Web

@testable import App

/// Somebody who walks through the table of routes and minds every answer.
struct Visitor: Sendable {
    let premises: Premises
    var browser: Browser

    init(premises: Premises, browser: Browser? = nil) {
        self.premises = premises
        self.browser = browser ?? Browser(premises.town)
    }

    typealias Header = (name: String, value: String)
    static let fromOurPages: [Header] = [("Sec-Fetch-Site", "same-origin")]

    func get(_ target: String) async throws -> Outgoing {
        await premises.site.respond(to: try Incoming("GET", target, headers: cookieHeader))
    }

    /// Asks with one more header.
    func ask(_ method: String, _ target: String, _ header: Header) async throws -> Outgoing {
        await premises.site.respond(to: try Incoming(method, target, headers: cookieHeader + [header]))
    }

    /// Sends a form from one of our own pages with the right token, unless told otherwise.
    func post(_ target: String, _ fields: [(String, String)] = [], token: String? = nil, headers: [Header] = fromOurPages) async throws -> Outgoing {
        let all = [("_token", token ?? browser.formToken(for: target))] + fields
        let body = all.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
        let type: Header = ("Content-Type", "application/x-www-form-urlencoded")
        return await premises.site.respond(to: try Incoming("POST", target, headers: cookieHeader + headers + [type]), body: Body(body))
    }

    /// Sends a body as it is from one of our own pages, with one more header.
    func send(_ target: String, _ header: Header, _ body: String = "x") async throws -> Outgoing {
        await premises.site.respond(to: try Incoming("POST", target, headers: cookieHeader + Self.fromOurPages + [header]), body: Body(body))
    }

    /// What a mail program sends by itself for its reader, even if a browser's cookies came along.
    func oneClick(_ target: String) async throws -> Outgoing {
        let type: Header = ("Content-Type", "application/x-www-form-urlencoded")
        return await premises.site.respond(to: try Incoming("POST", target, headers: cookieHeader + [type]), body: Body("List-Unsubscribe=One-Click"))
    }

    /// Takes the route with these names filled in.
    func take(_ route: Routes.Route, _ names: [String: String], _ fields: [(String, String)] = []) async throws -> Outgoing {
        let target = try route.address(names)
        return route.method == "GET" ? try await get(target) : try await post(target, fields)
    }

    private var cookieHeader: [Header] {
        browser.cookies.isEmpty ? [] : [("Cookie", browser.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))]
    }

    /// The token as a page carries it that these forms are all on.
    func tokenOnAPage(for target: String) -> String { browser.formToken(for: target) + ".page" }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..."\u{7F}"))) ?? ""
    }
}

/// An address with a name in it for which the premises have no row.
struct UnknownName: Error, CustomStringConvertible {
    let name: String
    let path: String
    var description: String { "\(path) names :\(name). Give both agencies such a row in Premises.swift." }
}

extension RouteTable.Route {
    /// The path with its names filled in; throws `UnknownName`.
    func address(_ names: [String: String]) throws -> String {
        try path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.hasPrefix(":") else { return String(part) }
            guard let value = names[String(part.dropFirst())] else { throw UnknownName(name: String(part.dropFirst()), path: path) }
            return value
        }.joined(separator: "/")
    }

    /// The names in its path that lead to rows of an agency.
    var rowNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }.filter(Premises.rowNames.contains)
    }

    var title: String { "\(method) \(path)" }
}
