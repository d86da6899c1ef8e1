import Dates
import Foundation
import Mail
import PostTestSupport
import Testing

@Suite("Looking into a real mailbox", .enabled(if: MailHouse.missing == nil, "Debian's package dovecot-imapd is not installed"))
struct MailboxTests {
    private let house: MailHouse
    private let yesterday = Instant(milliseconds: Clock.system.now().milliseconds).adding(days: -1)

    init() throws {
        house = try MailHouse()
    }

    private func put(_ subjects: String...) throws {
        for subject in subjects { try house.append(HardMails.mail("* BYE\nf3 OK done\n{5}\nhello", "Subject: \(subject)\n")) }
    }

    private func subjects(_ look: IMAPMailbox.Look) -> [String] { look.mails.map { ReceivedMessage(reading: $0.bytes).subject } }

    @Test("Only what is new is read, and nothing is marked as read")
    func newOnly() async throws {
        try put("one", "two")
        let first = try await house.mailbox().look(after: nil, since: yesterday)
        #expect(subjects(first) == ["one", "two"] && !first.hasMore)
        #expect(try await subjects(house.mailbox().look(after: first.position, since: yesterday)) == [])
        try put("three")
        #expect(try await subjects(house.mailbox().look(after: first.position, since: yesterday)) == ["three"])
        #expect(try house.flags().allSatisfy { !$0.contains("Seen") })
    }

    @Test("Lines that look like the server's own are part of the mail")
    func disguised() async throws {
        try put("one")
        let mail = try #require(try await house.mailbox().look(after: nil, since: yesterday).mails.first)
        #expect(ReceivedMessage(reading: mail.bytes).text.own == "* BYE\nf3 OK done\n{5}\nhello")
    }

    @Test("Many mails come in several looks")
    func manyLooks() async throws {
        try put("one", "two", "three")
        let mailbox = try house.mailbox { $0.mostMails = 2 }
        let first = try await mailbox.look(after: nil, since: yesterday)
        #expect(subjects(first) == ["one", "two"] && first.hasMore)
        #expect(try await subjects(mailbox.look(after: first.position, since: yesterday)) == ["three"])
    }

    @Test("After the server has given new numbers, mail of the last days is read again")
    func renumbered() async throws {
        try put("one")
        let first = try await house.mailbox().look(after: nil, since: yesterday)
        try house.renumber()
        let again = try await house.mailbox().look(after: first.position, since: yesterday)
        #expect(subjects(again) == ["one"] && again.position.validity != first.position.validity)
        #expect(try await subjects(house.mailbox().look(after: nil, since: yesterday.adding(days: 5))) == [])
    }

    @Test("Eight megabytes arrive whole; of more than the limit only the beginning is read")
    func large() async throws {
        let file = try Attachment(name: "plan.pdf", type: "application/pdf", bytes: [UInt8](repeating: 7, count: 8_000_000))
        var letter = try Letters.plain(text: "See the plan.\n")
        letter.attachments = [file]
        try house.append(letter.encoded())
        let whole = try #require(try await house.mailbox().look(after: nil, since: yesterday).mails.first)
        #expect(!whole.isCut && ReceivedMessage(reading: whole.bytes).files.first?.bytes == file.bytes)
        let cut = try #require(try await house.mailbox { $0.mostBytes = 50_000 }.look(after: nil, since: yesterday).mails.first)
        #expect(cut.isCut && cut.bytes.count == 50_000 && ReceivedMessage(reading: cut.bytes).text.own == "See the plan.")
    }

    @Test("Encrypted from the first byte, or by STARTTLS, with a certificate that is checked")
    func encrypted() async throws {
        try put("one")
        let trusted = "ca=\(house.authority)"
        for address in [
            "imaps://office:secret@127.0.0.1:\(house.secure)?\(trusted)", "imap://office:secret@127.0.0.1:\(house.port)?tls=required&\(trusted)",
        ] {
            #expect(try await subjects(IMAPMailbox(IMAPSettings(address)).look(after: nil, since: yesterday)) == ["one"])
        }
        let strange = try IMAPMailbox(IMAPSettings("imaps://office:secret@127.0.0.1:\(house.secure)"))
        let trouble = await #expect(throws: MailboxTrouble.self) { _ = try await strange.look(after: nil, since: yesterday) }
        #expect(trouble?.description.contains("certificate") == true)
    }

    @Test("A wrong password, a folder that is not there and a server that is down are said in words")
    func troubles() async throws {
        for (address, words) in [
            ("imap://office:wrong@127.0.0.1:\(house.port)?tls=never", "denied"),
            ("imap://office:secret@127.0.0.1:\(house.port)?tls=never&folder=Nowhere", "Nowhere"),
            ("imap://office:secret@127.0.0.1:1?tls=never", "connect"),
        ] {
            let mailbox = try IMAPMailbox(IMAPSettings(address))
            let trouble = await #expect(throws: MailboxTrouble.self) { _ = try await mailbox.look(after: nil, since: yesterday) }
            #expect(trouble?.description.contains(words) == true && trouble?.description.contains("secret") == false)
        }
    }
}
