import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Partners, their openings, and who is put forward there")
struct PartnerTests {
    @Test("No two partners share a name, for consents name them")
    func names() async throws {
        let here = try await PartnerTown.open()
        await #expect(throws: Conflict.self) {
            try await here.town.database.write { db in
                _ = try PartnerDraft(name: "PILSEN works").create(by: here.town.ines, at: here.town.now, in: db)
            }
        }
    }

    @Test("An opening taken in makes the employer known, and the partner manages it")
    func takenIn() async throws {
        let here = try await PartnerTown.open()
        let opening = try await here.opening()
        let (shared, sheet) = try await here.town.database.read { db in
            (
                try PartnerQueries.shared(opening.id, seenBy: here.town.ines.viewer, in: db),
                try OpeningQueries.sheet(of: opening.id, seenBy: here.town.ines.viewer, in: db)
            )
        }
        #expect((sheet.employerName, opening.hourlyCents, opening.headcount) == ("Lakeshore Bakery", 1950, 2))
        #expect((shared?.partnerName, shared?.reference) == ("Pilsen Works", "4411"))
    }

    @Test("An employer of that very name is taken, one that is only alike must be chosen")
    func duplicates() async throws {
        let here = try await PartnerTown.open()
        let known = try await here.town.add("Lakeshore Bakery, Inc.")
        #expect(try await here.opening().employerId == known.id)
        let answer = try await here.takeIn([("employer", "Lakeshore Bakry")])
        #expect(answer.status == 422)
        #expect(try await here.takeIn([("employer", "Lakeshore Bakry"), ("known", "another")]).status == 303)
    }

    @Test("Only a consent that names the partner lets somebody be put forward there")
    func consent() async throws {
        let here = try await PartnerTown.open()
        let opening = try await here.opening()
        let other = try await here.agree(to: "Harbor College")
        await #expect(throws: Conflict.self) { _ = try await here.putForward(for: opening, under: other) }
        let sheet = try await here.putForward(for: opening, under: try await here.agree(to: "Pilsen Works"))
        #expect((sheet.asked, sheet.contactName) == ("Pilsen Works", "Ana Ruiz, Pilsen Works"))
        let mailbox = try await here.town.database.read { db in
            try db.one(String.self, "SELECT to_mailbox FROM messages WHERE agency_id = \(here.town.ines.agency) AND kind = 'introduction'")
        }
        #expect(mailbox == "ana@pilsen.example")
    }

    @Test("What the partner answers is told with its name")
    func answers() async throws {
        let here = try await PartnerTown.open()
        let sheet = try await here.putForward(for: try await here.opening(), under: try await here.agree(to: "Pilsen Works"))
        let told = try await here.town.database.write { db in
            try sheet.offer(by: .outside(name: sheet.contactName), at: here.town.now, in: db)
            return try db.one(String.self, "SELECT words FROM notices WHERE agency_id = \(here.town.ines.agency) AND kind = 'introduction_answered'")
        }
        #expect(told == "Pilsen Works: Ana Ruiz, Pilsen Works offered Packer to Maria S.")
    }

    @Test("An opening that we share goes to each address of the distribution list, each with a link of its own")
    func list() async throws {
        let here = try await PartnerTown.open()
        let (town, edit) = (here.town, "/partners/\(here.partner.id)/edit")
        func form(_ list: String, _ version: String) -> [(String, String)] {
            [
                ("name", "Pilsen Works"), ("kind", "sector_center"), ("contact_name", "Ana Ruiz"), ("mailbox", "ana@pilsen.example"),
                ("language", "es"), ("distribution_list", list), ("version", version),
            ]
        }
        let wrong = try await town.post(edit, form("jobs@pilsen.example\nnobody", "1"), as: town.ines)
        #expect(wrong.status == 422 && wrong.text.contains("“nobody” is no complete e-mail address") && wrong.text.contains("jobs@pilsen.example"))
        #expect(try await town.post(edit, form("jobs@pilsen.example\nANA@pilsen.example, jobs@pilsen.example", "1"), as: town.ines).status == 303)
        let employer = try await town.add("Harbor Foods")
        let opening = try await town.database.write { db in
            try OpeningDraft(title: "Packer").create(at: employer.id, by: town.ines, at: town.now, in: db)
        }
        #expect(try await town.post("/openings/\(opening)/partners", [("partner", here.partner.id.description)], as: town.ines).status == 303)
        let (mails, links) = try await town.database.read { db in
            (
                try db.all(String.self, "SELECT to_mailbox FROM messages WHERE kind = 'shared_opening' ORDER BY id"),
                try db.one(Int.self, "SELECT COUNT(*) FROM private_links WHERE purpose = 'shared_opening'")
            )
        }
        #expect(mails == ["ana@pilsen.example", "jobs@pilsen.example"] && links == 2)
    }
}
