import Storage
import Testing
import Web

@testable import App

@Suite("Who may take which route")
struct PolicyTests {
    @Test("Every route says who may use it, and every such word is used", arguments: [Office.routes.routes.count])
    func policies(numberOfRoutes: Int) {
        let used = Office.routes.routes.map(\.policy)
        #expect(numberOfRoutes > 25)
        #expect(PolicyTable.all.filter { !used.contains($0) && ![.audit].contains($0) } == [], "no route asks for these")
        for role in Role.allCases {
            #expect(PolicyTable.all.filter { $0.allows(role) != PolicyTable.admits(role, to: $0) } == [], "\(role)")
        }
    }

    @Test("Each role comes in where it belongs and nowhere else", .onceIsEnough, arguments: Role.allCases)
    func roles(role: Role) async throws {
        let premises = try await Premises.open()
        var wrong: [String] = []
        for route in Office.routes.routes where PolicyTable.isForStaff(route.policy) {
            let answer = try await premises.visitor(role).take(route, premises.own)
            let isIn = answer.status != 403 && answer.header("Location")?.hasPrefix("/sign-in?") != true
            if isIn != PolicyTable.admits(role, to: route.policy) { wrong.append("\(route.title) as \(role): \(answer.status)") }
            wrong += Inspection.complaints(about: answer, "\(route.title) as \(role)")
        }
        #expect(wrong == [])
    }

    @Test("Whoever is not signed in is led to the door, and what they send is refused")
    func strangers() async throws {
        let premises = try await Premises.open()
        var wrong: [String] = []
        for route in Office.routes.routes where PolicyTable.isForStaff(route.policy) {
            let answer = try await Visitor(premises: premises).take(route, premises.own)
            let isRight =
                route.method == "GET" ? answer.header("Location")?.hasPrefix("/sign-in") == true && answer.status == 303 : answer.status == 401
            if !isRight { wrong.append("\(route.title): \(answer.status)") }
            wrong += Inspection.complaints(about: answer, route.title)
        }
        #expect(wrong == [])
    }

    @Test("What is open to everybody answers everybody, without a name and with one", .onceIsEnough, arguments: [nil] + Role.allCases)
    func open(role: Role?) async throws {
        let premises = try await Premises.open()
        var wrong: [String] = []
        for route in Office.routes.routes where [.anyone, .privateDoor, .demo].contains(route.policy) {
            let answer = try await premises.visitor(role).take(route, premises.own)
            if answer.status == 403 || answer.header("Location")?.hasPrefix("/sign-in?") == true { wrong.append("\(route.title): \(answer.status)") }
            wrong += Inspection.complaints(about: answer, route.title)
        }
        #expect(wrong == [])
    }

    @Test("The kept mail of a demonstration is nowhere else")
    func demonstration() async throws {
        let premises = try await Premises.open()
        let town = try await Town.open()
        for route in Office.routes.routes where route.policy == .demo && route.method == "GET" {
            let answer = await town.office.site.respond(to: try Incoming("GET", try route.address(premises.own)))
            #expect(answer.status == 404, "\(route.title)")
        }
    }
}
