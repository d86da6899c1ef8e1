import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Job seekers")
struct ParticipantTests {
    private let maria = [("first_name", "Maria"), ("last_name", "Święcka"), ("phone", "312-555-0164"), ("language", "pl")]

    @Test("Somebody is added, found by any part of a name without its accents, by phone and mail, and changed")
    func added() async throws {
        let town = try await AgencyAtWork.open()
        let page = try #require(try await town.post("/people/new", maria, as: town.ines).header("Location"))
        for query in ["swie", "MAR", "swiecka maria", "iecka", "m", "0164", "312 555 01"] {
            #expect(try await town.get("/people?q=\(query.replacing(" ", with: "+"))", as: town.ines).text.contains("Święcka, Maria"))
        }
        for query in ["iecko", "ar+iec+x", "w", "555-0165"] {
            #expect(try await town.get("/people?q=\(query)", as: town.ines).text.contains("Nobody is found by"), "\(query)")
        }
        #expect(try await town.post(page + "/edit", maria + [("version", "1"), ("goal", "packing")], as: town.ines).status == 303)
        #expect(try await town.get(page, as: town.ines).text.contains("Wants: packing"))
        #expect(try await town.post(page + "/edit", maria + [("version", "1")], as: town.marcus).status == 409)
    }

    @Test("What is missing is said, and what was typed stays")
    func refused() async throws {
        let town = try await AgencyAtWork.open()
        let answer = try await town.post("/people/new", [("first_name", "Maria"), ("mailbox", "maria@")], as: town.ines)
        #expect(answer.status == 422 && answer.text.contains("Enter the last name") && answer.text.contains("not complete"))
        #expect(answer.text.contains("value=\"Maria\"") && answer.text.contains("value=\"maria@\""))
    }

    @Test("An intake worker sees the people of her own center, and nobody sees another agency's")
    func walls() async throws {
        let town = try await AgencyAtWork.open()
        let page = try #require(try await town.post("/people/new", maria, as: town.ines).header("Location"))
        #expect(try await town.get(page, as: town.lead).status == 200)
        for staff in [town.intake, town.stranger] { #expect(try await town.get(page, as: staff).status == 404) }
        let own = try #require(try await town.post("/people/new", maria, as: town.intake).header("Location"))
        #expect(try await town.get(own, as: town.intake).status == 404 || town.intake.center != nil)
    }
}
