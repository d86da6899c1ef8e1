import Dates
import Foundation
import Secrets
import Storage
import Testing
import TownTestSupport

@testable import App

@Suite("A sheet comes in")
struct CommitImportTests {
    private let sheet = "Name,Phone,Colour\nAcme,312-555-0148,red\n,773-555-0101,blue\nAcme,312 555 0148,green\nBeta,call Paulo,\n"

    @Test("Every row is kept as it stood, with what became of it")
    func rows() async throws {
        let town = try await AgencyAtWork.open()
        #expect(try await town.take(sheet) == [2, 1, 1])
        let rows = try await town.database.read { db in
            try db.all(ImportedRow.self, "SELECT \(ImportedRow.columns) FROM import_rows ORDER BY row_number")
        }
        #expect(rows.map(\.outcome) == [.created, .refused, .matched, .created])
        #expect(
            rows.map(\.cells) == [
                ["Acme", "312-555-0148", "red"], ["", "773-555-0101", "blue"], ["Acme", "312 555 0148", "green"], ["Beta", "call Paulo"],
            ])
        #expect(rows[1].cell == "A3" && rows[3].remarks.map(\.cell) == ["B5"])
    }

    @Test("The history of an employer says where it comes from, and what was not taken over")
    func journal() async throws {
        let town = try await AgencyAtWork.open()
        let acme = try await town.add("Acme") { $0.sites = [SiteDraft(street: "1 Main St", phone: "312-555-0148", isMain: true)] }
        try await town.take("Name,Address,Phone,Zip\nAcme,1 Main Street,773-555-0101,60608\n")
        #expect(
            try await town.timeline(acme).first
                == "found this employer again in “desk.csv”, row 2, and filled in ZIP code. Not taken over: Phone in C2 is “773-555-0101” (we have 312-555-0148)"
        )
    }

    @Test("An employer that came in by a sheet is found by name and number like any other")
    func found() async throws {
        let town = try await AgencyAtWork.open()
        try await town.take("Name,Phone,Contact,FEIN\nŻubr Łódź,312-555-0148,Ewa Nowak,36-5551207\n")
        for query in ["zubr lodz", "5550148", "ewa nowak", "36-5551207"] {
            #expect(try await town.search(query) == ["Żubr Łódź"], "\(query)")
        }
    }

    @Test("A dry run gives the same numbers and leaves the database as it was")
    func dryRun() async throws {
        let town = try await AgencyAtWork.open()
        let before = try await town.everything()
        var order = ImportEmployers(path: try SheetOnDesk.file(Array(sheet.utf8)))
        order.isDryRun = true
        let rehearsal = try await order.run(in: town.database, at: town.now)
        #expect(try await town.everything() == before)
        order.isDryRun = false
        let report = try await order.run(in: town.database, at: town.now)
        #expect(rehearsal.numbers == [4, 2, 1, 1] && report.numbers == [4, 2, 1, 1])
    }

    @Test("A second import creates nobody and changes no employer")
    func again() async throws {
        let town = try await AgencyAtWork.open()
        try await town.take(sheet)
        let before = try await town.everything()
        #expect(try await town.take(sheet) == [0, 3, 1])
        #expect(try await town.everything().prefix(3) == before.prefix(3))
    }

    @Test("An empty installation gets an agency, whose first administrator may still be found")
    func emptyInstallation() async throws {
        let database = try await TemporaryDatabase.make(migrations: Schema.steps)
        let report = try await ImportEmployers(path: try SheetOnDesk.file(Array(sheet.utf8))).run(in: database, at: AgencyAtWork.now)
        #expect(report.created == 2 && report.agency == "My agency" && report.notes.contains { $0.contains("fairlead serve") })
        let token = try #require(try await Welcome.openFounding(at: AgencyAtWork.now, in: database))
        let administrator = StaffDraft(name: "Ada", mailbox: "ada@example.org", phone: "1", role: .administrator)
        let draft = AgencyDraft(name: "Riverside Works", phone: "1", mailbox: "office@example.org")
        _ = try await database.write { db in
            try Welcome.found(draft, administrator: administrator, token: token.text, at: AgencyAtWork.now, in: db)
        }
        #expect(try await database.read { db in try StaffQueries.agencies(in: db).map(\.name) } == ["Riverside Works"])
    }

    @Test("What cannot be read at all says what to do", arguments: ["", "12,13\n14,15\n"])
    func unreadable(text: String) async throws {
        let town = try await AgencyAtWork.open()
        await #expect(throws: (any Error).self) {
            _ = try await ImportEmployers(path: try SheetOnDesk.file(Array(text.utf8))).run(in: town.database, at: town.now)
        }
    }
}
