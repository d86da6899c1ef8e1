import Dates
import Markup
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("A lead's pages of rules")
struct VersionVisitTests {
    @Test("A draft begins with the rules in force, and whoever does not lead gets none")
    func start() async throws {
        let rules = try await TownOfRules.open()
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        let place = try #require(try await ruth.post("/programs/ojt/versions").header("Location"))
        let page = try await ruth.get(place)
        #expect(page.status == 200 && page.text.contains("No mistakes in the text") && page.text.contains("prior_ojt_count"))
        let ines = try await Browser(rules.town, as: rules.town.ines)
        #expect(try await ines.post("/programs/ojt/versions").status == 403)
        #expect(try await ines.get(place).status == 403)
        #expect(try await ines.get("/programs/ojt/versions").status == 200)
    }

    @Test("A mistake is told with its line, and the draft is kept as it was typed")
    func mistakes() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        let wrong = TownOfRules.kinder.replacing("on_fail: supervisor_review", with: "on_fail: perhaps")
        let line = wrong.prefix(upTo: wrong.firstRange(of: "perhaps")!.lowerBound).count { $0 == "\n" } + 1
        let fields = [("edition", "1"), ("text", wrong), ("reason", ""), ("in_force_on", "")]
        #expect(try await ruth.post(version.page.address, fields + [("act", "save")]).status == 303)
        let page = try await ruth.get(version.page.address).text
        #expect(page.contains("Line \(line): “on_fail” needs one of not_eligible, supervisor_review, not “perhaps”"))
        #expect(page.contains("on_fail: perhaps"))
        let proposed = try await ruth.post(version.page.address, [("edition", "2"), ("text", wrong), ("reason", ""), ("act", "propose")])
        #expect(proposed.status == 422 && proposed.text.contains("Write why the rules change") && proposed.text.contains("Choose the first day"))
    }

    @Test("A text that does not fit is not lost either")
    func tooLong() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        let long = String(repeating: "# a remark that goes on\n", count: 2_600)
        let answer = try await ruth.post(version.page.address, [("edition", "1"), ("text", long), ("act", "save")])
        #expect(answer.status == 422 && answer.text.contains("longer than 60 KB") && answer.text.contains(long))
    }

    @Test("Only its author changes a draft; a second window does not overwrite the first")
    func author() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        let fields = [("edition", "1"), ("text", TownOfRules.kinder), ("act", "save")]
        let mona = try await Browser(rules.town, as: rules.mona)
        #expect(try await mona.post(version.page.address, fields).status == 409)
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        #expect(try await ruth.post(version.page.address, fields).status == 303)
        #expect(try await ruth.post(version.page.address, fields).status == 409)
    }

    @Test("Tried on Kessler, both verdicts stand side by side with the answer that decides")
    func tried() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        #expect(try await ruth.get(version.trying.address + "?q=kessler").text.contains("Kessler Metal Works</a>"))
        let page = try await ruth.get(version.trying.address + "?employer=\(rules.kessler.employer.id)").text
        #expect(page.contains("The verdict changes.") && page.contains("It turns on:"))
        #expect(page.contains("Supervisor review</span>") && page.contains("Eligible</span>"))
    }

    @Test("Two versions are compared line by line, and each is a file")
    func compared() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        let page = try await ruth.get("/programs/ojt/comparison?old=2026-07-01&new=\(version.id)").text
        #expect(page.contains("1 line removed, 1 added") && page.contains("prior_ojt_count &lt; 9"))
        let file = try await ruth.get("/programs/ojt/file?of=2026-07-01")
        #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(try Rules.Program.Version(text: file.text, from: Day("2026-07-01")!, of: "ojt") == TownOfRules.ojt.versions.last)
    }

    @Test("However many employers and versions there are, a page takes six statements", arguments: ["", "/changes", "/try?q=k"])
    func statements(page: String) async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        let (town, id) = (rules.town, version.id)
        let used = try await town.read { db in
            let today = Town.now.day(in: .chicago)
            _ = try VersionDesk.find(id, of: TownOfRules.ojt, shipped: Town.rules, today: today, seenBy: town.ruth.viewer, in: db)
            return db.statements
        }
        #expect(used <= 5)
        #expect(try await Browser(town, as: town.ruth).get(version.page.address + page).status == 200)
    }
}
