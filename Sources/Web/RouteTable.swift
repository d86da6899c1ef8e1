/// Every address of the site with the policy that guards it; `:name` stands for one part of the path.
public struct RouteTable<Visit: Sendable, Policy: RoutePolicy>: Sendable {
    /// One line of the table.
    public struct Route: Sendable {
        /// GET (which answers HEAD too) or POST.
        public let method: String
        public let path: String
        public let policy: Policy
        /// Whether it asks who it is once more, unless that was proved a moment ago: exports, roles, ways in.
        public let stepUp: Bool
        let act: Act
        /// Whether its forms act each time they are sent, as one that a script saves while somebody types: what is sent is all there is.
        public var mayRepeat = false
        /// Whether what is sent here is never carried through the doors when the session has ended: what nobody else may see, even in a page.
        public var keepsNothing = false
        /// Whether a mail program may act here for its reader, by the form of RFC 8058 and nothing else: the address holds the secret.
        public var takesOneClick = false
    }

    enum Act: Sendable {
        case get(@Sendable (Visit) async throws -> Answer)
        case post(FormLimits, @Sendable (Visit, Form) async throws -> Answer)
    }

    public private(set) var routes: [Route] = []

    public init() {}

    /// A page or a file: changes nothing.
    public mutating func get(
        _ path: String, may policy: Policy, stepUp: Bool = false, _ act: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        add(Route(method: "GET", path: path, policy: policy, stepUp: stepUp, act: .get(act)))
    }

    /// An act, with the form that was sent for it; it acts once however often it is sent, unless it may repeat.
    public mutating func post(
        _ path: String, may policy: Policy, stepUp: Bool = false, limits: FormLimits = .ordinary, mayRepeat: Bool = false,
        keepsNothing: Bool = false, takesOneClick: Bool = false, _ act: @escaping @Sendable (Visit, Form) async throws -> Answer
    ) {
        add(
            Route(
                method: "POST", path: path, policy: policy, stepUp: stepUp, act: .post(limits, act), mayRepeat: mayRepeat,
                keepsNothing: keepsNothing, takesOneClick: takesOneClick))
    }

    private mutating func add(_ route: Route) {
        let shape = PathPattern(route.path).shape
        let taken = routes.contains { $0.method == route.method && PathPattern($0.path).shape == shape }
        precondition(!taken, "\(route.method) \(route.path) stands twice in the table of routes; one of them must go.")
        routes.append(route)
    }
}

/// A path with names in it, such as `/employers/:employer/log`.
struct PathPattern: Sendable {
    enum Part: Sendable, Hashable {
        case literal(String)
        case name(String)
    }

    let parts: [Part]

    init(_ path: String) {
        parts = PathPattern.segments(of: path).map { $0.hasPrefix(":") ? .name(String($0.dropFirst())) : .literal(String($0)) }
    }

    /// What the names stand for in that path, already split; nothing if the path is another one.
    func match(_ segments: [Substring]) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var found: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            switch part {
            case .literal(let text): if segment != text { return nil }
            case .name(let name):
                guard let value = decodedSegment(segment), !value.isEmpty else { return nil }
                found[name] = value
            }
        }
        return found
    }

    /// The same for two patterns that match the same paths.
    var shape: [String?] {
        parts.map {
            if case .literal(let text) = $0 { text } else { nil }
        }
    }

    static func segments(of path: some StringProtocol) -> [Substring] {
        path == "/" ? [] : Substring(path).dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }
}
