import Dates
import Logging
import Mail
import Storage

/// Looks into the agency's mailbox and keeps what is new there. Nothing in the mailbox is changed, so people may go on reading it.
public struct ReadMailbox: Sendable {
    let database: Database
    let mailbox: IMAPMailbox
    let clock: Clock
    let log: Logger

    /// Seconds between two looks, and the longest wait after looks that failed.
    static let pause = 10
    static let longestPause = 600

    /// Nothing if the office reads no mailbox.
    public init?(_ office: Office) {
        guard let settings = office.settings.mailbox else { return nil }
        self.init(database: office.database, mailbox: IMAPMailbox(settings), clock: office.clock, log: office.log)
    }

    init(database: Database, mailbox: IMAPMailbox, clock: Clock, log: Logger) {
        self.database = database
        self.mailbox = mailbox
        self.clock = clock
        self.log = log
    }

    /// Keeps every new mail. Returns how many there were. Throws `MailboxTrouble` if the mailbox cannot be read.
    @discardableResult
    public func readNew() async throws -> Int {
        var count = 0
        var hasMore = true
        while hasMore {
            let now = clock.now()
            let known = try await database.read { db in try ReadingPlace.of(mailbox.settings.description, in: db) }
            // The first look leaves old mail alone; after the server has given new numbers, what we have is known by its Message-ID.
            let look = try await mailbox.look(after: known?.position, since: (known?.readAt ?? now).adding(days: -1))
            for mail in look.mails { count += try await keep(mail) ? 1 : 0 }
            let place = ReadingPlace(position: look.position, readAt: now)
            try await database.write { db in try place.keep(for: mailbox.settings.description, in: db) }
            hasMore = look.hasMore
        }
        return count
    }

    private func keep(_ mail: IMAPMailbox.Fetched) async throws -> Bool {
        let message = ReceivedMessage(reading: mail.bytes)
        let now = clock.now()
        do {
            return try await database.write { db in try message.land(isCut: mail.isCut, at: now, in: db) } != nil
        } catch let busy as Busy {
            throw busy
        } catch {
            // One mail that cannot be kept must not hold up the others; it is still in the mailbox, unread.
            log.error("Mail \(mail.uid) of \(mailbox.settings) could not be kept and was passed over: \(error)")
            return false
        }
    }

    /// Looks again and again until it is cancelled; ever more seldom while the mailbox cannot be read.
    func keepReading() async {
        var failures = 0
        while !Task.isCancelled {
            do {
                try await readNew()
                failures = 0
            } catch {
                failures += 1
                if failures == 1 || failures % 20 == 0 { log.error("The mailbox \(mailbox.settings) could not be read: \(error)") }
            }
            try? await Task.sleep(for: .seconds(min(ReadMailbox.pause << min(failures, 6), ReadMailbox.longestPause)))
        }
    }
}

/// How far a mailbox has been read, and when.
private struct ReadingPlace: Stored, Sendable {
    let position: IMAPMailbox.Position
    let readAt: Instant

    init(position: IMAPMailbox.Position, readAt: Instant) {
        self.position = position
        self.readAt = readAt
    }

    init(_ row: inout Row) throws {
        position = IMAPMailbox.Position(validity: try row.next(), uid: try row.next())
        readAt = try row.next()
    }

    static func of(_ address: String, in db: Reading) throws -> ReadingPlace? {
        try db.first(ReadingPlace.self, "SELECT uid_validity, last_uid, read_at FROM mailboxes WHERE address = \(address)")
    }

    /// A slower reader never sets a faster one back.
    func keep(for address: String, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO mailboxes (address, uid_validity, last_uid, read_at) VALUES (\(address), \(position.validity), \(position.uid), \(readAt))
            ON CONFLICT (address) DO UPDATE SET uid_validity = excluded.uid_validity, read_at = excluded.read_at,
                last_uid = CASE WHEN mailboxes.uid_validity = excluded.uid_validity AND mailboxes.last_uid > excluded.last_uid
                    THEN mailboxes.last_uid ELSE excluded.last_uid END
            """)
    }
}
