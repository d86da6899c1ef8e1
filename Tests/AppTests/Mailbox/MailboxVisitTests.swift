import Dates
import Mail
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The tray and the page of a mail")
struct MailboxVisitTests {
    private func waiting(_ town: MailTown, from: String = "Zed Moss <zed@mossworks.example>") async throws -> ReceivedMail {
        try #require(try await town.land(town.mail(from: from, subject: "Two welders", id: "z@mossworks.example", "We need two.\n\n> <b>old</b>")))
    }

    @Test("What waits is listed, found a home by name, and its sender kept; then it is on the timeline")
    func filed() async throws {
        let town = try await MailTown.open()
        let (mail, browser) = (try await waiting(town), town.met.browser)
        #expect(try await browser.get("/mailbox").text.contains("Two welders"))
        let page = try await browser.get("/mailbox/\(mail.id)?named=iron").text
        #expect(page.contains("Ironbark Fabrication") && page.contains("File it here") && page.contains("Earlier mails"))
        let answer = try await browser.post("/mailbox/\(mail.id)/file", [("employer", town.ironbark.id.description), ("keep", "yes")])
        #expect(answer.status == 303)
        #expect(try await town.timeline().contains("Zed Moss wrote: “Two welders”"))
        #expect(try await town.owed() == ["us Ironbark Fabrication"])
        #expect(try await town.notices(of: town.town.ruth) == [])
        #expect(try await town.land(town.mail(from: "zed@mossworks.example", id: "z2@mossworks.example"))?.employer == town.ironbark.id)
    }

    @Test("A mail that was filed wrongly is moved with one click, with what was owed because of it")
    func moved() async throws {
        let town = try await MailTown.open()
        let forge = try await town.add("North Forge", contact: "Ann", "ann@forge.example")
        _ = try await town.town.write { [town] db in
            let asked = ConversationDraft(kind: .call, at: town.town.now, owes: .them)
            try town.ironbark.logConversation(asked, by: town.town.ines, at: town.town.now, in: db)
        }
        let mail = try #require(try await town.land(town.mail()))
        #expect(try await town.met.browser.post("/mailbox/\(mail.id)/file", [("employer", forge.id.description)]).status == 303)
        #expect(try await town.owed() == ["them Ironbark Fabrication", "us North Forge"])
        #expect(try await town.timeline().contains { $0.contains("filed here by mistake") })
        #expect(try await town.timeline(forge).contains("Renee Dufour wrote: “Re: hello”"))
    }

    @Test("What concerns no employer is put aside and can be taken back")
    func aside() async throws {
        let town = try await MailTown.open()
        let mail = try await waiting(town)
        #expect(try await town.met.browser.post("/mailbox/\(mail.id)/aside").status == 303)
        #expect(try await !town.met.browser.get("/mailbox").text.contains("Two welders"))
        #expect(try await town.met.browser.get("/mailbox?show=aside").text.contains("Two welders"))
        #expect(try await town.met.browser.post("/mailbox/\(mail.id)/file", [("employer", town.ironbark.id.description)]).status == 303)
    }

