import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Visits to employers")
struct EmployerVisitTests {
    @Test("Five fields make an employer, a contact, a meeting and a next step")
    func firstContact() async throws {
        let town = try await AgencyAtWork.open()
        let fields = [
            ("name", "Kessler Metal Works"), ("contact", "Dana Kessler"), ("reach", "312-555-0148"), ("note", "Idle presses"), ("next", "call"),
        ]
        let answer = try await town.post("/employers/new", fields, as: town.ines)
        #expect(answer.status == 303)
        let page = try await town.get(try #require(answer.header("Location")), as: town.ines).text
        for words in ["Kessler Metal Works", "Dana Kessler", "tel:3125550148", "Idle presses", "Next, due Nov 26.</span> Call"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("A likely duplicate is shown before anything is saved, and what was typed stays")
    func duplicate() async throws {
        let town = try await AgencyAtWork.open()
        let known = try await town.add("Kessler Metal Works")
        let fields = [("name", "Kesler Metal"), ("note", "Two jobs"), ("next", "nothing")]
        let warned = try await town.post("/employers/new", fields, as: town.ines)
        #expect(warned.status == 422)
        #expect(
            warned.text.contains("Name is one letter off") && warned.text.contains("Two jobs") && warned.text.contains("\(known.id.logPage.address)"))
        let saved = try await town.post("/employers/new", fields + [("another", "1")], as: town.ines)
        #expect(saved.status == 303)
    }

    @Test("While the name is typed, the likely ones come as JSON")
    func lookup() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let answer = try await town.get("/employers/duplicates?name=redline", as: town.ines).text
        #expect(answer == #"{"matches":[]}"#)
        let near = try await town.get("/employers/duplicates?name=kesler+metal", as: town.ines).text
        #expect(near.contains(#""href":"/employers/\#(employer.id)""#) && near.contains("one letter off"))
    }

    @Test("A contact is logged from Today with two pages: the form and the result")
    func log() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        #expect(try await town.get("/log", as: town.ines).text.contains("value=\"\(employer.id)\""))
        let fields = [("employer", employer.id.description), ("kind", "call"), ("next", "call_next_week"), ("owes", "us")]
        let answer = try await town.post("/log", fields, as: town.ines)
        #expect(answer.header("Location") == employer.id.page.address)
        #expect(try await town.timeline(employer).contains("called them. They wait for our answer"))
    }

    @Test("A call from Today leaves the next step as it is; words without a day ask for the day")
    func keep() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.database.write { db in
            try employer.setNextStep(.visit, due: town.today, for: town.ines, by: .agency, at: town.now, in: db)
        }
        let fields = [("employer", employer.id.description), ("kind", "call"), ("next", "keep")]
        #expect(try await town.post("/log", fields, as: town.ines).status == 303)
        #expect(try await town.sheet(employer).nextStep?.kind == .visit)
        #expect(try await town.post("/log", fields + [("what", "bring flyers")], as: town.ines).text.contains("Choose the day by which"))
    }

    @Test("Whoever logs what the next step says has done it; a visit in between leaves it open")
    func carriedOut() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.database.write { db in
            try employer.setNextStep(.call, due: town.today, for: town.ines, by: .agency, at: town.now, in: db)
        }
        #expect(try await town.get(employer.id.logPage.address + "?kind=call", as: town.ines).text.contains(#"value="done" checked"#))
        #expect(try await town.get(employer.id.logPage.address, as: town.ines).text.contains(#"value="keep" checked"#))
        #expect(try await town.post(employer.id.logPage.address, [("kind", "call"), ("next", "done")], as: town.ines).status == 303)
        #expect(try await town.sheet(employer).nextStep == nil)
    }

    @Test("Nobody can log what is still to come, and the note is not lost")
    func future() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let answer = try await town.post(employer.id.logPage.address, [("kind", "visit"), ("day", "2026-11-20"), ("note", "Kept")], as: town.ines)
        #expect(answer.status == 422)
        #expect(answer.text.contains("This is still to come") && answer.text.contains("Kept") && answer.text.contains("Error: Log a contact"))
    }

    @Test("Whoever saves facts second sees both values")
    func conflict() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let first = [("name", employer.name), ("industry", "Metal"), ("version", "1")]
        #expect(try await town.post(employer.id.factsPage.address, first, as: town.marcus).status == 303)
        let second = try await town.post(
            employer.id.factsPage.address, [("name", employer.name), ("industry", "Steel"), ("version", "1")], as: town.ines)
        #expect(second.status == 422)
        #expect(second.text.contains("Metal") && second.text.contains("Steel") && second.text.contains("value=\"2\""))
    }

    @Test("Another agency's employer is not found, whatever is asked of it")
    func walls() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.contacts = [ContactDraft(name: "Dana")] }
        for path in ["", "/log", "/facts", "/stage", "/next-step", "/contacts/new", "/sites/new"] {
            #expect(try await town.get(employer.id.page.address + path, as: town.stranger).status == 404, "\(path)")
        }
        for path in ["/log", "/facts", "/stage", "/next-step", "/next-step/done", "/contacts/new", "/sites/new"] {
            #expect(try await town.post(employer.id.page.address + path, strangerFields, as: town.stranger).status == 404, "\(path)")
        }
    }

    private var strangerFields: [(String, String)] {
        [("name", "X"), ("street", "X"), ("stage", "active"), ("reason", "X"), ("kind", "call"), ("next", "nothing"), ("version", "1")]
    }

    @Test("An intake worker may look, within her center, and change nothing")
    func intake() async throws {
        let town = try await AgencyAtWork.open()
        let near = try await town.add("West Firm") { $0.center = town.intake.center }
        let far = try await town.add("Mill Firm")
        #expect(try await town.get(near.id.page.address, as: town.intake).status == 200)
        #expect(try await town.get(far.id.page.address, as: town.intake).status == 404)
        #expect(try await town.post(near.id.logPage.address, as: town.intake).status == 403)
    }

    @Test("Only a lead puts an employer into other hands")
    func inCharge() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let fields = [("owner", town.marcus.id.description), ("backup", town.ines.id.description)]
        #expect(try await town.post(employer.id.inChargePage.address, fields, as: town.ines).status == 403)
        #expect(try await town.post(employer.id.inChargePage.address, fields, as: town.lead).status == 303)
        #expect(try await town.again(employer).owner == town.marcus.id)
    }
}
