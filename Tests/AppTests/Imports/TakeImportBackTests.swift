import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("An import taken back")
struct TakeImportBackTests {
    private static let sheet =
        "Name,Address,Phone,Zip,Contact,FEIN\nAcme,1 Main Street,773-555-0101,60608,Ann Acme,36-5551207\nBeta,2 Oak St,,60601,Bo Beta,\nGamma,3 Elm St,,60601,,\n"

    private func run(_ town: AgencyAtWork) async throws -> ImportRun {
        try await town.database.read { db in
            let id = try db.one(ID<ImportRun>.self, "SELECT MAX(id) FROM imports")
            return try ImportQueries.run(id, seenBy: town.ines.viewer, in: db)
        }
    }

    private func names(_ town: AgencyAtWork) async throws -> [String] {
        try await town.database.read { db in try db.all(String.self, "SELECT name FROM employers ORDER BY name") }
    }

    @Test("Whoever came in with it goes, with their people, places and words to be found by; whom it filled in stands as before")
    func whole() async throws {
        let town = try await AgencyAtWork.open()
        let acme = try await town.add("Acme") { $0.sites = [SiteDraft(street: "1 Main St", isMain: true)] }
        let before = try await town.everything()
        #expect(try await town.take(Self.sheet) == [2, 1, 0])
        #expect(try await town.again(acme).fein == "36-5551207")
        let saved = try await run(town)
        let path = saved.id.undoPage.address
        let page = try await town.get(path, as: town.ines).text
        #expect(page.contains("2 employers that came in with it") && page.contains("1 employer of whom it filled something in"))
        #expect(try await town.everything().prefix(3) != before.prefix(3))
        #expect(try await town.post(path, as: town.ines).status == 303)
        #expect(try await town.everything().prefix(3) == before.prefix(3))
        let again = try await town.again(acme)
        #expect(again.fein == "" && again.version > acme.version)
        for (query, found) in [("Beta", []), ("Ann Acme", []), ("acme", ["Acme"])] as [(String, [String])] {
            #expect(try await town.search(query) == found)
        }
        let result = try await town.get(saved.id.page.address, as: town.ines).text
        #expect(result.contains("Taken back by Inés Delgado") && !result.contains("Take it back"))
        #expect(try await town.get("/imports", as: town.ines).text.contains("Taken back"))
        #expect(try await town.post(path, as: town.ines).status == 409)
        #expect(try await town.take(Self.sheet) == [2, 1, 0], "and it may come in again")
    }

    @Test("Whoever was touched since stays as they are, each with the reason")
    func left() async throws {
        let town = try await AgencyAtWork.open()
        let acme = try await town.add("Acme") { $0.sites = [SiteDraft(street: "1 Main St", isMain: true)] }
        try await town.take(Self.sheet)
        let beta = try #require(try await town.known("Beta").first)
        try await town.database.write { db in
            let employer = try Employer.find(beta.id, seenBy: town.ines.viewer, in: db)
            let talk = ConversationDraft(kind: .call, contact: nil, at: town.now, note: "Asked")
            try employer.logConversation(talk, by: town.ines, at: town.now, in: db)
            let known = try Employer.find(acme.id, seenBy: town.ines.viewer, in: db)
            var facts = EmployerFacts(known)
            facts.fein = "36-9999999"
            try known.edit(facts, version: known.version, by: town.ines, at: town.now, in: db)
        }
        let saved = try await run(town)
        let answer = try await town.post(saved.id.undoPage.address, as: town.lead)
        #expect(answer.status == 303)
        #expect(try await names(town) == ["Acme", "Beta"])
        #expect(try await town.again(acme).fein == "36-9999999")
        let page = try await town.get(saved.id.page.address, as: town.ines).text
        #expect(page.contains("somebody talked with them") && page.contains("what it filled in was changed since"))
        #expect(page.contains("1 employer removed, 0 as before, 2 touched since stay as they are"))
    }

    @Test("Who came with a sheet stays when a later sheet is about them too, and when a person it added is spoken with")
    func used() async throws {
        let town = try await AgencyAtWork.open()
        let acme = try await town.add("Acme") { $0.sites = [SiteDraft(street: "1 Main St", isMain: true)] }
        try await town.take(Self.sheet)
        let first = try await run(town)
        try await town.take("Name,Address,Phone\nGamma,3 Elm St,312-555-0148\n")
        try await town.database.write { db in
            let employer = try Employer.find(acme.id, seenBy: town.ines.viewer, in: db)
            let ann = try EmployerQueries.contacts(of: acme.id, seenBy: town.ines.viewer, in: db).first?.id
            try employer.logConversation(
                ConversationDraft(kind: .call, contact: ann, at: town.now, note: "Asked"), by: town.ines, at: town.now, in: db)
        }
        #expect(try await town.post(first.id.undoPage.address, as: town.ines).status == 303)
        #expect(try await names(town) == ["Acme", "Gamma"])
        let page = try await town.get(first.id.page.address, as: town.ines).text
        #expect(page.contains("a later sheet is about them too") && page.contains("a person or place that it added is used since"))
    }

    @Test("Only whoever brought it and those who lead take it back; the other agency knows of none")
    func whose() async throws {
        let town = try await AgencyAtWork.open()
        try await town.take(Self.sheet)
        let path = try await run(town).id.undoPage.address
        for stranger in [town.marcus, town.stranger] {
            #expect(try await town.get(path, as: stranger).status == 404)
            #expect(try await town.post(path, as: stranger).status == 404)
        }
        #expect(try await town.get(path, as: town.lead).status == 200)
        #expect(try await names(town) == ["Acme", "Beta", "Gamma"])
    }

    @Test("What hangs on an employer, a person or a place is known to the last table")
    func tables() {
        func hanging(on owner: String) -> [(String, String)] {
            DeclaredTable.all.flatMap { table in
                table.keys.filter { $0.to == owner }.compactMap { key in key.columns.last.map { (table.name, $0) } }
            }
        }
        let known = Set(UndoQueries.uses.map(\.table)).union(UndoQueries.ownTables)
        #expect(Set(hanging(on: "employers").map(\.0)) == known)
        let used = Set((hanging(on: "contacts") + hanging(on: "sites")).map { "\($0.0).\($0.1)" })
        #expect(used == Set(UndoQueries.additions.map { "\($0.table).\($0.column)" }).union(["check_ins.contact_id"]))
    }
}
