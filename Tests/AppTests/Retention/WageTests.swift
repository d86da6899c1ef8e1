import Dates
import Markup
import Secrets
import Storage
import Testing
import Web

@testable import App

/// Today is November 19, 2026; a job that began on February 10, 2025 stands for an exit in 2025 Q1, so its quarters are 2025 Q3 and 2026 Q1.
@Suite("Wage records for the federal measure")
struct WageTests {
    private static let began = Day("2025-02-10")!
    private static let keys = FieldKeys(master: .random())

    private func shop(_ count: Int = 6) async throws -> (StayTown, Employer, [ID<Participant>]) {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage") { $0.fein = "36-5554417" }
        try await shop.place((0..<count).map { _ in StayTown.Spell(began: Self.began) }, at: employer)
        let people = try await shop.town.database.read { db in
            try db.all(ID<Participant>.self, "SELECT id FROM participants ORDER BY id")
        }
        return (shop, employer, people)
    }

    private func take(_ text: String, _ shop: StayTown, under keys: FieldKeys? = nil) async throws -> WageTable {
        let sheet = try WageSheet(bytes: Array(text.utf8), today: shop.town.today)
        return try await shop.town.database.write { db in
            try sheet.take("UI.csv", by: .staff(shop.town.lead), agency: shop.town.lead.agency, under: keys, at: shop.town.now, in: db)
        }
    }

    private func refusals(_ table: WageTable, _ shop: StayTown) async throws -> [String] {
        try await shop.town.database.read { db in
            try WageQueries.refusals(of: table.id, seenBy: shop.town.ines.viewer, in: db).map { "\($0.number): \($0.reason)" }
        }
    }

    /// Person by person what the state says: the FEINs of the second and of the fourth quarter; a blank is a row with no wages, nothing is no row.
    private func rows(_ people: [ID<Participant>], _ told: [(String?, String?)]) -> String {
        let lines = zip(people, told).flatMap { person, told in
            zip(["2025Q3", "2026Q1"], [told.0, told.1]).compactMap { quarter, fein in
                fein.map { "\(person),\(quarter),\($0),\($0.isEmpty ? "0" : "$7,410.50")" }
            }
        }
        return (["person,quarter,fein,wages"] + lines).joined(separator: "\n")
    }

    @Test("Of those with wages in the second quarter, those whom the same employer paid in the fourth; what is not told stands apart")
    func measure() async throws {
        let (shop, employer, people) = try await shop(8)
        let other = "36-1111111"
        // The same; another; gone; the same at another employer; none in the second; no row of the fourth; no row at all, twice.
        _ = try await take(
            rows(people, [("365554417", "36-5554417"), ("36-5554417", other), ("36-5554417", ""), (other, other), ("", "36-5554417")]), shop)
        _ = try await take("person,quarter,fein,wages\n\(people[5]),2025Q3,365554417,1", shop)
        let (stays, book) = try await shop.town.database.read { db in
            (
                try RetentionQueries.stays(seenBy: shop.town.ines.viewer, in: db).joined,
                WageBook(try WageQueries.records(seenBy: shop.town.ines.viewer, in: db))
            )
        }
        let all = WageMeasure(stays, book, on: shop.town.today)
        #expect((all.same, all.known, all.fourthUntold, all.secondUntold, all.without) == (2, 4, 1, 2, 1))
        let here = WageMeasure(stays, book, paidBy: ["365554417"], on: shop.town.today)
        #expect((here.same, here.known, here.fourthUntold, here.secondUntold, here.without) == (1, 3, 1, 2, 0))
        #expect(all.words.hasPrefix("2 of 4 had wages from the same employer in both quarters; of 1 no records of the fourth are here"))
        #expect(try await shop.page(employer).contains("too few to say: fewer than 5"))
        let page = try await shop.compared(by: "employer")
        #expect(page.contains(all.words) && page.contains("PIRL 1618") && !page.contains("There are no wage records here"))
    }

    @Test("Without a FEIN the employer’s page says that its wages cannot be told, and the table which employers that concerns")
    func unnumbered() async throws {
        let (shop, _, people) = try await shop(1)
        let nameless = try await shop.town.add("Ashgrove Food Co-op")
        try await shop.place([StayTown.Spell(person: "Pat", began: Self.began)], at: nameless)
        let pat = try await shop.town.database.read { db in try db.one(ID<Participant>.self, "SELECT MAX(id) FROM participants") }
        let table = try await take(rows([people[0], pat], [("365554417", nil), ("361111111", nil)]), shop)
        #expect(try await shop.page(nameless).contains("no FEIN is recorded here"))
        let page = try await shop.town.get(table.id.page.address, as: shop.town.ines).text
        #expect(page.contains("Ashgrove Food Co-op") && page.contains("<dt>Where we placed them</dt><dd>1</dd>"))
    }

