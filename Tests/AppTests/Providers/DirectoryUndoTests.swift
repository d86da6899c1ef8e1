import Dates
import Foundation
import Markup
import OpenReferral
import Storage
import Testing
import Web

@testable import App

@Suite("A package taken back")
struct DirectoryUndoTests {
    /// The package as it is taken in: one service told otherwise, with another place, and one that is new, of a new provider.
    private func package(_ desk: DirectoryAtWork) async throws -> Directory {
        var directory = try await desk.everything()
        directory.services[0].feesDescription = "$30 a term"
        directory.schedules[0].opensAt = "10:00"
        directory.requiredDocuments.removeLast()
        directory.locations[0].latitude = 41.85
        var kitchen = Organization(id: UUID().uuidString.lowercased())
        (kitchen.name, kitchen.description) = ("Canal Kitchen", "Meals")
        var soup = Service(id: UUID().uuidString.lowercased())
        (soup.name, soup.organizationID) = ("Soup", kitchen.id)
        var hall = Location(id: UUID().uuidString.lowercased())
        (hall.name, hall.organizationID) = ("Hall", kitchen.id)
        var given = ServiceAtLocation(id: UUID().uuidString.lowercased())
        (given.serviceID, given.locationID) = (soup.id, hall.id)
        var phone = Phone(id: UUID().uuidString.lowercased())
        (phone.organizationID, phone.number) = (kitchen.id, "312-555-0100")
        directory.organizations.append(kitchen)
        directory.services.append(soup)
        directory.locations.append(hall)
        directory.servicesAtLocations.append(given)
        directory.phones.append(phone)
        return directory
    }

