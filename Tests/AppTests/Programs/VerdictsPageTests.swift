import Dates
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("The page of verdicts")
struct VerdictsPageTests {
    @Test("It quotes the deciding answer beside the rule and its source")
    func quotes() async throws {
        let page = try await KesslerAnswers.sent(in: try await Town.open()).page("programs").text
        let ruling = try #require(page.ruling("iwt"))
        #expect(ruling.contains("<h4 class=\"cap\">15. How many of those have worked for you 6 months or more?"))
        #expect(ruling.contains("<blockquote class=\"said\"><p>0</p></blockquote>"))
        #expect(ruling.contains("A worker must have been with the employer for at least six months."))
        #expect(ruling.contains("20 CFR 680.780") && ruling.contains("read in the source (V)") && ruling.contains("Rules of Jul 1, 2026"))
    }

    @Test("A job that does not fit falls alone")
    func oneJob() async throws {
        let page = try await KesslerAnswers.sent(in: try await Town.open()).page("programs").text
        let ruling = try #require(page.ruling("ojt"))
        #expect(ruling.contains("Yard helper: A season") && ruling.contains("Only this falls: Yard helper."))
        #expect(ruling.contains("Supervisor review"))
    }

    @Test("A program that is not in force says until when it was")
    func lapsed() async throws {
        let page = try await KesslerAnswers.sent(in: try await Town.open()).page("programs").text
        let ruling = try #require(page.ruling("wotc"))
        #expect(ruling.contains("Not in force") && ruling.contains("December 31, 2025"))
    }

    @Test("What differs from what we knew can be kept or taken over")
    func differences() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let page = try await kessler.page("programs").text
        #expect(page.contains("<del>Kessler Metal</del>") && page.contains("<ins>Kessler Metal Works LLC</ins>"))
        #expect(page.contains("<del>38</del>") && page.contains("<ins>41</ins>"))
        let ines = try await Browser(kessler.town, as: kessler.town.ines)
        let choice = [("version", "1"), ("keep-legal_name", "theirs"), ("keep-fein", "ours")]
        let accepted = try await ines.post("/employers/\(kessler.employer.id)/programs/accept", choice)
        #expect(accepted.status == 303 && accepted.header("Location") == "/employers/\(kessler.employer.id)/notice")
        let employer = try await kessler.standing().employer
        #expect(employer.legalName == "Kessler Metal Works LLC" && employer.fein.isEmpty)
    }

    @Test("Answers under way show what is missing for which program")
    func soFar() async throws {
        let kessler = try await KesslerAnswers.asked(in: try await Town.open())
        try await kessler.type("{\"labor_dispute\":true,\"fein\":\"365554417\"}")
        let page = try await kessler.page("programs").text
        #expect(page.contains("So far.") && page.contains("2 of 15 questions so far"))
        #expect(try #require(page.ruling("transitional")).contains("Not eligible"))
        let ruling = try #require(page.ruling("iwt"))
        #expect(ruling.contains("Needs an answer") && ruling.contains("Not answered yet.") && ruling.contains("Ask Dana"))
        #expect(!page.contains("Accept and write the notice"))
    }

    @Test("Before anybody was asked it offers to ask")
    func empty() async throws {
        let town = try await Town.open()
        let id = try await town.write { db in
            try EmployerDraft(name: "Wexford Hotel").create(by: .staff(town.ines), agency: town.agency.id, at: town.now, in: db).id
        }
        let page = try await Browser(town, as: town.ines).get("/employers/\(id)/programs").text
        #expect(page.contains("Send the RFI") && page.contains("/employers/\(id)/follow-up"))
    }

    @Test("Another agency finds nothing; an intake worker may look and not act")
    func walls() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        #expect(try await kessler.page("programs", as: kessler.town.stranger).status == 404)
        #expect(try await kessler.page("notice", as: kessler.town.stranger).status == 404)
        #expect(try await kessler.page("programs", as: kessler.town.frank).status == 403)
        let olga = try await kessler.page("programs", as: kessler.town.olga)
        #expect(olga.status == 200 && !olga.text.contains("Accept and write"))
        let browser = try await Browser(kessler.town, as: kessler.town.olga)
        #expect(try await browser.post("/employers/\(kessler.employer.id)/programs/judge").status == 403)
    }

    @Test("However much there is to show, it takes six statements")
    func statements() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        for number in 2...5 { try await kessler.send(number: number, at: Town.now) }
        let (id, ines, rules) = (kessler.employer.id, kessler.town.ines, kessler.town.office.rules)
        let (page, notice) = try await kessler.town.read { db in
            _ = try ProgramStanding.find(id, at: nil, seenBy: ines.viewer, in: db)
            let page = db.statements
            _ = try NoticeDesk.find(id, rules: rules, today: Town.now.day(in: .chicago), seenBy: ines.viewer, in: db)
            return (page, db.statements - page)
        }
        #expect(page <= 6 && notice <= 6)
    }

    @Test("The employer's page gathers the programs by their word")
    func box() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let page = try await Browser(kessler.town, as: kessler.town.ines).get("/employers/\(kessler.employer.id)").text
        #expect(page.contains("Why, rule by rule") && page.contains("Supervisor review</span> On-the-job training"))
    }
}

extension String {
    /// The part of the page about one program.
    func ruling(_ program: String) -> String? {
        guard let start = firstRange(of: "<article class=\"ruling\" id=\"\(program)\">") else { return nil }
        let rest = self[start.lowerBound...]
        return rest.firstRange(of: "</article>").map { String(rest[..<$0.upperBound]) }
    }
}