    @Test(
        "A row that cannot be is left out by its number, and what stands in it is never repeated",
        arguments: [
            (",2025Q3,365554417,5", "person: empty"), ("nobody,2025Q3,365554417,5", "not one of our numbers"),
            ("@,later,365554417,5", "not a quarter"),
            ("@,2031Q1,365554417,5", "still to come"), ("@,2025Q3,,5", "fein: empty"), ("@,2025Q3,4417,5", "not nine digits"),
            ("@,2025Q3,365554417,", "wages: empty"), ("@,2025Q3,365554417,much", "not an amount"), ("@,2025Q3,365554417,-5", "not an amount"),
            ("0000000000005,2025Q3,365554417,5", "nobody whom we placed"),
        ])
    func refused(_ row: String, _ reason: String) async throws {
        let (shop, _, people) = try await shop(1)
        let table = try await take("person,quarter,fein,wages\n\(row.replacing("@", with: people[0].description))", shop)
        let told = try await refusals(table, shop)
        #expect(told.count == 1 && told[0].hasPrefix("2: ") && told[0].contains(reason), "\(told)")
        #expect(table.newQuarters == 0)
        for cell in row.split(separator: ",") where cell.count > 3 { #expect(!told[0].contains(cell)) }
    }

    @Test(
        "A table without its columns, or that names people twice or not at all, is refused whole",
        arguments: ["person,quarter,fein", "quarter,fein,wages", "person,ssn,quarter,fein,wages", "person,quarter,quarter,fein,wages", ""])
    func columns(_ head: String) {
        #expect(throws: (any Error).self) { try WageSheet(bytes: Array("\(head)\n".utf8), today: AgencyAtWork.today) }
    }

    @Test("Quarters are read as states write them", arguments: ["2025Q3", "2025 q3", "2025-3", "20253", "Q3 2025", "3/2025"])
    func quarters(_ text: String) {
        #expect(Quarter(text)?.description == "2025 Q3")
        #expect(Quarter("2025Q5") == nil && Quarter("2025") == nil)
    }

    @Test("Social Security numbers find whom they were sealed for; neither they nor amounts are kept anywhere, and the comparison is in the journal")
    func sealed() async throws {
        let (shop, _, people) = try await shop(2)
        try await shop.town.database.write { db in
            let viewer = shop.town.lead.viewer
            for (person, number) in zip(people, ["318579264", "457555462"]) {
                try ParticipantQueries.find(person, seenBy: viewer, in: db).seal(
                    [.ssn: ["ssn": number]], for: .identity, under: Self.keys, by: shop.town.lead, at: shop.town.now, in: db)
            }
        }
        let text =
            "SSN,Year,Quarter,Employer FEIN,Wages,Name\n318-57-9264,2025,3,36-5554417,7410.50,Canary\n219-09-9999,2025,3,365554417,1,x\n31857926,2025,3,1,1,x"
        await #expect(throws: WagesRefused.self) { _ = try await take(text, shop) }
        let table = try await take(text, shop, under: Self.keys)
        #expect(table.words == "3 rows: quarters of people 1, as before 0, rows left out 2")
        let told = try await refusals(table, shop)
        #expect(
            told.contains { $0.hasPrefix("3: nobody whom we placed") } && told.contains { $0.hasPrefix("4: ssn: not a number that is given out") })
        let record = try await WholeRecord.of(shop.town.database)
        for name in try await shop.town.database.tables().map(\.name) {
            for mark in ["318579264", "318-57-9264", "7410", "Canary", "219099999", "219-09-9999"] {
                #expect(!record.rows(of: name).contains { StoredWordsTests.holds(Array($0.utf8), mark) }, "\(mark) in \(name)")
            }
        }
        let words = try await shop.town.database.read { db in try db.all(String.self, "SELECT words FROM journal WHERE kind = 'access'") }
        #expect(words.contains("compared the sealed Social Security numbers of 2 people with the wage records of UI.csv; nobody saw them"))
        await #expect(throws: Conflict.self) { _ = try await take(text, shop, under: FieldKeys(master: .random())) }
    }

    @Test("Brought again nothing is doubled; taken out, the records go, but for those that another table told too")
    func again() async throws {
        let (shop, _, people) = try await shop(1)
        let text = rows(people, [("365554417", "365554417")])
        let first = try await take(text, shop)
        #expect(try await take(text, shop).words == "2 rows: quarters of people 0, as before 2, rows left out 0")
        let removal = first.id.removal.address
        #expect(try await shop.town.post(removal, as: shop.town.ines).status == 403)
        #expect(try await shop.town.post(removal, as: shop.town.lead).status == 303)
        #expect(try await shop.town.post(removal, as: shop.town.lead).status == 409)
        let left = try await shop.town.database.read { db in try WageQueries.records(seenBy: shop.town.ines.viewer, in: db) }
        #expect(left.count == 2)
        #expect(try await shop.town.get(first.id.page.address, as: shop.town.ines).text.contains("Taken out again by Grace Lead"))
    }

    @Test("A lead brings tables, whoever serves employers reads what came of them, and the other agency sees nothing")
    func pages() async throws {
        let (shop, _, people) = try await shop(1)
        let table = try await take(rows(people, [("365554417", nil)]) + "\nx,2025Q3,1,1", shop)
        #expect(try await shop.town.post("/retention/wages", as: shop.town.ines).status == 403)
        #expect(try await shop.town.post("/retention/wages", as: shop.town.lead).status == 422)
        #expect(try await shop.town.get("/retention/wages", as: shop.town.lead).text.contains("Bring a table"))
        let list = try await shop.town.get("/retention/wages", as: shop.town.ines).text
        #expect(list.contains("UI.csv") && !list.contains("Bring a table"))
        #expect(try await shop.town.get(table.id.page.address, as: shop.town.stranger).status == 404)
        #expect(try await !shop.town.get("/retention/wages", as: shop.town.stranger).text.contains("UI.csv"))
    }

    @Test("From the command line it tells the same")
    func command() async throws {
        let (shop, _, people) = try await shop(1)
        let bytes = Array((rows(people, [("365554417", nil)]) + "\nx,2025Q3,1,1").utf8)
        let report = try await WageTransfer(shop.town.database, agency: "Riverside Works", key: nil).take(bytes, named: "UI.csv", at: shop.town.now)
        #expect(report.lines == ["UI.csv: 2 rows: quarters of people 1, as before 0, rows left out 1."])
        #expect(report.problems.first?.hasPrefix("Row 3: person: not one of our numbers") == true)
        await #expect(throws: WagesRefused.self) { _ = try await WageTransfer(shop.town.database, agency: nil, key: nil) }
    }
}
