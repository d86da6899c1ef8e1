import Foundation
import GRDB

/// Copies a database at one moment, compacted, while others go on writing; the copy appears under its name when it is whole and on the disk.
func copyDatabase(at path: String, to copy: String) async throws {
    let unfinished = copy + ".unfinished"
    guard !FileManager.default.fileExists(atPath: copy) else { throw Fault("\(copy) is already there. Choose another name for the backup.") }
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
        var configuration = Configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(path: path, configuration: configuration)
        try await source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
        try source.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished)
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: unfinished))
        try file.synchronize()
        try file.close()
        try FileManager.default.moveItem(atPath: unfinished, toPath: copy)
    } catch {
        try? FileManager.default.removeItem(atPath: unfinished)
        throw Fault("The backup to \(copy) failed: \(error). Check the folder and the room on its disk.")
    }
}
