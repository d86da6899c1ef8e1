import Dates
import Foundation
import OpenReferral
import Sheets
import Storage
import Testing
import Web

@testable import App

@Suite("Packages by the browser")
struct DirectoryImportTests {
    @Test("What would change is shown first, and nothing is taken in before one press", arguments: Package.Version.allCases)
    func shown(version: Package.Version) async throws {
        let desk = try await DirectoryAtWork.open()
        var directory = try await desk.everything()
        directory.services[0].feesDescription = "$30 a term"
        var soup = Service(id: UUID().uuidString.lowercased())
        (soup.name, soup.organizationID) = ("Soup", directory.organizations[0].id)
        directory.services.append(soup)
        let answer = try await desk.upload("our.zip", try DirectoryAtWork.packed(directory, as: version))
        let page = try #require(answer.header("Location"), "\(answer.status)")
        let changed = try await desk.town.get(page + "?show=changed", as: desk.town.lead).text
        #expect(changed.contains("fees_description: “$20 a term” becomes “$30 a term”"))
        #expect(try await desk.town.get(page + "?show=new", as: desk.town.lead).text.contains("Soup"))
        #expect(!(try await desk.text(desk.service).contains("$30 a term")))
        #expect(try await desk.takeIn(page).status == 303)
        #expect(try await desk.text(desk.service).contains("$30 a term"))
        #expect(try await desk.text("/providers?need=english").contains("English for beginners"), "what it helps with stays")
    }

    @Test("What we have and the package does not name stays, and is told")
    func absent() async throws {
        let desk = try await DirectoryAtWork.open()
        let json = "[{\"id\": \"\(UUID().uuidString.lowercased())\", \"name\": \"Soup\", \"status\": \"active\"}]"
        let page = try #require(try await desk.upload("services.json", Array(json.utf8)).header("Location"))
        #expect(try await desk.town.get(page + "?show=absent", as: desk.town.lead).text.contains("English for beginners"))
        _ = try await desk.takeIn(page)
        #expect(try await desk.text("/providers").contains("English for beginners"))
        #expect(try await desk.text("/providers?q=soup").contains("Soup"))
    }

    @Test("A package that changes hours alone has the service verified again; one like ours changes nothing")
    func rows() async throws {
        let desk = try await DirectoryAtWork.open()
        _ = try await desk.town.post(desk.service + "/verify", [], as: desk.town.ines)
        var directory = try await desk.everything()
        let same = try await desk.upload("same.zip", try DirectoryAtWork.packed(directory, as: .hsds30JSON)).header("Location")
        let page = try await desk.town.get(try #require(same), as: desk.town.lead).text
        #expect(page.contains("Take in 0 new and 0 changed"))
        directory.schedules[0].opensAt = "10:00"
        let other = try await desk.upload("other.zip", try DirectoryAtWork.packed(directory, as: .hsds30JSON)).header("Location")
        _ = try await desk.takeIn(try #require(other))
        #expect(try await desk.text(desk.service).contains("Nobody has verified it yet"))
    }

    @Test("If the directory changes meanwhile, nothing is taken in")
    func meanwhile() async throws {
        let desk = try await DirectoryAtWork.open()
        let package = try DirectoryAtWork.packed(try await desk.everything(), as: .hsds30)
        let page = try #require(try await desk.upload("ours.zip", package).header("Location"))
        let text = try await desk.town.get(page, as: desk.town.lead).text
        let mark = String(try #require(text.firstMatch(of: #/name="agreed" value="([^"]*)"/#)).1)
        _ = try await desk.town.post(desk.service + "/edit", DirectoryAtWork.english + [("version", "1"), ("wait", "a year")], as: desk.town.ines)
        #expect(try await desk.town.post(page + "/save", [("agreed", mark)], as: desk.town.lead).status == 409)
        #expect(try await desk.text(desk.service).contains("a year"))
    }

    @Test("A list of training programs tells which codes O*NET does not know, and which programs lead nowhere known")
    func trainings() async throws {
        let desk = try await DirectoryAtWork.open()
        let list =
            "Program ID,Provider ID,ProviderName,Program Name,Occupation Code (ONET 1)\n1,1,Canal College,Welding,51412100\n2,1,Canal College,Law,99999999\n"
        let page = try #require(try await desk.upload("etpl.csv", Array(list.utf8), publisher: "Illinois").header("Location"))
        let text = try await desk.town.get(page, as: desk.town.lead).text
        #expect(text.contains("99999999: 1 row") && text.contains("Law, Canal College") && !text.contains("Welding, Canal College"))
        _ = try await desk.takeIn(page)
        #expect(try await desk.text("/providers?q=welding&need=training").contains("Canal College"))
        #expect(try await desk.town.post(page + "/remarks.csv", as: desk.town.lead).text.contains("99999999"))
        let again = try #require(try await desk.upload("etpl of may.csv", Array(list.utf8), publisher: "Illinois").header("Location"))
        #expect(try await desk.town.get(again, as: desk.town.lead).text.contains("Take in 0 new and 0 changed"))
    }

    @Test("A file that is none is refused in words, and what was typed stays", arguments: ["a.zip", "a.json", "a.csv", "a.docx"])
    func refused(name: String) async throws {
        let desk = try await DirectoryAtWork.open()
        let answer = try await desk.upload(name, Array("PK\u{3}\u{4} nothing".utf8))
        #expect(answer.status == 422 && answer.text.contains("There is a problem") && answer.text.contains("value=\"Ohana\""))
    }

    @Test("Put away, nothing of it is left")
    func putAway() async throws {
        let desk = try await DirectoryAtWork.open()
        let package = try DirectoryAtWork.packed(try await desk.everything(), as: .hsds30)
        let page = try #require(try await desk.upload("ours.zip", package).header("Location"))
        #expect(try await desk.town.post(page + "/stop", [], as: desk.town.lead).status == 303)
        #expect(try await desk.town.get(page, as: desk.town.lead).status == 404)
        #expect(try await desk.town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM files") } == 0)
    }

    @Test("What is taken away comes back the same; 1.1 lists what it has no place for", arguments: Package.Version.allCases)
    func export(version: Package.Version) async throws {
        let desk = try await DirectoryAtWork.open()
        let answer = try await desk.town.post("/providers/export/\(version.rawValue)", as: desk.town.lead)
        let words = try await desk.town.database.read { db in try db.all(String.self, "SELECT words FROM journal WHERE kind = 'access'") }
        #expect(words.contains("took away the directory of services, HSDS \(version.rawValue), as a file, 1 row"))
        let files = try PackedFiles.unpack(answer.body, endings: [".csv", ".json"]).map { PackageFile(name: $0.name, bytes: Data($0.bytes)) }
        let read = try Package.read(files).directory
        #expect(read.services.map(\.name) == ["English for beginners"])
        if version != .hsds11 { #expect(Set(read.rows) == Set(try await desk.everything().rows)) }
    }

    @Test("Only those who lead bring packages in and take them away")
    func permissions() async throws {
        let desk = try await DirectoryAtWork.open()
        #expect(try await desk.town.get("/providers/packages", as: desk.town.ines).status == 403)
        #expect(try await desk.town.post("/providers/export/3.0", as: desk.town.ines).status == 403)
    }
}
