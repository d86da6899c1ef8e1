import Dates
import Foundation
import Secrets
import Storage

/// A backup on the disk: a copy of one moment, sealed for the holder of a private key.
struct BackupFile {
    let path: String

    /// Copies the database while it is in use, seals the copy, and reads the sealed file once more from the disk.
    func make(of database: Database, for key: LockingKey, at now: Instant) async throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw Fault("\(path) is already there. Choose another name for the backup.") }
        try await withScratch { copy in
            try await database.backup(to: copy)
            let unfinished = path + ".unfinished"
            guard FileManager.default.createFile(atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw Fault("\(unfinished) cannot be written. Check the folder.")
            }
            defer { try? FileManager.default.removeItem(atPath: unfinished) }
            let target = try FileHandle(forUpdating: URL(filePath: unfinished))
            let header = "fairlead backup 1 \(database.engine.rawValue) \(now.milliseconds)"
            try SealedFile.seal(try reading(copy), into: target, header: header, with: key)
            try target.synchronize()
            try target.close()
            try SealedFile.checkFrame(of: try reading(unfinished))
            try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        }
    }

    /// Opens the backup into a scratch place and gives the copy to `use`; nothing of it stays there.
    func opened<T>(with key: OpeningKey, for engine: Engine, _ use: (_ copy: String) async throws -> T) async throws -> T {
        let found = try engineInHeader
        guard found == engine else { throw Fault("This backup is of \(found.rawValue), and the database named is \(engine.rawValue).") }
        return try await withScratch { copy in
            _ = FileManager.default.createFile(atPath: copy, contents: nil, attributes: [.posixPermissions: 0o600])
            let target = try FileHandle(forUpdating: URL(filePath: copy))
            try SealedFile.open(try reading(path), with: key) { try target.write(contentsOf: $0) }
            try target.close()
            return try await use(copy)
        }
    }

    private var engineInHeader: Engine {
        get throws {
            let words = try SealedFile.header(of: try reading(path)).split(separator: " ")
            guard words.count == 5, words[0..<3] == ["fairlead", "backup", "1"], let engine = Engine(rawValue: String(words[3])) else {
                throw Fault("\(path) is no backup that this version of Fairlead can read.")
            }
            return engine
        }
    }

    private func reading(_ path: String) throws -> FileHandle {
        do {
            return try FileHandle(forReadingFrom: URL(filePath: path))
        } catch {
            throw Fault("\(path) cannot be read: \(error.localizedDescription)")
        }
    }

    /// A folder of the owner's alone, under TMPDIR, for what is not sealed.
    private func withScratch<T>(_ work: (_ copy: String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(Token.random().text)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await work(folder.appending(path: "copy").path)
    }
}
