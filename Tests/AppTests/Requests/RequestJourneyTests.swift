import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("An employer fills in the Request for Information")
struct RequestJourneyTests {
    @Test("Five pages, a check and a button lead to thanks", arguments: Language.allCases)
    func wholeWay(language: Language) async throws {
        let asked = try await AskedTown.ask(in: language)
        #expect(try await asked.dana.get(asked.path).header("Location") == "\(asked.path)/page/1")
        for page in 1...5 {
            #expect(try await asked.dana.get("\(asked.path)/page/\(page)").text.contains(Questionnaire.current.pages[page - 1].title[language]))
            let next = page == 5 ? "\(asked.path)/check" : "\(asked.path)/page/\(page + 1)"
            #expect(try await asked.fill(page).header("Location") == next)
        }
        #expect(try await asked.dana.get("\(asked.path)/check").text.contains(RequestWords.nothingSent[language]))
        #expect(try await asked.dana.post("\(asked.path)/send").header("Location") == "\(asked.path)/thanks")
        #expect(try await asked.dana.get("\(asked.path)/thanks").text.contains(RequestWords.thanks("Inés")[language]))
        #expect(try await asked.sent().map(\.language) == [language])
    }

    @Test("Every page in every language is well-formed, and every blank has a label", arguments: Language.allCases)
    func wellFormed(language: Language) async throws {
        let asked = try await AskedTown.ask(in: language)
        try await asked.answerEverything()
        for path in ["page/1", "page/2", "page/3", "page/4", "page/5", "check", "thanks"] {
            let page = try await asked.dana.get("\(asked.path)/\(path)").text
            let markup = try FormMarkup(page.replacing("<!doctype html>", with: ""))
            #expect(markup.unlabelled.isEmpty && markup.dangling.isEmpty)
            #expect(markup.all("html").first?.attributes["lang"] == language.rawValue)
        }
    }

    @Test("What we knew stands there and says where it came from")
    func known() async throws {
        let asked = try await AskedTown.ask(legalName: "Kessler Metal Works LLC")
        let page = try await asked.dana.get("\(asked.path)/page/1").text
        #expect(page.contains("value=\"Kessler Metal Works LLC\""))
        #expect(page.contains("From our records"))
        #expect(page.contains("your site at 2214") == false)
        #expect(try await asked.dana.get("\(asked.path)/page/2").text.contains("Your site at 2214 W Canal St"))
    }

    @Test("A legal name tells the kind of organization, and whoever was asked may sign as the one we know")
    func guessed() async throws {
        let asked = try await AskedTown.ask(legalName: "Kessler Metal Works LLC")
        let known = try await asked.sheet().request.known
        #expect(known["organization_type"] == .text("llc"))
        #expect(known["signer_name"] == .text("Dana Kessler") && known["signer_title"] == nil)
        #expect(try await asked.dana.get("\(asked.path)/page/5").text.contains("value=\"Dana Kessler\""))
    }

    @Test("One box answers several blanks, for each job by itself, and changes no answer")
    func shortcuts() async throws {
        let asked = try await AskedTown.ask()
        try await asked.fill(4, [("positions[0][none_of_these_three]", "yes"), ("positions[0][through_agency]", "yes")])
        try await asked.fill(5, [("equipped_and_safe", "yes")])
        let answers = try await asked.sheet().request.draft.answers
        #expect(answers.positions[0]["through_agency"] == .boolean(true) && answers.positions[0]["same_as_laid_off_job"] == .boolean(false))
        #expect(answers.positions[1]["same_as_laid_off_job"] == nil)
        #expect(answers["premises_safe"] == .boolean(true))
    }

    @Test("Who comes back another day goes on where they stopped, and sees when it was saved")
    func resume() async throws {
        let asked = try await AskedTown.ask()
        try await asked.fill(1)
        try await asked.fill(2)
        let later = asked.later(minutes: 2_000)
        #expect(try await later.dana.get(asked.path).header("Location") == "\(asked.path)/page/3")
        #expect(try await later.dana.get("\(asked.path)/page/3").text.contains("Page 3 of 5 · Saved 11:00 AM"))
        try await asked.dana.post("\(asked.path)/page/3", Kessler.page(3) + [("act", "back")])
        #expect(try await later.dana.get(asked.path).header("Location") == "\(asked.path)/page/2")
    }

