import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Openings")
struct OpeningTests {
    @Test("What an employer wants is noted whole, each skill once, and stands on its page, in the list and with the employer")
    func noted() async throws {
        let shop = try await OpeningTown.open()
        let page = try await shop.note()
        let opening = try await shop.opening(page)
        #expect(opening.occupationCode == "53-7064.00" && opening.hourlyCents == 1850 && opening.hourlyCentsMost == 1975)
        #expect(opening.days == WorkDays(rawValue: 67) && opening.shifts == .third && opening.busShifts == .first && opening.hasParking == true)
        #expect(opening.skills == [WantedSkill("2.B.3.m", level: 2, isRequired: true)])
        #expect(opening.credentials == [WantedCredential("food_handler", isByLaw: true)])
        for path in [page, "/openings", "/openings?employer=\(shop.employer.id)", "/employers/\(shop.employer.id)"] {
            #expect(try await shop.town.get(path, as: shop.town.lead).text.contains("Packer, night line"), "\(path)")
        }
        #expect(try await shop.town.timeline(shop.employer).first == "noted the opening Packer, night line, 5 people")
    }

    @Test("The title is enough to begin with; what is missing stands on the page")
    func missing() async throws {
        let shop = try await OpeningTown.open()
        let fields = [("title", "Helper"), ("headcount", "1")]
        let page = try await shop.town.post("/employers/\(shop.employer.id)/openings/new", fields, as: shop.town.ines).header("Location")
        let text = try await shop.town.get(page ?? "", as: shop.town.ines).text
        #expect(text.contains("the occupation, the duties, the pay, hours a week, the days, the shifts, the ZIP code of the place"))
    }

    @Test("A job title that means several occupations comes back with a choice, and all that was typed stays")
    func choice() async throws {
        let shop = try await OpeningTown.open()
        let fields = OpeningTown.packers.filter { $0.0 != "occupation_code" }
        let answer = try await shop.town.post("/employers/\(shop.employer.id)/openings/new", fields, as: shop.town.ines)
        #expect(answer.status == 422 && answer.text.contains("Choose what “packer” means") && answer.text.contains("value=\"53-7064.00\""))
        for typed in ["value=\"packer\"", "value=\"19.75\"", "Pack bread &lt;/script&gt; &amp; rolls", "value=\"food_handler\" selected"] {
            #expect(answer.text.contains(typed), "\(typed)")
        }
    }

    @Test(
        "What cannot be is said at its field",
        arguments: [
            ("title", "", "Enter the job"), ("occupation", "zzgrmpf", "No occupation is called"), ("pay", "much", "Enter the hourly pay"),
            ("pay_most", "18.00", "must be more than"), ("hours", "90", "from 1 to 80"), ("zip", "00000", "No place is known"),
            ("headcount", "0", "how many people"), ("promised", "6", "Promise fewer"), ("promised_by", "soon", "Write the day"),
            ("site", "0000000000000", "Choose a site"), ("months", "-1", "months of experience"),
        ])
    func refused(field: String, value: String, words: String) async throws {
        let shop = try await OpeningTown.open()
        let fields = OpeningTown.packers.filter { $0.0 != field } + [(field, value)]
        let answer = try await shop.town.post("/employers/\(shop.employer.id)/openings/new", fields, as: shop.town.ines)
        #expect(answer.status == 422 && answer.text.contains(words))
    }

    @Test("Nobody overwrites unseen what a colleague has changed")
    func versions() async throws {
        let shop = try await OpeningTown.open()
        let page = try await shop.note()
        #expect(try await shop.town.post(page + "/edit", OpeningTown.packers + [("is_rotating", "yes")], as: shop.town.ines).status == 303)
        #expect(try await shop.town.post(page + "/edit", OpeningTown.packers, as: shop.town.marcus).status == 409)
        #expect(try await shop.opening(page).version == 2)
    }

    @Test("The ZIP code of a site goes with it when another is chosen; one that was typed stays")
    func zips() async throws {
        let shop = try await OpeningTown.open()
        let page = try await shop.note([("site", try await shop.site()), ("zip", "")])
        #expect(try await shop.opening(page).zip == "60601")
        #expect(try await shop.town.get(page + "/edit", as: shop.town.ines).text.contains("id=\"zip\" name=\"zip\" type=\"text\" value=\"\""))
        _ = try await shop.town.post(page + "/edit", OpeningTown.packers.filter { $0.0 != "zip" } + [("zip", "60608")], as: shop.town.ines)
        #expect(try await shop.opening(page).zip == "60608")
    }

