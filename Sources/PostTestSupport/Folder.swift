import Foundation

/// A folder that is gone after the test.
public final class Folder: Sendable {
    public let path: String

    public init() throws {
        path = NSTemporaryDirectory() + "fairlead-mail-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    public func file(_ name: String) -> String { "\(path)/\(name)" }
}
