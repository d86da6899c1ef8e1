import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Which services suit a person")
struct GuidanceTests {
    @Test("The urgent need stands first, in her own words; what suits follows; each says which tier speaks")
    func page() async throws {
        let town = try await GuidedTown.open()
        let page = try await town.text()
        let order = ["1. <a", "Care until half past five", "2. <a", "English by day", "3. <a", "Packing course"].compactMap {
            page.firstRange(of: $0)?.lowerBound
        }
        #expect(order.count == 6 && order == order.sorted())
        for words in ["Need, level 3", "Mi mamá lo cuida hasta la una.", "No estimate is used here", "Costs: $45 a week", "By rules", "places free"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("Every other service stands below with why not and what would change it")
    func passedOver() async throws {
        let page = try await GuidedTown.open().text()
        for words in [
            "Forklift course", "Given in English, without an interpreter", "An interpreter who comes along", "in the evening, when Luz has no time",
            "Groceries", "was not asked about this, or would rather not say: Money",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("Without an assessment somebody asks first, here and on the person's page")
    func assessFirst() async throws {
        let town = try await GuidedTown.open(needs: nil)
        #expect(try await town.text().contains("Assess first"))
        #expect(try await town.lucia.get("/people/\(town.luz)").text.contains("Assess first"))
    }

    @Test("The person's page has the first three")
    func box() async throws {
        let town = try await GuidedTown.open()
        let page = try await town.lucia.get("/people/\(town.luz)").text
        #expect(
            page.contains("Care until half past five") && page.contains("English by day") && page.contains("With reasons, and why not the others"))
    }

    @Test("Trying what could be otherwise shows what would change, keeps nothing, and lets nobody decide on it")
    func whatIf() async throws {
        let town = try await GuidedTown.open()
        let page = try await town.text("?if=childcare")
        #expect(page.contains("Care until half past five would no longer be suggested") && page.contains("Only tried"))
        #expect(!page.contains("/accept") && page.contains("Back to how it is"))
        #expect(try await town.text("?if=drives").contains("aria-current=\"true\">could drive"))
    }

    @Test("Taking the evenings opens what is given then")
    func evenings() async throws {
        let town = try await GuidedTown.open()
        _ = try await town.town.write { db in
            try db.run("UPDATE participants SET language = 'en', needs_interpreter = \(false) WHERE id = \(town.luz)")
        }
        #expect(try await town.text("?if=evenings").contains("Forklift course would be suggested, as number"))
    }

    @Test("One press takes a suggestion: what was shown, in which order and by which tier, is kept with it, and the referral follows")
    func accept() async throws {
        let town = try await GuidedTown.open()
        let answer = try await town.press("accept", "English by day")
        #expect(answer.status == 303 && answer.header("Location")?.hasPrefix("/people/\(town.luz)/refer?service=") == true)
        let kept = try await town.town.read { db in
            try db.all(String.self, "SELECT kind || ' ' || tier FROM guidance_lines ORDER BY position")
        }
        #expect(kept == ["first rules", "suits rules", "may_suit rules"])
        #expect(try await town.choices().map(\.kind) == [.accepted])
        #expect(try await town.text().contains("Chosen, not sent yet"))
    }

    @Test("What has changed since the page was opened is looked at again before anything is decided")
    func stale() async throws {
        let town = try await GuidedTown.open()
        let path = "\(town.page)/\(town.service("English by day"))"
        let refused = try await town.lucia.post(path + "/accept", [("digest", "old")])
        #expect(refused.status == 422 && refused.text.contains("have changed since you opened the page"))
        let differed = try await town.lucia.post(path + "/differ", [("digest", "old"), ("reason", "later"), ("words", "in spring")])
        #expect(differed.status == 422 && differed.text.contains("in spring"))
        #expect(try await town.choices().isEmpty)
    }

    @Test("Differing takes one reason; “something else” wants words; what was typed stays")
    func differ() async throws {
        let town = try await GuidedTown.open()
        #expect(try await town.press("differ", "English by day").status == 422)
        let wordless = try await town.press("differ", "English by day", [("reason", "other")])
        #expect(wordless.status == 422 && wordless.text.contains("Say in a few words why"))
        #expect(try await town.press("differ", "English by day", [("reason", "later"), ("words", "After Easter")]).status == 303)
        let page = try await town.text()
        #expect(page.contains("Decided against today: not now, later, “After Easter”") && page.contains("Think it over again"))
        #expect(try await town.choices().map(\.reason) == [.later])
    }

    @Test("A decision against is thought over after ninety days by itself, or at once by a press")
    func again() async throws {
        let town = try await GuidedTown.open()
        try await town.press("differ", "English by day", [("reason", "later")])
        #expect(try await town.guide()?.isSuggested(town.service("English by day")) == false)
        try await town.press("think-again", "English by day")
        #expect(try await town.guide()?.isSuggested(town.service("English by day")) == true)
        try await town.press("differ", "English by day", [("reason", "later")])
        _ = try await town.town.write { db in try db.run("UPDATE guidance_choices SET made_at = \(town.town.now.adding(days: -91))") }
        #expect(try await town.guide()?.isSuggested(town.service("English by day")) == true)
    }

    @Test("What is not suggested may be chosen all the same, with a reason of its own and what stands against it in view")
    func allTheSame() async throws {
        let town = try await GuidedTown.open()
        #expect(try await town.text("/\(town.service("Forklift course"))/differ").contains("What stands against it"))
        #expect(try await town.press("differ", "Forklift course", [("reason", "later")]).status == 422)
        let answer = try await town.press("differ", "Forklift course", [("reason", "person_wish")])
        #expect(answer.status == 303 && answer.header("Location")?.contains("/refer?service=") == true)
        #expect(try await town.choices().map(\.kind) == [.added])
    }

    @Test("Another agency's people are found by nobody here, and another agency's services are decided on by nobody")
    func walls() async throws {
        let town = try await GuidedTown.open()
        let stranger = try await Browser(town.town, as: town.town.stranger)
        #expect(try await stranger.get(town.page).status == 404)
        let report = try await stranger.get("/guidance").text
        #expect(report.contains("Nothing was decided in this time"))
    }
}
