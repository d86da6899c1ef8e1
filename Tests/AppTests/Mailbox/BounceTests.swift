import Dates
import Mail
import Storage
import Testing
import Web

@testable import App

@Suite("Mail that comes back")
struct BounceTests {
    private func bounce(of id: String, to mailbox: String = "renee@ironbark.example", status: String = "5.1.1") -> [UInt8] {
        let report = """
            From: MAILER-DAEMON@mx.example
            To: office@riverside.example
            Subject: Undelivered
            Message-ID: <b.\(status)@mx.example>
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary="B"

            --B
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; \(mailbox)
            Action: failed
            Status: \(status)
            Diagnostic-Code: smtp; 550 User unknown

            --B
            Content-Type: message/rfc822

            Message-ID: <\(id)>
            Subject: hello

            --B--

            """
        return Array(report.replacing("\n", with: "\r\n").utf8)
    }

    private func sent() async throws -> MailTown {
        let town = try await MailTown.open()
        _ = try await town.town.write { db in try db.run("UPDATE messages SET state = 'sent', ended_at = \(town.town.now)") }
        return town
    }

    private func renee(_ town: MailTown) async throws -> Contact {
        try await town.town.read { db in
            try EmployerQueries.contact(town.met.renee.id, of: town.ironbark.id, seenBy: town.town.ines.viewer, in: db)
        }
    }

    @Test("The address is marked, the mail is noted as not delivered, and its sender is told")
    func final() async throws {
        let town = try await sent()
        #expect(try await town.land(bounce(of: "\(town.sent.id)@riverside.example"))?.fate == .bounced)
        let renee = try await renee(town)
        #expect(renee.bounced == "550 User unknown" && !renee.canGetMail)
        #expect(try await town.met.mail()[0].state == .failed)
        #expect(try await town.timeline().contains("Fairlead could not deliver “\(town.sent.subject)” to renee@ironbark.example: 550 User unknown"))
        #expect(try await town.count("SELECT COUNT(*) FROM notices WHERE kind = 'mail_failed' AND done_at IS NULL") == 1)
        #expect(try await town.met.browser.get("/employers/\(town.ironbark.id)").text.contains("Mail comes back"))
        #expect(try await town.met.browser.get(town.met.page).text.contains("mail to renee@ironbark.example comes back"))
    }

    @Test("A new address for the contact is good again")
    func corrected() async throws {
        let town = try await sent()
        try await town.land(bounce(of: "\(town.sent.id)@riverside.example"))
        let marked = try await renee(town)
        try await town.town.write { [town] db in
            var draft = ContactForm(marked).draft
            draft.mailbox = "renee.dufour@ironbark.example"
            try town.ironbark.change(marked, to: draft, by: town.town.ines, at: town.town.now, in: db)
        }
        #expect(try await renee(town).canGetMail)
    }

    @Test("What is only held up marks nothing")
    func delayed() async throws {
        let town = try await sent()
        try await town.land(bounce(of: "\(town.sent.id)@riverside.example", status: "4.4.1"))
        #expect(try await renee(town).canGetMail)
        #expect(try await town.met.mail()[0].state == .sent)
        #expect(try await town.timeline().first?.contains("is held up") == true)
    }

    @Test("A report that names another mail or another address is not believed")
    func forged() async throws {
        let town = try await sent()
        let forged = [
            bounce(of: "unknown@riverside.example"), bounce(of: "\(town.sent.id)@riverside.example", to: "boss@ironbark.example", status: "5.0.0"),
        ]
        for mail in forged { #expect(try await town.land(mail)?.fate == .waiting) }
        #expect(try await renee(town).canGetMail)
    }
}
