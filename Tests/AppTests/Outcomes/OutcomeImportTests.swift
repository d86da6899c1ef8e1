import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Outcomes of earlier years, taken in")
struct OutcomeImportTests {
    private static let head =
        "person,entered_on,quarters_worked,car,first_job_on,service,service_started_on,draw,draw_chance,employed_q2,told_by,told_on,sex,age,shoe size\n"

    private func sheet(_ rows: String...) throws -> OutcomeSheet {
        try OutcomeSheet(bytes: Array((Self.head + rows.joined(separator: "\n")).utf8), today: AgencyAtWork.today)
    }

    private func take(_ sheet: OutcomeSheet, _ town: AgencyAtWork) async throws -> OutcomeImport {
        try await town.database.write { db in
            try sheet.take("Past.csv", by: .staff(town.lead), agency: town.lead.agency, at: town.now, in: db)
        }
    }

    private func kept(_ town: AgencyAtWork) async throws -> [Episode] {
        try await town.database.read { db in try OutcomeQueries.episodes(seenBy: town.lead.viewer, in: db) }
    }

    @Test("A row is read cell by cell, as it was written")
    func read() async throws {
        let town = try await AgencyAtWork.open()
        let taken = try await take(
            try sheet("7,2024-02-01,3,yes,,Welding class,2/9/2024,,,no,wages,2025-03-01,female,41,38", "8,2024-02-02,,,2024-03-20,,,,,,,,,,"), town)
        #expect(taken.words == "2 rows: new people 2, added to 0, as before 0, rows left out 0")
        #expect(taken.notes == ["The column “shoe_size” is not known and was left out."])
        let all = try await kept(town)
        #expect(all[0].inputs == [.quartersWorked: 3, .car: 1] && all[0].traits.isEmpty)
        #expect(all[0].attendances == [Attendance(arm: "welding-class", startedOn: Day("2024-02-09"))])
        #expect(all[0].told == [OutcomeTold(kind: .employedQ2, value: 0, by: .wages, on: Day("2025-03-01")!)])
        #expect(all[1].firstJobOn == Day("2024-03-20") && all[1].told.isEmpty)
        let traits = try await town.database.read { db in try TraitQueries.all(seenBy: town.lead.viewer, in: db) }
        #expect(traits == ["7": [.sex: "female", .age: "41"]])
    }

    @Test(
        "A row that cannot be is left out, and says why",
        arguments: [
            (",2024-02-01", "nobody is named"), ("7,", "entered_on: empty"), ("7,2024-02-30", "is not a day"), ("7,2031-01-01", "still to come"),
            ("7,2024-02-01,5", "is not between 0 and 4"), ("7,2024-02-01,many", "is not a number"), ("7,2024-02-01,,perhaps", "neither yes nor no"),
            ("7,2024-02-01,,,2024-01-01", "before the entry"), ("7,2024-02-01,,,,,2024-02-09", "service: empty"),
            ("7,2024-02-01,,,,Welding,", "no draw is named"), ("7,2024-02-01,,,,Welding,,won,", "a draw needs the chance"),
            ("7,2024-02-01,,,,Welding,,maybe,0.5", "neither won nor lost"), ("7,2024-02-01,,,,,,,,yes,rumor", "none of wages, employer"),
            ("7,2024-02-01,,,,,,,,,,,,young", "is not a number of years"),
        ])
    func refused(_ row: String, _ reason: String) throws {
        let found = try sheet(row, "8,2024-02-02")
        #expect(found.lines.map(\.number) == [3] && found.refusals.map(\.number) == [2])
        #expect(found.refusals[0].reason.contains(reason), "\(found.refusals[0].reason)")
    }

    @Test(
        "A table without the columns that every row needs, or with one twice, is refused whole",
        arguments: ["name,entered_on\n", "person\n", "person,entered_on,car,Car\n"])
    func columns(_ head: String) {
        #expect(throws: OutcomesRefused.self) { try OutcomeSheet(bytes: Array((head + "1,2024-01-01").utf8), today: AgencyAtWork.today) }
    }

