import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("What employers ask us")
struct EmployersQuestionsTests {
    @Test("Everybody reads the answers, in three languages", arguments: Language.allCases)
    func answers(language: Language) async throws {
        let town = try await Town.open()
        let page = try await Browser(town).get("/questions/riverside-works?language=\(language.rawValue)")
        #expect(page.status == 200 && page.text.contains("<html lang=\"\(language.rawValue)\">"))
        typealias Words = EmployersQuestionsWords
        for question in [Words.allowed, Words.many, Words.experience, Words.cost, Words.trouble, Words.who] {
            #expect(page.text.contains(question[language]))
        }
        #expect(page.text.contains("312-555-0100") && page.text.contains("I-9") && page.text.contains("50"))
    }

    @Test("With two agencies one chooses; no other agency's page is shown")
    func which() async throws {
        let browser = Browser(try await Town.open())
        let choice = try await browser.get("/questions").text
        #expect(choice.contains("href=\"/questions/riverside-works\"") && choice.contains("href=\"/questions/harbor-county-careers\""))
        #expect(try await browser.get("/questions/nobody").status == 404)
    }

    @Test("Leads change the facts, and the page says so at once")
    func facts() async throws {
        let town = try await Town.open()
        let ruth = try await Browser(town, as: town.ruth)
        let fields = [("helper", "\(town.ines.id)"), ("phone", ""), ("fewest", "2"), ("most", "2"), ("share", "75"), ("until", "2027-12-31")]
        #expect(try await ruth.post("/public-facts", fields).status == 303)
        let page = try await Browser(town).get("/questions/riverside-works").text
        #expect(page.contains("we usually put forward 2 who suit") && page.contains("up to 75 percent") && page.contains("Inés Delgado"))
        #expect(page.contains("open for starts until Dec 31, 2027") && page.contains("312-555-0142"))
        #expect(try await Browser(town, as: town.ines).post("/public-facts", fields).status == 403)
    }

    @Test("What the law does not allow, or only one language says, is not put on the page")
    func refused() async throws {
        let town = try await Town.open()
        let ruth = try await Browser(town, as: town.ruth)
        let page = try await ruth.post(
            "/public-facts", [("fewest", "3"), ("most", "2"), ("share", "90"), ("until", ""), ("note_en", "We speak ASL.")])
        #expect(page.status == 422)
        for words in ["not smaller than", "pays back no more", "last day of starts", "Write it in Spanish, too", "Write it in Polish, too"] {
            #expect(page.text.contains(words))
        }
        #expect(
            try await ruth.post(
                "/public-facts", [("helper", "\(town.stranger.id)"), ("fewest", "1"), ("most", "2"), ("share", "5"), ("until", "2027-01-01")]
            ).status == 404)
    }

    @Test("The follow-up and the questions lead to it")
    func links() async throws {
        let met = try await MetTown.open()
        try await met.send()
        #expect(try await met.mail()[0].text.contains("/questions/riverside-works\n"))
    }
}
