import Dates
import Mail
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Reminders of the fifteen questions")
struct ReminderTests {
    /// The day on which the questions went: Thursday, November 19, 2026.
    private static let asked = Day("2026-11-19")!

    /// Runs the agency's daily work from that day on for a month; returns the days on which a reminder went.
    private func month(_ met: MetTown, until last: Int = 30, _ meanwhile: @Sendable (Int) async throws -> Void = { _ in }) async throws -> [String] {
        let work = RemindOfRequests(agency: met.town.agency) { "https://fairlead.example" + $0.address }
        var days: [String] = []
        for number in 0...last {
            let day = Self.asked.adding(days: number)
            try await meanwhile(number)
            let now = Zone.chicago.instant(of: day, hour: 12)
            let sent = try await met.town.write { db in try work.send(on: day, at: now, in: db) + work.send(on: day, at: now, in: db) }
            if sent > 0 { days.append("\(day)") }
        }
        return days
    }

    private func asked(in language: Language = .en) async throws -> MetTown {
        let met = try await MetTown.open(in: language)
        try await met.send()
        return met
    }

    @Test("They go after 3, 7 and 14 days, on working days, each once")
    func threeTimes() async throws {
        let met = try await asked()
        // The 22nd is a Sunday; the 26th is Thanksgiving.
        #expect(try await month(met) == ["2026-11-23", "2026-11-27", "2026-12-03"])
        #expect(try await Array(met.timeline().prefix(3)) == [3, 2, 1].map { "reminded Renee Dufour of the 15 questions, \($0) of 3, in English" })
    }

    private static let opening = Phrase(en: "Some days ago I sent you", es: "Hace unos días le envié", pl: "Kilka dni temu wysłaliśmy")

    @Test("Each speaks the contact's language, opens the questions, and names where to stop", arguments: Language.allCases)
    func words(language: Language) async throws {
        let met = try await asked(in: language)
        _ = try await month(met, until: 4)
        let mail = try #require(try await met.mail().first)
        #expect(mail.kind == .reminder && mail.language == language && mail.text.contains(ReminderTests.opening[language]))
        #expect(try mail.mail(with: []).unsubscribe?.address.hasSuffix("/reminders") == true && mail.mail(with: []).autoSubmitted == .generated)
        let later = met.town.at(met.town.now.adding(days: 5))
        #expect(try await Browser(later).get(MetTown.link(in: mail)).header("Location")?.hasPrefix("/rfi/") == true)
        #expect(try await Browser(later).get(MetTown.link(in: try await met.mail()[1])).status == 303)
    }

    @Test("They end with the answers, or when the questions are taken back", arguments: ["submitted_at", "withdrawn_at"])
    func ended(column: String) async throws {
        let met = try await asked()
        let days = try await month(met) { day in
            guard day == 4 else { return }
            try await met.town.write { db in
                let end: SQL = column == "submitted_at" ? "UPDATE rfi_requests SET submitted_at = 1" : "UPDATE rfi_requests SET withdrawn_at = 1"
                try db.run(end)
            }
        }
        #expect(days == [])
    }

    @Test("The link in the mail asks first, then stops them; opening it changes nothing, and it stops them even when its time is over")
    func stoppedByLink() async throws {
        let met = try await asked()
        _ = try await month(met, until: 4)
        let stop = MetTown.link(in: try await met.mail()[0]) + "/reminders"
        let late = met.town.at(met.town.now.adding(days: 50))
        #expect(try await Browser(late).get(stop).text.contains("Stop these reminders"))
        #expect(try await met.town.read { db in try db.exists("SELECT id FROM rfi_requests WHERE reminders_stopped_at IS NOT NULL") } == false)
        #expect(try await Browser(late).post(stop).text.contains("No more reminders"))
        #expect(try await month(met) == [])
        #expect(try await met.timeline().first == "wants no more reminders of the RFI")
    }

    /// What a mail program sends for its reader: without cookie, token or a word of where it comes from.
    private func oneClick(_ town: Town, _ target: String, _ body: String = "List-Unsubscribe=One-Click") async throws -> Int {
        let headers = [(name: "Content-Type", value: "application/x-www-form-urlencoded")]
        return await town.office.site.respond(to: try Incoming("POST", target, headers: headers), body: Body(body)).status
    }

