import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The list of employers")
struct EmployerListTests {
    private func list(_ query: String, _ town: AgencyAtWork, as staff: StaffMember? = nil) throws -> EmployerList {
        EmployerList(try Fields(query: query), for: staff ?? town.ines)
    }

    private func names(_ query: String, _ town: AgencyAtWork, as staff: StaffMember? = nil) async throws -> [String] {
        let (list, staff) = (try list(query, town, as: staff), staff ?? town.ines)
        return try await town.database.read { db in try EmployerQueries.lines(of: list, at: town.now, seenBy: staff, in: db).lines.map(\.name) }
    }

    /// Follows "Next 50" from the first page to the last.
    private func allPages(_ query: String, _ town: AgencyAtWork) async throws -> [[String]] {
        var list: EmployerList? = try list(query, town)
        var pages: [[String]] = []
        while let current = list {
            let page = try await town.database.read { db in try EmployerQueries.lines(of: current, at: town.now, seenBy: town.ines, in: db) }
            pages.append(page.lines.map(\.name))
            list = page.hasMore ? page.lines.last.map { last in current.with { $0.start = .after(last.place(in: current.sort)) } } : nil
        }
        return pages
    }

    @Test("Page after page shows each of 120 employers once", arguments: ["sort=name", "sort=contact"])
    func pages(query: String) async throws {
        let town = try await AgencyAtWork.open()
        // Sixty names, each twice: the key must tell them apart.
        for number in 0..<120 { _ = try await town.add("Firm \(number % 60)") }
        let pages = try await allPages(query, town)
        #expect(pages.map(\.count) == [50, 50, 20])
        #expect(Set(pages.joined()).count == 60)
        #expect(try await allPages(query + "&rows=1000", town).map(\.count) == [120])
        if query == "sort=name" { #expect(pages.joined().map(Folding.name) == pages.joined().map(Folding.name).sorted()) }
    }

    @Test("The address brings back the same list, with the place in it")
    func address() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Łódź & Sons")
        var list = try list("q=%C5%82&view=resting&sort=contact&stage=active", town)
        list.start = .after(EmployerList.Place(id: employer.id, key: "lodz and sons"))
        let query = list.link.address.drop { $0 != "?" }.dropFirst()
        #expect(EmployerList(try Fields(query: query), for: town.ines) == list)
    }

    @Test(
        "An employer is found by a part of its name, its people, their mail and its numbers",
        arguments: ["essle", "METAL WORKS llc", "dana", "555-0148", "(312) 555 0148", "36-5554417", "dines@kessler", "tooling"])
    func search(query: String) async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Arrowhead Packaging")
        _ = try await town.add("Kessler Metal Works") {
            $0.fein = "365554417"
            $0.otherNames = "Canal Tooling"
            $0.contacts = [ContactDraft(name: "Dana Kessler", phone: "312-555-0148", mailbox: "dines@kessler.example")]
        }
        #expect(try await names("q=\(query.replacing(" ", with: "+"))", town) == ["Kessler Metal Works"])
    }

    @Test("Views hold what their names say")
    func views() async throws {
        let town = try await AgencyAtWork.open()
        let waiting = try await town.add("Waiting")
        let owing = try await town.add("Owing")
        _ = try await town.add("Of Marcus", by: town.marcus)
        _ = try await town.add("At Rest") { $0.stage = .resting }
        try await town.log(waiting, by: town.ines, owes: .us)
        try await town.log(owing, by: town.ines, owes: .them)
        #expect(try await names("view=mine", town) == ["At Rest", "Owing", "Waiting"])
        #expect(try await names("view=owed_by_us", town) == ["Waiting"])
        #expect(try await names("view=owed_by_them", town) == ["Owing"])
        #expect(try await names("view=resting", town) == ["At Rest"])
        #expect(try await names("view=all&stage=resting", town) == ["At Rest"])
    }

    @Test("An intake worker sees the employers of her center, and nobody sees another agency's")
    func walls() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Mill Firm")
        _ = try await town.add("West Firm") { $0.center = town.intake.center }
        #expect(try await names("", town, as: town.intake) == ["West Firm"])
        #expect(try await names("view=all", town, as: town.stranger) == [])
    }

    @Test("A thousand is the most that is counted")
    func counts() {
        #expect(BoundedCount(number: 34).words == "34")
        #expect(BoundedCount(number: 1001).words == "1,000+")
    }
}
