import Dates
import Foundation
import OpenReferral
import Storage
import Testing
import Web

@testable import App

@Suite("The directory for everybody's programs")
struct HSDSTests {
    @Test("A page has the fields of the standard, and a service by its id all that belongs to it")
    func services() async throws {
        let desk = try await DirectoryAtWork.open()
        let page = try await desk.json("/services")
        #expect(page["total_items"] == .number(1) && page["total_pages"] == .number(1) && page["page_number"] == .number(1))
        #expect(page["first_page"] == .boolean(true) && page["last_page"] == .boolean(true) && page["empty"] == .boolean(false))
        let short = try #require(page["contents"]?.elements.first)
        #expect(short["organization"]?["name"] == .text("Łódź House") && short["schedules"] == nil)
        let full = try await desk.json("/services/\(short["id"]?.words ?? "")")
        #expect(full["schedules"]?.elements.first?["byday"] == .text("MO,WE"))
        #expect(full["service_at_locations"]?.elements.first?["location"]?["addresses"]?.elements.first?["city"] == .text("Chicago"))
    }

    @Test("It is searched, paged and asked what has changed")
    func asked() async throws {
        let desk = try await DirectoryAtWork.open()
        let total = { (query: String) in try await desk.json("/services?\(query)")["total_items"] }
        for (query, count) in [("search=engl", 1), ("search=soup", 0), ("modified_after=2026-11-19", 1), ("modified_after=2026-11-20T00:00:00Z", 0)] {
            #expect(try await total(query) == .number(.init(count)), "\(query)")
        }
        #expect(try await desk.json("/services?page=2&per_page=1")["empty"] == .boolean(true))
        #expect(try await desk.json("/services?minimal=true")["contents"]?.elements.first?["last_modified"] == .text("2026-11-19T17:00:00.000Z"))
        #expect(try await desk.json("/services?page=none")["error"] == .text("page must be a whole number from 1"))
    }

    @Test("What is for colleagues only, and what has ended, is not shown, nor is a provider of nothing else")
    func hidden() async throws {
        let desk = try await DirectoryAtWork.open()
        let id = try #require(try await desk.json("/services")["contents"]?.elements.first?["id"]?.words)
        let organization = try #require(try await desk.json("/organizations")["contents"]?.elements.first?["id"]?.words)
        #expect(try await desk.json("/organizations/\(organization)")["services"]?.elements.count == 1)
        _ = try await desk.town.database.write { db in try db.run("UPDATE provider_services SET is_public = \(false)") }
        #expect(try await desk.visit("/hsds/riverside-works/organizations/\(organization)").status == 404)
        #expect(try await desk.json("/services")["total_items"] == .number(0))
        #expect(try await desk.json("/organizations")["total_items"] == .number(0))
        #expect(try await desk.visit("/hsds/riverside-works/services/\(id)").status == 404)
    }

    @Test(
        "The schemas that the standard publishes accept every answer",
        .enabled(if: FileManager.default.fileExists(atPath: Published.folder.path()), "shared/data is not beside the repository"))
    func schemas() async throws {
        let desk = try await DirectoryAtWork.open()
        let example = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: example, withIntermediateDirectories: true)
        let name = "organization_full.json"
        try FileManager.default.copyItem(at: Published.folder.appending(path: name), to: example.appending(path: name))
        _ = try await DirectoryTransfer(desk.town.database, agency: "Riverside Works").take(example, source: "", at: desk.town.now)
        var rows: [(String, JSONValue)] = []
        for (path, table) in [("services", "service"), ("organizations", "organization"), ("service_at_locations", "service_at_location")] {
            for row in try await desk.json("/\(path)?full=true")["contents"]?.elements ?? [] {
                rows += [(table, row), (table, try await desk.json("/\(path)/\(row["id"]?.words ?? "")"))]
            }
            rows += (try await desk.json("/\(path)")["contents"]?.elements ?? []).map { (table, $0) }
        }
        #expect(rows.count >= 15)
        #expect(try Published.complaints(rows) == "")
    }
}

/// The schemas that the standard publishes, asked by Python's jsonschema.
private enum Published {
    static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/hsds/spec3")

    static func complaints(_ rows: [(String, JSONValue)]) throws -> String {
        let lines = rows.map { JSONValue.object(["table": .text($0.0), "row": $0.1]).json() + "\n" }
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try lines.joined().write(to: file, atomically: true, encoding: .utf8)
        let (process, output) = (Process(), Pipe())
        let chosen = ProcessInfo.processInfo.environment["FAIRLEAD_PYTHON"]
        process.executableURL = URL(filePath: chosen ?? "/usr/bin/env")
        process.arguments = (chosen == nil ? ["python3"] : []) + [tests.appending(path: "OpenReferralTests/schemas.py").path(), folder.path()]
        (process.standardInput, process.standardOutput) = (try FileHandle(forReadingFrom: file), output)
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "Python with jsonschema is needed: run bin/test, which installs it")
        return String(decoding: answer, as: UTF8.self)
    }
}
