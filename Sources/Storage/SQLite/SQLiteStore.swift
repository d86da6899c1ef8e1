import CSQLitePlans
import Foundation
import GRDB

/// A SQLite file in WAL mode: one writer, several readers that never wait for it, and every commit on the disk before it is reported.
final class SQLiteStore: Store {
    private let path: String
    private let pool: DatabasePool
    private let line = WriteLine()
    private let checkpoints: SQLiteCheckpoints

    var neighbors: any Neighbors { SQLiteNeighbors(pool) }

    static var usualReaders: Int { max(2, ProcessInfo.processInfo.activeProcessorCount) }

    init(path: String, readers: Int, megabytes: Int) throws {
        self.path = path
        checkpoints = SQLiteCheckpoints(path: path)
        do {
            try makeFolder(of: path)
            pool = try DatabasePool(path: path, configuration: Self.configuration(readers: readers, megabytes: megabytes, checkpoints))
            try pool.writeWithoutTransaction(Self.makeDurable)
        } catch let error as DatabaseError {
            throw Fault("The SQLite database \(path) cannot be opened: \(error.message ?? "\(error.resultCode)"). Check its folder, owner and disk.")
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        do {
            return try here(body)
        } catch {
            let error = thrown(for: error)
            throw (error as? DiskFailed)?.busy ?? error
        }
    }

    /// Asks on the thread that calls: there are as many readers as such threads, so none waits for another, and a change of threads costs more
    /// than most questions.
    private func here<T>(_ body: (any Session) throws -> T) throws -> T {
        try pool.read { try body(SQLiteSession($0)) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await line.write(body) { [line, pool] in
            pool.asyncWriteWithoutTransaction { db in line.work { turns in try Self.commit(turns, on: db, line) } }
        }
    }

    /// After a disk has failed once, it may only seem to work: nothing more is written to it by this process.
    private static func commit(_ turns: [Turn], on db: GRDB.Database, _ line: WriteLine) throws -> Int {
        do {
            return try SQLiteSession(db).commit(turns)
        } catch let failed as DiskFailed {
            line.close(failed.busy, isBroken: true)
            throw failed.busy
        }
    }

    /// Every write begins with BEGIN IMMEDIATE, which is the lock.
    func migrate(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await write(body)
    }

    func close() {
        line.close(Fault("The database was closed."))
        checkpoints.close()
        try? pool.close()
    }

    func backup(to copy: String) async throws {
        try await copyDatabase(at: path, to: copy)
    }

    private static func configuration(readers: Int, megabytes: Int, _ checkpoints: SQLiteCheckpoints) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // Else SQLite plans anew whenever a value is bound that a partial index or LIKE might profit from: dearer than most questions.
            if let connection = db.sqliteConnection {
                _ = csqlite_keep_plans(connection)
                checkpoints.watch(connection)
            }
            // LIKE minds case, as it does on PostgreSQL.
            try db.execute(sql: "PRAGMA case_sensitive_like = ON; PRAGMA cache_size = -\(megabytes * 1024); PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    /// GRDB lowers `synchronous` while it opens the pool, so the writer is set afterwards, and nobody starts without it.
    private static func makeDurable(_ db: GRDB.Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let settings = try ["synchronous", "foreign_keys", "journal_mode"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "" }
        guard settings == ["2", "1", "wal"] else {
            throw Fault("SQLite does not keep to synchronous=FULL, foreign keys and WAL here, but to \(settings). Use a local disk.")
        }
    }
}

/// Folders that are made here belong to the owner alone.
func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
        throw Fault("The folder \(folder.path) for the database cannot be made: \(error.localizedDescription)")
    }
}
