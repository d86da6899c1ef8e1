import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Editing an employer")
struct EditTests {
    @Test("An edit keeps what stood there before, and the search follows")
    func history() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kesler Metal") { $0.fein = "365554417" }
        try await edit(town, employer) {
            $0.name = "Kessler Metal Works"
            $0.fein = ""
            $0.industry = "Sheet-metal work"
        }
        let words = try #require(try await town.timeline(employer).first).split(separator: "; ")
        #expect(words.first == "changed the name from “Kesler Metal” to “Kessler Metal Works”")
        #expect(words.dropFirst() == ["filled in the industry: Sheet-metal work", "removed the FEIN “365554417”"])
        #expect(try await town.get("/employers?q=365554417", as: town.ines).text.contains("No employer is called"))
    }

    @Test("Whoever saves second is told, and nothing is overwritten")
    func conflict() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await edit(town, employer) { $0.industry = "Metal" }
        await #expect(throws: Conflict.self) { try await edit(town, employer) { $0.industry = "Steel" } }
        #expect(try await town.again(employer).industry == "Metal")
    }

    private func edit(_ town: AgencyAtWork, _ employer: Employer, _ change: (inout EmployerFacts) -> Void) async throws {
        var facts = EmployerFacts(employer)
        change(&facts)
        let changed = facts
        try await town.database.write { db in
            try employer.edit(changed, version: employer.version, by: town.ines, at: town.now, in: db)
        }
    }

    @Test("A contact's new number finds the employer, and the old one does not")
    func contact() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.contacts = [ContactDraft(name: "Dana Kessler", phone: "312-555-0148")] }
        try await town.database.write { db in
            let dana = try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db)[0]
            try employer.change(dana, to: ContactDraft(name: "Dana Kessler", phone: "312-555-0199"), by: town.ines, at: town.now, in: db)
        }
        #expect(try await town.timeline(employer).first == "edited Dana Kessler: changed the phone from “312-555-0148” to “312-555-0199”")
        #expect(try await town.get("/employers?q=5550199", as: town.ines).text.contains("Kessler Metal Works"))
        #expect(try await !town.get("/employers?q=5550148", as: town.ines).text.contains("Kessler Metal Works"))
    }

    @Test("Who has left stands last and gets no mail")
    func left() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") {
            $0.contacts = [ContactDraft(name: "Dana", role: .decides, mailbox: "d@k.example"), ContactDraft(name: "Rob")]
        }
        let contacts = try await town.database.write { db in
            let dana = try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db)[0]
            try employer.contactLeft(dana, on: town.today, by: town.ines, at: town.now, in: db)
            return try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db)
        }
        #expect(contacts.map(\.name) == ["Rob", "Dana"])
        #expect(contacts.last?.isReachableByMail == false)
    }

    @Test("An address from which mail came back is used again when somebody says that it works, and that can be taken back")
    func worksAgain() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.contacts = [ContactDraft(name: "Dana", mailbox: "d@k.example")] }
        func dana() async throws -> Contact {
            try await town.database.read { db in try EmployerQueries.contacts(of: employer.id, seenBy: town.ines.viewer, in: db)[0] }
        }
        let page = employer.id.contactPage(try await dana().id).address
        #expect(try await !town.get(page, as: town.ines).text.contains("It works again"))
        try await town.database.write { db in try employer.mailCameBack(from: "d@k.example", saying: "550 no such user", in: db) }
        #expect(try await town.get(page, as: town.ines).text.contains("550 no such user"))
        #expect(try await town.post(page + "/reachable", as: town.intake).status == 403)
        let answer = try await town.post(page + "/reachable", as: town.ines)
        #expect(answer.status == 303)
        #expect(try await dana().isReachableByMail)
        #expect(try await town.timeline(employer).first == "noted that mail to d@k.example reaches Dana again")
        #expect(try await town.post(page + "/reachable", as: town.ines).status == 409)
        let way = try #require(answer.wayBack)
        #expect(try await town.post(way, as: town.ines).status == 303)
        #expect(try await dana().bounced == "550 no such user")
    }

    @Test("Exactly one site is the main one")
    func sites() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.sites = [SiteDraft(street: "1 Old St")] }
        _ = try await town.database.write { db in
            try employer.addSite(SiteDraft(street: "2 New St", isMain: true), by: town.ines, at: town.now, in: db)
        }
        let sites = try await town.database.read { db in try EmployerQueries.sites(of: employer.id, seenBy: town.ines.viewer, in: db) }
        #expect(sites.map(\.street) == ["2 New St", "1 Old St"])
        #expect(sites.map(\.isMain) == [true, false])
    }

    @Test("The open next step goes with the work into other hands")
    func assign() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.database.write { db in
            try employer.setNextStep(.call, due: town.today, for: town.ines, by: .staff(town.ines), at: town.now, in: db)
            let new = InCharge(owner: town.marcus.id, backup: town.ines.id, center: employer.center)
            try employer.assign(new, by: town.lead, at: town.now, in: db)
        }
        #expect(try await town.sheet(employer).nextStep?.staff == town.marcus.id)
        let words = "changed the person in charge from “Inés Delgado” to “Marcus Bell”; filled in the backup: Inés Delgado"
        #expect(try await town.timeline(employer).first == words)
    }
}
