import Storage
import Testing
import Web

@testable import App

@Suite("Ids in addresses give nothing away")
struct IdentityTests {
    /// Names in addresses that lead to no row of an agency, but to a page, a place in a list, a file of the program or a secret.
    private static let places: Set = [
        "number", "place", "row", "template", "language", "version", "agency", "program", "step", "side", "fact", "token", "uuid",
    ]

    @Test("Every name in an address is known: for a row both agencies have one, and the matrices try it")
    func names() async throws {
        let premises = try await Premises.open()
        let names = Set(Office.routes.routes.flatMap { $0.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) } })
        #expect(
            names.subtracting(Premises.rowNames).subtracting(Self.places) == [], "Add them to Premises.rowNames, or say here that they are no rows.")
        let lacking = Premises.rowNames.filter { premises.own[$0] == nil || premises.foreign[$0] == nil || premises.own[$0] == premises.foreign[$0] }
        #expect(lacking.sorted() == [], "Premises gives both agencies a row of their own for each")
    }

    /// A row that is nowhere.
    private static let unknown = "06zzzzzzzzzzz"

    @Test(
        "A row of the other agency and a row that is nowhere are answered alike, to every role on every route", .onceIsEnough,
        arguments: Role.allCases)
    func alike(role: Role) async throws {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(role)
        var wrong: [String] = []
        for route in Office.routes.routes where PolicyTable.isForStaff(route.policy) {
            for name in route.rowNames {
                let theirs = try await visitor.take(route, premises.own.merging([name: premises.foreign[name] ?? ""]) { $1 })
                let nobodys = try await visitor.take(route, premises.own.merging([name: Self.unknown]) { $1 })
                let expected = PolicyTable.admits(role, to: route.policy) ? 404 : 403
                if theirs.status != expected { wrong.append("\(route.title) as \(role): \(theirs.status) for another's \(name)") }
                if !isAlike(theirs, nobodys) { wrong.append("\(route.title) as \(role) tells whether another's \(name) is there") }
            }
        }
        #expect(wrong == [])
    }

    /// Whoever holds the link to an own page is a participant too.
    private static func kind(_ name: String) -> String { name == "person" ? "participant" : name }

    @Test("A row of our own is found under its own kind only", .onceIsEnough, arguments: Role.allCases)
    func kinds(role: Role) async throws {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(role)
        let before = try await WholeRecord.of(premises.town.database)
        var wrong: [String] = []
        for route in Office.routes.routes where PolicyTable.isForStaff(route.policy) && PolicyTable.admits(role, to: route.policy) {
            for name in route.rowNames {
                for other in Premises.rowNames.sorted() where premises.own[other] != premises.own[name] && Self.kind(other) != Self.kind(name) {
                    let answer = try await visitor.take(route, premises.own.merging([name: premises.own[other] ?? ""]) { $1 })
                    if answer.status != 404 { wrong.append("\(route.title) as \(role) takes the id of \(other) for \(name): \(answer.status)") }
                }
            }
        }
        #expect(wrong == [])
        #expect(try await WholeRecord.of(premises.town.database).differences(from: before) == [])
    }

    @Test("Whoever holds a private link cannot tell another's from none")
    func links() async throws {
        let premises = try await Premises.open()
        let guest = premises.guest(premises.links, at: premises.own)
        var wrong: [String] = []
        for route in Office.routes.routes {
            guard case .link(let purpose) = route.policy else { continue }
            let (name, path) = (purpose.parameter, route.title)
            let theirs = try await guest.take(route, premises.own.merging([name: premises.foreign[name] ?? ""]) { $1 })
            let nobodys = try await guest.take(route, premises.own.merging([name: Self.unknown]) { $1 })
            if theirs.status != 404 || !isAlike(theirs, nobodys) { wrong.append("\(path): \(theirs.status), \(nobodys.status)") }
        }
        #expect(wrong == [])
    }

    @Test(
        "What is no id at all is not found, and breaks nothing",
        arguments: [
            "0", "-1", "06zzzzzzzzzzzz", "new%27--", "%00", "%2e%2e", "zzzzzzzzzzzzz", "%F0%9F%92%A5", String(repeating: "a", count: 3000),
        ])
    func malformed(id: String) async throws {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(.lead)
        var wrong: [String] = []
        for route in Office.routes.routes where PolicyTable.isForStaff(route.policy) && PolicyTable.admits(.lead, to: route.policy) {
            for name in route.rowNames {
                let answer = try await visitor.take(route, premises.own.merging([name: id]) { $1 })
                if ![404, 405].contains(answer.status) { wrong.append("\(route.title) with \(id.prefix(20)): \(answer.status)") }
                wrong += Inspection.complaints(about: answer, route.title)
            }
        }
        #expect(wrong == [])
    }

    private func isAlike(_ one: Outgoing, _ other: Outgoing) -> Bool {
        one.status == other.status && one.body == other.body && one.headers.elementsEqual(other.headers) { $0 == $1 }
    }
}
