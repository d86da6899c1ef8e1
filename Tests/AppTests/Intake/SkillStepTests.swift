import Dates
import Phrases
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("Skills that the person types")
struct SkillStepTests {
    private func handed(_ language: Language) async throws -> (Town, ID<Participant>, ID<Intake>, Browser) {
        let town = try await Town.open()
        let (id, intake, token) = try await town.write { db in
            let id = try ParticipantDraft(firstName: "Ola", lastName: "Nowak", language: language, counselor: town.lucia.id)
                .create(by: town.lucia, at: town.now, in: db)
            let (intake, token) = try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db).handOver(by: town.lucia, at: town.now, in: db)
            return (id, intake, token.text)
        }
        var browser = Browser(town)
        browser.hold(token, .intake, of: intake)
        return (town, id, intake, browser)
    }

    private func skills(_ id: ID<Participant>, _ town: Town) async throws -> [String] {
        try await town.read { db in
            try WorkProfileQueries.record(of: id, seenBy: town.ines.viewer, in: db).skills.map { "\($0.skill) \($0.level.rawValue)" }.sorted()
        }
    }

    @Test(
        "Her own words are understood, in her language",
        arguments: [
            (Language.en, "fixing", "Repairing: very well"), (.es, "reparar", "Reparación: muy bien"), (.pl, "naprawa", "Naprawianie: bardzo dobrze"),
        ])
    func typed(_ language: Language, _ words: String, _ told: String) async throws {
        let (town, id, intake, ola) = try await handed(language)
        let page = try await ola.get("/intake/\(intake)/skills").text
        #expect(page.contains(IntakeWords.title(.skills)[language]) && page.contains("<datalist id=\"skill-names\">"))
        #expect(page.contains("<option value=\"\(SkillWords.name("2.B.3.l")[language])\">"))
        let added = try await ola.post("/intake/\(intake)/skills", [("skill", words), ("level", "6"), ("act", "add")])
        #expect(added.header("Location") == "/intake/\(intake)/skills")
        #expect(try await skills(id, town) == ["2.B.3.l 6"])
        #expect(try await ola.get("/intake/\(intake)/check").text.contains(told))
    }

    @Test("Where the words may mean several things she chooses; nothing typed is lost, and what is no skill is said")
    func open() async throws {
        let (town, id, intake, ola) = try await handed(.pl)
        let asked = try await ola.post("/intake/\(intake)/skills", [("skill", "uczenie"), ("level", "2"), ("act", "on")])
        #expect(asked.status == 422 && asked.text.contains("Która z nich?") && asked.text.contains("value=\"uczenie\""))
        #expect(asked.text.contains("value=\"2\" checked"))
        let none = try await ola.post("/intake/\(intake)/skills", [("skill", "zzgrmpf"), ("level", "4"), ("act", "add")])
        #expect(none.status == 422 && none.text.contains("Żadna umiejętność nie nazywa się"))
        #expect(try await ola.post("/intake/\(intake)/skills", [("level", "4"), ("act", "add")]).status == 422)
        let chosen = [("skill", "uczenie"), ("skill_code", "2.A.2.b"), ("level", "2"), ("act", "on")]
        #expect(try await ola.post("/intake/\(intake)/skills", chosen).header("Location") == "/intake/\(intake)/credentials")
        #expect(try await skills(id, town) == ["2.A.2.b 2"])
    }

    @Test("She goes on without any, and takes one off again; it stands in the history as hers")
    func removed() async throws {
        let (town, id, intake, ola) = try await handed(.es)
        #expect(
            try await ola.post("/intake/\(intake)/skills", [("level", "4"), ("act", "on")]).header("Location") == "/intake/\(intake)/credentials")
        _ = try await ola.post("/intake/\(intake)/skills", [("skill", "ventas"), ("level", "4"), ("act", "add")])
        #expect(try await skills(id, town).count == 1)
        #expect(try await ola.post("/intake/\(intake)/skills/remove", [("skill", "2.A.1.a")]).status == 303)
        #expect(try await skills(id, town).count == 1, "one that she does not have changes nothing")
        #expect(try await ola.post("/intake/\(intake)/skills/remove", [("skill", "2.B.1.c")]).status == 303)
        #expect(try await skills(id, town) == [])
        let actors = try await town.read { db in
            try db.all(String.self, "SELECT actor FROM journal WHERE words LIKE '%the skill Persuasion%' ORDER BY id")
        }
        #expect(actors == ["Ola Nowak", "Ola Nowak"])
    }
}
