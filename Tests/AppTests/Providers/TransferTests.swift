import Dates
import Foundation
import OpenReferral
import Storage
import Testing
import Web

@testable import App

@Suite("Packages into the directory and out of it")
struct TransferTests {
    private static let spec = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/hsds")
    private static var isAtHand: Bool { FileManager.default.fileExists(atPath: spec.path()) }

    private func transfer(_ town: AgencyAtWork) async throws -> DirectoryTransfer {
        try await DirectoryTransfer(town.database, agency: "Riverside Works")
    }

    private func folder(_ directory: Directory) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Package.write(directory, as: .hsds30JSON, to: folder)
        return folder
    }

    private func small(_ name: String = "Beds", hours: String = "09:00") -> Directory {
        var directory = Directory()
        var organization = Organization(id: "00000000-0000-4000-8000-000000000001")
        (organization.name, organization.description) = ("Hope House", "Shelter")
        var service = Service(id: "00000000-0000-4000-8000-000000000002")
        (service.name, service.organizationID, service.extra) = (name, organization.id, ["color": .text("blue")])
        var schedule = Schedule(id: "00000000-0000-4000-8000-000000000003")
        (schedule.serviceID, schedule.freq, schedule.byday, schedule.opensAt) = (service.id, "WEEKLY", "MO", hours)
        (directory.organizations, directory.services, directory.schedules) = ([organization], [service], [schedule])
        return directory
    }

    @Test("What is taken in comes out as it was")
    func roundTrip() async throws {
        let town = try await AgencyAtWork.open()
        #expect(
            try await transfer(town).take(folder(small()), source: "", at: town.now).lines == [
                "Providers: 1 new, 0 changed, 0 as before.", "Services: 1 new, 0 changed, 0 as before.",
            ])
        let out = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        _ = try await transfer(town).give(as: .hsds30, to: out)
        #expect(try Package.read(out).directory == small())
    }

    @Test("Taken in again nothing is doubled; what is told otherwise has to be verified again")
    func again() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await transfer(town).take(folder(small()), source: "", at: town.now)
        try await town.database.write { db in
            let id = try db.one(ID<Listing>.self, "SELECT id FROM provider_services")
            try ProviderQueries.listing(id, seenBy: town.ines.viewer, in: db).verify(by: town.ines, at: town.now, in: db)
        }
        #expect(
            try await transfer(town).take(folder(small(hours: "10:00")), source: "", at: town.now).lines[1]
                == "Services: 0 new, 0 changed, 1 as before.")
        #expect(
            try await transfer(town).take(folder(small("Warm beds")), source: "", at: town.now).lines[1] == "Services: 0 new, 1 changed, 0 as before."
        )
        let (count, verified) = try await town.database.read { db in
            (
                try db.one(Int.self, "SELECT COUNT(*) FROM directory_rows"),
                try db.exists("SELECT 1 FROM provider_services WHERE verified_at IS NOT NULL")
            )
        }
        #expect(count == 1 && !verified)
    }

    @Test(
        "The standard's sample and example come out as they were", .enabled(if: isAtHand, "shared/data is not beside the repository"),
        arguments: ["sample_hsds11", "ohana_sample", "spec3"])
    func samples(name: String) async throws {
        let town = try await AgencyAtWork.open()
        let source = name == "spec3" ? try onlyJSON(Self.spec.appending(path: name)) : Self.spec.appending(path: name)
        _ = try await transfer(town).take(source, source: "", at: town.now)
        let out = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        _ = try await transfer(town).give(as: .hsds30, to: out)
        let (before, after) = (try Package.read(source).directory, try Package.read(out).directory)
        #expect(Set(after.rows) == Set(before.rows))
    }

    /// The folder has a table of the schema besides.
    private func onlyJSON(_ folder: URL) throws -> URL {
        let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.appending(path: "service_full.json"), to: copy.appending(path: "service_full.json"))
        return copy
    }

    @Test("A list of training programs becomes providers and services")
    func trainings() async throws {
        let town = try await AgencyAtWork.open()
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".csv")
        try
            "Program ID,Provider ID,ProviderName,Program Name,Occupation Code (ONET 1)\n1,1,Canal College,Welding,51412100\n2,1,Canal College,Law,99999999\n"
            .write(to: file, atomically: true, encoding: .utf8)
        let report = try await transfer(town).takeTrainings(file, occupations: OccupationCodes(known: ["51-4121.00"]), at: town.now)
        #expect(report.lines.contains("Codes of no known occupation: 99999999 (1 rows)."))
        #expect(try await town.get("/providers?q=welding&need=training", as: town.ines).text.contains("Canal College"))
    }
}