    @Test("An answer leaves in the same thread, settles what we owe, and waits for one if asked to")
    func answered() async throws {
        let town = try await MailTown.open()
        let mail = try #require(try await town.land(town.mail(headers: town.answering)))
        let page = "/mailbox/\(mail.id)/answer"
        #expect(try await town.met.browser.post(page, [("words", "")]).status == 422)
        #expect(try await town.met.browser.post(page, [("words", "See you on Friday."), ("awaits", "yes")]).status == 303)
        let message = try #require(try await town.met.mail().first)
        let sent = try message.mail(with: [])
        #expect(
            sent.inReplyTo?.text == "reply.1@ironbark.example"
                && sent.references.map(\.text) == ["\(town.sent.id)@riverside.example", "reply.1@ironbark.example"])
        #expect(message.kind == .answer && message.subject == "Re: hello" && message.text.hasPrefix("See you on Friday.\n\nInés Delgado"))
        #expect(try await town.owed() == ["them Ironbark Fabrication"])
        #expect(try await town.notices(of: town.town.ines) == [])
    }

    @Test("Of two mails the answer to one settles that one only, and its notice")
    func oneOfTwo() async throws {
        let town = try await MailTown.open()
        let first = try #require(try await town.land(town.mail(headers: town.answering)))
        try await town.land(town.mail(subject: "Another thing", id: "reply.2@ironbark.example", headers: town.answering), later: 9)
        #expect(try await town.met.browser.post("/mailbox/\(first.id)/answer", [("words", "See you on Friday.")]).status == 303)
        #expect(try await town.owed() == ["us Ironbark Fabrication"])
        #expect(try await town.notices(of: town.town.ines) == ["Renee Dufour of Ironbark Fabrication answered by mail: “Another thing”"])
    }

    @Test("A mail is one line of Today, and that, the list of what is owed, the employer's page and the alarm lead to its answer form")
    func oneLine() async throws {
        let town = try await MailTown.open()
        let (mail, browser) = (try #require(try await town.land(town.mail(headers: town.answering))), town.met.browser)
        let form = "href=\"/mailbox/\(mail.id)\""
        let today = try await browser.get("/").text
        #expect(today.contains("Ironbark Fabrication waits for our answer") && !today.contains("Renee Dufour of Ironbark Fabrication answered"))
        #expect(today.ranges(of: form).count == 1)
        for page in ["/owed", town.ironbark.id.page.address] { #expect(try await browser.get(page).text.contains(form), "\(page)") }
        let late = town.town.now.adding(days: 5)
        let alarm = try await town.town.write { [town] db in
            _ = try StaffQueries.agency(town.town.agency.id, in: db).raiseOverdue(at: late, in: db)
            return try db.one(ID<Alarm>.self, "SELECT id FROM alarms WHERE agency_id = \(town.town.agency.id)")
        }
        #expect(try await browser.get(alarm.page.address).text.contains(form))
        #expect(try await !browser.get("/").text.contains("Renee Dufour of Ironbark Fabrication answered"))
        #expect(try await browser.get("/mailbox/\(mail.id)").text.contains("It needs no answer from here"))
        let question = [("question", try #require(mail.conversation).description)]
        #expect(try await browser.post(town.ironbark.id.answersGiven.address, question).status == 303)
        #expect(try await town.owed() == [])
        #expect(try await town.notices(of: town.town.ines) == [])
        #expect(try await !browser.get("/mailbox/\(mail.id)").text.contains("It needs no answer from here"))
        #expect(try await !browser.get(alarm.page.address).text.contains(form))
    }

    @Test("A mail that waits in the tray is filed from Today")
    func fromToday() async throws {
        let town = try await MailTown.open()
        let mail = try await waiting(town)
        let today = try await Browser(town.town, as: town.town.ruth).get("/").text
        #expect(today.contains("href=\"/mailbox/\(mail.id)\">File it") && !today.contains("Dealt with"))
    }

    @Test("An answer that is sent twice leaves once")
    func twice() async throws {
        let town = try await MailTown.open()
        let mail = try #require(try await town.land(town.mail(headers: town.answering)))
        let form = [("as", ID<OutboxMessage>.new(at: town.town.now).description), ("words", "Yes.")]
        for _ in 0..<2 { #expect(try await town.met.browser.post("/mailbox/\(mail.id)/answer", form).status == 303) }
        #expect(try await town.count("SELECT COUNT(*) FROM messages WHERE kind = 'answer'") == 1)
    }

    @Test("The page of a mail asks at most six questions, however long the agency's list")
    func statements() async throws {
        let town = try await MailTown.open()
        let mail = try await waiting(town)
        let count = try await town.town.read { db in
            let line = try MailboxQueries.line(mail.id, seenBy: town.town.ines.viewer, in: db)
            _ = try MailboxQueries.files(of: mail.id, seenBy: town.town.ines.viewer, in: db)
            _ = try MailboxQueries.owners(of: line.mail, named: "iron", seenBy: town.town.ines.viewer, in: db)
            return db.statements
        }
        #expect(count <= 5)
    }
}