    @Test("The mail names where one click of the mail program stops them, and that stops just what the page stops")
    func oneClick() async throws {
        let met = try await asked()
        _ = try await month(met, until: 4)
        let mail = try await met.mail()[0]
        let header = try #require(try mail.mail(with: []).unsubscribe)
        #expect(header.byOneClick && header.address.hasPrefix("https://"))
        let stop = MetTown.link(in: mail) + "/reminders"
        #expect(header.address.hasSuffix(stop))
        for other in ["", "List-Unsubscribe=Perhaps", "List-Unsubscribe=One-Click&language=pl", "language=en"] {
            #expect(try await oneClick(met.town, stop, other) == 403)
        }
        #expect(try await met.town.read { db in try !db.exists("SELECT id FROM rfi_requests WHERE reminders_stopped_at IS NOT NULL") })
        for _ in 0..<2 { #expect(try await oneClick(met.town, stop) == 200) }
        #expect(try await month(met) == [])
        #expect(try await met.timeline().filter { $0 == "wants no more reminders of the RFI" }.count == 1)
    }

    @Test("One click opens no other door, and a wrong secret stops nothing")
    func oneClickElsewhere() async throws {
        let met = try await asked()
        _ = try await month(met, until: 4)
        let link = MetTown.link(in: try await met.mail()[0])
        #expect(try await oneClick(met.town, link) == 403)
        #expect(try await oneClick(met.town, "/l/\(String(repeating: "x", count: 43))/reminders") == 404)
        #expect(try await met.town.read { db in try !db.exists("SELECT id FROM rfi_requests WHERE reminders_stopped_at IS NOT NULL") })
    }

    @Test("A person who takes over stops them, and may let them go on")
    func takenOver() async throws {
        let met = try await asked()
        let page = "/employers/\(met.employer.id)/rfi"
        #expect(try await met.browser.get(page).text.contains("The next goes <b>Monday</b>"))
        #expect(try await met.browser.post(page + "/reminders/stop").status == 303)
        #expect(try await month(met, until: 5) == [])
        #expect(try await met.browser.post(page + "/reminders/resume").status == 303)
        #expect(try await month(met, until: 9) == ["2026-11-23", "2026-11-27"])
    }

    @Test("A talk that somebody logs stops them, and so does a mail from the employer")
    func talked() async throws {
        for byMail in [true, false] {
            let met = try await asked()
            let days = try await month(met, until: 10) { day in
                guard day == 5 else { return }
                let now = met.town.now.adding(days: 5)
                _ = try await met.town.write { db in
                    if byMail {
                        let mail = "From: renee@ironbark.example\r\nTo: office@riverside.example\r\nSubject: stop\r\n\r\nNo more, please.\r\n"
                        try ReceivedMessage(reading: Array(mail.utf8)).land(at: now, in: db)
                    } else {
                        try met.employer.logConversation(ConversationDraft(kind: .call, at: now), by: met.town.ines, at: now, in: db)
                    }
                }
            }
            #expect(days == ["2026-11-23"])
        }
    }

    @Test("None goes to an address from which mail comes back, or where nobody was mailed the questions")
    func unreachable() async throws {
        let met = try await asked()
        try await met.town.write { db in try met.employer.mailCameBack(from: "renee@ironbark.example", saying: "550", in: db) }
        #expect(try await month(met) == [])
        let phoned = try await MetTown.open()
        #expect(try await phoned.browser.post("/employers/\(phoned.employer.id)/rfi/start").status == 303)
        #expect(try await month(phoned) == [])
    }

    @Test("A program that stood still sends one reminder, not all that it missed")
    func stoodStill() async throws {
        let met = try await asked()
        let work = RemindOfRequests(agency: met.town.agency) { $0.address }
        let day = Self.asked.adding(days: 12)
        let sent = try await met.town.write { db in try work.send(on: day, at: Zone.chicago.instant(of: day, hour: 12), in: db) }
        #expect(sent == 1)
        #expect(try await met.timeline().first == "reminded Renee Dufour of the 15 questions, 2 of 3, in English")
    }
}
