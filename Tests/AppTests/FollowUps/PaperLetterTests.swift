import Dates
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Letters on paper")
struct PaperLetterTests {
    private func page(_ met: MetTown) -> String { met.employer.id.letterPage.address }

    private func letters(_ met: MetTown) async throws -> [Conversation] {
        try await met.town.read { db in
            try db.all(Conversation.self, "SELECT \(Conversation.columns) FROM conversations WHERE kind = 'letter' ORDER BY id")
        }
    }

    /// Presses "Print and note it" for Renee.
    private func press(_ met: MetTown, _ fields: [(String, String)] = []) async throws -> Outgoing {
        try await met.browser.post(page(met), [("to", met.renee.id.description), ("words", "We would like to meet you."), ("act", "print")] + fields)
    }

    @Test("The page shows the letter in the reader's language, with both addresses and thanks for what was last, and looking notes nothing")
    func shown() async throws {
        let met = try await MetTown.open(in: .es)
        try await met.town.write { db in
            _ = try met.employer.addSite(
                SiteDraft(street: "40 Weld Rd", city: "Riverside", state: "IL", zip: "60546", isMain: true), by: met.town.ines, at: met.town.now,
                in: db)
        }
        let text = try await met.browser.get(page(met)).text
        for words in [
            "19 nov 2026", "Riverside Works<br>Mill Street<br>2600 W Mill St",
            "Renee Dufour<br>owner<br>Ironbark Fabrication<br>40 Weld Rd<br>Riverside, IL 60546",
            "Gracias por su tiempo el martes.", "Buenos días, Renee Dufour:",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        _ = try await met.browser.post(page(met), [("to", ""), ("words", "Hi"), ("act", "preview")])
        #expect(try await letters(met).isEmpty)
    }

    @Test("Printed, it is a contact on the timeline and the follow-up is done; and it can be taken back")
    func noted() async throws {
        let met = try await MetTown.open()
        let answer = try await press(met)
        let letter = try #require(try await letters(met).first)
        #expect(answer.status == 303 && answer.header("Location") == "/employers/\(met.employer.id)/letters/\(letter.id)")
        #expect(try await met.timeline().contains { $0.hasPrefix("sent a letter to Renee Dufour") })
        #expect(letter.note.hasPrefix("Dear Renee Dufour,\n\nWe would like to meet you.\n\nIf you have a question, call me or write to me."))
        let sheet = try await met.town.read { db in try EmployerQueries.sheet(of: met.employer.id, seenBy: met.town.ines.viewer, in: db) }
        #expect(sheet.employer.lastContactAt == met.town.now && sheet.nextStep?.kind == .call)
        #expect(try await met.browser.post(try #require(answer.wayBack)).status == 303)
        #expect(try await letters(met).isEmpty)
    }

    @Test("With the questions goes a private address and its code: shown once, working beside the mailed one, and not to be taken back")
    func asked() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let answer = try await press(met, [("rfi", "yes")])
        let (letter, place) = (try #require(try await letters(met).first), try #require(answer.header("Location")))
        #expect(letter.note.contains("Answer the 15 questions:\nhttp://127.0.0.1:8080/l/…\n") && answer.wayBack == nil)
        let held = try #require(answer.headers.lazy.compactMap { $0.value.firstMatch(of: #/^letter=([^;]+);/#) }.first).output.1
        var browser = met.browser
        #expect(try await !browser.get(place).text.contains("class=\"qr\""))
        browser.cookies["letter"] = String(held)
        let text = try await browser.get(place).text
        #expect(text.contains("class=\"qr\"") && !text.contains("/l/…"))
        let link = try #require(text.firstMatch(of: #/http://127\.0\.0\.1:8080(\/l\/[\w-]+)/#)).output.1
        #expect(try await Browser(met.town).get(String(link)).status == 303)
        let links = try await met.town.read { db in
            try db.one(Int.self, "SELECT COUNT(*) FROM private_links WHERE purpose = 'rfi' AND revoked_at IS NULL")
        }
        #expect(links == 2)
        let employer = try await met.town.read { db in try Employer.find(met.employer.id, seenBy: met.town.ines.viewer, in: db) }
        #expect(employer.stage == .rfiSent)
    }

    @Test("The agency's own words are what is printed, and the way to the questions must stand in them")
    func ownWords() async throws {
        let met = try await MetTown.open()
        try await met.town.write { db in
            let words: [Template.Part: String] = [
                .opening: "Salutations from {{agency}}.", .body: "{{words}}\n\n{{#asks}}Go:\n{{link}}\n\n{{until}}{{/asks}}",
            ]
            for (part, text) in words { try Template.check(text, part, of: .letter) }
            try Template.save(words, .letter, .en, over: 0, by: met.town.ruth, at: met.town.now, in: db)
        }
        #expect(try await met.browser.get(page(met)).text.contains("Salutations from Riverside Works."))
        _ = try await press(met)
        #expect(try await letters(met).first?.note == "We would like to meet you.\n")
        #expect(throws: TemplateProblem.self) { try Template.check("{{words}} {{until}}", .body, of: .letter) }
    }

    @Test("Nothing is printed without words, or for somebody who is not there")
    func refused() async throws {
        let met = try await MetTown.open()
        #expect(try await met.browser.post(page(met), [("to", ""), ("words", ""), ("proposed", "Hello"), ("act", "print")]).status == 422)
        #expect(try await met.browser.post(page(met), [("to", "0000000000001"), ("words", "Hi"), ("act", "print")]).status == 422)
        #expect(try await letters(met).isEmpty)
    }
}
