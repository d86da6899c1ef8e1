import Web

@testable import App
@testable import Web

/// The forms that the pages of the site offer.
enum FormWalk {
    /// One form for each POST route that a page leads to, as whoever may send it sees it; in the order of the table.
    static func forms(of premises: Premises) async throws -> [(route: Routes.Route, form: PageForm)] {
        let index = RouteIndex(Office.routes)
        var found: [String: PageForm] = [:]
        for route in Office.routes.routes where route.method == "GET" {
            for visitor in try await readers(of: route, premises) {
                let other = premises.elsewhere.filter { names in route.rowNames.contains { names[$0] != premises.own[$0] } }
                for names in [premises.own] + other {
                    for form in PageForm.all(in: StrictMarkup(try await visitor.get(try route.address(names)).text)) {
                        guard case .route(let target, _) = index.find(method: "POST", path: String(form.action.prefix { $0 != "?" })) else {
                            continue
                        }
                        if try found[target.path] == nil || target.address(premises.own) == form.action { found[target.path] = form }
                    }
                }
            }
        }
        return Office.routes.routes.filter { $0.method == "POST" }.compactMap { route in found[route.path].map { (route, $0) } }
    }

    /// Those to whom a page shows different forms.
    private static func readers(of route: Routes.Route, _ premises: Premises) async throws -> [Visitor] {
        guard PolicyTable.isForStaff(route.policy) else { return [try await premises.rightful(route.policy)] }
        var readers: [Visitor] = []
        for role in [Role.administrator, .lead, .bsr] where PolicyTable.admits(role, to: route.policy) {
            readers.append(try await premises.visitor(role))
        }
        return readers
    }
}
