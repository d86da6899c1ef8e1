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

    static let claimMinutes = 5

    /// Nothing if the office does not send mail.
    public init?(_ office: Office) {
        guard let transport = office.settings.mail.transport else { return nil }
        self.init(database: office.database, transport: transport, clock: office.clock)
    }

    init(database: Database, transport: any Transport, clock: Clock) {
        self.database = database
        self.transport = transport
        self.clock = clock
    }

    /// Sends everything that is due. Returns how many were handed over.
    @discardableResult
    public func sendDue() async throws -> Int {
        var sent = 0
        while let (message, files) = try await claim() {
            if await send(message, files) { sent += 1 }
        }
        return sent
    }

    private func claim() async throws -> (OutboxMessage, [StoredFile])? {
        let now = clock.now()
        return try await database.write { db in
            let due: SQL = """
                SELECT \(OutboxMessage.columns) FROM messages
                WHERE state = 'queued' AND due_at <= \(now) AND (claimed_until IS NULL OR claimed_until <= \(now))
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

    private func send(_ message: OutboxMessage, _ files: [StoredFile]) async -> Bool {
        let delivery: Delivery
        do {
            let mail = try message.mail(with: files)
            delivery = await transport.send(mail, envelopeFrom: mail.from)
        } catch {
            delivery = .failedForGood("This mail could not be written: \(error)")
        }
        let now = clock.now()
        // If this cannot be written, the claim runs out and the same mail is tried again.
        try? await database.write { db in try message.record(delivery, at: now, in: db) }
        if case .sent = delivery { return true } else { return false }
    }
}

extension OutboxMessage {
    /// Writes down what the server said; tells the sender if it is final and bad.
    func record(_ delivery: Delivery, at now: Instant, in db: Writing) throws {
        switch delivery {
        case .sent(let words): try end(.sent, words, at: now, in: db)
        case .failedForGood(let words): try fail(words, at: now, in: db)
        case .failedForNow(let words):
            guard let wait = Backoff.next(after: attempts + 1) else { return try fail("Given up after three days. \(words)", at: now, in: db) }
            try db.run(
                """
                UPDATE messages SET server_words = \(words), due_at = \(now.adding(minutes: wait)), claimed_until = NULL
                WHERE id = \(id) AND state = 'queued'
                """)
        }
    }

    private func end(_ state: State, _ words: String, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE messages SET state = \(state), server_words = \(words), ended_at = \(now), claimed_until = NULL WHERE id = \(id) AND state = 'queued'
            """)
    }

    private func fail(_ words: String, at now: Instant, in db: Writing) throws {
        try end(.failed, words, at: now, in: db)
        try JournalNote(
            kind: .mail, words: "could not deliver “\(subject)” to \(toMailbox): \(words)", employer: employer, subject: id.number, isRemark: true
        ).write(agency: agency, by: .agency, at: now, in: db)
        if let staff {
            try Notice.tell(
                [staff], .mailFailed, "Your mail to \(toName) was not delivered: \(words)", employer: employer, subject: id.number, agency: agency,
                at: now, in: db)
        }
    }
}
