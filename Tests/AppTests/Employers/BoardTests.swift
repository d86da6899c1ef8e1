import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The board of stages")
struct BoardTests {
    @Test("A card is moved by the buttons of its form, and the move stands on the timeline")
    func moved() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let since = String(employer.stageSince.milliseconds)
        #expect(
            try await town.post(employer.id.moves.address, [("stage", "active"), ("since", since)], as: town.ines).header("Location")
                == "/employers/board")
        #expect(try await town.again(employer).stage == .active)
        #expect(try await town.timeline(employer).first == "moved the stage from First contact to Active")
    }

    @Test("Whoever looks at an old board moves nothing")
    func outdated() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        #expect(try await town.post(employer.id.moves.address, [("stage", "active"), ("since", "1")], as: town.ines).status == 409)
        #expect(try await town.again(employer).stage == .firstContact)
    }

    @Test("As a table the board shows the same employers with the same buttons, and a move leads back to it")
    func table() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let page = try await town.get("/employers/board?as=table", as: town.ines).text
        #expect(page.contains("Kessler Metal Works</a></th>") && page.contains("name=\"stage\" value=\"active\""))
        let fields = [("stage", "active"), ("since", String(employer.stageSince.milliseconds)), ("view", "center"), ("as", "table")]
        let answer = try await town.post(employer.id.moves.address, fields, as: town.ines)
        #expect(answer.header("Location") == "/employers/board?view=center&as=table")
        #expect(try await town.again(employer).stage == .active)
        #expect(try await !town.get("/employers/board?view=all&as=table", as: town.intake).text.contains("Move to"))
    }

    @Test("A rest is given its end on the stage's own page")
    func rest() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        let answer = try await town.post(employer.id.moves.address, [("stage", "resting"), ("since", "1")], as: town.ines)
        #expect(answer.header("Location") == employer.id.stagePage.address + "?stage=resting")
    }

    @Test("A column shows ten, says how many there are, and leads to all of them")
    func cut() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<12 { _ = try await town.add("Firm \(number)") }
        let board = try await town.database.read { db in try BoardQueries.board(.mine, seenBy: town.ines, in: db) }
        #expect(board.cards[.firstContact]?.count == 10 && board.count(of: .firstContact) == "12")
        #expect(Board(view: .mine, cards: [:], counts: [.active: 100]).count(of: .active) == "99+")
        #expect(
            try await town.get("/employers/board", as: town.ines).text.contains("See all of them<span class=\"visually-hidden\"> in First contact"))
    }

    @Test("An employer who waits for us, or for whom nothing happens, carries a word that says so")
    func stale() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Wexford Hotel")
        try await town.log(employer, by: town.ines, owes: .us)
        #expect(try await town.get("/employers/board", as: town.ines).text.contains("Answer them"))
        #expect(try await town.get("/employers/board?view=all", as: town.intake).status == 200)
    }
}
