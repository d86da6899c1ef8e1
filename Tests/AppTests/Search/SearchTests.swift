import Storage
import Testing

@testable import App

extension AgencyAtWork {
    func found(_ query: String, as staff: StaffMember? = nil) async throws -> SearchResults {
        let staff = staff ?? ines
        return try await database.read { db in try SearchQueries.results(for: query, seenBy: staff, in: db) }
    }

    /// The names that a search finds, best first.
    func search(_ query: String, as staff: StaffMember? = nil) async throws -> [String] {
        try await found(query, as: staff).employers.map { $0.name.pieces.map(\.text).joined() }
    }
}

extension FoundEmployer {
    /// "phone (312) 555-[0148], Dana Kessler"
    var words: [String] {
        facts.map { "\($0.label) \($0.text.words)\($0.whose.isEmpty ? "" : ", \($0.whose)")" }
    }
}

extension MarkedText {
    /// The text with square brackets around what is marked.
    var words: String { pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined() }
}

@Suite("Search")
struct SearchTests {
    private func kesslers() async throws -> AgencyAtWork {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Arrowhead Packaging")
        _ = try await town.add("Kessler Metal Works") {
            $0.fein = "36-5554417"
            $0.legalName = "KMW Holdings LLC"
            $0.otherNames = "Canal Tooling"
            $0.contacts = [ContactDraft(name: "Dana Kessler-Wójcik", phone: "(312) 555-0148", mailbox: "d.ines@kmw-metal.example")]
            $0.sites = [SiteDraft(name: "Dock nine", street: "2214 W Canal St", phone: "773-555-0177")]
        }
        return town
    }

    @Test(
        "Finds an employer by any part of what is known of it, and says what matched",
        arguments: [
            ("essle", ""), ("METAL works", ""), ("metal & works", nil), ("wojcik", "contact Dana Kessler-[Wójcik]"),
            ("0148", "phone (312) 555-[0148], Dana Kessler-Wójcik"),
            ("312.555.0148", "phone ([312) 555-0148], Dana Kessler-Wójcik"), ("5550177", "phone 773-[555-0177], Dock nine"),
            ("2-55", "phone (31[2) 55]5-0148, Dana Kessler-Wójcik"), ("36-555 44", "FEIN [36-55544]17"),
            ("d.ines@kmw-metal.example", "e-mail d.[ines]@kmw-metal.[example], Dana Kessler-Wójcik"),
            ("kmw holdings llc", "legal name [KMW] [Holdings] LLC"), ("tooling", "also called Canal [Tooling]"),
            ("2214 w canal", "street [2214] W Canal St"),
            ("dock", "site [Dock] nine"), ("kessler dana", "contact [Dana] Kessler-Wójcik"),
        ])
    func finds(query: String, matched: String?) async throws {
        let found = try await kesslers().found(query).employers
        guard let matched else { return #expect(found.isEmpty) }
        #expect(found.map { $0.name.pieces.map(\.text).joined() } == ["Kessler Metal Works"])
        #expect(found.first.map { $0.words.last ?? "" } == matched)
    }

    @Test(
        "One letter too many, too few, another or two swapped are forgiven",
        arguments: ["kesller", "kesler", "kessker", "ekssler", "kessller", "kelssr", "kesl", "metl woks"])
    func slips(query: String) async throws {
        let found = try await kesslers().found(query)
        #expect(found.employers.first?.name.pieces.map(\.text).joined() == (query == "kelssr" ? nil : "Kessler Metal Works"))
        #expect(found.isForgiven == (query != "kelssr"))
    }

    @Test(
        "Hard names are found by themselves and by a part",
        arguments: [
            ("Łukasz's Ślusarnia", "lukasz slus"), ("A&B and Sons", "a&b"), ("O'Hara", "ohara"), ("O’Hara Ltd.", "o'hara"), ("3M", "3m"),
            ("東京電機", "電機"),
            ("U.S. Steel", "us steel"), ("Straße & Söhne", "strasse and"), ("\"Quoted\" 100% _ Works", "100%"), ("Café Él", "cafe el"),
            ("Żółw", "olw"),
            ("Studio 54 Films", "studio 54"), ("Back\\slash", "slash"),
        ])
    func hard(name: String, part: String) async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Zzyzx Quarry")
        _ = try await town.add(name)
        #expect(try await town.search(name) == [name])
        #expect(try await town.search(part) == [name])
    }

