import Phrases
import Reference
import Storage
import Testing
import Web

@testable import App

@Suite("An occupation typed as people say it")
struct PickedOccupationTests {
    private func picked(_ typed: String, choice: String = "") -> PickedOccupation {
        PickedOccupation(Form(Fields([("occupation", typed), ("occupation_code", choice)])), in: Town.reference)
    }

    @Test(
        "A title that means one occupation, or a code, is taken",
        arguments: [
            ("forklift driver", "53-7051.00"), ("Registered Nurses", "29-1141.00"), ("53-7064.00", "53-7064.00"), ("53-7064", "53-7064.00"),
        ])
    func plain(typed: String, code: String) {
        #expect(picked(typed).code == code)
        #expect(picked(typed).candidates.isEmpty)
    }

    @Test("Where a title means several, the best eight are offered, and a choice among them is taken")
    func several() {
        let open = picked("packer")
        #expect(open.code == nil && open.candidates.count == PickedOccupation.most)
        #expect(open.candidates[0] == .init(code: "53-7064.00", title: "Packers and Packagers, Hand", also: "Packer"))
        #expect(picked("packer", choice: "53-7064.00").code == "53-7064.00")
    }

    @Test("A choice that has nothing to do with the typed words is not taken")
    func strayChoice() {
        #expect(picked("packer", choice: "29-1141.00").code == nil)
        #expect(picked("", choice: "29-1141.00").code == nil)
    }

    @Test("What is open is said; an empty field is not")
    func said() {
        var errors = FieldErrors()
        picked("").check(in: &errors)
        #expect(errors.isEmpty)
        picked("packer").check(in: &errors)
        picked("zzgrmpf").check(in: &errors)
        #expect(
            errors.all.map(\.words).map { $0.hasPrefix("Choose what “packer” means") || $0.hasPrefix("No occupation is called") } == [true, true])
    }

    @Test("While somebody types, occupations are suggested by any title")
    func suggested() async throws {
        let town = try await AgencyAtWork.open()
        let answer = try await town.get("/occupations?q=forklift+driver", as: town.intake)
        #expect(answer.text == #"{"matches":[{"also":"Forklift Driver","title":"Industrial Truck and Tractor Operators"}]}"#)
        #expect(try await town.get("/occupations?q=", as: town.intake).text == #"{"matches":[]}"#)
    }

    @Test("Every skill of O*NET has a name in each language, and every level is one of the three that are offered")
    func skills() {
        for skill in Town.reference.skills {
            let name = SkillWords.name(skill.id)
            #expect(name.en == skill.name && name.es != skill.id && name.pl != skill.id)
        }
        #expect((1...7).map(SkillWords.offered) == [2, 2, 4, 4, 6, 6, 6])
        #expect(SkillWords.levels.map { SkillWords.level($0).en } == ["a little", "well", "very well"])
    }
}
