import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("A partner's page with a job on it")
struct ReadPostingTests {
    private static let page = """
        <!doctype html><html><head><title>Jobs</title>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList"}</script>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [{"@type": "JobPosting", "title": "Baker &amp; packer", "hiringOrganization": {"@type": "Organization",
        "name": "Lakeshore Bakery"}, "identifier": {"@type": "PropertyValue", "value": 4411}, "totalJobOpenings": 3, "jobStartDate": "2026-12-07",
        "employmentType": ["PART_TIME"], "workHours": "Sunday to Thursday, 10 pm - 6 am", "description": "<p>Packs <b>bread</b>.</p>",
        "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "postalCode": "60601-1234"}},
        "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"minValue": 19.5, "maxValue": 21, "unitText": "HOUR"}}}]}
        </script></head><body><h1>Baker</h1></body></html>
        """

    @Test("The posting is found in the page's source and read whole")
    func whole() throws {
        let read = try #require(ReadPosting(in: Self.page)).opening
        #expect((read.title, read.employer, read.reference, read.duties) == ("Baker & packer", "Lakeshore Bakery", "4411", "Packs bread ."))
        #expect((read.hourlyCents, read.hourlyCentsMost, read.headcount, read.zip) == (1950, 2100, 3, "60601"))
        #expect((read.shifts, read.days, read.startsOn, read.isFullTime) == (.third, WorkDays(from: 6, through: 3), Day("2026-12-07"), false))
    }

    @Test("A yearly salary, another currency or a wage of nothing is no wage", arguments: [("YEAR", "USD"), ("HOUR", "EUR")])
    func noWage(unit: String, currency: String) throws {
        let text =
            #"{"@type": "JobPosting", "title": "Cook", "baseSalary": {"currency": "\#(currency)", "value": {"value": 40, "unitText": "\#(unit)"}}}"#
        #expect(try #require(ReadPosting(in: text)).opening.hourlyCents == nil)
    }

    @Test("A mail in words has none", arguments: ["Job Title: Packer", "{ not json", "[1, 2]", #"{"@type": "Event", "title": "Fair"}"#])
    func none(text: String) {
        #expect(ReadPosting(in: text) == nil)
    }

    @Test("A pasted page fills the form, and only the posting is kept")
    func pasted() async throws {
        let town = try await PartnerTown.open()
        let answer = try await town.town.post("/partners/\(town.partner.id)/mails", [("words", Self.page)], as: town.town.ines)
        let form = try await town.town.get(try #require(answer.header("Location")), as: town.town.ines).text
        #expect(form.contains("value=\"Baker &amp; packer\"") && form.contains("value=\"Lakeshore Bakery\""))
        let kept = try await town.town.database.read { db in try db.one(String.self, "SELECT words FROM partner_mails") }
        #expect(kept.hasPrefix("{") && !kept.contains("<h1>"))
    }

    @Test("What was pasted and not taken in is listed until it is, or is put away")
    func drafts() async throws {
        let town = try await PartnerTown.open()
        let page = "/partners/\(town.partner.id)"
        for words in ["Job Title: Cook", "Job Title: Baker"] {
            _ = try await town.town.post(page + "/mails", [("words", words)], as: town.town.ines)
        }
        let both = try await town.town.get(page, as: town.town.ines).text
        #expect(both.contains("Job Title: Cook") && both.contains("Job Title: Baker"))
        let ids = try await town.town.database.read { db in try db.all(ID<PartnerMail>.self, "SELECT id FROM partner_mails ORDER BY id") }
        #expect(try await town.takeIn([("mail", ids[0].description)]).status == 303)
        #expect(try await town.town.post(page + "/mails/\(ids[0])/drop", as: town.town.ines).status == 404, "an opening was made of it")
        #expect(try await town.town.post(page + "/mails/\(ids[1])/drop", as: town.town.ines).status == 303)
        let none = try await town.town.get(page, as: town.town.ines).text
        #expect(!none.contains("Job Title: Cook") && !none.contains("Job Title: Baker"))
    }
}
