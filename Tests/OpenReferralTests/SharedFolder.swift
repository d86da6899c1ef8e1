import Foundation
import OpenReferral

/// Data that lies beside the repository, where it does.
enum SharedFolder {
    static let url = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data")

    static var isAtHand: Bool { FileManager.default.fileExists(atPath: url.path()) }

    static func file(_ name: String) throws -> PackageFile {
        try PackageFile(name: name.split(separator: "/").last.map(String.init) ?? name, bytes: Data(contentsOf: url.appending(path: name)))
    }
}
