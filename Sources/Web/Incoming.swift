import Secrets
public import Storage

/// A request as it came in, before anything is known about who sent it.
public struct Incoming: Sendable {
    /// In capitals: GET, HEAD, POST; anything else is refused.
    public let method: String
    /// The path as sent, percent-encoded.
    public let path: String
    public let query: Fields
    /// The address it came from; behind a proxy, the one that the proxy names.
    public internal(set) var remote: String
    /// Stands in the log beside everything about this request.
    public let id: String
    /// Whether the visitor's browser speaks TLS, to us or to the proxy in front.
    public internal(set) var isSecure = false
    var parameters: [String: String] = [:]
    private let queryText: String
    /// The names in small letters.
    private let headers: [(name: String, value: String)]

    /// `target` is the path with its query. Throws `FormRefusal` if the query is not UTF-8.
    public init(_ method: String, _ target: String, headers: [(name: String, value: String)] = [], remote: String = "") throws {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        path = String(parts.first ?? "")
        queryText = parts.count > 1 ? String(parts[1]) : ""
        query = try Fields(query: queryText)
        self.headers = headers.map { ($0.name.lowercased(), $0.value) }
        self.remote = remote
        id = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    }

    /// The part of the path that stands at `:name` in the route, without percent-encoding.
    public func parameter(_ name: String) -> String? { parameters[name] }

    /// The part of the path at `:name` as a key. Throws `NotFound` if it is none.
    public func id<Subject>(_ name: String, of _: Subject.Type = Subject.self) throws -> ID<Subject> {
        guard let id = parameters[name].flatMap({ ID<Subject>($0) }) else { throw NotFound() }
        return id
    }

    /// The header of that name, in whatever case; several of them joined with commas.
    public func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        let values = headers.filter { $0.name == wanted }
        return values.count > 1 ? values.map(\.value).joined(separator: ", ") : values.first?.value
    }

    /// The cookie that was set under that name.
    public func cookie(_ name: String) -> String? {
        let (start, space) = (Array("\(Cookie.fullName(name, isSecure: isSecure))=".utf8), UInt8(ascii: " "))
        for header in headers where header.name == "cookie" {
            for part in header.value.utf8.split(separator: UInt8(ascii: ";")) {
                var sent = part.drop { $0 == space }
                while sent.last == space { sent.removeLast() }
                if sent.starts(with: start) { return String(Substring(sent.dropFirst(start.count))) }
            }
        }
        return nil
    }

    /// What the last answer wanted to have said, such as "Saved"; shown once.
    public var said: String? {
        cookie(Cookie.said).flatMap(bytes(base64URL:)).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Whether the body is a form as browsers encode those without files.
    var isEncodedForm: Bool {
        header("Content-Type")?.split(separator: ";").first?.trimming(" \t").lowercased() == "application/x-www-form-urlencoded"
    }
    public var origin: String? { header("Origin") }
    public var host: String { header("Host") ?? "" }
    public var accepts: String { header("Accept") ?? "" }
    public var userAgent: String { String((header("User-Agent") ?? "").prefix(300)) }
    /// Whether asking changes nothing: GET and HEAD.
    public var isSafe: Bool { method == "GET" || method == "HEAD" }

    /// Whether the browser unpacks gzip by itself.
    var takesGzip: Bool {
        (header("Accept-Encoding") ?? "").split(separator: ",").contains { coding in
            let words = coding.split(separator: ";").map { $0.trimming(" ").lowercased() }
            return words.first == "gzip" && !words.dropFirst().contains { $0 == "q=0" }
        }
    }

    /// The languages that the browser asks for, most wanted first, such as `["pl", "en"]`.
    public var languages: [String] {
        let wishes = (header("Accept-Language") ?? "").split(separator: ",").prefix(20).map { wish -> (tag: String, weight: Double) in
            let parts = wish.split(separator: ";").map { $0.trimming(" ") }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (String((parts.first ?? "").prefix { $0 != "-" }).lowercased(), weight)
        }
        return wishes.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.map(\.tag)
    }

    /// The path with its query as sent, to come back to after sign-in.
    public var target: String { queryText.isEmpty ? path : "\(path)?\(queryText)" }
}
