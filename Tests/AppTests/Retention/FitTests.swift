import Dates
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Whether an employer is a good fit")
struct FitTests {
    static let layoff = [
        ("on_day", "2026-10-20"), ("people", "12"), ("of_people", "80"), ("warn", "yes"), ("told_by", "press"), ("note", "Line 2 shut"),
    ]
    private static let pause = [("course", "pause"), ("reason", "They let everybody go"), ("look_again_on", "2026-12-01"), ("after", "")]

    private func open() async throws -> (AgencyAtWork, Employer) {
        let town = try await AgencyAtWork.open()
        return (town, try await town.add("Bellwether Cold Storage"))
    }

    @Test("A layoff stands on the employer's page and timeline as a sign, and can be taken back")
    func layoff() async throws {
        let (town, employer) = try await open()
        let answer = try await town.post(employer.id.layoffs.address, Self.layoff, as: town.ines)
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(answer.status == 303 && page.contains("12 of 80 people laid off, with a WARN notice") && page.contains("class=\"lead\">Layoff."))
        #expect(try await town.timeline(employer)[0] == "recorded 12 of 80 people laid off, with a WARN notice, on Oct 20, 2026")
        #expect(try await town.post(try #require(answer.wayBack), as: town.ines).status == 303)
        #expect(try await town.get(employer.id.retentionPage.address, as: town.ines).text.contains("We have heard of none."))
    }

    @Test("A layoff of more than half a year ago is told and is no sign")
    func old() async throws {
        let (town, employer) = try await open()
        _ = try await town.post(employer.id.layoffs.address, [("on_day", "2026-05-22")] + Self.layoff.dropFirst(), as: town.ines)
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(page.contains("12 of 80 people laid off") && !page.contains("class=\"lead\">Layoff."))
    }

    @Test(
        "What cannot be is not taken, and what was typed stays", arguments: [("on_day", ""), ("people", "0"), ("of_people", "11"), ("told_by", "")])
    func refused(_ field: String, _ value: String) async throws {
        let (town, employer) = try await open()
        let fields = Self.layoff.map { $0.0 == field ? (field, value) : $0 }
        let answer = try await town.post(employer.id.layoffs.address, fields, as: town.ines)
        #expect(answer.status == 422 && answer.text.contains("id=\"\(field)-error\"") && answer.text.contains("Line 2 shut"))
    }

