import Foundation
public import Markup
import Secrets

/// The style sheets, scripts, pictures and fonts of a folder, held in memory and served under an address that changes with them.
///
/// A bundle is several style sheets or several modules under one name, so that a page asks once for each kind.
public struct Assets: Sendable {
    private let answers: [String: Answer]
    private let fingerprint: String

    /// Which files stand in a bundle, in their order, by the name of the bundle.
    public typealias Bundles = [String: [String]]

    /// No files at all.
    public static let none = Assets(files: [])

    /// Reads every file of a known type in the folder. Throws if the folder cannot be read, or a file of a bundle is not there.
    public init(folder: String, bundles: Bundles = [:]) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let known = names.filter { Self.type(of: $0) != nil }
        let files = try known.map { (name: $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: $0)))) }
        self.init(files: files + (try Self.bundled(bundles, from: files)))
    }

    private static func bundled(_ bundles: Bundles, from files: [(name: String, bytes: [UInt8])]) throws -> [(name: String, bytes: [UInt8])] {
        let contents = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        return try bundles.sorted { $0.key < $1.key }.map { bundle in
            let pieces = try bundle.value.map { name -> [UInt8] in
                guard let bytes = contents[name].map(Self.bare) else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: name]) }
                // A module's names stay its own inside braces.
                return bundle.key.hasSuffix(".js") ? Array("{\n".utf8) + bytes + Array("}\n".utf8) : bytes
            }
            return (name: bundle.key, bytes: Array(pieces.joined()))
        }
    }

    /// The lines without what only their readers in the repository need: indentation, and comments that fill a line of their own.
    private static func bare(_ file: [UInt8]) -> [UInt8] {
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
        let kept = lines.filter { !$0.isEmpty && !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.firstRange(of: "*/")?.upperBound == $0.endIndex) }
        return Array((kept.joined(separator: "\n") + "\n").utf8)
    }

    /// One fingerprint for all of them, so that a style sheet finds its fonts and a script its modules by their plain names.
    init(files: [(name: String, bytes: [UInt8])]) {
        let sum = sha256(files.flatMap { Array("\($0.name)\n\($0.bytes.count)\n".utf8) + $0.bytes })
        fingerprint = base64URL(Array(sum.prefix(9)))
        answers = Dictionary(
            files.map { ($0.name, Answer(.ok, type: Self.type(of: $0.name) ?? "application/octet-stream", body: $0.bytes).packed()) },
            uniquingKeysWith: { $1 })
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
