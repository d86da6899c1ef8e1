import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("What passes between us and providers")
struct NetworkingTests {
    private func visit(_ changes: [(String, String)] = []) -> [(String, String)] {
        let usual = [
            ("kind", "visit"), ("held_on", "2026-11-10"), ("new_name", "Maya Chen"), ("new_title", "Librarian"), ("learned", "Two seats are kept"),
            ("quality", "good"), ("quality_note", "Teachers know everybody"),
        ]
        let changed = Set(changes.map(\.0))
        return usual.filter { !changed.contains($0.0) } + changes
    }

    private func log(_ desk: DirectoryAtWork, _ changes: [(String, String)] = []) async throws -> Outgoing {
        try await desk.town.post(desk.provider + "/contacts/new", visit([("staff", desk.town.ines.id.description)] + changes), as: desk.town.ines)
    }

    @Test("A visit is written down, and stands on the provider's page with who was there and what was learned")
    func logged() async throws {
        let desk = try await DirectoryAtWork.open()
        #expect(try await log(desk).header("Location") == desk.provider)
        let page = try await desk.text(desk.provider)
        for words in ["Visit by Inés Delgado with Maya Chen", "Two seats are kept", "Seemed good", "Teachers know everybody"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("Who knows whom is counted, and nobody is recorded twice")
    func acquaintances() async throws {
        let desk = try await DirectoryAtWork.open()
        _ = try await log(desk)
        _ = try await log(desk, [("held_on", "2026-11-12"), ("new_name", "maya chen"), ("staff", desk.town.marcus.id.description)])
        let page = try await desk.text(desk.provider + "/contacts")
        #expect(page.contains("2 times") && page.contains("Marcus Bell") && page.contains("Librarian"))
        let people = try await desk.town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM provider_people") }
        #expect(people == 1)
    }

    @Test("Mistakes are said and what was typed stays")
    func refused() async throws {
        let desk = try await DirectoryAtWork.open()
        let answer = try await log(desk, [("held_on", "2026-12-01"), ("next_kind", "call"), ("next_on", "2026-11-01"), ("kind", "")])
        #expect(answer.status == 422)
        for words in ["Choose what it was", "still to come", "from today on", "Two seats are kept"] {
            #expect(answer.text.contains(words), "\(words)")
        }
    }

    @Test(
        "Relations are listed with their age, the stalest first; nobody met stands apart",
        arguments: [(10, "Fresh"), (120, "Fading"), (200, "Stale")])
    func freshness(days: Int, word: String) async throws {
        let desk = try await DirectoryAtWork.open()
        #expect(try await desk.text("/networking?show=never").contains("Łódź House"))
        _ = try await log(desk, [("held_on", desk.town.today.adding(days: -days).description)])
        let page = try await desk.text("/networking")
        #expect(page.contains("\(days) days ago") && page.contains(">\(word)<"))
        #expect(!(try await desk.text("/networking?show=never").contains("Łódź House")))
    }

    @Test("One press plans a visit in five working days; writing the visit down does what was planned")
    func planned() async throws {
        let desk = try await DirectoryAtWork.open()
        #expect(try await desk.town.post(desk.provider + "/plan", [("from", "list")], as: desk.town.ines).header("Location") == "/networking")
        #expect(try await desk.text(desk.provider).contains("Planned: a visit by Inés Delgado"))
        _ = try await log(desk)
        #expect(!(try await desk.text(desk.provider).contains("Planned:")))
        #expect(try await desk.text(desk.provider + "/contacts").contains("Nothing is planned"))
    }

    @Test("A plan, and a contact with a person who was not known, are taken back whole")
    func takenBack() async throws {
        let desk = try await DirectoryAtWork.open()
        let before = try await WholeRecord.of(desk.town.database)
        for path in [desk.provider + "/plan", desk.provider + "/contacts/new"] {
            let fields =
                path.hasSuffix("new") ? visit([("staff", desk.town.ines.id.description), ("next_kind", "call"), ("next_on", "2026-12-10")]) : []
            let way = try #require(try await desk.town.post(path, fields, as: desk.town.ines).wayBack)
            #expect(try await desk.town.post(way, [], as: desk.town.ines).status == 303)
            #expect(try await TakebackTests.left(in: desk.town.database, from: before, but: ["form_receipts"]) == [])
        }
    }

    @Test("Another agency neither sees nor writes anything")
    func walls() async throws {
        let desk = try await DirectoryAtWork.open()
        _ = try await log(desk)
        #expect(try await desk.town.get(desk.provider + "/contacts", as: desk.town.stranger).status == 404)
        #expect(try await desk.town.post(desk.provider + "/plan", [], as: desk.town.stranger).status == 404)
        #expect(!(try await desk.town.get("/networking", as: desk.town.stranger).text.contains("Łódź House")))
    }
}
