import Dates
import Foundation
import OpenReferral
import Storage
import Testing
import Web

@testable import App

@Suite("A list of thousands of programs")
struct ManyServicesTests {
    /// So many programs of a twentieth as many schools, each with a campus and a price.
    private func list(_ count: Int, price: Int = 900) -> [UInt8] {
        let rows = (0..<count).map { number in
            "\(number),\(number / 20),School \(number / 20),Program \(number),51.3902,31-1131.00,\(number / 20) Main St,Austin,TX,78701,\(price)"
        }
        let head =
            "Program ID,Provider ID,ProviderName,Program Name,Instructional Program (CIP) Code,Occupation Code (ONET 1),Campus Address,"
            + "Campus City,Campus State,Campus Zip Code,Required Cost: Tuition & Fees"
        return Array(([head] + rows).joined(separator: "\n").utf8)
    }

    private func directory(_ count: Int, price: Int = 900) throws -> Directory {
        try DirectoryUpload(name: "list.csv", bytes: list(count, price: price), publisher: "Texas", in: Town.reference).directory
    }

    private func asked(_ directory: Directory, _ town: AgencyAtWork) async throws -> Int {
        try await town.database.write { db in
            let before = db.statements
            _ = try KeepDirectory(directory: directory, agency: town.ines.agency, now: town.now).keep(in: db)
            return db.statements - before
        }
    }

    @Test("It is taken in with a statement for hundreds of services, not one for each; taken in again alike, and none is doubled")
    func statements() async throws {
        let town = try await AgencyAtWork.open()
        let many = try directory(2_000)
        #expect(many.services.count == 2_000 && many.organizations.count == 100 && many.locations.count == 100)
        let first = try await asked(many, town)
        let again = try await asked(many, town)
        #expect(first < 120 && again < 120, "\(first) statements, then \(again)")
        let kept = try await town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM provider_services") }
        #expect(kept == 2_000)
    }

    @Test("It is taken back with a statement for hundreds of services, and nothing of it is left")
    func takenBack() async throws {
        let town = try await AgencyAtWork.open()
        let (many, agency) = (try directory(2_000), town.lead.agency)
        let asked = try await town.database.write { db in
            let keep = KeepDirectory(directory: many, agency: agency, now: town.now)
            try DirectoryTake.recording("the list", many, of: nil, by: "Ruth", agency: agency, at: town.now, in: db) {
                ((), try keep.keep(in: db).services)
            }
            let take = try #require(try DirectoryTakeQueries.latest(seenBy: town.lead.viewer, in: db).first)
            let before = db.statements
            let undo = try take.takeBack(by: town.lead, at: town.now, in: db)
            #expect(undo.removed.count == 2_000 && undo.left.isEmpty)
            return db.statements - before
        }
        #expect(asked < 200, "\(asked) statements")
        for table in ["providers", "provider_services", "provider_locations", "service_at_locations", "directory_rows"] {
            let left = try await town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM \(SQL(stringLiteral: table))") }
            #expect(left == 0, "\(table)")
        }
    }

    @Test("A program whose codes O*NET no longer has is taken for what its field of study leads to; the codes stand in the list of what did not map")
    func fields() throws {
        let text = String(decoding: list(1), as: UTF8.self).replacing("31-1131.00", with: "31-1014.00")
        let upload = try DirectoryUpload(name: "list.csv", bytes: Array(text.utf8), publisher: "Texas", in: Town.reference)
        #expect(upload.unknownCodes.map(\.code) == ["31101400"])
        #expect(upload.withoutOccupation.isEmpty)
        let occupations = upload.directory.services[0].extra["occupations"]
        #expect(occupations.map { "\($0)".contains("31-1131.00") && "\($0)".contains("field") } == true)
    }

    @Test("What it costs more is said anew, and whoever asks what has changed since hears of the service")
    func changed() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await asked(try directory(10), town)
        let later = town.now.adding(days: 1)
        let dearer = try directory(10, price: 950)
        try await town.database.write { db in _ = try KeepDirectory(directory: dearer, agency: town.ines.agency, now: later).keep(in: db) }
        let (modified, prices) = try await town.database.read { db in
            (
                try db.one(Int.self, "SELECT COUNT(*) FROM provider_services WHERE modified_at = \(later)"),
                try db.one(Int.self, "SELECT COUNT(*) FROM directory_rows WHERE kind = 'cost_option' AND record LIKE '%950%'")
            )
        }
        #expect(modified == 10 && prices == 10)
    }
}
