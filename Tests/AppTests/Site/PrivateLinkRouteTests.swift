import Dates
import Testing
import Web

@testable import App

@Suite("What a private link opens")
struct PrivateLinkRouteTests {
    private var routes: [(route: Routes.Route, purpose: LinkPurpose)] {
        Office.routes.routes.compactMap { route in if case .link(let purpose) = route.policy { (route, purpose) } else { nil } }
    }

    /// The statuses, by route, that a guest gets at those addresses, and what is wrong with the answers.
    private func walk(_ premises: Premises, _ guest: Visitor, _ names: [String: String], _ isRight: (Int) -> Bool) async throws -> [String] {
        var wrong: [String] = []
        for (route, _) in routes {
            let answer = try await guest.take(route, names)
            if !isRight(answer.status) { wrong.append("\(route.title): \(answer.status)") }
            if answer.text.contains(Premises.foreignWord) && names == premises.own { wrong.append("\(route.title) tells of the other agency") }
            wrong += Inspection.complaints(about: answer, route.title)
            if answer.header("Referrer-Policy") != "no-referrer" { wrong.append("\(route.title) lets the next site see where one came from") }
        }
        return wrong
    }

    @Test("It opens its own pages")
    func own() async throws {
        let premises = try await Premises.open()
        for (name, token) in premises.links {
            let guest = premises.guest([name: token], at: premises.own)
            for (route, purpose) in routes where purpose.parameter == name && route.method == "GET" {
                #expect(![403, 404].contains(try await guest.take(route, premises.own).status), "\(route.title)")
            }
        }
        #expect(try await walk(premises, premises.guest(premises.links, at: premises.own), premises.own) { ![403, 500].contains($0) } == [])
    }

    @Test("Without one there is nothing, for staff too")
    func none() async throws {
        let premises = try await Premises.open()
        for role in [nil, Role.administrator] {
            let visitor = try await premises.visitor(role)
            #expect(try await walk(premises, visitor, premises.own) { $0 == 404 } == [])
        }
    }

    @Test("It opens nothing of another subject, purpose or agency")
    func others() async throws {
        let premises = try await Premises.open()
        let swapped = ["request": premises.links["member"] ?? "", "member": premises.links["request"] ?? ""]
        for guest in [premises.guest(premises.foreignLinks, at: premises.own), premises.guest(swapped, at: premises.own)] {
            #expect(try await walk(premises, guest, premises.own) { $0 == 404 } == [])
        }
        let theirs = premises.guest(premises.links, at: premises.foreign)
        #expect(try await walk(premises, theirs, premises.foreign) { $0 == 404 } == [])
    }

    @Test("It ends with its day")
    func expired() async throws {
        let premises = try await Premises.open()
        var late = Browser(premises.town.at(premises.town.now.adding(days: 60)))
        late.hold(premises.links, at: premises.own)
        for (route, _) in routes where route.method == "GET" {
            #expect(try await late.get(try route.address(premises.own)).status == 404, "\(route.title)")
        }
    }
}
