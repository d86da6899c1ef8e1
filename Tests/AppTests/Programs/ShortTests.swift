import Dates
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("One answer short")
struct ShortTests {
    /// Kessler without the answer whether a relative is among the trainees.
    private func short() async throws -> KesslerAnswers {
        try await KesslerAnswers.sent(in: try await Town.open(), changes: ["labor_dispute": .null, "prior_ojt_retained_6_months": .integer(3)])
    }

    private func lines(_ kessler: KesslerAnswers, _ view: ShortList.View = .all, as staff: StaffMember? = nil) async throws -> [ShortLine] {
        let staff = staff ?? kessler.town.ines
        return try await kessler.town.read { db in try ShortQueries.lines(of: ShortList(view: view, after: nil), seenBy: staff, in: db).lines }
    }

    @Test("Who lacks one answer stands under its question, with the programs that it would decide")
    func listed() async throws {
        let kessler = try await short()
        let line = try #require(try await lines(kessler).first)
        #expect(line.key == "labor_dispute" && line.programs.contains("ojt"))
        let page = try await Browser(kessler.town, as: kessler.town.ines).get("/programs/short").text
        #expect(page.contains("<h2 id=\"q-labor_dispute\">9. ") && page.contains("looked after by you") && page.contains("Send the question"))
    }

    @Test("Mine, my center's, everybody's")
    func views() async throws {
        let kessler = try await short()
        #expect(try await lines(kessler, .mine).count == 1)
        #expect(try await lines(kessler, .mine, as: kessler.town.marcus).isEmpty)
        #expect(try await lines(kessler, .center).isEmpty)
        #expect(try await lines(kessler, .all, as: kessler.town.stranger).isEmpty)
    }

    @Test("When the answer comes, the employer leaves the list")
    func answered() async throws {
        let kessler = try await short()
        try await kessler.send(changes: ["prior_ojt_retained_6_months": .integer(3)], number: 2, at: Town.now)
        #expect(try await lines(kessler).isEmpty)
    }

    @Test("The question goes out by mail with a private link that opens at it, everything else filled in")
    func asked() async throws {
        let kessler = try await short()
        let ines = try await Browser(kessler.town, as: kessler.town.ines)
        #expect(try await ines.post("/employers/\(kessler.employer.id)/programs/ask", [("key", "labor_dispute")]).status == 303)
        let (request, mail) = try await kessler.town.read { db in
            (
                try db.one(
                    RequestForInformation.self,
                    "SELECT \(RequestForInformation.columns) FROM rfi_requests WHERE submitted_at IS NULL AND withdrawn_at IS NULL"),
                try db.one(String.self, "SELECT text_body FROM messages")
            )
        }
        #expect(request.page == 3 && request.draft.answers["fein"] == .text("365554417"))
        #expect(mail.contains("Only one is missing") && mail.contains("9. ") && mail.contains("/l/"))
    }

    @Test("A call is logged with the question in its note")
    func called() async throws {
        let kessler = try await short()
        let ines = try await Browser(kessler.town, as: kessler.town.ines)
        let page = try await ines.get("/employers/\(kessler.employer.id)/log?kind=call&note=Asked:+9.").text
        #expect(page.contains("Asked: 9.</textarea>"))
    }

    @Test("Everybody who lacks one answer is found, page by page, with one statement each")
    func paged() async throws {
        let kessler = try await short()
        let town = kessler.town
        try await town.write { db in
            for number in 1...60 { _ = try AgencyRows.addAnswered("Firm \(number)", town.agency, town.ines, at: town.now, in: db) }
            _ = try db.run(
                "UPDATE verdicts SET verdict = 'needs_answer', missing_key = 'labor_dispute' WHERE program IN ('ojt', 'customized') AND is_standing")
        }
        let (first, second, used) = try await town.read { db in
            let first = try ShortQueries.lines(of: ShortList(view: .all, after: nil), seenBy: town.ines, in: db)
            let next = ShortList(view: .all, after: first.lines.last?.place)
            return (first, try ShortQueries.lines(of: next, seenBy: town.ines, in: db), db.statements)
        }
        #expect(first.lines.count == 50 && first.hasMore && second.lines.count == 11 && !second.hasMore && used == 2)
    }
}
