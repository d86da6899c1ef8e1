import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

/// November 19, 2026 is a Thursday; the clock stands at 11:00.
@Suite("What the agency promises")
struct PromiseTests {
    private func keep(_ town: AgencyAtWork, at now: Instant) async throws {
        try await town.database.write { db in try StaffQueries.agency(town.ines.agency, in: db).keepPromises(at: now, in: db) }
    }

    private func moment(_ day: String, _ hour: Int) -> Instant { AgencyAtWork.zone.instant(of: Day(day)!, hour: hour) }

    /// Whom the open alarm has reached, at the end of each day on which the scheduled work runs every hour.
    private func reached(_ town: AgencyAtWork, days: [String]) async throws -> [String] {
        var reached: [String] = []
        for day in days {
            for hour in 0..<24 { try await keep(town, at: moment(day, hour)) }
            let agency = town.ines.agency
            reached.append(
                try await town.database.read { db in try db.first(String.self, "SELECT reached FROM alarms WHERE agency_id = \(agency)") ?? "-" })
        }
        return reached
    }

    private func answer(_ employer: Employer, _ town: AgencyAtWork, by staff: StaffMember, at moment: Instant) async throws {
        let question = try #require(try await town.sheet(employer).owed.first).id
        _ = try await town.database.write { db in try employer.noteAnswerGiven(to: question, noted: staff, at: moment, in: db) }
    }

    private func ask(_ town: AgencyAtWork) async throws -> Employer {
        let employer = try await town.add("Wexford Hotel") { $0.backup = town.marcus.id }
        try await town.log(employer, by: town.ines, owes: .us)
        return employer
    }

    @Test("A question that nobody answers within a working day goes to the backup, and a working day later to the lead")
    func handedOn() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await ask(town)
        // Friday until 11 is a working day; the weekend is none.
        #expect(
            try await reached(town, days: ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"]) == [
                "-", "backup", "backup", "backup", "lead",
            ])
        #expect(try await town.timeline(employer).filter { $0.hasPrefix("handed the alarm on to") }.count == 2)
        #expect(try await told(town, town.lead) == 1)
        #expect(try await told(town, town.marcus) == 1)
    }

    private func told(_ town: AgencyAtWork, _ staff: StaffMember) async throws -> Int {
        try await town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM notices WHERE staff_id = \(staff.id) AND kind = 'handed_on'")
        }
    }

    @Test("While the person in charge is away, it goes to the backup at once")
    func away() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await ask(town)
        let form = [("from", "2026-11-18"), ("until", "2026-11-27")]
        #expect(try await town.post("/team/\(town.ines.id)/away", form, as: town.marcus).status == 403)
        #expect(try await town.post("/team/\(town.ines.id)/away", form, as: town.lead).status == 303)
        try await keep(town, at: town.now)
        #expect(try await told(town, town.marcus) == 1)
        #expect(try await town.get("/team", as: town.marcus).text.contains("Away from Nov 18, 2026 to Nov 27, 2026"))
    }

    @Test("Whoever takes it stops it, and an answer settles it")
    func taken() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await ask(town)
        try await keep(town, at: moment("2026-11-20", 12))
        let id = try await town.database.read { db in try db.one(ID<Alarm>.self, "SELECT id FROM alarms WHERE agency_id = \(employer.agency)") }
        _ = try await town.post(id.claim.address, as: town.marcus)
        #expect(try await reached(town, days: ["2026-11-23", "2026-11-24"]) == ["backup", "backup"])
        let question = try #require(try await town.sheet(employer).owed.first).id.description
        #expect(try await town.post(employer.id.answersGiven.address, [("question", question)], as: town.marcus).status == 303)
        #expect(try await town.get(id.page.address, as: town.ines).text.contains("They have our answer"))
    }

    @Test(
        "What was asked up to one working day ago is late",
        arguments: [
            ("2026-11-19", 11, "2026-11-18", 11), ("2026-11-23", 10, "2026-11-20", 10), ("2026-11-21", 12, "2026-11-19", 17),
            ("2026-11-23", 7, "2026-11-19", 17), ("2026-11-19", 20, "2026-11-18", 17),
        ])
    func cutoff(day: String, hour: Int, before: String, at hourBefore: Int) {
        #expect(Promise.cutoff(at: moment(day, hour), in: AgencyAtWork.hours) == moment(before, hourBefore))
    }

    @Test("The time of a reply counts working hours only, and what still waits stands beside it")
    func replies() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await ask(town)
        try await answer(employer, town, by: town.marcus, at: moment("2026-11-20", 9))
        try await town.log(employer, by: town.ines, owes: .us)
        // From 9 to 17, and half an hour of the next morning.
        #expect(try await town.sheet(employer).replies == ReplyFigure(median: 510, answers: 1, stillWaiting: 1))
        #expect(try await town.get(employer.id.page.address, as: town.ines).text.contains("8 h 30 min, one answer; 1 still waits"))
        #expect(try await town.get("/team/replies?days=90", as: town.lead).text.contains("8 h 30 min"))
    }

    @Test("The middle of an even number of answers is the same in the database as here", arguments: [[10], [10, 31], [5, 10, 90], [4, 9, 20, 41]])
    func median(minutes: [Int]) async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        // Asked at 9, answered from 11 on.
        for minute in minutes {
            try await town.log(employer, by: town.ines, owes: .us)
            try await answer(employer, town, by: town.ines, at: town.now.adding(minutes: minute))
        }
        #expect(try await town.sheet(employer).replies.median == ReplyTimes(minutes: minutes.map { $0 + 120 }).median)
    }

    @Test("Who waits for whom has a page, with whose and which side in its address")
    func owed() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await ask(town)
        #expect(try await town.get("/owed", as: town.ines).text.contains("Wexford Hotel"))
        #expect(try await town.get("/owed?side=them", as: town.ines).text.contains("Nobody here owes us an answer"))
        #expect(try await town.get("/owed", as: town.marcus).text.contains("Nobody here waits"))
        #expect(try await town.get("/owed?whose=center", as: town.marcus).text.contains("Wexford Hotel"))
    }
}
