import Phrases
import Storage
import Suitability
import Testing
import Web

@testable import App

@Suite("A person says what they need, by private link")
struct OwnAssessmentTests {
    @Test("Each answer is saved by itself, in the person's own words, and the next visit goes on where the last one ended")
    func resumed() async throws {
        let here = try await AssessedTown.open()
        try await here.answer("work", [("level", "1")])
        let next = try await here.answer("skills", [("level", "2"), ("words", "spawanie")])
        #expect(next.header("Location") == here.page("education"))
        #expect(try await here.browser.get("/assessment/\(here.assessment)").header("Location") == here.page("education"))
        let stored = try await here.stored()
        #expect(stored.levels == [.work: 1, .skills: 2] && stored.words == [.skills: "spawanie"] && stored.finishedAt == nil)
        #expect(try await here.newest() == nil)
    }

    @Test("Something must be chosen, it is said in the person's language, and what was typed stays")
    func refused() async throws {
        let here = try await AssessedTown.open()
        let answer = try await here.answer("housing", [("words", "u brata")])
        #expect(answer.status == 422 && answer.text.contains("Wybierz jedno") && answer.text.contains("u brata"))
        #expect(try await here.answer("housing", [("level", "4")]).status == 422)
        let long = try await here.answer("housing", [("level", "1"), ("words", String(repeating: "o", count: 501))])
        #expect(long.status == 422 && long.text.contains("najwyżej 500 liter"))
        #expect(try await here.stored().answers.isEmpty)
    }

    @Test("“I would rather not say” is an answer, and no level")
    func unsaid() async throws {
        let here = try await AssessedTown.open()
        #expect(try await here.answer("legal", [("level", "unsaid")]).status == 303)
        let stored = try await here.stored()
        #expect(stored.unsaid == [.legal] && stored.levels.isEmpty && stored.answers[.legal] != nil)
    }

    @Test("Whoever skips questions is led back to the first; when all are answered, those who asked are told once")
    func done() async throws {
        let here = try await AssessedTown.open()
        #expect(try await here.answer("check", []).header("Location") == here.page("work"))
        for _ in 0..<2 { try await here.answerAll("2") }
        #expect(try await here.notices(.assessmentDone) == ["Ola Nowak has said what they need"])
        let newest = try #require(try await here.newest())
        #expect(newest.takenBy == nil && newest.levels.count == 10 && newest.language == .pl && newest.facts[.drives] == false)
    }

    @Test("The answers stay the person's to change until staff start on them")
    func changed() async throws {
        let here = try await AssessedTown.open()
        try await here.answerAll("0")
        #expect(try await here.answer("transport", [("level", "3")]).header("Location") == here.page("check"))
        #expect(try await here.newest()?.firstNeeds == [.transport])
        try await here.start()
        let late = try await here.answer("transport", [("level", "1"), ("words", "mam auto")])
        #expect(late.status == 422 && late.text.contains("mam auto") && late.text.contains("już pracuje"))
        #expect(try await here.newest()?.levels[.transport] == 3)
        #expect(try await here.notices(.assessmentDone) == [])
    }

    @Test("What is on file already is marked, and nobody is asked for it twice")
    func known() async throws {
        let here = try await AssessedTown.open()
        try await here.town.write { db in
            let ola = try ParticipantQueries.find(here.ola, seenBy: here.town.lucia.viewer, in: db)
            var profile = WorkProfile(of: here.ola)
            profile.modes = [.car]
            try profile.keep(of: ola, by: .staff(here.town.lucia), at: here.town.now, in: db)
        }
        let page = try await here.browser.get(here.page("facts")).text
        #expect(page.contains("name=\"fact_drives\" value=\"yes\" checked") && !page.contains("name=\"fact_diploma\" value=\"yes\" checked"))
    }

    @Test("It is said that answers only open help, and nowhere is there a total", arguments: Language.allCases)
    func promise(language: Language) async throws {
        let here = try await AssessedTown.open()
        for side in ["work", "check"] {
            let page = try await here.browser.get(here.page(side) + "?language=\(language.rawValue)").text
            #expect(page.contains(AssessmentWords.onlyOpens[language]))
        }
    }
}

@Suite("A person contests an answer on which staff have started")
struct ContestTests {
    @Test("Those who asked are told; staff look again, and the person sees what came of it")
    func settled() async throws {
        let here = try await AssessedTown.open()
        try await here.answerAll("2")
        try await here.start()
        #expect(try await here.answer("housing", []).status == 422)
        #expect(try await here.answer("housing", [("contest", "Mam już mieszkanie")]).header("Location") == here.page("check"))
        #expect(try await here.notices(.factContested) == ["Ola Nowak says that an answer is not right"])
        let staff = try await Browser(here.town, as: here.town.lucia)
        #expect(try await staff.get("/people/\(here.ola)/assessments").text.contains("Mam już mieszkanie"))
        let (path, version) = ("/people/\(here.ola)/assessments/\(here.assessment)/answers/housing", try await here.stored().version)
        let silent = try await staff.post(path, [("level", "0"), ("version", "\(version)")])
        #expect(silent.status == 422 && silent.text.contains("Write a sentence to the person"))
        #expect(try await staff.post(path, [("level", "0"), ("words", "Zmienione"), ("version", "\(version)")]).status == 303)
        #expect(try await here.newest()?.levels[.housing] == 0)
        #expect(try await here.notices(.factContested) == [])
        #expect(try await here.browser.get(here.page("check")).text.contains("Sprawdzone: Zmienione"))
        #expect(try await staff.post(path, [("level", "3"), ("words", "Nie"), ("version", "\(version)")]).status == 409)
    }

    @Test("What was never answered cannot be contested")
    func never() async throws {
        let here = try await AssessedTown.open()
        try await here.answer("work", [("level", "2")])
        try await here.town.write { db in
            let ola = try ParticipantQueries.find(here.ola, seenBy: here.town.lucia.viewer, in: db)
            try AssessmentQueries.find(here.assessment, seenBy: here.town.lucia.viewer, in: db)
                .finish(of: ola, by: here.town.lucia, at: here.town.now, in: db)
        }
        #expect(try await here.browser.get(here.page("housing")).status == 404)
        #expect(try await here.answer("housing", [("contest", "no")]).status == 404)
    }
}

extension AssessedTown {
    /// Lucía starts on the answers.
    func start() async throws {
        let answer = try await Browser(town, as: town.lucia).post("/people/\(ola)/assessments/\(assessment)/start")
        #expect(answer.status == 303)
    }
}
