import Dates
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("Where one is signed in")
struct SessionVisitTests {
    private func begin(_ member: StaffMember, _ town: Town, with agent: String) async throws -> Browser {
        var browser = Browser(town)
        let token = try await town.write { db in
            try Session.begin(
                staff: member.id.number, agency: member.agency.number, at: town.now, userAgent: agent, address: "192.0.2.9", isStrong: true, in: db)
        }
        browser.cookies["session"] = token.text
        return browser
    }

    private static let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
    private static let phone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"

    @Test("One's own page names each device in words, its address and which one this is")
    func list() async throws {
        let town = try await Town.open()
        let here = try await begin(town.ines, town, with: Self.firefox)
        _ = try await begin(town.ines, town, with: Self.phone)
        _ = try await begin(town.marcus, town, with: "curl/8.5.0")
        let page = try await here.get("/me").text
        #expect(page.contains("Firefox on Windows") && page.contains("Safari on iPhone") && !page.contains("curl"))
        #expect(page.contains("192.0.2.9") && page.matches(of: #/This one/#).count == 1)
    }

    @Test("One session is ended, all others stay; then all others are ended")
    func end() async throws {
        let town = try await Town.open()
        let here = try await begin(town.ines, town, with: Self.firefox)
        let (phone, tablet) = (try await begin(town.ines, town, with: Self.phone), try await begin(town.ines, town, with: "iPad"))
        let forms = PageForm.all(in: StrictMarkup(try await phone.get("/me").text))
        let name = try #require(forms.first { $0.action == "/me/sessions/end" }?.sent.first { $0.0 == "session" }?.1)
        #expect(try await phone.post("/me/sessions/end", [("session", name)]).status == 303)
        #expect(try await [here, phone, tablet].asyncCount { try await $0.get("/me").status == 200 } == 2)
        #expect(try await phone.post("/me/sessions/end-others").status == 303)
        #expect(try await [here, tablet].asyncCount { try await $0.get("/me").status == 200 } == 0)
        #expect(try await phone.get("/me").status == 200)
    }

    @Test("Nobody ends another's session by its name")
    func foreign() async throws {
        let town = try await Town.open()
        let (ines, marcus) = (try await begin(town.ines, town, with: Self.firefox), try await begin(town.marcus, town, with: "iPad"))
        let name = try await town.read { db in
            try Session.all(staff: town.marcus.id.number, of: town.agency.id.number, at: town.now, in: db)[0].name
        }
        _ = try await ines.post("/me/sessions/end", [("session", name)])
        #expect(try await marcus.get("/me").status == 200)
    }

    @Test("An administrator signs somebody out everywhere; it stands in the journal")
    func administrator() async throws {
        let town = try await Town.open()
        let (ines, olga) = (try await begin(town.ines, town, with: Self.firefox), try await Browser(town, as: town.olga))
        #expect(try await olga.post("/team/\(town.ines.id)/sign-out").status == 303)
        #expect(try await ines.get("/me").status == 303)
        #expect(try await olga.get("/journal").text.contains("signed Inés Delgado out everywhere"))
    }

    @Test(
        "Browsers are called as their owners call them",
        arguments: [
            (firefox, "Firefox on Windows"), (phone, "Safari on iPhone"), ("", "An unknown device"), ("curl/8.5.0", "curl"),
            (
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Mobile Safari/537.36",
                "Chrome on Android"
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0",
                "Edge on Windows"
            ),
        ])
    func words(agent: String, words: String) {
        #expect(DeviceWords.device(agent) == words)
    }
}

extension Sequence {
    /// How many of them it holds for, asked one after the other.
    func asyncCount(_ holds: (Element) async throws -> Bool) async rethrows -> Int {
        var count = 0
        for element in self where try await holds(element) { count += 1 }
        return count
    }
}
