import Dates
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("Where a rule leaves room a supervisor decides")
struct ReviewTests {
    private static let today = Town.now.day(in: .chicago)
    private static let form = [("decision", "eligible"), ("reason", "Two of three left for family reasons"), ("until", "2027-03-01")]

    private func decide(
        _ kessler: KesslerAnswers, _ decision: VerdictReview.Decision = .eligible, on program: String = "ojt", until day: Day? = nil
    ) async throws {
        let draft = ReviewDraft(program: program, decision: decision, reason: "Seen by Ruth", holdsUntil: day ?? Self.today.adding(days: 90))
        let determined = try #require(try await kessler.latest())
        try await kessler.town.write { db in try draft.decide(about: kessler.employer, determined, by: kessler.town.ruth, at: Town.now, in: db) }
    }

    private func waiting(_ town: Town, on day: Day = today) async throws -> [String] {
        try await town.read { db in try ReviewQueries.waiting(after: nil, on: day, seenBy: town.ruth.viewer, in: db).map(\.program) }
    }

    @Test("Ruth decides with a reason and a day; the rule's own verdict stays beside it")
    func decided() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let ruth = try await Browser(kessler.town, as: kessler.town.ruth)
        let place = "/employers/\(kessler.employer.id)/programs/ojt/review"
        #expect(try await ruth.get(place).text.contains("What the rule says"))
        let determination = [("determination", try await kessler.latest()?.id.description ?? "")]
        #expect(try await ruth.post(place, Self.form + determination).status == 303)
        let ruling = try #require(try await kessler.page("programs").text.ruling("ojt"))
        #expect(ruling.contains("Supervisor review</span>") && ruling.contains("Eligible</span>"))
        #expect(ruling.contains("Ruth Adeyemi decided today.") && ruling.contains("It holds until Mar 1, 2027.") && ruling.contains("family reasons"))
    }

    @Test("Without a reason, a decision or a day within a year nothing is decided, and nothing typed is lost")
    func refused() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let ruth = try await Browser(kessler.town, as: kessler.town.ruth)
        let place = "/employers/\(kessler.employer.id)/programs/ojt/review"
        let answer = try await ruth.post(place, [("reason", "Because"), ("until", "2029-01-01")])
        #expect(answer.status == 422 && answer.text.contains("Choose eligible or not eligible") && answer.text.contains("within a year"))
        #expect(answer.text.contains("Because</textarea>"))
        #expect(try await Browser(kessler.town, as: kessler.town.ines).post(place, Self.form).status == 403)
    }

    @Test("Whoever looks after the employer is told, and the journal keeps who and why")
    func told() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await decide(kessler)
        let told = try await kessler.town.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = 'verdict_changed'") }
        #expect(told.count == 2 && told[0].hasPrefix("Ruth Adeyemi decided on On-the-job training: eligible, until"))
        let journal = try await kessler.town.read { db in try db.first(String.self, "SELECT said FROM journal WHERE words LIKE 'decided on%'") }
        #expect(journal == "Seen by Ruth")
    }

    @Test("The list holds what waits; what was decided leaves it and comes back when its day has passed")
    func list() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let all = try await waiting(kessler.town)
        #expect(all.contains("ojt"))
        try await decide(kessler, until: Self.today.adding(days: 3))
        #expect(try await waiting(kessler.town) == all.filter { $0 != "ojt" })
        #expect(try await waiting(kessler.town, on: Self.today.adding(days: 4)).last == "ojt")
        let page = try await Browser(kessler.town, as: kessler.town.ruth).get("/programs/reviews?show=decided").text
        #expect(page.contains("Kessler Metal Works") && page.contains("Seen by Ruth"))
    }

    @Test("A decision against the rule is marked as one")
    func override() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await decide(kessler, on: "iwt")
        let page = try await Browser(kessler.town, as: kessler.town.ruth).get("/programs/reviews?show=decided").text
        #expect(page.contains("decided against the rule"))
    }

    @Test("The letter tells what the supervisor decided", arguments: [VerdictReview.Decision.eligible, .notEligible])
    func letter(decision: VerdictReview.Decision) async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await decide(kessler, decision)
        let notice = try await kessler.page("notice").text
        #expect(notice.contains("A supervisor looked at it and agreed.") == (decision == .eligible))
        #expect(notice.contains("and decided that it does not fit now.") == (decision == .notEligible))
    }

    @Test("Judged anew, a decision holds on while the rule says the same, and ends when it says something else")
    func judgedAnew() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await decide(kessler)
        try await kessler.send(number: 2, at: Town.now)
        #expect(try await waiting(kessler.town).contains("ojt") == false)
        try await kessler.send(changes: ["prior_ojt_retained_6_months": .integer(3)], number: 3, at: Town.now.adding(minutes: 1))
        let open: SQL = "SELECT COUNT(*) FROM verdict_reviews WHERE ended_at IS NULL"
        #expect(try await kessler.town.read { db in try db.one(Int.self, open) } == 0)
    }

    @Test("What was decided is never written over: a second decision ends the first")
    func second() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await decide(kessler)
        try await decide(kessler, .notEligible)
        let words = try await kessler.town.read { db in try db.all(String.self, "SELECT word FROM verdict_reviews ORDER BY id") }
        #expect(words == ["eligible", "not_eligible"])
        #expect(try await kessler.standing().reviews.map(\.decision) == [.notEligible])
    }
}
