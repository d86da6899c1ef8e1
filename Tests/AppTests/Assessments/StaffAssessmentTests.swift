import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Staff take down what a person needs")
struct StaffAssessmentTests {
    private func path(_ here: AssessedTown) -> String { "/people/\(here.ola)/assessment" }

    /// Everything of the form: what stands in it for the open assessment, and more.
    private func form(_ here: AssessedTown, _ more: [(String, String)]) async throws -> [(String, String)] {
        let open = try await here.town.read { db in try AssessmentQueries.open(of: here.ola, seenBy: here.town.ruth.viewer, in: db) }
        return [("version", "\(open?.version ?? 0)")] + more
    }

    @Test("What the person began is gone on with on one page, and finished by staff it is theirs")
    func together() async throws {
        let here = try await AssessedTown.open()
        try await here.answer("work", [("level", "1")])
        let staff = try await Browser(here.town, as: here.town.lucia)
        let page = try await staff.get(path(here)).text
        #expect(page.contains("name=\"work\" value=\"1\" checked") && page.contains("1 of 10 sides are answered") && page.contains("Mam dom"))
        let later = try await staff.post(
            path(here), try await form(here, [("work", "1"), ("housing", "3"), ("words_housing", "car"), ("act", "later")]))
        #expect(later.status == 303)
        #expect(try await here.stored().finishedAt == nil)
        let done = try await form(here, [("work", "0"), ("housing", "3"), ("words_housing", "car"), ("fact_evenings", "yes")])
        #expect(try await staff.post(path(here), done).status == 303)
        let newest = try #require(try await here.newest())
        #expect(newest.takenBy == here.town.lucia.id && !newest.isOpenToPerson && newest.levels == [.work: 0, .housing: 3])
        #expect(newest.firstNeeds == [.housing] && newest.facts == [.evenings: true])
    }

    @Test("Nothing at all, or words without a level, are refused, and what was typed stays")
    func refused() async throws {
        let here = try await AssessedTown.open()
        let staff = try await Browser(here.town, as: here.town.lucia)
        let empty = try await staff.post(path(here), try await form(here, []))
        #expect(empty.status == 422 && empty.text.contains("Answer at least one side of life"))
        let wordy = try await staff.post(path(here), try await form(here, [("work", "1"), ("words_legal", "a letter")]))
        #expect(wordy.status == 422 && wordy.text.contains("Legal matters: choose a level") && wordy.text.contains("a letter"))
    }

    @Test("What is being typed is saved by itself; the button then keeps it all, and what it leaves out is not there")
    func meanwhile() async throws {
        let here = try await AssessedTown.open()
        let (staff, typed) = (try await Browser(here.town, as: here.town.lucia), try await form(here, [("work", "1"), ("skills", "2")]))
        #expect(try await staff.post(path(here) + "/draft", typed).status == 200)
        #expect(try await here.stored().levels == [.work: 1, .skills: 2])
        #expect(try await staff.post(path(here), try await form(here, [("work", "1"), ("act", "later")])).status == 303)
        #expect(try await here.stored().levels == [.work: 1])
        #expect(try await staff.post(path(here) + "/draft", typed).status == 409)
    }

    @Test("Two people do not overwrite each other unseen")
    func conflict() async throws {
        let here = try await AssessedTown.open()
        let before = try await form(here, [("work", "1"), ("act", "later")])
        try await here.answer("skills", [("level", "1")])
        #expect(try await Browser(here.town, as: here.town.lucia).post(path(here), before).status == 409)
        #expect(try await here.stored().levels == [.skills: 1])
    }

    @Test("An urgent need comes first only where it is a basic one")
    func first() async throws {
        let here = try await AssessedTown.open()
        try await here.answerAll("3")
        #expect(try await here.newest()?.firstNeeds == [.housing, .transport, .childcare, .legal, .finances])
    }

