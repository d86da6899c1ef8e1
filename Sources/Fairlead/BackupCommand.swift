import ArgumentParser
import Dates
import Foundation
import Secrets
import Storage

/// Writes a sealed copy of a database while it is in use; makes the keys for it; checks what was written by restoring it.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a sealed copy of the database to a file, also while the site runs.",
        discussion: """
            Make a pair of keys once, on another machine:  fairlead backup --make-key safe/backup.key
            Give the server only the public one:           fairlead backup agency.backup --to backup.key.pub
            See now and then whether it can be restored:   fairlead backup agency.backup --check --key safe/backup.key
            """)

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The file to write, which must not be there yet; or, with --check, to read.")
    var file: String?

    @Option(help: "The public key to seal it for, or the file that holds it; also from FAIRLEAD_BACKUP_KEY.")
    var to: String?

    @Option(help: "The file of the private key, where it is at hand: then the backup is checked by restoring it.")
    var key: String?

    @Option(name: .customLong("make-key"), help: "Write a new private key to this file, and the public one beside it, as .pub.")
    var makeKey: String?

    @Flag(help: "Only restore an existing backup in a scratch place, look for damage, and count its rows.")
    var check = false

    func run() async throws {
        if let makeKey { return try makeKeys(makeKey) }
        guard let file else { throw ValidationError("Name the file of the backup.") }
        if !check { try await write(file) }
        guard let key else {
            if check { throw ValidationError("--check needs the private key. Name its file with --key.") }
            return say("It is complete, and was not opened: that takes the private key (--check --key FILE), where that is kept.")
        }
        let address = try Storage.Address(string: options.database)
        let rows = try await BackupFile(path: file).opened(with: try KeyFile.opening(key), for: address.engine) { copy in
            try await Database.rows(ofCopy: copy, beside: address)
        }
        say("It was restored in a scratch place and is sound: \(rows.values.reduce(0, +)) rows in \(rows.count) tables.")
        for (table, count) in rows.sorted(by: { $0.key < $1.key }) { say("  \(table)\t\(count)") }
    }

    private func write(_ file: String) async throws {
        guard let to = to ?? ProcessInfo.processInfo.environment["FAIRLEAD_BACKUP_KEY"] else {
            throw ValidationError("Say with --to for which public key to seal it. Make a pair on another machine: fairlead backup --make-key FILE")
        }
        let key = try KeyFile.sealing(to)
        let address = try Storage.Address(string: options.database)
        if let path = options.sqliteFile, !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("There is no database at \(path).")
        }
        let database = try Database(address)
        defer { database.close() }
        try await BackupFile(path: file).make(of: database, for: key, at: Clock.system.now())
        say("\(address) is copied to \(file), sealed for \(key.text).")
    }

    private func makeKeys(_ path: String) throws {
        let key = OpeningKey()
        for (file, text) in [(path, key.text), (path + ".pub", key.sealing.text)] {
            guard !FileManager.default.fileExists(atPath: file) else { throw ValidationError("\(file) is already there. Choose another name.") }
            guard FileManager.default.createFile(atPath: file, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600]) else {
                throw ValidationError("\(file) cannot be written.")
            }
        }
        say("Keep \(path) away from the server: it opens every backup, and without it none opens. The server needs only this:\n\(key.sealing.text)")
    }
}

/// Keys as they stand in files.
enum KeyFile {
    static func opening(_ path: String) throws -> OpeningKey {
        guard let key = OpeningKey(try text(path)) else { throw ValidationError("\(path) holds no private key of Fairlead's backups.") }
        return key
    }

    /// The key itself, or the file that holds it.
    static func sealing(_ said: String) throws -> LockingKey {
        if let key = LockingKey(said) { return key }
        guard let key = LockingKey(try text(said)) else { throw ValidationError("\(said) holds no public key of Fairlead's backups.") }
        return key
    }

    private static func text(_ path: String) throws -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw ValidationError("The key file \(path) cannot be read.")
        }
    }
}
