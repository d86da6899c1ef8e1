import Dispatch
import Foundation

/// A connection and the thread that may wait for it. Only its own queue touches it, which is why it may be sent about.
final class PostgresWorker: @unchecked Sendable {
    let queue = DispatchQueue(label: "fairlead.postgres")
    private let uri: String
    private var connection: PostgresConnection?

    /// How long a transaction is begun anew before it is given up: others cannot be in its way for as long as that.
    private static let patience = Duration.seconds(8)

    init(uri: String) {
        self.uri = uri
    }

    /// Asks in one read-only transaction.
    func read<T>(_ body: (any Session) throws -> T) throws -> T {
        try untilItHolds { connection in
            let session = PostgresSession(connection: connection)
            return try whole(session, begin: session.beginReading, body, end: session.endReading)
        }
    }

    /// Writes in one transaction for all; returns how many it has taken.
    func commit(_ turns: [Turn]) throws -> Int {
        try untilItHolds { connection in try PostgresSession(connection: connection).commit(turns) }
    }

    /// Runs `body` in one transaction while this process holds the migration lock of the database.
    func migration(_ body: (any Session) throws -> Void) throws {
        connection = nil
        let fresh = try connected()
        try fresh.command("SELECT pg_advisory_lock(\(Dialect.migrationLock))")
        // Where the connection is lost, so is the lock.
        defer { _ = try? fresh.command("SELECT pg_advisory_unlock(\(Dialect.migrationLock))") }
        let session = PostgresSession(connection: fresh)
        do {
            try whole(session, begin: { try session.script("BEGIN") }, body, end: session.commit)
        } catch let retry as MustRetry {
            throw Busy(detail: retry.reason)
        } catch let lost as ConnectionLost {
            throw Busy(detail: lost.reason)
        }
    }

    func disconnect() {
        connection = nil
    }

    /// Runs the transaction, again when the server asks for it or the connection was lost before COMMIT.
    private func untilItHolds<T>(_ transaction: (PostgresConnection) throws -> T) throws -> T {
        let end = ContinuousClock.now + Self.patience
        for attempt in 0... {
            let connection = try connected()
            do {
                return try transaction(connection)
            } catch let retry as MustRetry {
                if retry.isForOutgrownPlans { connection.forgetStatements() }
                guard ContinuousClock.now < end else { throw Busy(detail: retry.reason) }
            } catch let lost as ConnectionLost {
                self.connection = nil
                guard ContinuousClock.now < end else { throw Busy(detail: lost.reason) }
            }
            pause(afterAttempt: attempt)
        }
        throw Busy()
    }

    private func whole<T>(
        _ session: PostgresSession, begin: () throws -> Void, _ body: (any Session) throws -> T, end: () throws -> Void
    ) throws -> T {
        try begin()
        do {
            let result = try body(session)
            try end()
            return result
        } catch {
            session.rollback()
            throw error
        }
    }

    /// The connection, if it is fit to begin a transaction on, or else a new one.
    private func connected() throws -> PostgresConnection {
        if let connection, !connection.isBroken, !connection.isLeftOpen { return connection }
        connection = nil
        do {
            let opened = try PostgresConnection(uri: uri)
            connection = opened
            return opened
        } catch let lost as ConnectionLost {
            throw Busy("The database does not answer just now. Wait a moment and try again.", detail: lost.reason)
        }
    }

    /// Longer from attempt to attempt, and by chance, so that those who collided do not meet again.
    private func pause(afterAttempt attempt: Int) {
        let longest = min(0.004 * Double(1 << min(attempt, 8)), 0.25)
        Thread.sleep(forTimeInterval: .random(in: 0.0005...longest))
    }
}
