import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("WARN notices")
struct WarnTests {
    private static let table = """
        WARN Report October 2026,,,
        Company Name,FEIN,First Layoff Date,Workers Affected
        "BELLWETHER COLD STORAGE, INC.",,10/20/2026,"1,012"
        Some Holding,36-5554417,2026-11-02,40
        Far Away Mills,,10/01/2026,300
        Two Brothers,,10/05/2026,9
        Bellwether Cold Storage,,soon,12
        """

    private func town() async throws -> (AgencyAtWork, Employer) {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Bellwether Cold Storage")
        _ = try await town.add("Ashgrove Food Co-op") { $0.fein = "36-5554417" }
        for _ in 0..<2 { _ = try await town.add("Two Brothers") }
        return (town, employer)
    }

    private func take(_ town: AgencyAtWork) async throws -> TakenNotices {
        let sheet = try WarnSheet(bytes: Array(Self.table.utf8), today: town.today)
        return try await town.database.write { db in try sheet.take("WARN.csv", by: town.ines, at: town.now, in: db) }
    }

    @Test("Notices of our employers are layoffs, by name or FEIN, each once; the others are counted, and what cannot be read is said")
    func taken() async throws {
        let (town, employer) = try await town()
        let first = try await take(town)
        #expect(
            first.words == "2 layoffs recorded; 1 of companies that are not ours; 2 rows left out "
                + "(row 6: Two Brothers is the name of 2 employers; row 7: not a day; write it as month/day/year)")
        let again = try await take(town)
        #expect(again.recorded == 0 && again.asBefore == 2)
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(page.contains("1012 people laid off, with a WARN notice") && page.contains("class=\"lead\">Layoff."))
        let list = try await town.get("/retention/notices", as: town.ines).text
        #expect(list.contains("Ashgrove Food Co-op") && list.contains("The state’s list of WARN notices"))
    }

    @Test("A notice that was taken in wrongly is taken back from the employer's timeline")
    func undone() async throws {
        let (town, employer) = try await town()
        _ = try await take(town)
        let way = try await town.database.read { db in
            try db.one(ID<Takeback>.self, "SELECT id FROM takebacks WHERE employer_id = \(employer.id)")
        }
        #expect(try await town.post("/takebacks/\(way)", as: town.ines).status == 303)
        #expect(try await town.get(employer.id.retentionPage.address, as: town.ines).text.contains("We have heard of none."))
    }

    @Test("What is no table of notices is refused with what is missing")
    func refused() throws {
        #expect(throws: WarnRefused.self) { try WarnSheet(bytes: Array("Company,City\nA,Chicago\n".utf8), today: AgencyAtWork.today) }
    }
}
