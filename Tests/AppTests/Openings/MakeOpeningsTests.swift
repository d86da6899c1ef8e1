import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Openings from the RFI")
struct MakeOpeningsTests {
    /// An employer whose answers name these jobs.
    private func answered(_ jobs: [[String: AnswerValue]]) async throws -> (AgencyAtWork, Employer) {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works") { $0.sites = [SiteDraft(street: "2214 W Canal St", zip: "60608", isMain: true)] }
        try await send(jobs, town, employer, at: town.now.adding(minutes: -60))
        return (town, employer)
    }

    private func send(_ jobs: [[String: AnswerValue]], _ town: AgencyAtWork, _ employer: Employer, at now: Instant) async throws {
        try await town.database.write { db in
            let agency = try StaffQueries.agency(employer.agency, in: db)
            var known = RiversideEmployer.all[0].answerRequest(on: town.today)
            known["positions"] = .positions(jobs)
            let request = try RequestForInformation.open(
                for: employer, contact: nil, language: .en, known: known, by: town.ines, of: agency, at: now, in: db)
            _ = try RequestQueries.sheet(of: request, seenBy: town.ines.viewer, in: db).submit(in: .en, by: .employer, of: agency, at: now, in: db) {
                _, _ in
            }
        }
    }

    private static func job(_ title: String, _ shift: String = "", wage: Int = 2150) -> [String: AnswerValue] {
        [
            "title": .text(title), "openings": .integer(2), "duties": .text("Bend sheet"), "hourly_wage": .money(cents: wage),
            "hours_per_week": .integer(40), "shift": .text(shift), "duration": .text("over_one_year"), "licenses": .text("Forklift"),
            "pay_basis": .text("hourly"), "through_agency": .boolean(false), "same_as_laid_off_job": .boolean(false),
            "worker_dismissed_to_open": .boolean(false),
        ]
    }

    private func all(_ town: AgencyAtWork, _ employer: Employer) async throws -> [Opening] {
        try await town.database.read { db in
            try OpeningQueries.list(OpeningList().with { $0.employer = employer.id }, seenBy: town.ines.viewer, in: db).map(\.opening)
        }
    }

    @Test("Each job becomes an opening with what it plainly says; what it does not say is still to be asked")
    func made() async throws {
        let (town, employer) = try await answered([Self.job("Forklift driver", "7:00 to 3:30, Monday to Friday"), Self.job("Yard helper")])
        #expect(try await town.get("/employers/\(employer.id)/rfi", as: town.ines).text.contains("Make openings of these 2 jobs"))
        #expect(try await town.post("/employers/\(employer.id)/openings/from-answers", as: town.ines).status == 303)
        let forklift = try #require(try await all(town, employer).first { $0.title == "Forklift driver" })
        #expect(forklift.occupationCode == "53-7051.00" && forklift.days == .workdays && forklift.shifts == .first)
        #expect(forklift.hourlyCents == 2150 && forklift.headcount == 2 && forklift.zip == "60608" && forklift.positionId != nil)
        let page = try await town.get("/openings/\(forklift.id)", as: town.ines).text
        #expect(page.contains("In their words") && page.contains("Still to be asked"))
    }

    @Test("No job becomes two openings, neither by pressing again nor by a correction of the answers")
    func once() async throws {
        let (town, employer) = try await answered([Self.job("Press operator"), Self.job("Yard helper")])
        _ = try await town.post("/employers/\(employer.id)/openings/from-answers", as: town.ines)
        #expect(try await town.post("/employers/\(employer.id)/openings/from-answers", as: town.marcus).status == 409)
        try await send([Self.job("Press operator"), Self.job("Yard helper"), Self.job("Welder")], town, employer, at: town.now)
        #expect(try await town.get("/employers/\(employer.id)/rfi", as: town.ines).text.contains("Make an opening of this job"))
        _ = try await town.post("/employers/\(employer.id)/openings/from-answers", as: town.ines)
        #expect(try await all(town, employer).map(\.title).sorted() == ["Press operator", "Welder", "Yard helper"])
    }

    @Test("Openings that were just made go when that is taken back")
    func undone() async throws {
        let (town, employer) = try await answered([Self.job("Press operator"), Self.job("Yard helper")])
        let made = try await town.post("/employers/\(employer.id)/openings/from-answers", as: town.ines)
        #expect(try await town.post("/takebacks/\(made.undo)", as: town.ines).status == 303)
        #expect(try await all(town, employer).isEmpty)
    }
}
