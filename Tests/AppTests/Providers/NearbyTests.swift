import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Services by distance and by terms")
struct NearbyTests {
    @Test("Miles are as the crow flies", arguments: [("60608", "60623", 2.5), ("60608", "61801", 126)])
    func miles(from: String, to: String, about: Double) throws {
        let (one, other) = (try #require(Town.reference.spot(ofZip: from)), try #require(Town.reference.spot(ofZip: to)))
        #expect(abs(one.miles(to: other) - about) < about * 0.2 && one.miles(to: one) == 0)
    }

    private func two() async throws -> DirectoryAtWork {
        let desk = try await DirectoryAtWork.open()
        let far = [("name", "English far away"), ("needs", "english"), ("status", "active"), ("street", "1 Main"), ("city", "Urbana")]
        _ = try await desk.town.post(
            desk.provider + "/services/new", far + [("state", "IL"), ("zip", "61801"), ("is_public", "yes")], as: desk.town.ines)
        return desk
    }

    @Test("From a ZIP code the nearest comes first with its miles, and what is too far is left out")
    func near() async throws {
        let desk = try await two()
        let page = try await desk.text("/providers?near=61801&need=english")
        let (far, near) = (try #require(page.firstRange(of: "English far away")), try #require(page.firstRange(of: "English for beginners")))
        #expect(far.lowerBound < near.lowerBound && page.contains("miles"))
        #expect(!(try await desk.text("/providers?near=61801&miles=25").contains("English for beginners")))
        #expect(try await desk.text("/providers?near=00000").contains("No place is known with this ZIP code"))
    }

    @Test("From where a person lives, whom only those see who may")
    func person() async throws {
        let desk = try await two()
        let id = try await desk.town.database.write { db in
            let id = try ParticipantDraft(firstName: "Rosa", lastName: "Lee", center: desk.town.ines.center, counselor: desk.town.ines.id)
                .create(by: desk.town.ines, at: desk.town.now, in: db)
            var profile = WorkProfile(of: id)
            profile.zip = "60623"
            try profile.keep(
                of: try ParticipantQueries.find(id, seenBy: desk.town.ines.viewer, in: db), by: .staff(desk.town.ines), at: desk.town.now, in: db)
            return id
        }
        let page = try await desk.text("/providers?person=\(id)")
        #expect(page.contains("Rosa Lee (ZIP code 60623)") && page.contains("English for beginners"))
        #expect(try await desk.text(id.page.address).contains("/providers?person="))
        #expect(try await desk.town.get("/providers?person=\(id)", as: desk.town.intake).status == 404)
    }

    @Test("Populations, access, interpreters, papers and waiting time are typed, seen, searched and changed")
    func terms() async throws {
        let desk = try await DirectoryAtWork.open()
        let told = [
            ("populations", "Immigrants, Deaf people"), ("access", "Step-free entrance\nHearing loop"), ("interpretation", "Sign language"),
            ("wait", "nine days"), ("version", "1"),
        ]
        #expect(try await desk.town.post(desk.service + "/edit", DirectoryAtWork.english + told, as: desk.town.ines).status == 303)
        let page = try await desk.text(desk.service)
        for words in ["Immigrants, Deaf people", "Step-free entrance", "Hearing loop", "Sign language", "nine days"] { #expect(page.contains(words)) }
        for query in ["immigrants", "hearing", "sign+language", "nine", "identification"] {
            #expect(try await desk.text("/providers?q=\(query)").contains("English for beginners"), "\(query)")
        }
        #expect(try await desk.text("/providers?free=yes").contains("English for beginners"))
        let form = try await desk.text(desk.service + "/edit")
        #expect(form.contains("Hearing loop") && form.contains("value=\"Immigrants, Deaf people\""))
        let place = String(try #require(form.firstMatch(of: #/<option value="([0-9a-f-]{36})"/#)).1)
        let less = DirectoryAtWork.english.filter { !["street", "city", "state", "zip"].contains($0.0) }
        _ = try await desk.town.post(
            desk.service + "/edit", less + [("place", place), ("access", "Hearing loop"), ("version", "2")], as: desk.town.ines)
        let after = try await desk.text(desk.service)
        #expect(after.contains("Hearing loop") && !after.contains("Step-free"))
    }

    @Test("A service has satellites beside its main place, and loses those that are no longer ticked")
    func satellites() async throws {
        let desk = try await two()
        let form = try await desk.text(desk.service + "/edit")
        let places = Array(Set(form.matches(of: #/name="also_at" value="([0-9a-f-]{36})"/#).map { String($0.1) }))
        let main = String(try #require(form.firstMatch(of: #/<option value="([0-9a-f-]{36})" selected/#)).1)
        let other = try #require(places.first { $0 != main })
        let fields = DirectoryAtWork.english.filter { !["street", "city", "state", "zip"].contains($0.0) } + [("place", main)]
        _ = try await desk.town.post(desk.service + "/edit", fields + [("version", "1"), ("also_at", other)], as: desk.town.ines)
        let page = try await desk.text(desk.service)
        #expect(page.contains("Also at") && page.contains("Urbana") && page.contains("1830 W Canal St"))
        #expect(try await desk.text("/providers?place=urbana").contains("English for beginners"))
        _ = try await desk.town.post(desk.service + "/edit", fields + [("version", "2")], as: desk.town.ines)
        #expect(!(try await desk.text(desk.service).contains("Urbana")))
    }
}
