import Dates
import Mail
import Storage

/// Takes mail out of the outbox and hands it to the server.
///
/// A message is claimed for some minutes, sent, and its fate written down. If the program dies in between, the claim runs out and the message
/// is tried again under the same Message-ID: a mail may arrive twice, but none is lost.
public struct DeliverMail: Sendable {
    let database: Database
    let transport: any Transport
    let clock: Clock
    /// Whether answers come to the agency's mailbox, which we read, rather than to the sender's own.
    let readsAnswers: Bool

    static let claimMinutes = 5
    /// How many mails are on their way at once, so that one server that hangs does not hold up the others.
    static let lanes = 4

    /// Nothing if the office does not send mail.
    public init?(_ office: Office) {
        guard let transport = office.settings.mail.transport else { return nil }
        self.init(database: office.database, transport: transport, clock: office.clock, readsAnswers: office.settings.readsAnswers)
    }

    init(database: Database, transport: any Transport, clock: Clock, readsAnswers: Bool = false) {
        self.database = database
        self.transport = transport
        self.clock = clock
        self.readsAnswers = readsAnswers
    }

    /// Sends everything that is due. Returns how many were handed over.
    @discardableResult
    public func sendDue() async throws -> Int {
        let now = clock.now()
        guard try await database.read({ db in try db.exists("SELECT id FROM messages WHERE \(DeliverMail.isDue(now)) LIMIT 1") }) else { return 0 }
        return try await withThrowingTaskGroup(of: Int.self) { lanes in
            for _ in 0..<DeliverMail.lanes { lanes.addTask { try await sendUntilNothingIsDue() } }
            return try await lanes.reduce(0, +)
        }
    }

    /// What tells of a person leaves only while the consent runs under which it was written: taken back it is cancelled, and on its last day it
    /// waits no longer than that day lasts, in the earliest zone.
    private static func isDue(_ now: Instant) -> SQL {
        """
        state = 'queued' AND due_at <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now)) AND (consent_id IS NULL OR EXISTS (
            SELECT 1 FROM consents WHERE consents.agency_id = messages.agency_id AND consents.id = messages.consent_id
                AND consents.withdrawn_at IS NULL AND consents.expires_on >= \(now.day(in: .utc))))
        """
    }

    private func sendUntilNothingIsDue() async throws -> Int {
        var sent = 0
        while let (message, files) = try await claim() {
            let answers = readsAnswers ? try await database.read { db in try ReplyAddress.of(message.agency, in: db) } : nil
            if await send(message, files, answersTo: answers?.address(for: message.id)) { sent += 1 }
        }
        return sent
    }

    /// Takes the next message that is due; others pass it by for some minutes.
    func claim() async throws -> (OutboxMessage, [StoredFile])? {
        let now = clock.now()
        return try await database.write { db in
            let due: SQL = """
                SELECT \(OutboxMessage.columns) FROM messages WHERE \(DeliverMail.isDue(now))
                ORDER BY due_at, id LIMIT 1 \(db.dialect.claim)
                """
            guard let message = try db.first(OutboxMessage.self, due) else { return nil }
            try db.run(
                """
                UPDATE messages SET claimed_until = \(now.adding(minutes: DeliverMail.claimMinutes)), attempts = attempts + 1
                WHERE id = \(message.id)
                """)
            let files = try db.all(
                StoredFile.self,
                """
                SELECT \(StoredFile.columns) FROM message_files
                JOIN files ON files.agency_id = message_files.agency_id AND files.id = message_files.file_id
                WHERE message_files.agency_id = \(message.agency) AND message_files.message_id = \(message.id) ORDER BY message_files.place
                """)
            return (message, files)
        }
    }

    private func send(_ message: OutboxMessage, _ files: [StoredFile], answersTo mailbox: String?) async -> Bool {
        let delivery: Delivery
        do {
            let mail = try message.mail(with: files, answersTo: mailbox)
            delivery = await transport.send(mail, envelopeFrom: mail.from)
        } catch {
            delivery = .failedForGood("This mail could not be written: \(error)")
        }
        let now = clock.now()
        // A task of its own, because it must be written down even when this one has been cancelled. If it cannot be written, the claim runs
        // out and the same mail is tried again.
        _ = await Task { try await database.write { db in try message.record(delivery, at: now, in: db) } }.result
        if case .sent = delivery { return true } else { return false }
    }
}

extension OutboxMessage {
    /// Writes down what the server said; tells the sender if it is final and bad.
    func record(_ delivery: Delivery, at now: Instant, in db: Writing) throws {
        switch delivery {
        case .sent(let words): try end(.sent, words, at: now, if: "state = 'queued'", in: db)
        case .failedForGood(let words): try fail(words, at: now, in: db)
        case .refusedRecipient(let words): if try fail(words, at: now, in: db) { try Office.markRefusedAddress(self, saying: words, at: now, in: db) }
        case .failedForNow(let words):
            guard let wait = Backoff.next(after: attempts + 1) else {
                try fail("Given up after three days. \(words)", at: now, in: db)
                return
            }
            try db.run(
                """
                UPDATE messages SET server_words = \(words), due_at = \(now.adding(minutes: wait)), claimed_until = NULL
                WHERE id = \(id) AND \(isStillOurs)
                """)
        }
    }

    /// Writes down that a mail which was taken has come back: by a report that names it.
    func cameBack(_ words: String, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            "UPDATE messages SET state = \(MailState.failed), server_words = \(words) WHERE agency_id = \(agency) AND id = \(id) AND state = 'sent'")
        if changed == 1 { try tellOfFailure(words, at: now, in: db) }
    }

    /// A failure counts only for the try that it belongs to: meanwhile the claim may have run out and another worker be at it.
    private var isStillOurs: SQL { "state = 'queued' AND attempts = \(attempts + 1)" }

    @discardableResult
    private func end(_ state: MailState, _ words: String, at now: Instant, if condition: SQL, in db: Writing) throws -> Bool {
        let ended = try db.run(
            """
            UPDATE messages SET state = \(state), server_words = \(words), ended_at = \(now), claimed_until = NULL WHERE id = \(id) AND \(condition)
            """)
        if ended == 1 { try forgetLinks(in: db) }
        return ended == 1
    }

    /// Whether it is this try that has failed, and not one whose claim had run out.
    @discardableResult
    private func fail(_ words: String, at now: Instant, in db: Writing) throws -> Bool {
        guard try end(.failed, words, at: now, if: isStillOurs, in: db) else { return false }
        try tellOfFailure(words, at: now, in: db)
        return true
    }

    private func tellOfFailure(_ words: String, at now: Instant, in db: Writing) throws {
        try JournalNote(
            kind: .mail, words: "could not deliver “\(subject)” to \(toMailbox): \(words)", employer: employer, subject: id.number, isRemark: true
        ).write(agency: agency, by: .agency, at: now, in: db)
        if let employer {
            try Alarm.raise(
                .mailBounced, "The mail to \(toName) came back", employer: employer, subject: id.number, since: queuedAt, agency: agency,
                at: now, in: db)
        }
        if let staff {
            try Notice.tell(
                [staff], .mailFailed, "Your mail to \(toName) was not delivered: \(words)", employer: employer, subject: id.number, agency: agency,
                at: now, in: db)
        }
    }
}
