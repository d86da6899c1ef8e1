import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Where there is no service near")
struct CoverageTests {
    /// English classes in 60608, and people who live near it and far from it.
    private func town(near: Int = 0, far: Int = 0, speaking language: Language = .pl) async throws -> DirectoryAtWork {
        let desk = try await DirectoryAtWork.open()
        try await desk.town.database.write { db in
            for place in 0..<(near + far) {
                let id = try ParticipantDraft(
                    firstName: "P\(place)", lastName: "Person", language: language, center: desk.town.ines.center, counselor: desk.town.ines.id
                ).create(by: desk.town.ines, at: desk.town.now, in: db)
                var profile = WorkProfile(of: id)
                profile.zip = place < near ? "60623" : "61801"
                try profile.keep(
                    of: try ParticipantQueries.find(id, seenBy: desk.town.ines.viewer, in: db), by: .staff(desk.town.ines), at: desk.town.now, in: db)
            }
        }
        return desk
    }

    private func coverage(_ desk: DirectoryAtWork, within miles: Int = 5) async throws -> Coverage {
        try await desk.town.database.read { db in
            Coverage(
                offers: try CoverageQueries.offers(on: desk.town.today, seenBy: desk.town.ines.viewer, in: db),
                people: try CoverageQueries.people(seenBy: desk.town.ines.viewer, in: db), within: miles, in: Town.reference)
        }
    }

    @Test("A need is met where a public service that is given now lies near, in a language that it speaks")
    func gaps() async throws {
        let desk = try await town(near: 6, far: 7)
        let coverage = try await coverage(desk)
        #expect(coverage.gaps(.english).map(\.zip) == ["61801"] && coverage.people(in: coverage.gaps(.english)) == 7)
        #expect(coverage.gaps(.english, in: .pl).map(\.zip) == ["61801"] && coverage.gaps(.english, in: .es).isEmpty)
        #expect(coverage.gaps(.food).map(\.zip) == ["61801", "60623"])
    }

    @Test("What is private, ended or closed for a while covers nobody", arguments: [("is_public", ""), ("status", "temporarily closed")])
    func hidden(field: String, value: String) async throws {
        let desk = try await town(near: 6)
        var fields = DirectoryAtWork.english.filter { $0.0 != field } + [("version", "1")]
        if !value.isEmpty { fields.append((field, value)) }
        #expect(try await desk.town.post(desk.service + "/edit", fields, as: desk.town.ines).status == 303)
        #expect(try await coverage(desk).gaps(.english).map(\.zip) == ["60623"])
    }

    @Test("A wider reach closes the gap: Urbana lies some 130 miles from Chicago")
    func reach() async throws {
        let desk = try await town(far: 5)
        #expect(try await coverage(desk, within: 120).gaps(.english).count == 1)
        #expect(try await coverage(desk, within: 140).gaps(.english).isEmpty)
    }

    @Test("Fewer than five people are not counted out, and more are rounded")
    func privacy() {
        #expect(CoverageWords.people(4) == "fewer than 5 people" && CoverageWords.people(7) == "about 5 people")
        #expect(CoverageWords.people(8) == "about 10 people" && CoverageWords.people(0) == "nobody")
    }

    @Test("The page has tables and a map that says in words what it shows")
    func page() async throws {
        let desk = try await town(near: 6, far: 3)
        let page = try await desk.text("/coverage?need=english&language=pl")
        #expect(page.contains("none within 5 miles of 1 of 2 ZIP codes") && page.contains("61801 (fewer than 5 people)"))
        #expect(page.contains("<polygon") && page.contains("<circle") && page.contains("<desc id=\"map-desc\">"))
        #expect(StrictMarkup(page).mistakes == [])
    }

    @Test("Nobody's home is asked for yet: the page says what belongs there")
    func empty() async throws {
        let desk = try await DirectoryAtWork.open()
        #expect(try await desk.text("/coverage").contains("No ZIP code of a person is known yet"))
    }

    @Test("People for whom a service is made are named with the places where there is none")
    func populations() async throws {
        let desk = try await town(near: 6, far: 6)
        let fields = DirectoryAtWork.english + [("version", "1"), ("populations", "Immigrants")]
        _ = try await desk.town.post(desk.service + "/edit", fields, as: desk.town.ines)
        let coverage = try await coverage(desk)
        #expect(coverage.populations == ["Immigrants"])
        #expect(coverage.areas.map { coverage.near($0, madeFor: "immigrants") } == [1, 0])
    }
}