    @Test("A person on two rows has two services; taken in again nothing is doubled, and what contradicts is refused")
    func again() async throws {
        let town = try await AgencyAtWork.open()
        let rows = ["7,2024-02-01,3,,,Welding,2024-02-09", "7,2024-02-01,,,,English,2024-05-09"]
        #expect(try await take(sheet(rows[0], rows[1]), town).new == 1)
        #expect(try await kept(town)[0].attendances.map(\.arm) == ["english", "welding"])
        #expect(try await take(sheet(rows[0], rows[1]), town).words == "2 rows: new people 0, added to 0, as before 1, rows left out 0")
        let later = try await take(sheet("7,2024-02-01,,,,,,,,yes,provider,2025-01-01", "7,2024-02-01,2", "7,2024-02-02"), town)
        #expect(later.words == "3 rows: new people 0, added to 1, as before 0, rows left out 2")
        let refusals = try await town.database.read { db in try OutcomeQueries.refusals(of: later.id, seenBy: town.lead.viewer, in: db) }
        #expect(refusals.map(\.number) == [3, 4] && refusals[0].reason.contains("quarters_worked") && refusals[1].reason.contains("entered_on"))
        #expect(try await kept(town).map { $0.value(of: .employedQ2) } == [1])
    }

    @Test("What is told later stands; on the same day two tellings contradict")
    func later() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await take(sheet("7,2024-02-01,,,,,,,,yes,person,2025-01-01"), town)
        #expect(try await take(sheet("7,2024-02-01,,,,,,,,no,wages,2025-01-01"), town).refused == 1)
        _ = try await take(sheet("7,2024-02-01,,,,,,,,no,wages,2025-06-01"), town)
        let seven = try await kept(town)[0]
        #expect(seven.told.map(\.by) == [.wages] && seven.value(of: .employedQ2) == 0)
        #expect(try await take(sheet("7,2024-02-01,,,,,,,,yes,person,2025-02-01"), town).asBefore == 1)
    }

    @Test("The pages: what was taken, and each row that was not; only a lead brings a table, and the other agency sees none")
    func pages() async throws {
        let town = try await AgencyAtWork.open()
        let taken = try await take(sheet("7,2024-02-01,,,,Welding,2024-02-09", "8,2024-02-30"), town)
        let page = try await town.get(taken.id.page.address, as: town.ines).text
        #expect(page.contains("Past.csv") && page.contains("“2024-02-30” is not a day") && page.contains("shoe_size"))
        let list = try await town.get("/outcomes", as: town.lead).text
        #expect(list.contains("Bring a table") && list.contains(taken.id.page.address) && list.contains(">Welding<"))
        #expect(!(try await town.get("/outcomes", as: town.ines).text.contains("Bring a table")))
        #expect(try await town.post("/outcomes", as: town.ines).status == 403)
        #expect(try await town.post("/outcomes", as: town.lead).status == 422)
        #expect(try await town.get(taken.id.page.address, as: town.stranger).status == 404)
    }

    @Test("A table is taken back: whoever came with it goes, and whoever another table told of too stays, with the reason")
    func takenBack() async throws {
        let town = try await AgencyAtWork.open()
        let first = try await take(sheet("7,2024-02-01,3,,,Welding,2024-02-09", "8,2024-02-01,,,,Welding,2024-02-09", "9,2024-02-01"), town)
        let second = try await take(sheet("8,2024-02-01,,,,English,2024-05-09", "10,2024-02-01"), town)
        #expect(try await town.post(first.id.undo.address, as: town.ines).status == 403)
        #expect(try await town.post(first.id.undo.address, as: town.lead).status == 303)
        #expect(try await kept(town).map(\.key) == ["10", "8"])
        let page = try await town.get(first.id.page.address, as: town.ines).text
        #expect(page.contains("Taken back by Grace Lead") && page.contains("a later table, or our own records, told more of them"))
        #expect(try await town.post(second.id.undo.address, as: town.lead).status == 303)
        #expect(try await kept(town).map(\.key) == ["8"])
        #expect(try await town.get(second.id.page.address, as: town.ines).text.contains("was known before; what this table added"))
        #expect(try await town.post(second.id.undo.address, as: town.lead).status == 409)
        let people = try await town.database.read { db in try db.all(Int.self, "SELECT people FROM past_services ORDER BY service_key") }
        #expect(people == [1, 1])
    }

    @Test("From the command line it tells the same")
    func command() async throws {
        let town = try await AgencyAtWork.open()
        let bytes = Array((Self.head + "7,2024-02-01\n8,2024-02-30\n").utf8)
        let report = try await OutcomeTransfer(town.database, agency: "Riverside Works").take(bytes, named: "Past.csv", at: town.now)
        #expect(report.lines == ["Past.csv: 2 rows: new people 1, added to 0, as before 0, rows left out 1."])
        #expect(report.problems.contains("Row 3, 8: entered_on: “2024-02-30” is not a day; write it as 2026-01-31"))
        await #expect(throws: OutcomesRefused.self) { _ = try await OutcomeTransfer(town.database, agency: nil) }
    }
}
