import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Who has a share in a placement")
struct CreditTests {
    private func credits(_ here: PartnerTown) async throws -> [Credit] {
        try await here.town.database.read { db in try CreditQueries.year(2026, seenBy: here.town.ines.viewer, in: db) }
    }

    @Test("Each placement stands in one line, so that the lines add up to the placements")
    func once() async throws {
        let here = try await PartnerTown.open()
        let sheet = try await here.putForward(for: try await here.opening(), under: try await here.agree(to: "Pilsen Works"))
        let own = try await here.town.add("Canal Hinge")
        try await here.town.database.write { db in
            let day = here.town.today
            let hire = Hire(sheet: sheet, day: day, wage: nil, agency: here.town.ines.agency, now: here.town.now)
            try sheet.hire(try hire.place(in: db), on: day, by: .outside(name: "Ana"), at: here.town.now, in: db)
            _ = try PlacementDraft(job: "Packer").start(here.person, at: own, on: day, by: here.town.ines, at: here.town.now, in: db)
        }
        let credits = try await credits(here)
        #expect(Set(credits.map(\.organizations)) == ["Ours alone", "Pilsen Works: the opening"])
        #expect(credits.reduce(0) { $0 + $1.placements } == 2)
    }

    @Test("Whom a partner proposed is ours with a consent for that employer, told to whoever asked, and credited when placed")
    func proposed() async throws {
        let here = try await PartnerTown.open()
        let employer = try await here.town.add("Canal Hinge")
        try await here.town.database.write { db in
            let (viewer, ines, now) = (here.town.ines.viewer, here.town.ines, here.town.now)
            let id = try OpeningDraft(title: "Welder").create(at: employer.id, by: ines, at: now, in: db)
            let agency = try StaffQueries.agency(ines.agency, in: db)
            try OpeningQueries.find(id, seenBy: viewer, in: db).share(
                with: here.partner, from: ines, of: agency, address: { $0.address }, at: now, in: db)
            let share = try PartnerQueries.shares(of: id, seenBy: viewer, in: db)[0]
            try ProposalDraft(firstName: "Jan", lastName: "Nowak", phone: "312-555-0148").propose(
                under: share, by: ines, on: here.town.today, at: now, in: db)
            let jan = try ParticipantQueries.list(ParticipantList(Fields([("q", "nowak")])), seenBy: viewer, in: db)[0].participant
            #expect(try ConsentQueries.allowing(jan.id, to: employer.id, on: here.town.today, seenBy: viewer, in: db)?.covers == [.name, .contact])
            #expect(try db.exists("SELECT 1 FROM notices WHERE agency_id = \(ines.agency) AND staff_id = \(ines.id) AND kind = 'person_proposed'"))
            #expect(try IntroductionQueries.of(jan.id, seenBy: viewer, in: db).isEmpty)
            _ = try PlacementDraft(job: "Welder").start(jan, at: employer, on: here.town.today, by: ines, at: now, in: db)
        }
        #expect(try await credits(here).map(\.organizations) == ["Pilsen Works: the person"])
    }
}