    private func takeIn(_ directory: Directory, _ desk: DirectoryAtWork) async throws -> (page: String, undo: String) {
        let answer = try await desk.upload("theirs.zip", try DirectoryAtWork.packed(directory, as: .hsds30JSON))
        let page = try #require(answer.header("Location"), "\(answer.status)")
        #expect(try await desk.takeIn(page).status == 303)
        let id = try await desk.town.database.read { db in try DirectoryTakeQueries.latest(seenBy: desk.town.lead.viewer, in: db).first?.id }
        return (page, try #require(id).undo.address)
    }

    private func rows(_ desk: DirectoryAtWork) async throws -> [String] {
        try await desk.town.database.read { db in
            try db.all(
                String.self,
                """
                SELECT 'provider ' || name || ' ' || record FROM providers
                UNION ALL SELECT 'service ' || name || words || needs || languages || places || COALESCE(verified_name, '') || record FROM provider_services
                UNION ALL SELECT 'place ' || COALESCE(CAST(latitude AS TEXT), '') || record FROM provider_locations
                UNION ALL SELECT 'at ' || record FROM service_at_locations
                UNION ALL SELECT kind || ' ' || record FROM directory_rows ORDER BY 1
                """)
        }
    }

    @Test("What came with it goes, and what it told otherwise stands as before; what that would do is said first")
    func whole() async throws {
        let desk = try await DirectoryAtWork.open()
        _ = try await desk.town.post(desk.service + "/verify", [], as: desk.town.ines)
        let before = try await rows(desk)
        let (page, undo) = try await takeIn(package(desk), desk)
        #expect(try await rows(desk) != before)
        #expect(try await desk.text(desk.service).contains("Nobody has verified it yet"))
        let told = try await desk.town.get(undo, as: desk.town.lead).text
        #expect(told.contains("1 service that came in with it") && told.contains("1 service that it told otherwise"))
        #expect(try await rows(desk) != before, "looking changes nothing")
        #expect(try await desk.town.post(undo, [], as: desk.town.lead).status == 303)
        #expect(try await rows(desk) == before)
        #expect(!(try await desk.text(desk.service).contains("Nobody has verified it yet")))
        for there in [page, String(undo.dropLast("/undo".count)), "/providers/packages"] {
            #expect(try await desk.town.get(there, as: desk.town.lead).text.contains("Taken back"))
        }
        #expect(try await desk.town.post(undo, [], as: desk.town.lead).status == 409)
        #expect(try await desk.town.get(undo, as: desk.town.lead).status == 303)
        _ = try await takeIn(package(desk), desk)
        #expect(try await desk.text("/providers?q=soup").contains("Soup"), "and it may come in again")
    }

    @Test("Two packages are taken back one after the other, the later first")
    func twice() async throws {
        let desk = try await DirectoryAtWork.open()
        let before = try await rows(desk)
        let first = try await takeIn(package(desk), desk)
        var later = try await desk.everything()
        for index in later.services.indices { later.services[index].name += ", anew" }
        let second = try await takeIn(later, desk)
        #expect(try await desk.town.get(first.undo, as: desk.town.lead).text.contains("it was changed since"))
        for undo in [second.undo, first.undo] { #expect(try await desk.town.post(undo, [], as: desk.town.lead).status == 303) }
        #expect(try await rows(desk) == before)
    }

    @Test("What somebody changed, verified or used since stays as it is, with the reason, and so do its provider and place")
    func left() async throws {
        let desk = try await DirectoryAtWork.open()
        let (page, undo) = try await takeIn(package(desk), desk)
        let soup = try await desk.town.database.read { db in
            try db.one(ID<Listing>.self, "SELECT id FROM provider_services WHERE name = 'Soup'")
        }
        _ = try await desk.town.post(soup.page.address + "/verify", [], as: desk.town.ines)
        let version = try await desk.town.database.read { db in
            try db.one(Int.self, "SELECT version FROM provider_services WHERE name = 'English for beginners'")
        }
        let all = try await desk.everything()
        let english = all.services.first { $0.name == "English for beginners" }?.id
        let place = all.servicesAtLocations.first { $0.serviceID == english }?.locationID ?? ""
        let edit = DirectoryAtWork.english + [("version", "\(version)"), ("wait", "a year"), ("place", place)]
        #expect(try await desk.town.post(desk.service + "/edit", edit, as: desk.town.ines).status == 303)
        let told = try await desk.town.get(undo, as: desk.town.lead).text
        #expect(told.contains("somebody has verified it since") && told.contains("it was changed since"))
        let before = try await rows(desk)
        #expect(try await desk.town.post(undo, [], as: desk.town.lead).status == 303)
        let after = try await rows(desk)
        #expect(after == before, "\(Set(after).symmetricDifference(before))")
        let result = try await desk.town.get(page, as: desk.town.lead).text
        #expect(result.contains("0 services removed") && result.contains("somebody has verified it since"))
    }

    @Test("A new service about which its provider was asked stays; what was told otherwise of another stands as before")
    func used() async throws {
        let desk = try await DirectoryAtWork.open()
        let (_, undo) = try await takeIn(package(desk), desk)
        try await desk.town.database.write { db in
            let soup = try db.one(ID<Listing>.self, "SELECT id FROM provider_services WHERE name = 'Soup'")
            try db.run("UPDATE provider_services SET asked_at = \(desk.town.now), asked_by = \(desk.town.ines.id) WHERE id = \(soup)")
        }
        #expect(try await desk.town.get(undo, as: desk.town.lead).text.contains("its provider was asked about it"))
        #expect(try await desk.town.post(undo, [], as: desk.town.lead).status == 303)
        let names = try await desk.town.database.read { db in try db.all(String.self, "SELECT name FROM providers ORDER BY name") }
        #expect(names == ["Canal Kitchen", "Łódź House"])
        #expect(try await desk.text(desk.service).contains("$20 a term"))
    }

    @Test("What came by command is taken back in the browser; only those who lead may, and another agency knows of none")
    func byCommand() async throws {
        let desk = try await DirectoryAtWork.open()
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let before = try await rows(desk)
        try Package.write(try await package(desk), as: .hsds30JSON, to: folder)
        let transfer = try await DirectoryTransfer(desk.town.database, agency: "Riverside Works")
        _ = try await transfer.take(folder, source: "", at: desk.town.now)
        let list = try await desk.town.get("/providers/packages", as: desk.town.lead).text
        #expect(list.contains("By command") && list.contains("by the command line"))
        let path = try #require(list.firstMatch(of: #/href="(/providers/takes/\w+)"/#).map { String($0.1) }) + "/undo"
        #expect(try await desk.town.get(path, as: desk.town.ines).status == 403)
        #expect(try await desk.town.post(path, [], as: desk.town.ines).status == 403)
        #expect(try await desk.town.post(path, [], as: desk.town.lead).status == 303)
        #expect(try await rows(desk) == before)
    }

    @Test("What hangs on a service or a provider is known to the last table")
    func tables() {
        func hanging(on owner: String) -> Set<String> { Set(DeclaredTable.all.filter { $0.keys.contains { $0.to == owner } }.map(\.name)) }
        #expect(hanging(on: "provider_services") == Set(DirectoryTakeQueries.uses.map(\.table)).union(DirectoryTakeQueries.ownTables))
        #expect(hanging(on: "providers") == DirectoryTakeQueries.usesOfProviders.union(["directory_rows"]))
        #expect(hanging(on: "provider_locations") == ["service_at_locations", "directory_rows"])
    }
}
