import Dates
import Phrases
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("The notice of eligibility")
struct NoticeTests {
    @Test("Two clicks: accepted and sent as it was written, the clock stops and what waited for it is done")
    func twoClicks() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let ines = try await Browser(kessler.town, as: kessler.town.ines)
        let accepted = try await ines.post("/employers/\(kessler.employer.id)/programs/accept", [("version", "1")])
        let sent = try await ines.post(accepted.header("Location") ?? "", try await ines.get(accepted.header("Location") ?? "").text.fields)
        #expect(sent.status == 303)
        let (clock, mail, waiting) = try await kessler.town.read { db in
            (
                try db.one(Int.self, "SELECT sent_at - answers_at FROM eligibility_notices"),
                try db.one(String.self, "SELECT to_mailbox || ' ' || state FROM messages WHERE kind = 'notice'"),
                try db.exists("SELECT 1 FROM notices WHERE kind = 'rfi_received' AND done_at IS NULL")
            )
        }
        #expect(clock == 78 * 60_000 && mail == "dana@kessler.example queued" && !waiting)
        #expect(try await kessler.standing().employer.stage == .eligible)
    }

    @Test("The backup hears of it in the app, the sender does not")
    func copy() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await kessler.post()
        let told = try await kessler.town.read { db in
            try db.all(ID<StaffMember>.self, "SELECT staff_id FROM notices WHERE kind = 'notice_sent'")
        }
        #expect(told == [kessler.town.marcus.id])
    }

    @Test("What the sender changed is what leaves, as text and as a page, and a part left empty is left out")
    func changed() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await kessler.post(["usable": "- Hiring event: come <on> Saturday", "waiting": "", "subject": "Good news"])
        let mail = try await kessler.town.read { db in try db.one(SentMail.self, "SELECT subject, text_body, html_body FROM messages") }
        #expect(mail.subject == "Good news" && mail.text.contains("You can use now\n\n- Hiring event: come <on> Saturday"))
        #expect(mail.html.contains("<li><b>Hiring event.</b> come &lt;on&gt; Saturday</li>"))
        #expect(!mail.text.contains(NoticeWords.waiting.en) && mail.text.contains(NoticeWords.notNow.en))
    }

    @Test("Sent twice, it leaves once")
    func twice() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let ines = try await Browser(kessler.town, as: kessler.town.ines)
        let fields = try await kessler.page("notice").text.fields
        #expect(try await ines.post("/employers/\(kessler.employer.id)/notice", fields).status == 303)
        #expect(try await ines.post("/employers/\(kessler.employer.id)/notice", fields).status == 409)
        #expect(try await kessler.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM messages") } == 1)
    }

    @Test("A letter about results that have changed meanwhile does not leave")
    func outdated() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let fields = try await kessler.page("notice").text.fields
        try await kessler.send(changes: ["labor_dispute": .boolean(true)], number: 2, at: Town.now)
        let ines = try await Browser(kessler.town, as: kessler.town.ines)
        #expect(try await ines.post("/employers/\(kessler.employer.id)/notice", fields).status == 409)
    }

    @Test("Looking at it as its reader will see it sends nothing and keeps what was typed")
    func preview() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let answer = try await kessler.post(["opening": "Dear Dana, at last.", "act": "preview"])
        #expect(answer.status == 200 && answer.text.contains("<p>Dear Dana, at last.</p>"))
        #expect(answer.text.contains("\nDear Dana, at last.</textarea>"))
        #expect(try await kessler.town.read { db in try !db.exists("SELECT 1 FROM messages") })
    }

    @Test("Without an address it says so and keeps the letter")
    func nobody() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        try await kessler.town.write { db in _ = try db.run("UPDATE contacts SET mailbox = ''") }
        let answer = try await kessler.post(["subject": "Hello again"])
        #expect(answer.status == 422 && answer.text.contains("Mail would not reach Dana Kessler") && answer.text.contains("Hello again"))
    }

    @Test("It is written in the recipient's language, and in another when that is chosen")
    func language() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open(), language: .pl)
        #expect(try await kessler.page("notice").text.contains("Dzień dobry,"))
        #expect(try await kessler.page("notice?language=es").text.contains("Hola, Dana:"))
    }
}

private struct SentMail: Stored {
    let subject: String
    let text: String
    let html: String

    init(_ row: inout Row) throws {
        (subject, text, html) = (try row.next(), try row.next(), try row.next())
    }
}

extension KesslerAnswers {
    /// Inés sends the notice as the page proposes it, but for these changes.
    @discardableResult
    func post(_ changes: [String: String] = [:]) async throws -> Outgoing {
        let proposed = try await page("notice").text.fields.filter { changes[$0.0] == nil }
        return try await Browser(town, as: town.ines).post("/employers/\(employer.id)/notice", proposed + changes.map { ($0.key, $0.value) })
    }
}

extension String {
    /// The fields of the page's forms as a browser would send them unchanged.
    var fields: [(String, String)] {
        let inputs = matches(of: /<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/).map { (String($0.1), String($0.2).unescaped) }
        let areas = matches(of: /<textarea[^>]* name="([^"]+)"[^>]*>\n([^<]*)</).map { (String($0.1), String($0.2).unescaped) }
        return (inputs + areas).filter { $0.0 != "_token" && $0.0 != "q" }
    }

    private var unescaped: String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(self) { $0.replacing($1.0, with: $1.1) }
    }
}
