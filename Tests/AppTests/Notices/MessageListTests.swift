import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The lists of mail and of sheets")
struct MessageListTests {
    /// What a list shows of these subjects.
    private func shown(_ path: String, _ words: [String], by browser: Browser) async throws -> [String] {
        let page = try await browser.get(path)
        #expect(page.status == 200)
        return words.filter(page.text.contains)
    }

    private func town() async throws -> (premises: Premises, browser: Browser) {
        let premises = try await Premises.open()
        return (premises, try await Browser(premises.town, as: premises.town.ines))
    }

    @Test("Mail to employers is found by what became of it, whose it is and since when; mail to colleagues is not there")
    func sent() async throws {
        let (premises, browser) = try await town()
        let subject = ["Canal Hinge and us"]
        let (ines, marcus) = (premises.town.ines.id, premises.town.marcus.id)
        for path in ["", "?state=failed", "?whose=\(ines)", "?since=2026-11-19", "?state=failed&whose=\(ines)&since=2026-11-01"] {
            #expect(try await shown("/messages\(path)", subject, by: browser) == subject, "\(path)")
        }
        for path in ["?state=sent", "?whose=\(marcus)", "?since=2026-11-20", "?before=\(ID<OutboxMessage>(number: 1))"] {
            #expect(try await shown("/messages\(path)", subject, by: browser) == [], "\(path)")
        }
        #expect(try await browser.get("/messages").text.contains("account") == false)
    }

    @Test("It stands newest first or oldest first, and the next page goes on in that order")
    func sorted() async throws {
        let met = try await MetTown.open()
        for _ in 0..<2 { try await met.send() }
        let newest = try await met.mail().map(\.id)
        func ids(_ query: String) async throws -> [ID<OutboxMessage>] {
            let list = MessageList(try Fields(query: query))
            return try await met.town.read { db in
                try MessageQueries.list(list, in: .chicago, seenBy: met.town.ines.viewer, in: db).rows.map(\.id)
            }
        }
        #expect(try await ids("") == newest)
        #expect(try await ids("sort=oldest") == newest.reversed())
        #expect(try await ids("sort=oldest&after=\(newest[1])") == [newest[0]])
        let page = try await met.browser.get("/messages?sort=oldest&whose=\(met.town.ines.id)").text
        #expect(page.contains("oldest first") && page.contains("aria-sort=\"ascending\"><a href=\"/messages?whose=\(met.town.ines.id)\">When"))
    }

    @Test("Mail that came in is found by its employer's representative and since when, whatever became of it")
    func received() async throws {
        let (premises, browser) = try await town()
        let subject = ["Canal Hinge asks"]
        for path in ["", "&whose=\(premises.town.ines.id)", "&since=2026-11-19"] {
            #expect(try await shown("/mailbox?show=filed\(path)", subject, by: browser) == subject, "\(path)")
        }
        for path in ["&whose=\(premises.town.marcus.id)", "&since=2026-11-20"] {
            #expect(try await shown("/mailbox?show=filed\(path)", subject, by: browser) == [], "\(path)")
        }
        let chip = "/mailbox?show=aside&amp;whose=\(premises.town.ines.id)"
        #expect(try await browser.get("/mailbox?show=filed&whose=\(premises.town.ines.id)").text.contains(chip))
    }

    @Test("Sheets are found by whether they are saved, whose they are and since when")
    func sheets() async throws {
        let (premises, browser) = try await town()
        let file = ["Canal Hinge.csv"]
        for path in ["", "?state=open", "?whose=\(premises.town.ines.id)", "?since=2026-11-19"] {
            #expect(try await shown("/imports\(path)", file, by: browser) == file, "\(path)")
        }
        for path in ["?state=saved", "?whose=\(premises.town.marcus.id)", "?since=2026-11-20"] {
            #expect(try await shown("/imports\(path)", file, by: browser) == [], "\(path)")
        }
    }

    @Test("What narrows a list stands in words on it, for paper, and goes on to the next page")
    func onPaper() async throws {
        let (premises, browser) = try await town()
        let page = try await browser.get("/messages?state=failed&whose=\(premises.town.ines.id)&since=2026-11-01").text
        #expect(page.contains("To employers, newest first: not delivered, from Inés Delgado, since Nov 1."))
        let list = MessageList(try Fields(query: "state=failed&since=2026-11-01"))
        #expect(list.page(beyond: ID(number: 5)).address == "/messages?state=failed&since=2026-11-01&before=\(ID<OutboxMessage>(number: 5))")
    }
}
