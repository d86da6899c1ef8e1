import Web

@testable import App
@testable import Web

/// The forms that the pages of the site offer.
enum FormWalk {
    /// One form for each POST route that a page leads to, as whoever may send it sees it; in the order of the table.
    static func forms(of premises: Premises) async throws -> [(route: Routes.Route, form: PageForm)] {
        var found: [String: PageForm] = [:]
        for (place, paths) in try await places.value {
            let offered = PageForm.all(in: StrictMarkup(try await place.reader.visitor(to: premises).get(place.address).text))
            for (path, action) in paths { found[path] = offered.last { $0.action == action } }
        }
        return Office.routes.routes.filter { $0.method == "POST" }.compactMap { route in found[route.path].map { (route, $0) } }
    }

    /// A page as one of its readers sees it.
    private struct Place: Hashable, Sendable {
        let address: String
        let reader: Reader
    }

    private enum Reader: Hashable, Sendable {
        case staff(Role)
        case guest(of: String)

        func visitor(to premises: Premises) async throws -> Visitor {
            switch self {
            case .staff(let role): return try await premises.visitor(role)
            case .guest(let path):
                guard let route = Office.routes.routes.first(where: { $0.method == "GET" && $0.path == path }) else {
                    return Visitor(premises: premises)
                }
                return try await premises.rightful(route.policy)
            }
        }
    }

    /// On which page stands the form of each path, with where it leads. Every test has the same rows, so all pages are walked through once.
    private static let places = Task { try await find(in: try await Premises.open()) }

    /// Pages whose form depends on what the address asks for.
    private static let questions = ["/people/:participant/refer": "service"]

    private static func find(in premises: Premises) async throws -> [Place: [(path: String, action: String)]] {
        let index = RouteIndex(Office.routes)
        var found: [String: (place: Place, action: String)] = [:]
        for route in Office.routes.routes where route.method == "GET" {
            for reader in readers(of: route) {
                let visitor = try await reader.visitor(to: premises)
                let varying = route.rowNames + (route.path.hasSuffix("/:step") ? ["step"] : [])
                let other = premises.elsewhere.filter { names in varying.contains { names[$0] != premises.own[$0] } }
                let addresses = try ([premises.own] + other).flatMap { names in
                    let (plain, value) = (try route.address(names), questions[route.path].flatMap { names[$0] })
                    return [plain] + (value.map { ["\(plain)?\(questions[route.path] ?? "")=\($0)"] } ?? [])
                }
                for address in addresses {
                    let place = Place(address: address, reader: reader)
                    for form in PageForm.all(in: StrictMarkup(try await visitor.get(place.address).text)) {
                        guard case .route(let target, _) = index.find(method: "POST", path: String(form.action.prefix { $0 != "?" })) else {
                            continue
                        }
                        if try found[target.path] == nil || target.address(premises.own) == form.action { found[target.path] = (place, form.action) }
                    }
                }
            }
        }
        return Dictionary(grouping: found.map { ($0.value.place, ($0.key, $0.value.action)) }, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Those to whom a page shows different forms.
    private static func readers(of route: Routes.Route) -> [Reader] {
        guard PolicyTable.isForStaff(route.policy) else { return [.guest(of: route.path)] }
        return [Role.administrator, .lead, .bsr].filter { PolicyTable.admits($0, to: route.policy) }.map { .staff($0) }
    }
}