    @Test("An opening is closed with a reason, leaves the list, and is opened again; both can be taken back")
    func closed() async throws {
        let shop = try await OpeningTown.open()
        let (page, town) = (try await shop.note(), shop.town)
        #expect(try await town.post(page + "/close", [("reason", "")], as: town.ines).status == 422)
        let closed = try await town.post(page + "/close", [("reason", "filled")], as: town.ines)
        #expect(try await shop.opening(page).closeReason == .filled)
        #expect(try await !town.get("/openings", as: town.ines).text.contains("Packer, night line"))
        #expect(try await town.get("/openings?show=closed", as: town.ines).text.contains("Packer, night line"))
        #expect(try await town.post(page + "/close", [("reason", "other")], as: town.marcus).status == 409)
        #expect(try await town.post("/takebacks/\(closed.undo)", as: town.ines).status == 303)
        #expect(try await shop.opening(page).isOpen)
        _ = try await town.post(page + "/close", [("reason", "other")], as: town.ines)
        let reopened = try await town.post(page + "/reopen", as: town.ines)
        #expect(try await town.post("/takebacks/\(reopened.undo)", as: town.ines).status == 303)
        #expect(try await shop.opening(page).closeReason == .other)
    }

    @Test("A change is taken back with the skills and credentials as they were; what was noted goes whole")
    func undone() async throws {
        let shop = try await OpeningTown.open()
        let (page, town) = (try await shop.note(), shop.town)
        let before = try await shop.opening(page)
        let less = OpeningTown.packers.filter { !["skill_1", "skill_2", "by_law_1"].contains($0.0) } + [("skill_3", "2.A.1.a"), ("level_3", "6")]
        let changed = try await town.post(page + "/edit", less, as: town.ines)
        #expect(try await shop.opening(page).skills == [WantedSkill("2.A.1.a", level: 6, isRequired: false)])
        _ = try await town.post("/takebacks/\(changed.undo)", as: town.ines)
        let after = try await shop.opening(page)
        #expect(after.skills == before.skills && after.credentials == before.credentials && after.version == 3)
        let noted = try await town.post("/employers/\(shop.employer.id)/openings/new", OpeningTown.packers, as: town.ines)
        _ = try await town.post("/takebacks/\(noted.undo)", as: town.ines)
        #expect(try await town.get(noted.header("Location") ?? "", as: town.ines).status == 404)
    }

    @Test("Skills are typed in any words; where they may mean several things, saving asks, and nothing typed is lost")
    func typedSkills() async throws {
        let shop = try await OpeningTown.open()
        let others = OpeningTown.packers.filter { !$0.0.hasPrefix("skill_") }
        let path = "/employers/\(shop.employer.id)/openings/new"
        let asked = try await shop.town.post(path, others + [("skill_1", "learning"), ("skill_2", "naprawa"), ("level_2", "6")], as: shop.town.ines)
        #expect(asked.status == 422 && asked.text.contains("name=\"skill_1_code\" value=\"2.A.2.b\"") && asked.text.contains("value=\"naprawa\""))
        let chosen = [("skill_1", "learning"), ("skill_1_code", "2.A.2.b"), ("skill_2", "naprawa"), ("level_2", "6")]
        let kept = try await shop.town.post(path, others + chosen, as: shop.town.ines)
        let opening = try await shop.opening(try #require(kept.header("Location")))
        #expect(opening.skills.map(\.skillId).sorted() == ["2.A.2.b", "2.B.3.l"])
        let page = try await shop.town.get("/openings/\(opening.id)/edit", as: shop.town.ines).text
        #expect(page.contains("value=\"Repairing\"") && page.contains("data-titles=\"/skills?q=\""))
    }

    @Test("Everything open is read with its skills and credentials in three statements")
    func forMatching() async throws {
        let shop = try await OpeningTown.open()
        for title in ["One", "Two", "Three"] { _ = try await shop.note([("title", title)]) }
        _ = try await shop.town.post(try await shop.note() + "/close", [("reason", "other")], as: shop.town.ines)
        let open = try await shop.town.database.read { db in try OpeningQueries.allOpen(seenBy: shop.town.ines.viewer, in: db).map(\.opening) }
        #expect(open.map(\.title) == ["One", "Two", "Three"])
        #expect(open.allSatisfy { $0.skills.count == 1 && $0.credentials.count == 1 })
    }

    @Test("An intake worker of another center and another agency see nothing of it")
    func walls() async throws {
        let shop = try await OpeningTown.open()
        let page = try await shop.note()
        for staff in [shop.town.intake, shop.town.stranger] {
            #expect(try await shop.town.get(page, as: staff).status == 404)
            #expect(try await !shop.town.get("/openings", as: staff).text.contains("Packer"))
        }
    }
}

extension Outgoing {
    /// By which what was just done can be taken back.
    var undo: String {
        all("Set-Cookie").first { $0.hasPrefix("undo=") }.map { String($0.dropFirst(5).prefix { $0 != ";" }) } ?? "none"
    }
}
