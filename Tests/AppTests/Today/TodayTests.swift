import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Today")
struct TodayTests {
    private func sheet(_ town: AgencyAtWork, _ staff: StaffMember) async throws -> TodaySheet {
        try await town.database.read { db in try TodayQueries.sheet(seenBy: staff, at: town.now, in: AgencyAtWork.hours, in: db) }
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
        #expect(sheet[.step].map(\.employerName) == ["Due"])
        #expect(sheet[.debt].map(\.employerName) == ["Later"])
        #expect(try await town.get("/", as: town.ines).text.contains("Send the follow-up to Due</a> <span class=\"tag\" data-tone=\"warn\">Overdue"))
    }

    @Test("Each line has one act; a step is put off on the page where it would be done, and leads back here")
    func oneAct() async throws {
        let town = try await AgencyAtWork.open()
        let kinds: [(NextStep.Kind, String)] = [
            (.followUp, "follow-up"), (.call, "log?kind=call"), (.visit, "log?kind=visit"), (.mail, "log?kind=mail"),
        ]
        for (kind, _) in kinds + [(.other, "")] {
            let employer = try await town.add("Firm \(kind.rawValue)")
            try await town.database.write { db in
                try employer.setNextStep(kind, "look", due: town.today, for: town.ines, by: .agency, at: town.now, in: db)
            }
        }
        let lines = try await town.get("/", as: town.ines).text.matches(of: #/<div class="act">(.*?)</div>/#.dotMatchesNewlines()).map(\.output.1)
        #expect(lines.count == 5 && lines.allSatisfy { $0.matches(of: #/<a |<button|<summary/#).count == 1 })
        for (kind, path) in kinds {
            let line = try #require(try await sheet(town, town.ines)[.step].first { $0.variety == kind.rawValue })
            let id = try #require(line.employer)
            let page = try await town.get("/employers/\(id)/\(path)", as: town.ines).text
            #expect(page.contains("Not today? Put it off") && page.contains("action=\"/employers/\(id)/next-step/day\""))
            let moved = try await town.post("/employers/\(id)/next-step/day", [("in", "tomorrow"), ("from", "Today")], as: town.ines)
            #expect(moved.status == 303 && moved.header("Location") == "/")
            #expect(try await !town.get("/employers/\(id)/\(path)", as: town.ines).text.contains("Not today?"))
        }
    }

    @Test("Four statements make the page, however much there is to do")
    func statements() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<20 { try await town.log(try await town.add("Firm \(number)"), by: town.ines, owes: .us) }
        let statements = try await town.database.read { db in
            _ = try TodayQueries.sheet(seenBy: town.ines, at: town.now, in: AgencyAtWork.hours, in: db)
            return db.statements
        }
        #expect(statements == 4)
    }

    @Test("A failed mail is taken off the list by whoever dealt with it, and by nobody else")
    func dealtWith() async throws {
        let town = try await AgencyAtWork.open()
        try await tell(town, .mailFailed, "dana@kessler.example does not exist", try await town.add("Kessler Metal Works"))
        let id = ID<Notice>(number: try #require(try await sheet(town, town.ines)[.told].first).subject)
        #expect(try await town.post("/notices/\(id)/done", as: town.marcus).status == 404)
        #expect(try await town.post("/notices/\(id)/done", as: town.ines).status == 303)
        #expect(try await sheet(town, town.ines)[.told].isEmpty)
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

    @Test("Whoever works with job seekers alone sees here what concerns them, and takes it off the list and back")
    func people() async throws {
        let town = try await AgencyAtWork.open()
        let quiet = try await town.get("/", as: town.intake)
        #expect(quiet.text.contains("Nobody waits for you") && !quiet.text.contains("Your employers"))
        try await town.database.write { db in
            try Notice.tell(
                [town.intake.id], .intakeDone, "Rosa Nowak answered our questions", employer: nil, subject: nil, agency: town.intake.agency,
                at: town.now,
                in: db)
        }
        #expect(try await town.get("/", as: town.intake).text.contains("Rosa Nowak answered our questions"))
        let notice = try #require(try await town.database.read { db in try db.all(ID<Notice>.self, "SELECT id FROM notices") }.first)
        #expect(try await town.post("/notices/\(notice)/done", as: town.intake).status == 303)
        #expect(try await town.get("/", as: town.intake).text.contains("Nobody waits for you"))
    }

    @Test("An RFI that arrived and the step to answer it are one line")
    func once() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await tell(town, .rfiReceived, "Kessler Metal Works sent the RFI", employer)
        try await tell(town, .rfiCorrected, "Kessler Metal Works corrected the RFI", employer)
        try await town.database.write { db in
            try employer.setNextStep(.other, NextStep.tellResult, due: town.today, for: town.ines, by: .agency, at: town.now, in: db)
        }
        let found = try await sheet(town, town.ines)
        #expect(found[.arrived].count == 1 && found[.step].isEmpty && found.all(for: town.ines) == 1)
    }

    @Test("An active employer to whom nobody has spoken for a month is silent, and no other")
    func silent() async throws {
        let town = try await AgencyAtWork.open()
        for (name, stage, days) in [("Quiet", Stage.active, -31), ("Lively", .active, -3), ("Resting", .resting, -90)] {
            let employer = try await town.add(name) { $0.stage = stage }
            try await town.database.write { db in
                let talk = ConversationDraft(kind: .call, at: town.now.adding(days: days))
                try employer.logConversation(talk, by: town.ines, at: town.now, in: db)
            }
        }
        #expect(try await sheet(town, town.ines)[.silent].map(\.employerName) == ["Quiet"])
    }

    @Test("A list shows twenty and the way to all of them")
    func cut() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<22 { try await town.log(try await town.add("Firm \(number)"), by: town.ines, owes: .us) }
        let page = try await town.get("/", as: town.ines).text
        #expect(page.contains("They wait for our answer <span class=\"n\">20+</span>"))
        #expect(page.contains("<a href=\"/owed\">See all of them"))
    }

    @Test("The version of the work changes when the work does, and with nothing else")
    func version() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let before = try await sheet(town, town.ines).version
        try await town.log(employer, by: town.marcus)
        #expect(try await sheet(town, town.ines).version == before)
        try await town.log(employer, by: town.marcus, owes: .us)
        #expect(try await sheet(town, town.ines).version != before)
    }
}