    @Test(
        "A name of 300 letters is found by its beginning; nothing, signs and blanks find nobody",
        arguments: ["", " ", "%", "_", "'", "\"", "%%%", "\\", "-"])
    func nothing(query: String) async throws {
        let town = try await AgencyAtWork.open()
        let long = String(repeating: "abcdefghij", count: 30)
        _ = try await town.add(long)
        #expect(try await town.search(query) == [])
        #expect(try await town.search(String(long.prefix(90))) == [long])
    }

    @Test("The name itself comes first, then names that begin so, one's own before others'")
    func order() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Old Mill Bakery", by: town.marcus)
        _ = try await town.add("Millstone", by: town.marcus)
        _ = try await town.add("Millward")
        _ = try await town.add("Mill", by: town.marcus)
        _ = try await town.add("Grand Hotel") { $0.contacts = [ContactDraft(name: "Ann Mill")] }
        #expect(try await town.search("mill") == ["Mill", "Millward", "Millstone", "Old Mill Bakery", "Grand Hotel"])
    }

    @Test("A common word shows twenty and says that there are more; one's own are among them")
    func common() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<80 { _ = try await town.add("Firm \(number) Inc", by: town.marcus) }
        _ = try await town.add("Zenith Firm Inc")
        let found = try await town.found("firm inc")
        #expect(found.employers.count == 20 && found.hasMore)
        #expect(try await town.search("zenith inc") == ["Zenith Firm Inc"])
    }

    @Test("Nobody finds what another agency or center keeps")
    func walls() async throws {
        let town = try await kesslers()
        _ = try await town.add("Kessler Far", by: town.stranger)
        #expect(try await town.search("kessler") == ["Kessler Metal Works"])
        #expect(try await town.search("kessler", as: town.stranger) == ["Kessler Far"])
        #expect(try await town.search("kessler", as: town.intake) == [])
        #expect(try await town.search("keslser", as: town.intake) == [])
    }

    @Test("What has changed is found by the new and no more by the old, and rebuilding changes nothing")
    func changes() async throws {
        let town = try await kesslers()
        let known = try await town.database.read { db in
            try Employer.find(
                try db.one(ID<Employer>.self, "SELECT id FROM employers WHERE name_folded LIKE 'kessler%'"), seenBy: town.ines.viewer, in: db)
        }
        var facts = EmployerFacts(known)
        (facts.name, facts.otherNames) = ("Renamed Forge", "")
        let changed = facts
        try await town.database.write { db in try known.edit(changed, version: known.version, by: town.ines, at: town.now, in: db) }
        #expect(try await town.search("renam") == ["Renamed Forge"])
        #expect(try await town.search("tooling") == [])
        let before = try await town.words()
        #expect(try await RebuildSearch.rebuild(town.database) == 2)
        #expect(try await town.words() == before)
    }

    @Test(
        "A search takes three statements, one more for several words, two more for a slip of the hand, and six at most",
        arguments: [("0148", 3), ("kesslr", 4), ("metal", 2), ("metal works", 3), ("kesslr wrks", 5), ("metal dana qqqq", 5), ("xyzzy", 4)])
    func statements(query: String, most: Int) async throws {
        let town = try await kesslers()
        let statements = try await town.database.read { db in
            _ = try SearchQueries.results(for: query, seenBy: town.ines, in: db)
            return db.statements
        }
        #expect(statements <= most, "\(statements)")
    }
}

extension AgencyAtWork {
    /// Which employer has which word.
    fileprivate func words() async throws -> [String] {
        try await database.read { db in
            try db.all(String.self, "SELECT word || ' ' || kind || ' ' || employer_id FROM search_words ORDER BY word, kind, employer_id")
        }
    }
}
