import Dates
import Logging
import Mail
import PostTestSupport
import Storage
import Testing

@testable import App

@Suite("Reading the agency's mailbox", .enabled(if: MailHouse.missing == nil, "Debian's package dovecot-imapd is not installed"))
struct ReadMailboxTests {
    private func reader(_ town: MailTown, _ mailbox: IMAPMailbox) -> ReadMailbox {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return ReadMailbox(database: town.town.database, mailbox: mailbox, clock: .system, log: log)
    }

    @Test("New mail lands once, also after the server has given new numbers, and stays unread")
    func once() async throws {
        let (town, house) = (try await MailTown.open(), try MailHouse())
        let reader = reader(town, try house.mailbox())
        try house.append(town.mail(headers: town.answering))
        let counts = [try await reader.readNew(), try await reader.readNew()]
        #expect(counts == [1, 0])
        try house.renumber()
        try house.append(town.mail(id: "second@ironbark.example"))
        #expect(try await reader.readNew() == 1)
        #expect(try await town.count("SELECT COUNT(*) FROM received_mails") == 2)
        #expect(try house.flags().allSatisfy { !$0.contains("Seen") })
    }

    @Test("Two readers at once double nothing")
    func twoReaders() async throws {
        let (town, house) = (try await MailTown.open(), try MailHouse())
        for number in 1...6 { try house.append(town.mail(id: "\(number)@ironbark.example")) }
        let readers = [reader(town, try house.mailbox()), reader(town, try house.mailbox())]
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for one in readers { group.addTask { try await one.readNew() } }
            return try await group.reduce(0, +)
        }
        #expect(counts == 6)
        #expect(try await town.count("SELECT COUNT(*) FROM conversations WHERE owes = 'us'") == 6)
    }

    @Test("A mail that breaks every rule does not hold up the next one")
    func poison() async throws {
        let (town, house) = (try await MailTown.open(), try MailHouse())
        try house.append(Array("To: office@riverside.example\r\nSubject: \u{0}\u{1}\r\n\r\n".utf8) + [0, 255, 254, 0])
        try house.append(town.mail())
        try await reader(town, house.mailbox()).readNew()
        #expect(try await town.owed() == ["us Ironbark Fabrication"])
    }
}
