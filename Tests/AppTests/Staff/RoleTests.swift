import Testing

@testable import App

@Suite("Roles")
struct RoleTests {
    @Test("An auditor reads what everybody did, and no employer")
    func auditor() {
        #expect(May.audit.allows(.auditor))
        #expect(!May.seeEmployers.allows(.auditor))
        #expect(!May.serveEmployers.allows(.auditor))
    }

    @Test("Only administrators set up the agency", arguments: Role.allCases)
    func administration(role: Role) {
        #expect(May.administer.allows(role) == (role == .administrator))
    }
}
