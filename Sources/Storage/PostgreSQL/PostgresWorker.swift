import Dispatch
import Foundation

/// A connection and the thread that may wait for it. Only its own queue touches it, which is why it may be sent about.
final class PostgresWorker: @unchecked Sendable {
    let queue = DispatchQueue(label: "fairlead.postgres")
    private let uri: String
    private var connection: PostgresConnection?

    init(uri: String) {
        self.uri = uri
    }

    /// Runs `body` between BEGIN and COMMIT, again when the server asks for it or the connection was lost before COMMIT.
    func transaction<T>(_ begin: String, attempts: Int = 10, _ body: (any Session) throws -> T) throws -> T {
        var lastReason = ""
        for attempt in 0..<attempts {
            if attempt > 0 { pause(beforeAttempt: attempt) }
            do {
                return try once(begin, body)
            } catch let retry as MustRetry {
                lastReason = retry.reason
            } catch let lost as ConnectionLost {
                lastReason = lost.reason
            }
        }
        throw Busy(detail: lastReason)
    }

    /// Runs `body` in one transaction while this process holds the migration lock of the database.
    func migration(_ body: (any Session) throws -> Void) throws {
        connection = nil
        let fresh = try connected()
        try fresh.command("SELECT pg_advisory_lock(\(Dialect.migrationLock))")
        // Where the connection is lost, so is the lock.
        defer { _ = try? fresh.command("SELECT pg_advisory_unlock(\(Dialect.migrationLock))") }
        try transaction("BEGIN", attempts: 1, body)
    }

    func disconnect() {
        connection = nil
    }

    private func once<T>(_ begin: String, _ body: (any Session) throws -> T) throws -> T {
        let connection = try connected()
        try connection.command(begin)
        let result: T
        do {
            result = try body(PostgresSession(connection: connection))
        } catch {
            undo(on: connection, after: error)
            throw error
        }
        try commit(on: connection)
        return result
    }

    private func commit(on connection: PostgresConnection) throws {
        do {
            let answer = try connection.command("COMMIT")
            guard answer.command == "COMMIT" else { throw Fault("PostgreSQL undid the transaction instead of committing it. Nothing was saved.") }
        } catch let lost as ConnectionLost {
            throw Fault("The connection was lost during COMMIT: it may have been saved or not. Look before repeating it. (\(lost.reason))")
        }
    }

    private func undo(on connection: PostgresConnection, after error: any Error) {
        guard !connection.isBroken else { return }
        do {
            try connection.command("ROLLBACK")
        } catch {
            // Whatever state it is in, nobody else shall inherit it.
            disconnect()
        }
        if let retry = error as? MustRetry, retry.isForOutgrownPlans { connection.forgetStatements() }
    }

    private func connected() throws -> PostgresConnection {
        if let connection, !connection.isBroken { return connection }
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
    private func pause(beforeAttempt attempt: Int) {
        let longest = min(0.002 * Double(1 << attempt), 0.3)
        Thread.sleep(forTimeInterval: .random(in: 0.0005...longest))
    }
}
