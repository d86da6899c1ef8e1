import Dates
import Phrases
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("Decisions about rules and by supervisors can be taken back")
struct RuleTakebackTests {
    private func place(_ version: RuleVersion) -> String { "/programs/ojt/versions/\(version.id)" }

    @Test("A draft that was begun goes; what was typed into it, and its proposal, are as before")
    func drafts() async throws {
        let rules = try await TownOfRules.open()
        let ruth = rules.town.ruth
        #expect(try await TakebackTown.open(rules.town).left(after: "/programs/ojt/versions", [], as: ruth) == [])
        let version = try await rules.draft(from: rules.today.adding(days: 3))
        let draft = try await TakebackTown.open(rules.town)
        let typed = [("text", version.text), ("reason", "Otherwise"), ("in_force_on", "2026-12-01"), ("edition", "\(version.edition)")]
        let way = try await draft.act(place(version), typed + [("act", "save")], as: ruth)
        #expect(try await draft.takeBack(way, as: ruth) == 303)
        let again = try await rules.version(version.id)
        #expect(again.reason == version.reason && again.inForceOn == version.inForceOn && again.edition == version.edition + 2)
    }

    @Test("A proposal is taken back with its notices, but not once somebody has approved it")
    func proposed() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft(from: rules.today.adding(days: 3))
        let form = [
            ("text", version.text), ("reason", version.reason), ("in_force_on", version.inForceOn!.description), ("edition", "1"), ("act", "propose"),
        ]
        let draft = try await TakebackTown.open(rules.town)
        let way = try await draft.act(place(version), form, as: rules.town.ruth)
        for other in [rules.town.ines, rules.town.olga, rules.town.stranger] { #expect(try await draft.takeBack(way, as: other) == 404) }
        #expect(try await draft.takeBack(way, as: rules.mona) == 303)
        #expect(try await rules.version(version.id).state == .draft)
        #expect(try await rules.count("SELECT COUNT(*) FROM notices WHERE kind = 'rules_proposed'") == 0)
        let edition = try await rules.version(version.id).edition
        let anew = try await draft.act(place(version), form.filter { $0.0 != "edition" } + [("edition", "\(edition)")], as: rules.town.ruth)
        try await rules.approve(try await rules.version(version.id))
        #expect(try await draft.takeBack(anew, as: rules.town.ruth) == 409)
    }

    @Test("An approval is taken back before its day, and so is a withdrawal; every process judges accordingly")
    func approved() async throws {
        let rules = try await TownOfRules.open()
        let day = rules.today.adding(days: 5)
        let version = try await rules.draft(from: day)
        try await rules.propose(version)
        let proposed = try await TakebackTown.open(rules.town)
        #expect(try await proposed.left(after: place(version) + "/approve", [("edition", "1")], as: rules.mona, but: ["rulebooks"]) == [])
        #expect(try await rules.book() == Town.rules)
        try await rules.approve(version)
        let approved = try await TakebackTown.open(rules.town)
        #expect(try await approved.left(after: place(version) + "/withdraw", [], as: rules.town.ruth, but: ["rulebooks"]) == [])
        #expect(try await rules.book().program("ojt")?.version(on: day)?.from == day)
    }

    @Test("What holds from today on is approved for good, and the page says so")
    func inForce() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        try await rules.propose(version)
        #expect(try await Browser(rules.town, as: rules.mona).get(place(version)).text.contains("the approval cannot be taken back"))
        let answer = try await TakebackTown.open(rules.town).send(place(version) + "/approve", [("edition", "1")], as: rules.mona)
        #expect(answer.wayBack == nil)
    }

    @Test("Once the day of the rules has come nothing about them is taken back")
    func dayHasCome() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft(from: rules.today.adding(days: 1))
        try await rules.propose(version)
        let way = try await TakebackTown.open(rules.town).act(place(version) + "/approve", [("edition", "1")], as: rules.mona)
        let morning = rules.town.at(rules.town.now.adding(hours: 20))
        let refused = try await Browser(morning, as: rules.mona).post(way)
        #expect(refused.status == 409 && refused.text.contains("The day of these rules has come"))
    }

    private func decide(_ kessler: KesslerAnswers, _ decision: String, as staff: StaffMember) async throws -> String {
        let determination = try await kessler.latest()?.id.description ?? ""
        return try await TakebackTown.open(kessler.town).act(
            "/employers/\(kessler.employer.id)/programs/ojt/review",
            [("decision", decision), ("reason", "Seen"), ("until", "2027-03-01"), ("determination", determination)], as: staff)
    }

    @Test("A decision taken back puts the verdict on the open list again, or the decision from before in force")
    func reviews() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let (town, open) = (kessler.town, try await TakebackTown.open(kessler.town))
        let first = try await decide(kessler, "eligible", as: town.ruth)
        let decided = try await TakebackTown.open(town)
        let second = try await decide(kessler, "not_eligible", as: town.ruth)
        for other in [town.ines, town.olga, town.stranger] { #expect(try await decided.takeBack(second, as: other) == 404) }
        #expect(try await decided.left(after: second, as: town.ruth) == [])
        #expect(try await open.left(after: first, as: town.ruth) == [])
    }

    @Test("A decision that the employer has been told of, or that a later judgement has ended, stays")
    func told() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let (town, determined) = (kessler.town, try #require(try await kessler.latest()))
        let way = try await decide(kessler, "eligible", as: town.ruth)
        try await town.write { db in
            let mail = try MailDraft(
                kind: .notice, language: .en, toName: "Dana", toMailbox: "dana@kessler.example", subject: "Result", text: "Yes", html: ""
            ).queue(from: town.ines, of: town.agency, at: town.now, in: db)
            try db.run(
                """
                INSERT INTO eligibility_notices (id, agency_id, employer_id, determination_id, message_id, sent_by, sent_at, answers_at)
                VALUES (1, \(town.agency.id), \(kessler.employer.id), \(determined.id), \(mail), \(town.ines.id), \(town.now), \(town.now))
                """)
        }
        let refused = try await Browser(town, as: town.ruth).post(way)
        #expect(refused.status == 409 && refused.text.contains("has been told the result since"))
        try await kessler.send(changes: ["prior_ojt_retained_6_months": .integer(3)], number: 3, at: Town.now.adding(minutes: 1))
        #expect(try await TakebackTown.open(town).takeBack(way, as: town.ruth) == 409)
    }
}
