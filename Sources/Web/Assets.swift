import Foundation
public import Markup
import Secrets

/// The style sheets, scripts, pictures and fonts of a folder, held in memory and served under an address that changes with them.
public struct Assets: Sendable {
    private let answers: [String: Answer]
    private let fingerprint: String

    /// No files at all.
    public static let none = Assets(files: [])

    /// Reads every file of a known type in the folder. Throws if the folder cannot be read.
    public init(folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let known = names.filter { Self.type(of: $0) != nil }
        self.init(files: try known.map { (name: $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: $0)))) })
    }

    /// One fingerprint for all of them, so that a style sheet finds its fonts and a script its modules by their plain names.
    init(files: [(name: String, bytes: [UInt8])]) {
        let sum = sha256(files.flatMap { Array("\($0.name)\n\($0.bytes.count)\n".utf8) + $0.bytes })
        fingerprint = base64URL(Array(sum.prefix(9)))
        answers = Dictionary(
            files.map { ($0.name, Answer(.ok, type: Self.type(of: $0.name) ?? "application/octet-stream", body: $0.bytes)) }, uniquingKeysWith: { $1 }
        )
    }

    /// The address of a file of the folder. A name that is not there is a mistake of ours, which traps in debug.
    public func link(_ name: String) -> Link {
        assert(answers.isEmpty || answers[name] != nil, "There is no file \(name) among the assets.")
        return Link("/assets/\(fingerprint)/\(name)")
    }

    /// The file at that path: forever under today's fingerprint, for a minute under an old one.
    func answer(_ path: String) -> Answer? {
        let parts = PathPattern.segments(of: path)
        guard parts.count == 3, parts[0] == "assets", let answer = answers[String(parts[2])] else { return nil }
        return parts[1] == fingerprint ? answer.keptForever() : answer.kept(seconds: 60)
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        case "webmanifest": "application/manifest+json"
        default: nil
        }
    }
}
