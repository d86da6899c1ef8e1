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
            let visitor = try await premises.rightful(route.policy)
            for form in PageForm.all(in: StrictMarkup(try await visitor.get(try route.address(premises.own)).text)) {
                guard case .route(let target, _) = index.find(method: "POST", path: String(form.action.prefix { $0 != "?" })) else { continue }
                let isOurs = try target.address(premises.own) == form.action
                if found[target.path] == nil || isOurs { found[target.path] = form }
            }
        }
        return Office.routes.routes.filter { $0.method == "POST" }.compactMap { route in found[route.path].map { (route, $0) } }
    }
}
