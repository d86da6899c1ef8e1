/// The table of routes, arranged for looking up.
struct RouteIndex<Visit: Sendable, Policy: RoutePolicy>: Sendable {
    typealias Route = RouteTable<Visit, Policy>.Route

    /// By number of parts; the ones with more literal text first, so that `/employers/new` wins over `/employers/:employer`.
    private let byLength: [Int: [(pattern: PathPattern, route: Route)]]

    init(_ table: RouteTable<Visit, Policy>) {
        let lines = table.routes.map { (pattern: PathPattern($0.path), route: $0) }
        byLength = Dictionary(grouping: lines) { $0.pattern.parts.count }.mapValues { lines in
            lines.sorted { Self.rank($0.pattern).lexicographicallyPrecedes(Self.rank($1.pattern)) }
        }
    }

    enum Found {
        case route(Route, parameters: [String: String])
        case otherMethods([String])
        case nothing
    }

    /// The route for the request; HEAD is looked up as GET.
    func find(method: String, path: String) -> Found {
        guard path.hasPrefix("/") else { return .nothing }
        let segments = PathPattern.segments(of: path)
        let method = method == "HEAD" ? "GET" : method
        var others: [String] = []
        for line in byLength[segments.count] ?? [] {
            guard let parameters = line.pattern.match(segments) else { continue }
            if line.route.method == method { return .route(line.route, parameters: parameters) }
            others += line.route.method == "GET" ? ["GET", "HEAD"] : [line.route.method]
        }
        return others.isEmpty ? .nothing : .otherMethods(others.sorted())
    }

    private static func rank(_ pattern: PathPattern) -> [Int] {
        pattern.parts.map {
            if case .literal = $0 { 0 } else { 1 }
        }
    }
}