    @Test("Looking at a page changes nothing; the first answer says that the RFI was opened")
    func opened() async throws {
        let asked = try await AskedTown.ask()
        for path in ["", "/page/1", "/check"] { _ = try await asked.dana.get(asked.path + path) }
        #expect(try await asked.sheet().request.openedAt == nil)
        try await asked.fill(1)
        try await asked.fill(2)
        #expect(try await asked.sheet().request.openedAt == asked.town.now)
        #expect(try await asked.timeline().filter { $0 == "Dana Kessler opened the RFI" }.count == 1)
    }

    @Test("A page with mistakes comes back with all of it, and nothing typed is lost")
    func mistakes() async throws {
        let asked = try await AskedTown.ask()
        let answer = try await asked.fill(1, [("legal_name", ""), ("fein", "12 34"), ("naics", "many & more")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("<title>Error: Your business"))
        #expect(answer.text.contains("href=\"#legal_name\"") && answer.text.contains("href=\"#fein\"") && answer.text.contains("autofocus"))
        #expect(answer.text.contains("value=\"12 34\"") && answer.text.contains("value=\"many &amp; more\""))
        #expect(answer.text.contains("what you typed is kept"))
        #expect(try await asked.dana.get("\(asked.path)/page/1").text.contains("value=\"12 34\""))
    }

    @Test("Going back keeps what is typed and asks for nothing")
    func back() async throws {
        let asked = try await AskedTown.ask()
        let answer = try await asked.fill(2, [("employees_full_time_site", "forty"), ("act", "back")])
        #expect(answer.header("Location") == "\(asked.path)/page/1")
        #expect(try await asked.dana.get("\(asked.path)/page/2").text.contains("value=\"forty\""))
    }

    @Test("Another language keeps what is typed, stays on the page and stays chosen")
    func language() async throws {
        let asked = try await AskedTown.ask()
        let answer = try await asked.fill(2, [("operating_since[year]", "09"), ("language", "pl"), ("written_in", "en")])
        #expect(answer.header("Location") == "\(asked.path)/page/2")
        let page = try await asked.dana.get("\(asked.path)/page/2").text
        #expect(page.contains("lang=\"pl\"") && page.contains("Państwa zakład pracy") && page.contains("value=\"09\""))
        #expect(try await asked.dana.get("\(asked.path)/page/3").text.contains("Państwa pracownicy"))
        #expect(
            try await asked.dana.post("\(asked.path)/language", [("language", "es"), ("from", "check")]).header("Location") == "\(asked.path)/check")
        #expect(try await asked.dana.get("\(asked.path)/check").text.contains("Revise sus respuestas"))
    }

    @Test("Jobs are added and removed by plain buttons")
    func jobs() async throws {
        let asked = try await AskedTown.ask()
        #expect(try await asked.fill(4, [("act", "add_position")]).header("Location") == "\(asked.path)/page/4#positions-2")
        #expect(try await asked.dana.get("\(asked.path)/page/4").text.contains("id=\"positions-2\""))
        try await asked.fill(4, [("act", "remove_position_0")])
        #expect(try await asked.sheet().request.draft.answers.positions.map { $0["title"] } == [.text("Yard helper")])
    }

    @Test("What cannot stand is said before sending, each with the way to its page")
    func incomplete() async throws {
        let asked = try await AskedTown.ask()
        try await asked.fill(5, [("signer_name", "")])
        let answer = try await asked.dana.post("\(asked.path)/send")
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"\(asked.path)/page/1?then=check#legal_name\""))
        #expect(answer.text.contains("href=\"\(asked.path)/page/5?then=check#signer_name\""))
        #expect(try await asked.sent().isEmpty)
    }

    @Test("A change from the check leads back to the check")
    func changeFromCheck() async throws {
        let asked = try await AskedTown.ask()
        for page in 1...5 { try await asked.fill(page) }
        #expect(try await asked.dana.get("\(asked.path)/check").text.contains("/page/3?then=check#hired_12_months"))
        #expect(try await asked.dana.get("\(asked.path)/page/3?then=check").text.contains("name=\"then\" value=\"check\""))
        #expect(try await asked.fill(3, [("then", "check"), ("hired_12_months", "15")]).header("Location") == "\(asked.path)/check")
        #expect(try await asked.sheet().request.draft.answers["hired_12_months"] == .integer(15))
    }

    @Test("A page that does not exist is not found")
    func noSuchPage() async throws {
        let asked = try await AskedTown.ask()
        #expect(try await asked.dana.get("\(asked.path)/page/6").status == 404)
        #expect(try await asked.dana.post("\(asked.path)/page/0").status == 404)
        #expect(try await asked.dana.post("\(asked.path)/save", [("page", "x")]).status == 404)
    }
}