    @Test("Two who were hired through us and let go within 90 days are a sign; one is not, and those who quit are none")
    func letGo() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        try await shop.place([shop.ago(100, ended: 60, .laidOff), shop.ago(100, ended: 10, .laidOff), shop.ago(60, ended: 50)], at: employer)
        #expect(!(try await shop.page(employer).contains("Let go early")))
        var fired = shop.ago(50, ended: 40, .dismissed)
        fired.person = "Pat"
        try await shop.place([fired], at: employer)
        #expect(try await shop.page(employer).contains("2 whom they hired through us were let go within 90 days: after 10, 40 days."))
        #expect(try await shop.compared(by: "employer").contains("Let go early"))
    }

    @Test("A lead decides, with a reason and a day; nobody else can, and one who saw an older decision looks again")
    func decided() async throws {
        let (town, employer) = try await open()
        #expect(try await town.post(employer.id.fit.address, Self.pause, as: town.ines).status == 403)
        #expect(try await town.post(employer.id.fit.address, Self.pause.filter { $0.0 != "reason" }, as: town.lead).status == 422)
        #expect(try await town.post(employer.id.fit.address, Self.pause, as: town.lead).status == 303)
        #expect(try await town.post(employer.id.fit.address, Self.pause, as: town.lead).status == 409)
        for page in [employer.id.page, employer.id.retentionPage] {
            #expect(try await town.get(page.address, as: town.ines).text.contains("Nobody new is sent."))
        }
    }

    @Test("A pause warns on the opening and where somebody is put forward; to keep them warns nobody")
    func warned() async throws {
        let shop = try await OpeningTown.open()
        let (town, page) = (shop.town, try await shop.note())
        let person = try await town.database.write { db in
            try ParticipantDraft(firstName: "Maria", lastName: "Santos").create(by: town.ines, at: town.now, in: db)
        }
        let pages = [page, "\(page)/people/\(person)/introduce"]
        for (course, warns) in [("keep", false), ("pause", true)] {
            let standing = try await town.database.read { db in try FitQueries.standing(at: shop.employer.id, seenBy: town.lead.viewer, in: db) }
            let fields = [("course", course), ("after", standing?.id.description ?? "")] + Self.pause[1...2]
            #expect(try await town.post(shop.employer.id.fit.address, fields, as: town.lead).status == 303)
            for page in pages { #expect(try await town.get(page, as: town.ines).text.contains("They let everybody go") == warns) }
        }
    }

    @Test("On its day a decision comes back to the lead, and to nobody else")
    func again() async throws {
        let (town, employer) = try await open()
        try await town.database.write { db in
            try FitDraft(course: .watch, reason: "Two left", lookAgainOn: town.today).decide(
                about: employer, after: nil, by: town.lead, at: town.now, in: db)
        }
        #expect(try await town.get("/retention", as: town.lead).text.contains("To look at again"))
        #expect(!(try await town.get("/retention", as: town.ines).text.contains("To look at again")))
    }

    @Test("A pause stops whoever would be put forward or again, until a lead decides otherwise")
    func stopped() async throws {
        let forward = try await PutForward.make()
        let (town, employer) = (forward.town, try await forward.town.database.read { db in try forward.sheet(in: db).introduction.employer })
        try await town.database.write { db in
            try forward.sheet(in: db).decline(.skills, words: "", .employer, by: .outside(name: "Piotr"), at: town.now, in: db)
            try FitDraft(course: .pause, reason: "They let everybody go", lookAgainOn: town.today.adding(days: 30)).decide(
                about: try Employer.find(employer, seenBy: town.ruth.viewer, in: db), after: nil, by: town.ruth, at: town.now, in: db)
        }
        let ines = try await Browser(town, as: town.ines)
        let (introduce, reopen) = ("/openings/\(forward.opening)/people/\(forward.person)/introduce", "/introductions/\(forward.id)/reopen")
        let page = try await ines.get(introduce).text
        #expect(page.contains("Lakeshore Bakery is paused: nobody new is sent there") && !page.contains("name=\"note\""))
        let fields = [("note", "Four years at the port."), ("facts", "name")]
        for (address, form) in [(introduce, fields), (reopen, [("words", "They changed their mind")])] {
            let answer = try await ines.post(address, form)
            #expect(answer.status == 409 && answer.text.contains("is paused"), "\(address)")
        }
        try await town.database.write { db in
            let standing = try FitQueries.standing(at: employer, seenBy: town.ruth.viewer, in: db)
            try FitDraft(course: .keep, reason: "New manager", lookAgainOn: town.today.adding(days: 30)).decide(
                about: try Employer.find(employer, seenBy: town.ruth.viewer, in: db), after: standing?.id, by: town.ruth, at: town.now, in: db)
        }
        #expect(try await ines.post(reopen, [("words", "They changed their mind")]).status == 303)
    }

    @Test("A layoff that they told of in the RFI is a sign for half a year, and is told after that", arguments: [(30, true), (300, false)])
    func told(daysAgo: Int, isSign: Bool) async throws {
        let (town, employer) = try await open()
        let lastOn = town.today.adding(days: -daysAgo)
        try await town.database.write { db in
            var known = RiversideEmployer.all[0].answerRequest(on: town.today)
            (known["layoffs_12_months"], known["last_layoff_on"], known["warn_notice_12_months"]) = (.boolean(true), .day(lastOn), .boolean(true))
            let agency = try StaffQueries.agency(employer.agency, in: db)
            let request = try RequestForInformation.open(
                for: employer, contact: nil, language: .en, known: known, by: town.ines, of: agency, at: town.now, in: db)
            _ = try RequestQueries.sheet(of: request, seenBy: town.ines.viewer, in: db)
                .submit(in: .en, by: .employer, of: agency, at: town.now, in: db) { _, _ in }
        }
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(page.contains("They told us of layoffs in the RFI, the last on \(Wording.day(lastOn, in: .en)), with a WARN notice."))
        #expect(page.contains("class=\"lead\">Layoff.") == isSign)
    }
}
