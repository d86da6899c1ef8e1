import Storage
import Testing
import Web

@testable import App

@Suite("Searching for job seekers")
struct PersonSearchTests {
    private func people(in town: AgencyAtWork) async throws {
        for (first, last, phone, mailbox) in [
            ("Maria", "Święcka", "(312) 555-0164", "m.swiecka@post.example"), ("Władysław", "Kowalski", "773 555 0199", ""),
            ("Rosa", "Nowak-Łaska", "", "rosa@home.example"),
        ] {
            let draft = ParticipantDraft(
                firstName: first, lastName: last, phone: phone, mailbox: mailbox, center: town.ines.center, counselor: town.ines.id)
            try await town.database.write { db in _ = try draft.create(by: town.ines, at: town.now, in: db) }
        }
    }

    private func names(_ query: String, _ town: AgencyAtWork, as staff: StaffMember? = nil) async throws -> [String] {
        try await town.found(query, as: staff).people.people.map { $0.name.pieces.map(\.text).joined() }
    }

    @Test(
        "Any part of a name is enough, ł and accents folded, the digits of a phone, a mailbox; one slip is forgiven",
        arguments: [
            ("iecka", ["Maria Święcka"]), ("maria swie", ["Maria Święcka"]), ("wladyslaw", ["Władysław Kowalski"]), ("ŁASKA", ["Rosa Nowak-Łaska"]),
            ("5550164", ["Maria Święcka"]), ("0199", ["Władysław Kowalski"]), ("rosa@home.example", ["Rosa Nowak-Łaska"]),
            ("kowlaski", ["Władysław Kowalski"]), ("kowalsky", ["Władysław Kowalski"]), ("swieka", ["Maria Święcka"]),
            ("nowk rosa", ["Rosa Nowak-Łaska"]), ("k", ["Władysław Kowalski"]), ("%", []), ("zzzzz", []),
        ])
    func finds(query: String, expected: [String]) async throws {
        let town = try await AgencyAtWork.open()
        try await people(in: town)
        #expect(try await names(query, town) == expected)
    }

    @Test("They stand under a heading of their own, with what they were found by, on the page and while somebody types")
    func shown() async throws {
        let town = try await AgencyAtWork.open()
        try await people(in: town)
        _ = try await town.add("Kowalski Bakery")
        let page = try await town.get("/search?q=kowalski", as: town.ines).text
        #expect(page.contains("Kowalski</mark> Bakery") && page.contains("<h2 id=\"people\">Job seekers</h2>"))
        #expect(page.contains("Władysław <mark>Kowalski</mark>") && page.contains("href=\"/people/"))
        let typed = try await town.get("/search/suggestions?q=0199", as: town.ines).text
        #expect(typed.contains("\"people\":[{\"href\":\"/people/") && typed.contains("0199"))
        #expect(try await town.get("/search?q=0164", as: town.ines).text.contains("One job seeker found by"))
    }

    @Test("Whoever does not work with job seekers, or not with those of that center or agency, finds nobody and asks nothing of them")
    func walls() async throws {
        let town = try await AgencyAtWork.open()
        try await people(in: town)
        #expect(try await names("kowalski", town, as: town.lead) == ["Władysław Kowalski"])
        #expect(try await names("kowalski", town, as: town.stranger) == [])
        let center = try #require(town.intake.center)
        #expect(try await names("kowalski", town, as: town.intake) == (center == town.ines.center ? ["Władysław Kowalski"] : []))
        let agency = town.ines.agency
        let olga = try await town.database.write { db in
            try db.run("UPDATE staff SET role = 'administrator' WHERE agency_id = \(agency) AND id = \(town.marcus.id)")
            return try StaffQueries.member(town.marcus.id, seenBy: town.lead.viewer, in: db)
        }
        for query in ["kowalski", "kowlaski"] { #expect(try await names(query, town, as: olga) == []) }
        for path in ["/search?q=kowalski", "/search/suggestions?q=0199", "/search?q=kowlaski"] {
            #expect(try await !town.get(path, as: olga).text.contains("Władysław"))
        }
    }
}
