import Dates
import Fetching
import Logging
import Markup
import Storage
import Synchronization
import Testing
import Web

@testable import App
@testable import Rules

@Suite("Openings from a partner’s own page")
struct PartnerPageTests {
    /// Riverside Works with a partner whose page a test writes.
    private struct Shop: Sendable {
        let here: PartnerTown
        let page = Page()

        var town: AgencyAtWork { here.town }

        static func open() async throws -> Shop {
            let here = try await PartnerTown.open()
            let fields = [
                ("name", "Pilsen Works"), ("kind", "sector_center"), ("contact_name", "Ana Ruiz"), ("mailbox", "ana@pilsen.example"),
                ("language", "es"),
                ("openings_address", "https://pilsen.example/jobs"), ("version", "1"),
            ]
            #expect(try await here.town.post("/partners/\(here.partner.id)/edit", fields, as: here.town.ines).status == 303)
            return Shop(here: here)
        }

        func office(at now: Instant = AgencyAtWork.now) -> Office {
            let reader = PageReader { [page] _ in try page.read() }
            return Office(
                database: town.database, clock: .stopped(at: now), rules: RuleBook(programs: [], minimumWages: MinimumWages(jurisdictions: [])),
                reference: Town.reference, assets: .none,
                settings: Office.Settings(publicURL: PublicURL("http://127.0.0.1:8080")!, mail: .none, pages: reader),
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        /// Looks a number of days from now, as the program does by itself.
        func look(_ days: Int = 0) async throws { try await office(at: town.now.adding(days: days)).lookAtPages() }

        func html() async throws -> String { try await town.get("/partners/\(here.partner.id)", as: town.ines).text }

        func postings() async throws -> [PartnerPosting] {
            try await town.database.read { db in
                try PostingQueries.all(of: here.partner.id, seenBy: town.ines.viewer, in: db).sorted { $0.key < $1.key }
            }
        }

        /// Takes the draft of that key in, as its form is filled in by itself.
        func takeIn(_ key: String) async throws -> String {
            let mail = try #require(try await postings().first { $0.key == key }).mail
            let answer = try await here.takeIn([("mail", mail.description)])
            return try #require(answer.header("Location"))
        }
    }

    private final class Page: Sendable {
        private let state = Mutex<Result<String, PageRefusal>>(.success(""))

        func set(_ jobs: (key: String, title: String, pay: String)...) {
            let list = jobs.map { #"{"id": "\#($0.key)", "title": "\#($0.title)", "employer": "Lakeshore Bakery", "pay": "\#($0.pay)/hr"}"# }
            state.withLock { $0 = .success("[\(list.joined(separator: ","))]") }
        }

        func fail(_ refusal: PageRefusal) { state.withLock { $0 = .failure(refusal) } }
        func read() throws -> [UInt8] { Array(try state.withLock { try $0.get() }.utf8) }
    }

    @Test("New openings become drafts, once; nothing is published, and whoever recorded the partner is told")
    func drafts() async throws {
        let shop = try await Shop.open()
        shop.page.set(("1", "Packer", "$19.50"), ("2", "Cook", "$20"))
        try await shop.look()
        try await shop.look()
        let html = try await shop.html()
        #expect(html.contains("Job Title: Packer") && html.contains("found on their page") && html.contains("2 openings stood there."))
        let (openings, told) = try await shop.town.database.read { db in
            (
                try db.one(Int.self, "SELECT COUNT(*) FROM openings"),
                try db.all(String.self, "SELECT words FROM notices WHERE kind = 'openings_found'")
            )
        }
        #expect(openings == 0 && told == ["Openings of Pilsen Works: 2 new"])
        try await shop.look(1)
        #expect(try await shop.postings().count == 2)
    }

    @Test("A draft follows the page; of what was taken in, changes and withdrawals are told until somebody has seen them")
    func changes() async throws {
        let shop = try await Shop.open()
        shop.page.set(("1", "Packer", "$19.50"), ("2", "Cook", "$20"))
        try await shop.look()
        let opening = try await shop.takeIn("1")
        shop.page.set(("1", "Packer", "$21.00"), ("2", "Cook", "$22"))
        try await shop.look(1)
        let changed = try await shop.html()
        #expect(changed.contains("Changed") && changed.contains("pay: $19.50 → $21.00") && changed.contains("Job Title: Cook"))
        #expect(try await shop.postings().map(\.news) == [.changed, nil])
        #expect(try await shop.town.get(opening, as: shop.town.ines).text.contains("Changed on their page"))
        let first = try await shop.postings()[0]
        let seen = "/partners/\(shop.here.partner.id)/postings/\(first.id)/seen"
        #expect(try await shop.town.post(seen, as: shop.town.stranger).status == 404)
        #expect(try await shop.town.post(seen, as: shop.town.ines).status == 303)
        #expect(try await shop.town.post(seen, as: shop.town.ines).status == 404)
        shop.page.set()
        try await shop.look(2)
        let gone = try await shop.html()
        #expect(gone.contains("No longer there") && !gone.contains("Job Title: Cook"))
        #expect(try await shop.town.get(opening, as: shop.town.ines).text.contains("No longer on their page"))
        shop.page.set(("1", "Packer", "$21.00"), ("2", "Cook", "$22"))
        try await shop.look(3)
        #expect(try await shop.postings().map(\.news) == [nil, nil])
        #expect(try await shop.html().contains("Job Title: Cook"))
    }

    @Test("What somebody has put away stays away, whatever the page does")
    func putAway() async throws {
        let shop = try await Shop.open()
        shop.page.set(("1", "Packer", "$19.50"))
        try await shop.look()
        let mail = try await shop.postings()[0].mail
        _ = try await shop.town.post("/partners/\(shop.here.partner.id)/mails/\(mail)/drop", as: shop.town.ines)
        shop.page.set(("1", "Packer", "$30"))
        try await shop.look(1)
        shop.page.set()
        try await shop.look(2)
        shop.page.set(("1", "Packer", "$30"))
        try await shop.look(3)
        #expect(try await !shop.html().contains("Job Title: Packer"))
    }

    @Test("A page that cannot be read is told, and nothing counts as withdrawn")
    func failing() async throws {
        let shop = try await Shop.open()
        shop.page.set(("1", "Packer", "$19.50"))
        try await shop.look()
        _ = try await shop.takeIn("1")
        shop.page.fail(.tooSlow)
        try await shop.look(1)
        #expect(try await shop.html().contains("The site took too long to answer."))
        #expect(try await shop.postings().map(\.news) == [nil])
    }

    @Test("By a press it is looked for at once, but no site is asked twice a minute; the address must be a whole one")
    func pressed() async throws {
        let shop = try await Shop.open()
        let path = "/partners/\(shop.here.partner.id)"
        let said = try await shop.town.post(path + "/look", as: shop.town.stranger)
        #expect(said.status == 404)
        // The office of these visits reads the web: there is no such site, and that is told.
        _ = try await shop.town.post(path + "/look", as: shop.town.ines)
        #expect(try await shop.html().contains("The site could not be reached"))
        let wrong = [("name", "Pilsen Works"), ("openings_address", "pilsen.example/jobs"), ("version", "2")]
        let answer = try await shop.town.post(path + "/edit", wrong, as: shop.town.ines)
        #expect(answer.status == 422 && answer.text.contains("value=\"pilsen.example/jobs\""))
    }

    @Test("The address is taken back like any other change of the partner")
    func undone() async throws {
        let here = try await PartnerTown.open()
        let fields = [("name", "Pilsen Works"), ("kind", "sector_center"), ("openings_address", "https://pilsen.example/jobs"), ("version", "1")]
        let saved = try await here.town.post("/partners/\(here.partner.id)/edit", fields, as: here.town.ines)
        #expect(try await here.town.post("/takebacks/\(saved.undo)", as: here.town.ines).status == 303)
        let partner = try await here.town.database.read { db in try PartnerQueries.find(here.partner.id, seenBy: here.town.ines.viewer, in: db) }
        #expect(partner.openingsAddress.isEmpty && partner.contactName == "Ana Ruiz")
    }
}
