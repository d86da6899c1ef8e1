import Storage
import Testing
import Web

@testable import App

@Suite("The wall between agencies")
struct WallTests {
    @Test("Rows of the other agency are not found, by nobody and in no mixture of addresses", arguments: Role.allCases)
    func rows(role: Role) async throws {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(role)
        let before = try await WholeRecord.of(premises.town.database)
        var wrong: [String] = []
        for route in Office.routes.routes where PolicyTable.isForStaff(route.policy) && PolicyTable.admits(role, to: route.policy) {
            for names in mixtures(premises, route) {
                let answer = try await visitor.take(route, names)
                if answer.status != 404 { wrong.append("\(route.title) as \(role): \(answer.status)") }
                if answer.text.contains(Premises.foreignWord) { wrong.append("\(route.title) as \(role) tells of the other agency") }
                wrong += Inspection.complaints(about: answer, route.title)
            }
        }
        #expect(wrong == [])
        #expect(try await WholeRecord.of(premises.town.database).differences(from: before) == [])
    }

    /// The names in the route's path with at least one of the other agency's among them.
    private func mixtures(_ premises: Premises, _ route: Routes.Route) -> [[String: String]] {
        let names = route.rowNames
        guard !names.isEmpty else { return [] }
        return (1..<(1 << names.count)).map { choice in
            names.indices.reduce(into: premises.own) { mixture, place in
                if choice & (1 << place) != 0 { mixture[names[place]] = premises.foreign[names[place]] }
            }
        }
    }

    @Test("No page tells of the other agency, whatever is searched for", arguments: Role.allCases)
    func pages(role: Role) async throws {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(role)
        let queries = [
            "", "?q=\(Premises.foreignWord.lowercased())", "?name=Quarryston+Works", "?q=312-555-0177",
            "?show=everybody&owner=\(premises.town.stranger.id)",
        ]
        var telling: [String] = []
        for route in Office.routes.routes where route.method == "GET" && PolicyTable.isForStaff(route.policy) {
            for query in queries {
                let answer = try await visitor.get(try route.address(premises.own) + query)
                // What was searched for stands in its own field again.
                let text = answer.text.replacing("value=\"\(Premises.foreignWord.lowercased())\"", with: "")
                if text.contains(Premises.foreignWord) { telling.append("\(route.path)\(query) as \(role)") }
            }
        }
        #expect(telling == [])
    }

    @Test("Forms take no person, place or employer of the other agency")
    func choices() async throws {
        let premises = try await Premises.open()
        let before = try await WholeRecord.of(premises.town.database).belonging(to: premises.town.stranger.agency)
        let others = Dictionary(
            uniqueKeysWithValues: Premises.rowNames.compactMap { name in premises.own[name].map { ($0, premises.foreign[name] ?? "") } })
        let people = ["owner", "backup", "center", "staff", "contact", "with", "employer"]
        for (route, form) in try await FormWalk.forms(of: premises) {
            let swapped = form.sent.map { field in
                (field.0, others[field.1] ?? (people.contains(field.0) && !field.1.isEmpty ? premises.town.stranger.id.description : field.1))
            }
            let chosen = form.choices.compactMap { choice in others[choice.value].map { (choice.name, $0) } }
            let answer = try await premises.rightful(route.policy).take(route, premises.own, chosen + swapped)
            #expect(!answer.text.contains(Premises.foreignWord) && answer.status < 500, "\(route.title): \(answer.status)")
        }
        let after = try await WholeRecord.of(premises.town.database).belonging(to: premises.town.stranger.agency)
        #expect(after.differences(from: before) == [])
    }
}
