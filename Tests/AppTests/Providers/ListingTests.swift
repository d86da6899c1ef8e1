import Dates
import OpenReferral
import Storage
import Testing
import Web

@testable import App

@Suite("Services that people are referred to")
struct ListingTests {
    @Test("A service is added in plain words and shown with hours, cost, papers and languages")
    func added() async throws {
        let desk = try await DirectoryAtWork.open()
        let page = try await desk.text(desk.service)
        for words in [
            "9:00 AM to 5:30 PM", "$20 a term", "Photo identification", "Spanish, Polish", "1830 W Canal St", "16 and older", "4 free places",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("It is found by words, need, language and place, without accents, and not by others")
    func found() async throws {
        let desk = try await DirectoryAtWork.open()
        for query in ["q=lodz", "q=begin+english", "need=english", "language=pol", "place=60608", "place=chicago&language=spanish"] {
            #expect(try await desk.text("/providers?\(query)").contains("English for beginners"), "\(query)")
        }
        for query in ["q=ginners", "need=food", "language=urdu", "place=60609"] {
            #expect(try await desk.text("/providers?\(query)").contains("No service fits"), "\(query)")
        }
    }

    @Test("What is changed stays with what the form does not show; an old page changes nothing")
    func changed() async throws {
        let desk = try await DirectoryAtWork.open()
        let changed =
            DirectoryAtWork.english.filter { $0.0 != "free" && $0.0 != "from2" && $0.0 != "to2" } + [("version", "1"), ("wait", "two weeks")]
        #expect(try await desk.town.post(desk.service + "/edit", changed, as: desk.town.ines).status == 303)
        let page = try await desk.text(desk.service)
        #expect(page.contains("two weeks") && !page.contains("Wednesday") && page.contains("Monday"))
        #expect(try await desk.town.post(desk.service + "/edit", changed, as: desk.town.marcus).status == 409)
    }

    @Test("A service is given at a place of its provider's, which stands once")
    func place() async throws {
        let desk = try await DirectoryAtWork.open()
        let form = try await desk.text(desk.provider + "/services/new")
        let place = try #require(form.firstMatch(of: #/<option value="([0-9a-f-]{36})"/#)?.1)
        let fields = [("name", "Tea"), ("status", "active"), ("place", String(place)), ("street", "elsewhere"), ("is_public", "yes")]
        let tea = try #require(try await desk.town.post(desk.provider + "/services/new", fields, as: desk.town.ines).header("Location"))
        #expect(try await desk.text(tea).contains("1830 W Canal St"))
        let count = try await desk.town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM provider_locations") }
        #expect(count == 1)
    }

    @Test("Mistakes are said, and what was typed stays")
    func refused() async throws {
        let desk = try await DirectoryAtWork.open()
        let wrong = [("about", "Soup"), ("from1", "17:00"), ("to1", "09:00"), ("minimum_age", "old"), ("mailbox", "office@"), ("status", "active")]
        let answer = try await desk.town.post(desk.provider + "/services/new", wrong, as: desk.town.ines)
        #expect(answer.status == 422)
        for words in ["Enter what the service is called", "Tuesday: enter both times", "Enter an age", "not complete", "Soup", "value=\"17:00\""] {
            #expect(answer.text.contains(words), "\(words)")
        }
    }

    @Test("A colleague verifies it, and after 180 days it stands among those to verify again")
    func verified() async throws {
        let desk = try await DirectoryAtWork.open()
        #expect(try await desk.text("/providers/verify").contains("English for beginners"))
        #expect(try await desk.town.post(desk.service + "/verify", [], as: desk.town.ines).status == 303)
        #expect(try await desk.text(desk.service).contains("Verified by Inés Delgado today"))
        #expect(!(try await desk.text("/providers/verify").contains("English for beginners")))
        _ = try await desk.town.database.write { db in try db.run("UPDATE provider_services SET verified_at = \(desk.town.now.adding(days: -181))") }
        #expect(try await desk.text("/providers/verify").contains("English for beginners"))
    }

    @Test("Another agency sees nothing of it")
    func walls() async throws {
        let desk = try await DirectoryAtWork.open()
        for path in [desk.service, desk.provider, desk.service + "/edit"] {
            #expect(try await desk.town.get(path, as: desk.town.stranger).status == 404)
        }
        #expect(!(try await desk.town.get("/providers", as: desk.town.stranger).text.contains("English for beginners")))
    }
}
