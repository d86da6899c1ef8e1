import Storage
import Testing
import Web

@testable import App

@Suite("The team")
struct TeamTests {
    @Test("An administrator adds a colleague, who is on the team page")
    func hire() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        let saved = try await olga.post("/team/new", [("name", "Grace Lim"), ("mailbox", "Grace@Riverside.example"), ("role", "bsr")])
        #expect(saved.status == 303)
        #expect(try await olga.get("/team").text.contains("grace@riverside.example"))
    }

    @Test("Two people cannot sign in with one mailbox, and what was typed stays")
    func sameMailbox() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        let refused = try await olga.post("/team/new", [("name", "Inés the Second"), ("mailbox", town.ines.mailbox), ("role", "bsr")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("Inés the Second") && refused.text.contains("signs in with"))
    }

    @Test("A BSR cannot add colleagues, nor make herself an administrator")
    func roles() async throws {
        let town = try await Town.open()
        let ines = try await Browser(town, as: town.ines)
        #expect(try await ines.get("/team/new").status == 403)
        #expect(
            try await ines.post("/team/\(town.ines.id)", [("name", "Inés"), ("mailbox", town.ines.mailbox), ("role", "administrator")]).status == 403)
    }

    @Test("The last administrator keeps the role")
    func lastAdministrator() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        let answer = try await olga.post("/team/\(town.olga.id)", [("name", "Olga Maier"), ("mailbox", town.olga.mailbox), ("role", "bsr")])
        #expect(answer.status == 403)
        #expect(try await town.read { db in try StaffQueries.member(town.olga.id, seenBy: town.olga.viewer, in: db) }.role == .administrator)
    }

    @Test("A colleague of another agency is not found")
    func walls() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        #expect(try await olga.get("/team/\(town.stranger.id)").status == 404)
        #expect(try await olga.post("/team/\(town.stranger.id)/working", [("working", "no")]).status == 404)
        #expect(try await !olga.get("/team").text.contains("Stella"))
    }

    @Test("A member of another center than her own, an intake worker sees no employer outside it")
    func intake() async throws {
        let town = try await Town.open()
        let agency = town.agency.id
        try await town.write { db in
            for (name, center) in [("Here", town.lucia.center), ("Elsewhere", nil)] {
                try db.run(
                    """
                    INSERT INTO employers (id, agency_id, center_id, name, name_folded, search_text, stage, stage_since, created_at)
                    VALUES (\(ID<Employer>.new(at: town.now)), \(agency), \(center), \(name), \(name), \(name), 'active', 0, 0)
                    """)
            }
        }
        let seen = try await town.read { db in try db.all(String.self, "SELECT name FROM employers WHERE \(town.lucia.viewer.employers)") }
        #expect(seen == ["Here"])
    }
}
