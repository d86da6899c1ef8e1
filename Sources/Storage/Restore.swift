import Foundation
import GRDB

extension Database {
    /// Puts a copy that `backup` has made in the place of a database that is missing or empty; one that holds something is replaced only when
    /// told to, and never while anybody uses it. Throws a `Fault` and changes nothing when the copy is not sound.
    public static func restore(_ copy: String, to address: Address, replacing: Bool) async throws {
        switch address.place {
        case .file(let path): try restoreFile(copy, to: path, replacing: replacing)
        case .server: try await restoreDump(copy, to: address, replacing: replacing)
        }
    }

    /// Restores a copy apart from everything, has the engine look for damage, and counts the rows of each table.
    ///
    /// PostgreSQL does so in a database beside that of the address, which is gone afterwards.
    public static func rows(ofCopy copy: String, beside address: Address) async throws -> [String: Int] {
        guard address.engine == .postgres else {
            try checkFile(copy)
            return try await countedRows(at: Address(place: .file(path: copy)))
        }
        let scratch = address.naming("fairlead_check_\(UInt32.random(in: 0...UInt32.max))")
        try PostgresServer.execute("CREATE DATABASE \(scratch.name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'", at: address)
        defer { try? PostgresServer.execute("DROP DATABASE IF EXISTS \(scratch.name) WITH (FORCE)", at: address) }
        try await restoreDump(copy, to: scratch, replacing: false)
        return try await countedRows(at: scratch)
    }

    private static func countedRows(at address: Address) async throws -> [String: Int] {
        let database = try Database(address)
        defer { database.close() }
        let names = try await database.tables().map(\.name)
        return try await database.read { db in
            Dictionary(uniqueKeysWithValues: try names.map { ($0, try db.one(Int.self, SQL(trusted: "SELECT count(*) FROM \($0)"))) })
        }
    }

    private static func restoreDump(_ copy: String, to address: Address, replacing: Bool) async throws {
        let database = try Database(address, readers: 1)
        let (tables, others) = try await database.read { db in
            (
                try db.one(Int.self, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"),
                try db.one(
                    Int.self,
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
                    """)
            )
        }
        database.close()
        guard others == 0 else { throw Fault("\(address) is in use. Stop Fairlead and whoever else is connected, then restore.") }
        guard replacing || tables == 0 else { throw Fault("\(address) holds a database. Restore into an empty one, or say --replace.") }
        let clean = tables == 0 ? [] : ["--clean", "--if-exists"]
        try PostgresTools.run(
            "pg_restore", clean + ["--single-transaction", "--no-owner", "--no-privileges", "--dbname", address.name, copy], at: address)
        try PostgresServer.execute("ANALYZE", at: address)
    }
}

private func restoreFile(_ copy: String, to path: String, replacing: Bool) throws {
    try checkFile(copy)
    let files = FileManager.default
    let unfinished = path + ".unfinished"
    if files.fileExists(atPath: path) {
        guard !isInUse(path) else { throw Fault("\(path) is in use. Stop Fairlead, then restore.") }
        guard replacing else { throw Fault("\(path) is there already. Say --replace to put it aside as \(path).replaced") }
    }
    try makeFolder(of: path)
    try? files.removeItem(atPath: unfinished)
    try files.copyItem(atPath: copy, toPath: unfinished)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished)
    let file = try FileHandle(forUpdating: URL(filePath: unfinished))
    try file.synchronize()
    try file.close()
    if files.fileExists(atPath: path) {
        try? files.removeItem(atPath: path + ".replaced")
        try files.moveItem(atPath: path, toPath: path + ".replaced")
    }
    for end in ["-wal", "-shm"] { try? files.removeItem(atPath: path + end) }
    try files.moveItem(atPath: unfinished, toPath: path)
}

/// Leaving WAL mode takes the file for oneself alone, which fails while anybody has it open.
private func isInUse(_ path: String) -> Bool {
    do {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") } != "delete"
    } catch {
        return true
    }
}

/// Throws a `Fault` when SQLite finds anything wrong with the file.
private func checkFile(_ path: String) throws {
    do {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        let complaints = try queue.read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" } + String.fetchAll(db, sql: "PRAGMA foreign_key_check")
        }
        guard complaints.isEmpty else { throw Fault("The copy is damaged: \(complaints.joined(separator: "; "))") }
    } catch let error as DatabaseError {
        throw Fault("The copy is no sound database: \(error.message ?? "\(error.resultCode)")")
    }
}