    @Test("Now stands beside then, in words, with any earlier one")
    func compared() async throws {
        let here = try await AssessedTown.open()
        try await here.answerAll("3")
        for level in ["2", "1"] {
            let fields = try await form(here, [("housing", level), ("skills", "3")])
            _ = try await Browser(here.town.at(here.town.now.adding(days: level == "2" ? 1 : 2)), as: here.town.lucia).post(path(here), fields)
        }
        let staff = try await Browser(here.town, as: here.town.ruth)
        let page = try await staff.get("/people/\(here.ola)/assessments").text
        #expect(page.contains("less help needed") && page.contains("as before") && page.contains("Much help"))
        let other = try await staff.get("/people/\(here.ola)/assessments?then=\(here.assessment)").text
        #expect(other.contains("Urgent") && other != page)
    }

    @Test("The person's page shows the newest needs, the most pressing first")
    func box() async throws {
        let here = try await AssessedTown.open()
        #expect(try await Browser(here.town, as: here.town.lucia).get("/people/\(here.ola)").text.contains("0 of 10 sides"))
        try await here.answerAll("1")
        _ = try await here.answer("housing", [("level", "3")])
        let page = try await Browser(here.town, as: here.town.lucia).get("/people/\(here.ola)").text
        #expect(page.contains("Housing, comes first") && page.contains("Some help"))
    }

    @Test("Nobody of another agency finds it, nor whoever may not see the person")
    func walls() async throws {
        let here = try await AssessedTown.open()
        try await here.answerAll("1")
        let paths =
            ["", "/link"].map { path(here) + $0 } + [
                "/people/\(here.ola)/assessments", "/people/\(here.ola)/assessments/\(here.assessment)/answers/work",
            ]
        for path in paths { #expect(try await Browser(here.town, as: here.town.stranger).get(path).status == 404) }
        #expect(try await here.town.read { db in try AssessmentQueries.newest(of: here.ola, seenBy: here.town.stranger.viewer, in: db) } == nil)
        #expect(try await here.town.read { db in try AssessmentQueries.all(of: here.ola, seenBy: here.town.frank.viewer, in: db).count } == 0)
    }

    @Test("The questions go to the person's mailbox in their language; or the answers, to be looked at")
    func mailed() async throws {
        let here = try await AssessedTown.open()
        let staff = try await Browser(here.town, as: here.town.lucia)
        #expect(try await staff.post(path(here) + "/link", [("for", "ask"), ("way", "mail")]).status == 303)
        try await here.town.write { db in
            let ola = try ParticipantQueries.find(here.ola, seenBy: here.town.lucia.viewer, in: db)
            try AssessmentQueries.find(here.assessment, seenBy: here.town.lucia.viewer, in: db).finish(by: ola, at: here.town.now, in: db)
        }
        #expect(try await staff.post(path(here) + "/link", [("for", "look"), ("way", "mail")]).status == 303)
        let mails = try await here.town.read { db in
            try db.all(String.self, "SELECT text_body FROM messages WHERE kind = 'assessment' AND language = 'pl' ORDER BY id")
        }
        #expect(mails.count == 2 && mails[0].contains("pięciu minut") && mails[1].contains("Zobacz odpowiedzi"))
        let all = try await here.town.read { db in try AssessmentQueries.all(of: here.ola, seenBy: here.town.lucia.viewer, in: db) }
        #expect(all.map(\.id) == [here.assessment])
    }
}

@Suite("What staff did with needs can be taken back")
struct AssessmentTakebackTests {
    @Test("An assessment taken down, a start and a correction are as if they had never been")
    func all() async throws {
        let here = try await AssessedTown.open()
        let (lucia, path) = (here.town.lucia, "/people/\(here.ola)/assessment")
        try await here.answerAll("2")
        let before = try await TakebackTown.open(here.town)
        #expect(try await before.left(after: "\(path)s/\(here.assessment)/start", [], as: lucia) == [])
        let draft = [("version", "0"), ("housing", "3"), ("words_housing", "car"), ("fact_drives", "no")]
        #expect(try await before.left(after: path, draft, as: lucia) == [])
        let fields = [("level", "0"), ("version", "\(try await here.stored().version)")]
        #expect(try await before.left(after: "\(path)s/\(here.assessment)/answers/work", fields, as: lucia) == [])
    }
}
