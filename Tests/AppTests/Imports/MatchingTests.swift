import Testing

@testable import App

@Suite("Whether a row is about an employer whom we know")
struct MatchingTests {
    private let known = "Name,Address,City,Zip,Phone\n\"Kessler & Sons, Inc.\",2214 West Canal Street,Chicago,60608,312-555-0148\n"

    @Test(
        "The same name with the same phone or street is the same employer",
        arguments: [
            "KESSLER AND SONS,,,,(312) 555 0148", "Kessler & Sons,,,,5550148", "Kessler and Sons LLC,2214 W Canal St.,,,",
            "kessler & sons,9 Elm St,,,1-312-555-0148", "Kessler & Sons,2214 W. CANAL STREET,,60612,",
        ])
    func same(row: String) async throws {
        let town = try await AgencyAtWork.open()
        try await town.take(known)
        #expect(try await town.take("Name,Address,City,Zip,Phone\n\(row)\n") == [0, 1, 0])
    }

    @Test(
        "The name alone is not enough, nor the phone alone, nor the same street in another town",
        arguments: [
            "Kessler & Sons,,,,", "Kessler & Sons,9 Elm St,,,773-555-0101", "Other Firm,,,,312-555-0148", "Kessler & Sons,,,,773-555-0148",
            "Kessler & Sons,2214 W Canal St,Springfield,62701,",
        ])
    func another(row: String) async throws {
        let town = try await AgencyAtWork.open()
        try await town.take(known)
        #expect(try await town.take("Name,Address,City,Zip,Phone\n\(row)\n") == [1, 0, 0])
    }

    @Test("Polish and Spanish letters, ampersands and legal forms do not hide a name")
    func spellings() async throws {
        let town = try await AgencyAtWork.open()
        try await town.take("Name,Phone\nŁódź Piekarnia Zieliński,312-555-0148\nCafé Peña & Hijos S.A.,312-555-0149\n")
        #expect(try await town.take("Name,Phone\nLodz Piekarnia Zielinski Inc,312-555-0148\nCafe Pena and Hijos SA,312-555-0149\n") == [0, 2, 0])
    }

    @Test("One place many times under one name is one employer, in one sheet as in two")
    func duplicates() async throws {
        let town = try await AgencyAtWork.open()
        let csv = "Name,Address\nAcme,1 Main St\nACME Inc.,1 Main Street\nAcme,1  MAIN ST\nBare\nBare\n"
        #expect(try await town.take(csv) == [2, 3, 0])
        #expect(try await town.take(csv) == [0, 5, 0])
    }

    @Test("A known employer gets what was blank, and keeps what it has")
    func fillsBlanks() async throws {
        let town = try await AgencyAtWork.open()
        try await town.take("Name,Address,Phone,FEIN\nAcme,1 Main St,312-555-0148,\n")
        try await town.take("Name,Address,Phone,FEIN,Zip,E-mail\nAcme,1 Main St,773-555-0101,36-5551207,60608,a@acme.example\n")
        let acme = try #require(try await town.known("Acme").first).draft
        #expect(acme.sites.map(\.phone) == ["312-555-0148"] && acme.sites.map(\.zip) == ["60608"])
        #expect(acme.fein == "36-5551207" && acme.contacts.map(\.mailbox) == ["a@acme.example"])
    }

    @Test("Another address under the same name and phone becomes a further place")
    func furtherPlace() async throws {
        let town = try await AgencyAtWork.open()
        let csv = "Name,Address,Phone\nAcme,1 Main St,312-555-0148\nAcme,9 Elm St,312-555-0148\n"
        try await town.take(csv)
        #expect(try await town.take(csv) == [0, 2, 0])
        #expect(try await town.known("Acme").map { $0.draft.sites.map(\.street) } == [["1 Main St", "9 Elm St"]])
    }

    @Test("Who looks at the rows may say that a name is the same firm, or leave the row out")
    func choices() async throws {
        let town = try await AgencyAtWork.open()
        try await town.take("Name,Phone\nAcme,312-555-0148\n")
        #expect(try await town.take("Name,Phone\nAcme,773-555-0101\nAcme,773-555-0102\n", choices: [2: .same, 3: .leaveOut]) == [0, 1, 1])
        #expect(try await town.known("Acme").map { $0.draft.sites.count } == [2])
    }

    @Test("Other agencies' employers are never met")
    func wall() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Acme", by: town.stranger) { $0.sites = [SiteDraft(phone: "312-555-0148")] }
        #expect(try await town.take("Name,Phone\nAcme,312-555-0148\n") == [1, 0, 0])
    }
}
