import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("What staff have to learn")
struct StaffTrainingTests {
    private static let interpreters = [
        ("title", "Working with interpreters"), ("months", "12"), ("treats", "interpreters"), ("roles", "bsr"), ("version", "0"),
    ]

    private func course(_ town: AgencyAtWork) async throws -> TrainingCourse {
        #expect(try await town.post("/training/courses/new", Self.interpreters, as: town.lead).status == 303)
        return try await courses(town)[0]
    }

    private func courses(_ town: AgencyAtWork) async throws -> [TrainingCourse] {
        try await town.database.read { db in try TrainingQueries.courses(seenBy: town.lead.viewer, in: db) }
    }

    private func note(_ town: AgencyAtWork, _ day: String, _ course: TrainingCourse) async throws -> Outgoing {
        try await town.post(course.id.done.address, [("staff", town.ines.id.description), ("day", day)], as: town.lead)
    }

    @Test("A new course is due for everybody of its roles within thirty days, and overdue after that")
    func due() async throws {
        let town = try await AgencyAtWork.open()
        let standing = TrainingStanding(course: try await course(town), member: town.ines, doneOn: nil)
        #expect(standing.state(on: town.today) == .due && standing.state(on: town.today.adding(days: 31)) == .overdue)
        #expect(try await town.get("/training", as: town.lead).text.contains("Inés Delgado"))
        #expect(!(try await town.get("/training", as: town.lead).text.contains("Ivy Intake")))
    }

    @Test(
        "Whoever has done it is free of it until it comes again",
        arguments: [("2026-11-01", "Done"), ("2025-12-01", "Due"), ("2025-10-01", "Overdue")])
    func done(day: String, word: String) async throws {
        let town = try await AgencyAtWork.open()
        #expect(try await note(town, day, try await course(town)).status == 303)
        let page = try await town.get("/me", as: town.ines).text
        #expect(page.contains("Working with interpreters") && page.contains(">\(word)"))
    }

    @Test("A course that is done once for all never comes again")
    func once() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.post("/training/courses/new", Self.interpreters.filter { $0.0 != "months" }, as: town.lead)
        #expect(try await courses(town)[0].due(after: Day("2016-01-01")) == nil)
    }

    @Test("Who has to do it soon finds it on Today, and once it is late whoever leads does, until it is noted")
    func today() async throws {
        let town = try await AgencyAtWork.open()
        let course = try await course(town)
        func lines(_ staff: StaffMember, after days: Int) async throws -> [TodayLine] {
            let now = town.now.adding(days: days)
            return try await town.database.read { db in
                try TodayQueries.lines(seenBy: staff, at: now, in: AgencyAtWork.zone, in: db).filter { $0.kind == .training }
            }
        }
        let own = try await lines(town.ines, after: 0)
        #expect(own.map(\.variety) == [TodayLine.ownTraining] && own[0].words == "Working with interpreters" && own[0].due == course.due(after: nil))
        #expect(try await lines(town.lead, after: 0).isEmpty)
        let late = try #require(try await lines(town.lead, after: 31).first)
        #expect(late.variety == TodayLine.othersTraining && late.person.contains("and"))
        let page = try await town.get("/", as: town.ines).text
        #expect(page.contains("Your training: Working with interpreters"))
        #expect(try await note(town, town.today.description, course).status == 303)
        #expect(try await lines(town.ines, after: 31).isEmpty)
        #expect(try await lines(town.ines, after: 340).count == 1)
    }

    @Test("Only those who lead add courses and note who did them")
    func permissions() async throws {
        let town = try await AgencyAtWork.open()
        let course = try await course(town)
        #expect(try await town.get("/training", as: town.ines).status == 403)
        #expect(try await town.post(course.id.done.address, [("staff", town.ines.id.description)], as: town.ines).status == 403)
        #expect(try await town.get(course.id.editPage.address, as: town.stranger).status != 200)
    }

    @Test("Mistakes are said; nobody is noted for a day to come")
    func refused() async throws {
        let town = try await AgencyAtWork.open()
        let answer = try await town.post("/training/courses/new", [("title", ""), ("months", "often"), ("link", "learn")], as: town.lead)
        #expect(answer.status == 422)
        for words in ["what the course is called", "number of months", "web address", "who has to do it"] { #expect(answer.text.contains(words)) }
        #expect(try await note(town, "2026-11-20", try await course(town)).status == 422)
    }

    @Test("What was noted, changed or put to rest is taken back whole")
    func takenBack() async throws {
        let town = try await AgencyAtWork.open()
        let course = try await course(town)
        let before = try await WholeRecord.of(town.database)
        let acts = [
            (course.id.done, [("staff", town.ines.id.description), ("day", "2026-11-18")]), (course.id.retire, [("asked", "no")]),
            (course.id.editPage, [("title", "Interpreters"), ("roles", "intake"), ("version", "1")]),
        ]
        for (path, fields) in acts {
            let fields = fields.map { $0.0 == "version" ? ("version", "3") : $0 }
            let way = try #require(try await town.post(path.address, fields, as: town.lead).wayBack, "\(path.address)")
            #expect(try await town.post(way, [], as: town.lead).status == 303)
            #expect(try await TakebackTests.left(in: town.database, from: before, but: ["form_receipts"]) == [])
        }
    }
}
