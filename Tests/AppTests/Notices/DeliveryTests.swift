import Dates
import Foundation
import Mail
import Phrases
import PostTestSupport
import Storage
import Testing
import Web

@testable import App

@Suite("Mail to a real mail server")
struct DeliveryTests {
    private static let office = Result { try PostOffice() }

    /// Sends a follow-up to that mailbox through the server and returns what became of it.
    private func fate(of name: String, timeout: Double = 30) async throws -> OutboxMessage {
        let met = try await MetTown.open(mailbox: "\(name)@ironbark.example")
        try await met.send()
        let transport = try Self.office.get().transport(timeout: timeout)
        try await DeliverMail(database: met.town.database, transport: transport, clock: .stopped(at: met.town.now)).sendDue()
        return try #require(try await met.mail().first)
    }

    @Test(
        "The server's words stay with the mail",
        arguments: [
            ("renee", MailState.sent, "250 2.0.0 Kept"), ("keeps-and-drops", .sent, "250 2.0.0 Kept, goodbye"),
            ("gone", .failed, "550 5.1.1 No such user"),
            ("spam", .failed, "554 5.7.1 Looks like spam"), ("busy", .queued, "450"), ("full", .queued, "452 4.3.1 Disk full"),
            ("drops", .queued, "may have arrived"),
        ])
    func words(name: String, state: MailState, words: String) async throws {
        let mail = try await fate(of: name)
        #expect(mail.state == state && mail.serverWords.contains(words), "\(mail.serverWords)")
        #expect((mail.dueAt > mail.queuedAt) == (state == .queued))
    }

    @Test(
        "An address that the server knows to be none is marked like one from which mail comes back; what fails otherwise marks nothing",
        arguments: [("gone", true), ("renee", false), ("busy", false), ("full", false), ("spam", false), ("walled", false)])
    func marked(name: String, isMarked: Bool) async throws {
        let met = try await MetTown.open(mailbox: "\(name)@ironbark.example")
        try await met.send()
        let clock = Clock.stopped(at: met.town.now)
        try await DeliverMail(database: met.town.database, transport: try Self.office.get().transport(), clock: clock).sendDue()
        let renee = try await met.town.read { db in
            try EmployerQueries.contact(met.renee.id, of: met.employer.id, seenBy: met.town.ines.viewer, in: db)
        }
        #expect(renee.canGetMail == !isMarked && renee.bounced.hasPrefix("550 5.1.1") == isMarked, "\(renee.bounced)")
        let reminded = try await met.town.read { db in try ReminderQueries.newest(to: met.employer.id, seenBy: met.town.ines.viewer, in: db) }
        #expect((reminded?.stop == .noAddress) == isMarked)
        let told: SQL = "SELECT COUNT(*) FROM notices WHERE kind = 'mail_failed' AND done_at IS NULL"
        #expect(try await met.town.read { db in try db.one(Int.self, told) } == (["gone", "spam", "walled"].contains(name) ? 1 : 0))
    }

    @Test("A server that hangs after the message does not hold up other mail")
    func hangs() async throws {
        let met = try await MetTown.open(mailbox: "hangs@ironbark.example")
        try await met.send()
        _ = try await met.press(try await met.form().with("to", "else").with("new_name", "Rob").with("mailbox", "rob@ironbark.example"))
        let transport = try Self.office.get().transport(timeout: 5)
        let sent = try await DeliverMail(database: met.town.database, transport: transport, clock: .stopped(at: met.town.now)).sendDue()
        #expect(sent == 1)
        #expect(try await Set(met.mail().map { "\($0.toMailbox) \($0.state)" }) == ["rob@ironbark.example sent", "hangs@ironbark.example queued"])
    }

    @Test("A server that is down is tried again, and gets the mail when it is back")
    func down() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let nobody = SMTPTransport(try SMTPSettings("smtp://127.0.0.1:1?tls=never"))
        try await DeliverMail(database: met.town.database, transport: nobody, clock: .stopped(at: met.town.now)).sendDue()
        #expect(try await met.mail().map(\.state) == [.queued])
        let later = Clock.stopped(at: met.town.now.adding(minutes: 1))
        try await DeliverMail(database: met.town.database, transport: Self.office.get().transport(), clock: later).sendDue()
        #expect(try await met.mail().map(\.state) == [.sent])
    }

    @Test("Python reads the mail as it was meant: text, page, flyers, sender, answers, language; and its link opens")
    func readByPython() async throws {
        let met = try await MetTown.open(in: .es)
        try await met.send()
        let office = try PostOffice()
        try await DeliverMail(database: met.town.database, transport: office.transport(), clock: .stopped(at: met.town.now)).sendDue()
        let read = try MailReading.of([office.letter().content])[0]
        #expect(read.defects.isEmpty && read.types.filter { $0.hasPrefix("text/") } == ["text/plain", "text/html"])
        #expect(
            read.from == [["Inés Delgado, Riverside Works", "office@riverside.example"]] && read.to == [["Renee Dufour", "renee@ironbark.example"]])
        #expect(read.values["reply-to"] == met.town.ines.mailbox && read.values["content-language"] == "es")
        #expect(read.parts.compactMap(\.name) == ["Capacitación en el trabajo.pdf", "Respuestas.pdf"] && read.parts.last?.bytes == Data(MetTown.pdf))
        let link = try #require(read.parts[0].text?.firstMatch(of: #//l/[A-Za-z0-9_\-]+/#))
        #expect(try await Browser(met.town).get(String(link.output)).header("Location")?.hasPrefix("/rfi/") == true)
        #expect(read.parts[1].text?.contains(link.output) == true)
    }
}
