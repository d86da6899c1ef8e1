import Phrases
import Reference
import Testing
import Web

@testable import App

@Suite("A skill typed as people say it", .onceIsEnough)
struct PickedSkillTests {
    private func picked(_ typed: String, choice: String = "") -> PickedSkill {
        PickedSkill(Form(Fields([("skill", typed), ("skill_code", choice)])), in: Town.reference)
    }

    @Test(
        "A name in any language, another word for it, or its number is taken",
        arguments: [
            ("repairing", "2.B.3.l"), ("naprawianie", "2.B.3.l"), ("Reparación", "2.B.3.l"), ("teamwork", "2.B.1.b"), ("ventas", "2.B.1.c"),
            ("obsługa klienta", "2.B.1.f"), ("forklift", "2.B.3.h"), ("2.A.1.a", "2.A.1.a"), ("montacargas", "2.B.3.h"),
        ])
    func plain(typed: String, id: String) {
        #expect(picked(typed).id == id)
        #expect(picked(typed).candidates.isEmpty)
    }

    @Test("Where words mean several skills, those are offered, names before other words, and a choice among them is taken")
    func several() {
        let open = picked("learning")
        #expect(open.id == nil && open.candidates.count >= 2 && open.candidates.count <= PickedOccupation.most)
        #expect(open.candidates.first?.title == "Active Learning" && open.problem?.en == "Choose what “learning” means")
        #expect(picked("learning", choice: "2.A.2.c").id == "2.A.2.c")
        #expect(picked("learning", choice: "2.B.3.l").id == nil, "a choice that was not offered")
    }

    @Test("A trade is no skill, and the page says where it belongs")
    func trade() {
        #expect(picked("zzgrmpf").problem?.en.contains("stands under the work so far") == true)
        #expect(picked("").problem?.en == "Enter a skill")
    }

    @Test("Each of O*NET's skills is found by each of its names and by each other word")
    func all() {
        for skill in Town.reference.skills {
            let words = Language.allCases.map { SkillWords.name(skill.id)[$0] } + SkillAliases.words(skill.id)
            #expect(SkillAliases.words(skill.id).count >= 4, "\(skill.name)")
            for word in words {
                let found = PickedSkill.candidates(word, in: Town.reference)
                #expect(found.contains { $0.code == skill.id }, "\(word) of \(skill.name)")
            }
        }
    }

    @Test("Staff add one by typing, and choose where it is open; nothing typed is lost")
    func added() async throws {
        let forward = try await PutForward.make()
        let ines = try await Browser(forward.town, as: forward.town.ines)
        let open = try await ines.post("/people/\(forward.person)/work/skills", [("skill", "learning"), ("level", "6")])
        #expect(open.status == 422 && open.text.contains("Which of these?") && open.text.contains("value=\"learning\""))
        #expect(open.text.contains("value=\"6\" selected"))
        let done = try await ines.post("/people/\(forward.person)/work/skills", [("skill", "learning"), ("skill_code", "2.A.2.b"), ("level", "6")])
        #expect(done.status == 303)
        #expect(try await ines.get("/people/\(forward.person)/work").text.contains("Active Learning: very well"))
        let town = forward.town
        #expect(try await Browser(town, as: town.lucia).get("/skills?q=naprawa").text == #"{"matches":[{"also":"naprawa","title":"Repairing"}]}"#)
    }
}
