import Storage
import Testing
import Web

@testable import App

@Suite("Fields that no form has", .onceIsEnough)
struct MassAssignmentTests {
    @Test("Nobody gains a role, a center or an agency by sending more than was asked")
    func everyForm() async throws {
        let premises = try await Premises.open()
        let town = premises.town
        let extra = [
            ("role", "administrator"), ("agency_id", town.stranger.agency.description), ("agency", town.stranger.agency.description),
            ("center", premises.foreign["site"] ?? ""), ("center_id", ""), ("staff_id", town.stranger.id.description), ("is_demo", "true"),
            ("id", "1"),
            ("owner_id", town.stranger.id.description), ("password_hash", "x"), ("disabled_at", ""),
        ]
        let before = try await WholeRecord.of(town.database)
        let standing = try await standings(town)
        for (route, form) in try await FormWalk.forms(of: premises) {
            let known = Set(form.sent.map(\.0))
            let answer = try await premises.rightful(route.policy).take(route, premises.own, form.sent + extra.filter { !known.contains($0.0) })
            #expect(answer.status < 500, "\(route.title)")
        }
        let after = try await WholeRecord.of(town.database)
        #expect(try await standings(town).filter { standing[$0.key] != nil } == standing)
        #expect(after.belonging(to: town.stranger.agency).differences(from: before.belonging(to: town.stranger.agency)) == [])
        #expect(after.rows(of: "agencies") == before.rows(of: "agencies"))
    }

    /// Role, center and agency of everybody, by name.
    private func standings(_ town: Town) async throws -> [String: String] {
        let people = try await town.read { db in
            try db.all(StaffMember.self, "SELECT \(StaffMember.columns) FROM staff")
        }
        return Dictionary(uniqueKeysWithValues: people.map { ($0.id.description, "\($0.role) \($0.agency) \($0.center?.description ?? "-")") })
    }
}
