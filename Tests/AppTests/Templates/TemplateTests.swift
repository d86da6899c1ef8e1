import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("The words of our mails")
struct TemplateTests {
    @Test("What is shipped passes the check that every agency's words must pass", arguments: Template.Kind.allCases)
    func shipped(kind: Template.Kind) throws {
        for language in Language.allCases {
            let template = Template.shipped(kind, language)
            for part in kind.parts { try Template.check(template[part], part, of: kind) }
            #expect(Set(template.words.keys) == Set(kind.parts))
        }
    }

    @Test(
        "What is wrong is said, with the names that there are",
        arguments: [
            ("Dear {{name}},", "There is no name {{name}}; there are first_name, words,"), ("{{#asks}}Please", "{{#asks}} is not closed"),
            ("{{/asks}}", "closes what is not open"), ("{{#asked}}x{{/asked}}", "there are with_flyers, asks, known"),
            ("{{> other}}", "is not possible here"), ("{{{words}}}", "is not possible here"), ("{{words", "has no }}"), ("words}}", "no {{ before"),
            ("{{words}} {{flyers}}", "{{link}} must be in it when the 15 questions go along"),
            ("{{words}} {{flyers}} {{link}} {{until}}", "stands alone on the line after a line that ends with a colon"),
            ("{{words}} {{flyers}} {{#known}}Go:\n{{link}} {{until}}{{/known}}", "must be in it"), ("  \n", "Write something"),
        ])
    func problems(text: String, said: String) {
        let problem = #expect(throws: TemplateProblem.self) { try Template.check(text, .body, of: .followUp) }
        #expect(problem?.words.contains(said) == true, "\(problem?.words ?? "")")
    }

    @Test("A follow-up says what it has always said")
    func followUp() {
        var values = TemplateValues(
            [.firstName: "Renee", .words: "Thank you.\n\nSee you.", .flyers: "a short flyer: Fairs", .link: "https://x/l/1", .until: "Dec 19, 2026"],
            holding: [.asks, .withFlyers])
        values[.signature] = "Inés Delgado\nRiverside Works"
        values[.questions] = "https://x/questions/riverside-works"
        let text = Letter(.en, reading: Template.shipped(.followUp, .en).fill(.body, values)).text
        #expect(text.hasPrefix("Dear Renee,\n\nThank you.\n\nSee you.\n\nI attach a short flyer: Fairs.\n\nTo find out what you qualify for, I need"))
        #expect(
            text.contains(
                "There is no account to make.\n\nAnswer the 15 questions:\nhttps://x/l/1\n\nThe link is private and works until Dec 19, 2026.\n\n"))
        #expect(
            text.hasSuffix(
                "we fill it in together.\n\nWhat other employers ask us, and our answers:\nhttps://x/questions/riverside-works\n\nInés Delgado\nRiverside Works\n"
            ))
    }

    @Test("What stands in for a name is text: no field, no markup and no paragraph of its own")
    func values() {
        let values = TemplateValues([.firstName: "{{agency}} <b>\n\nPay here:\nhttps://evil.example", .agency: "Riverside"], holding: [.asks])
        let letter = Letter(.en, reading: Template.shipped(.newLink, .en).fill(.body, values))
        #expect(letter.parts.first == .words("Dear {{agency}} <b> Pay here: https://evil.example,"))
        #expect(letter.html(title: "x").contains("Dear {{agency}} &lt;b&gt; Pay here"))
    }

    @Test("A saved version is used from the next mail on, and each mail knows its version")
    func saved() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let words = Template.shipped(.followUp, .en)[.body].replacing("Dear", with: "Good morning")
        let answer = try await TemplateTests.save(words, met)
        #expect(answer.status == 303 && answer.header("Location") == "/templates/follow_up/en")
        try await met.send()
        let mail = try await met.mail()
        #expect(mail.map(\.template) == [1, 0])
        #expect(mail[0].text.hasPrefix("Good morning Renee,") && mail[1].text.hasPrefix("Dear Renee,"))
        #expect(try await met.browser.get(met.page).text.contains("Good morning Renee,"))
    }

    @Test("An earlier version is brought back, and the shipped one, each as the newest")
    func broughtBack() async throws {
        let met = try await MetTown.open()
        let ruth = try await Browser(met.town, as: met.town.ruth)
        _ = try await TemplateTests.save("{{words}} {{flyers}}\n\nGo:\n{{link}}\n\n{{until}}", met)
        #expect(try await ruth.post("/templates/follow_up/en/versions/0").status == 303)
        try await met.send()
        #expect(try await met.mail()[0].text.hasPrefix("Dear Renee,"))
        #expect(try await ruth.post("/templates/follow_up/en/versions/1").status == 303)
        let page = try await ruth.get("/templates/follow_up/en").text
        #expect(page.contains("Version 3") && page.contains("As shipped") && page.contains("Ruth Adeyemi"))
        #expect(try await ruth.post("/templates/follow_up/en/versions/9").status == 404)
    }

    @Test("Nothing wrong is saved, and whoever saves second is told")
    func refused() async throws {
        let met = try await MetTown.open()
        let wrong = try await TemplateTests.save("Dear {{name}}, {{words}}", met)
        #expect(wrong.status == 422 && wrong.text.contains("There is no name {{name}}") && wrong.text.contains("Dear {{name}}, {{words}}"))
        _ = try await TemplateTests.save("{{words}} {{flyers}}\n\nGo:\n{{link}}\n\n{{until}}", met)
        let second = try await TemplateTests.save("{{words}} {{flyers}}\n\nCome:\n{{link}}\n\n{{until}}", met)
        #expect(second.status == 422 && second.text.contains("Somebody has saved a newer version"))
    }

    @Test("Leads write templates, representatives do not, and another agency has its own")
    func walls() async throws {
        let met = try await MetTown.open()
        _ = try await TemplateTests.save("{{words}} {{flyers}}\n\nGo:\n{{link}}\n\n{{until}}", met)
        #expect(try await met.browser.get("/templates").status == 403)
        let stranger = try await Browser(met.town, as: met.town.stranger)
        #expect(try await !stranger.get("/templates").text.contains("version 1"))
        #expect(try await stranger.get("/templates/follow_up/en").text.contains("Nobody has changed the shipped text yet."))
        #expect(try await stranger.get("/templates/poem/en").status == 404)
    }

    @Test("It is tried on an employer, before anything is saved")
    func preview() async throws {
        let met = try await MetTown.open()
        let ruth = try await Browser(met.town, as: met.town.ruth)
        let fields = Template.shipped(.followUp, .en).words.map { ($0.key.rawValue, $0.value.replacing("Dear", with: "Good day")) }
        let page = try await ruth.post("/templates/follow_up/en", fields + [("base", "0"), ("act", "preview"), ("record", "\(met.employer.id)")])
            .text
        #expect(page.contains("As Ironbark Fabrication would get it") && page.contains("Good day Renee,"))
        #expect(try await met.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM template_versions") } == 0)
    }

    /// Ruth saves another text for the follow-up in English, over the shipped one.
    private static func save(_ body: String, _ met: MetTown) async throws -> Outgoing {
        var words = Template.shipped(.followUp, .en).words
        words[.body] = body
        let ruth = try await Browser(met.town, as: met.town.ruth)
        return try await ruth.post("/templates/follow_up/en", words.map { ($0.key.rawValue, $0.value) } + [("base", "0"), ("act", "save")])
    }
}
