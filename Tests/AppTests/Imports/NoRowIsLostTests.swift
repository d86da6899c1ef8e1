import Dates
import Foundation
import Sheets
import Testing

@testable import App

@Suite("No row is lost")
struct NoRowIsLostTests {
    @Test("Of the worst sheets, too, every row is created, matched or refused, and known the second time", arguments: 1...12)
    func nasty(seed: UInt64) async throws {
        let town = try await AgencyAtWork.open()
        let sheet = NastySheet(seed: seed, rows: 150)
        let draft = try SheetOnDesk.draft(sheet.text)
        #expect(draft.contents.count == sheet.rows)
        let first = try await town.take(sheet.text)
        #expect(first.reduce(0, +) == sheet.rows)
        #expect(try await town.take(sheet.text) == [0, first[0] + first[1], first[2]])
    }

    @Test("Every refused row names a cell of its own row, and says why", arguments: 20...24)
    func reasons(seed: UInt64) throws {
        let draft = try SheetOnDesk.draft(NastySheet(seed: UInt64(seed), rows: 200).text)
        for (row, reading) in zip(draft.contents.rows, draft.readings) {
            for remark in reading?.remarks ?? [] {
                #expect(remark.cell.drop { $0.isLetter } == String(row.number) && !remark.reason.isEmpty)
            }
        }
    }

    @Test(
        "The real sheets come in with no row lost", .enabled(if: SheetOnDesk.hasRealSheets, "The real sheets are not on this computer"),
        arguments: [("chicago_sites_messy_master.xlsx", 3337), ("chicago_sites_messy_master.csv", 3337), ("chicago_business_licenses_561.csv", 561)])
    func real(name: String, rows: Int) async throws {
        let (town, path) = (try await AgencyAtWork.open(), SheetOnDesk.real(name))
        let first = try await ImportEmployers(path: path).run(in: town.database, at: town.now)
        #expect(first.rows == rows && first.created + first.matched + first.refused.count == rows && first.refused.isEmpty)
        let second = try await ImportEmployers(path: path).run(in: town.database, at: town.now)
        #expect(second.created == 0 && second.matched == rows)
    }

    @Test(
        "As CSV and as workbook the master sheet gives the same employers",
        .enabled(if: SheetOnDesk.hasRealSheets, "The real sheets are not on this computer"))
    func sameEitherWay() async throws {
        let (csv, xlsx) = (SheetOnDesk.real("chicago_sites_messy_master.csv"), SheetOnDesk.real("chicago_sites_messy_master.xlsx"))
        let town = try await AgencyAtWork.open()
        let first = try await ImportEmployers(path: csv).run(in: town.database, at: town.now)
        let second = try await ImportEmployers(path: xlsx).run(in: town.database, at: town.now)
        #expect(first.created > 2000 && second.created == 0 && second.matched == first.rows)
        #expect(first.problems.map(\.cell) == ["E1344", "F1942", "F2129"] && second.problems.map(\.cell) == first.problems.map(\.cell))
    }
}
