import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Today")
struct TodayTests {
    private func sheet(_ town: AgencyAtWork, _ staff: StaffMember) async throws -> TodaySheet {
        try await town.database.read { db in try TodayQueries.sheet(seenBy: staff, on: town.today, in: AgencyAtWork.zone, in: db) }
    }

    @Test("An RFI that arrived stands under Now for the one it was told, with the way to its answers")
    func arrived() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await tell(town, .rfiReceived, "Kessler Metal Works answered all 15 questions", employer)
        let page = try await town.get("/", as: town.ines).text
        #expect(page.contains("One thing needs you, now.") && page.contains("answered all 15 questions"))
        #expect(page.contains("href=\"\(employer.id.programsPage.address)\""))
        #expect(try await town.get("/", as: town.marcus).text.contains("Nothing needs you."))
    }

    private func tell(_ town: AgencyAtWork, _ kind: Notice.Kind, _ words: String, _ employer: Employer) async throws {
        try await town.database.write { db in
            try Notice.tell([town.ines.id], kind, words, employer: employer.id, subject: nil, agency: employer.agency, at: town.now, in: db)
        }
    }

    @Test("Steps stand here from the day they are due, and answers as long as they are owed")
    func waiting() async throws {
        let town = try await AgencyAtWork.open()
        let (due, later) = (try await town.add("Due"), try await town.add("Later"))
        try await town.database.write { db in
            try due.setNextStep(.followUp, due: town.today.adding(days: -1), for: town.ines, by: .agency, at: town.now, in: db)
            try later.setNextStep(.call, due: town.today.adding(days: 1), for: town.ines, by: .agency, at: town.now, in: db)
        }
        try await town.log(later, by: town.ines, owes: .them)
        let sheet = try await sheet(town, town.ines)
        #expect(sheet.steps.map(\.employerName) == ["Due"])
        #expect(sheet.owedByThem.map(\.employerName) == ["Later"])
        #expect(try await town.get("/", as: town.ines).text.contains("Send the follow-up to Due</a> <span class=\"tag\" data-tone=\"warn\">Overdue"))
    }

    @Test("Six statements make the page, however much there is to do")
    func statements() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<20 { try await town.log(try await town.add("Firm \(number)"), by: town.ines, owes: .us) }
        let statements = try await town.database.read { db in
            _ = try TodayQueries.sheet(seenBy: town.ines, on: town.today, in: AgencyAtWork.zone, in: db)
            return db.statements
        }
        #expect(statements == 6)
    }

    @Test("A failed mail is taken off the list by whoever dealt with it, and by nobody else")
    func dealtWith() async throws {
        let town = try await AgencyAtWork.open()
        try await tell(town, .mailFailed, "dana@kessler.example does not exist", try await town.add("Kessler Metal Works"))
        let id = try #require(try await sheet(town, town.ines).notices.first).notice.id
        #expect(try await town.post("/notices/\(id)/done", as: town.marcus).status == 404)
        #expect(try await town.post("/notices/\(id)/done", as: town.ines).status == 303)
        #expect(try await sheet(town, town.ines).notices.isEmpty)
    }

    @Test("Below five waits the median is too few to say")
    func median() {
        #expect(TodayFigures(waits: [10, 20, 30, 40]).medianWait == nil)
        #expect(TodayFigures(waits: [10, 50, 30, 20, 40]).medianWait == 30)
        #expect(TodayFigures(waits: [10, 50, 30, 20, 40, 60]).medianWait == 35)
    }

    @Test("What the person did today stands under Done, and what a colleague did does not")
    func done() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.log(employer, by: town.marcus)
        #expect(try await sheet(town, town.ines).done.map(\.words) == ["added Kessler Metal Works"])
        #expect(try await sheet(town, town.marcus).done.map(\.words) == ["visited them"])
    }

    @Test("Those who serve no employers begin where their work is, once they have signed in")
    func elsewhere() async throws {
        let town = try await AgencyAtWork.open()
        #expect(try await town.get("/", as: town.intake).header("Location") == "/employers")
    }
}
