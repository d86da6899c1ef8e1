import Dates
import Mail
import Phrases
import PostTestSupport
import Storage
import Testing
import Web

@testable import App

@Suite("Mail that comes in")
struct LandMailTests {
    @Test("An answer stands on the employer's timeline with its own words, and we owe an answer")
    func answer() async throws {
        let town = try await MailTown.open()
        let mail = try #require(try await town.land(town.mail(headers: town.answering, "Yes, Friday.\n\nOn Thu, Inés wrote:\n> Can you?")))
        #expect(mail.fate == .filed && mail.employer == town.ironbark.id && mail.contact == town.met.renee.id && mail.answers == town.sent.id)
        #expect(mail.ownWords == "Yes, Friday." && mail.quotedWords.hasSuffix("> Can you?"))
        #expect(try await town.timeline().first == "Renee Dufour answered by mail: “Re: hello”")
        #expect(try await town.owed() == ["us Ironbark Fabrication"])
        #expect(try await town.notices(of: town.town.ines) == ["Renee Dufour of Ironbark Fabrication answered by mail: “Re: hello”"])
    }

    @Test("What they owed us is answered by it")
    func settles() async throws {
        let town = try await MailTown.open()
        _ = try await town.town.write { [town] db in
            let asked = ConversationDraft(kind: .call, at: town.town.now, note: "asked for a day", owes: .them)
            try town.ironbark.logConversation(asked, by: town.town.ines, at: town.town.now, in: db)
        }
        try await town.land(town.mail())
        #expect(try await town.owed() == ["us Ironbark Fabrication"])
    }

    @Test(
        "The same mail twice, also by two readers at once, lands once; so does one without a Message-ID",
        arguments: ["reply.1@ironbark.example", nil])
    func once(id: String?) async throws {
        let town = try await MailTown.open()
        let mail = town.mail(id: id)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try await town.land(mail) } }
            try await group.waitForAll()
        }
        #expect(try await town.count("SELECT COUNT(*) FROM received_mails") == 1)
        #expect(try await town.count("SELECT COUNT(*) FROM journal WHERE direction = 'theirs' AND kind = 'mail'") == 1)
        #expect(try await town.owed() == ["us Ironbark Fabrication"])
    }

    @Test("An answer from an address that nobody knows finds its way by what it answers, or by the token in the address that it came to")
    func byThread() async throws {
        let town = try await MailTown.open()
        let stranger = "Rob Till <rob@home.example>"
        let byID = try await town.land(town.mail(from: stranger, id: "a@home.example", headers: town.answering))
        let byToken = try await town.land(town.mail(from: stranger, to: try await town.answerAddress().uppercased(), id: "b@home.example"))
        #expect(
            [byID, byToken].map { $0?.employer } == [town.ironbark.id, town.ironbark.id] && byToken?.answers == town.sent.id
                && byToken?.contact == nil)
        let later = try await town.land(town.mail(from: stranger, id: "c@home.example", headers: "References: <a@home.example>\n"))
        #expect(later?.employer == town.ironbark.id)
    }

    @Test("A token that somebody made up opens no timeline")
    func forged() async throws {
        let town = try await MailTown.open()
        let address = try await town.answerAddress().replacing(#/[0-9a-f]{4}@/#, with: "0000@")
        #expect(try await town.land(town.mail(from: "x@home.example", to: address))?.fate == .waiting)
    }

    @Test("A sender known at two employers, at another one than the thread's, or at none waits in the tray, and the leads are told")
    func unsure() async throws {
        let town = try await MailTown.open()
        _ = try await town.add("North Forge", contact: "Ann", "ann@forge.example")
        _ = try await town.add("South Forge", contact: "Ann", "ann@forge.example")
        let fates = [
            try await town.land(town.mail(from: "ann@forge.example", id: "1@f.example")),
            try await town.land(town.mail(from: "ann@forge.example", id: "2@f.example", headers: town.answering)),
            try await town.land(town.mail(from: "nobody@home.example", subject: "A job", id: "3@f.example")),
        ]
        #expect(fates.allSatisfy { $0?.fate == .waiting && $0?.employer == nil })
        #expect(try await town.notices(of: town.town.ruth).last == "A mail of nobody@home.example waits to be filed: “A job”")
        #expect(try await town.owed() == [])
    }

    @Test("An absence note stands small, settles nothing and owes nothing; a newsletter is put aside")
    func automatic() async throws {
        let town = try await MailTown.open()
        let away = try await town.land(town.mail(subject: "Away", headers: town.answering + "Auto-Submitted: auto-replied\n"))
        #expect(away?.fate == .automatic)
        #expect(try await town.timeline().first == "Fairlead got an automatic answer from Renee Dufour: “Away”")
        #expect(try await town.land(town.mail(from: "news@x.example", id: "n@x.example", headers: "Precedence: bulk\n"))?.fate == .aside)
        #expect(try await town.owed() == [])
    }

    @Test("A mail of our own people is put aside")
    func ours() async throws {
        let town = try await MailTown.open()
        #expect(try await town.land(town.mail(from: town.town.ines.mailbox, headers: town.answering))?.fate == .aside)
    }

    @Test("A mail for no agency here is left alone; one for the other agency stays there")
    func elsewhere() async throws {
        let town = try await MailTown.open()
        #expect(try await town.land(town.mail(to: "info@somewhere.example")) == nil)
        let theirs = town.mail(to: "office@harbor.example")
        let id = try await town.town.write { db in try ReceivedMessage(reading: theirs).land(at: town.town.now, in: db) }
        let agency = try await town.town.read { db in try db.one(ID<Agency>.self, "SELECT agency_id FROM received_mails WHERE id = \(id)") }
        #expect(agency == town.town.stranger.agency)
        #expect(try await town.owed() == [])
    }

    @Test("Files are kept with the mail")
    func files() async throws {
        let town = try await MailTown.open()
        let mail = Message(
            id: try MessageID("f@ironbark.example"), date: town.town.now, from: try Mail.Address(mailbox: "renee@ironbark.example"),
            to: try Mail.Address(mailbox: "office@riverside.example"), subject: try OneLine("The plan"), text: "Attached.\n",
            attachments: [try Attachment(name: "płan.pdf", type: "application/pdf", bytes: MetTown.pdf)])
        let landed = try #require(try await town.land(mail.encoded()))
        let browser = try await Browser(town.town, as: town.town.ines)
        #expect(try await browser.get("/mailbox/\(landed.id)").text.contains("płan.pdf"))
        #expect(try await browser.get("/mailbox/\(landed.id)/files/0").body == MetTown.pdf)
    }
}
