import Foundation

/// One Swift file of the house: its path from the top of the repository, its text and its tokens.
struct SourceFile {
    let path: String
    let text: String
    let tokens: [Token]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        tokens = SwiftText.tokens(of: text)
    }

    /// "CheckInPage" of "Sources/App/CheckIns/CheckInPage.swift".
    var name: String { String(path.split(separator: "/").last ?? "").replacingOccurrences(of: ".swift", with: "") }

    var lines: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0) }

    /// "Storage" of "Sources/Storage/SQLite/Pool.swift"; nothing for tests.
    var module: String? { path.hasPrefix("Sources/") ? path.split(separator: "/").dropFirst().first.map(String.init) : nil }

    /// "Employers" of "Sources/App/Employers/Employer.swift"; nothing for the files at the top of App and for other modules.
    var folder: String? {
        let parts = path.split(separator: "/")
        return path.hasPrefix("Sources/App/") && parts.count > 3 ? String(parts[2]) : nil
    }
}

/// Every Swift file of the repository that this test stands in.
enum House {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let sources = files(under: "Sources")
    static let tests = files(under: "Tests")

    private static func files(under folder: String) -> [SourceFile] {
        let top = root.appending(path: folder, directoryHint: .isDirectory).path(percentEncoded: false)
        let paths = FileManager.default.enumerator(atPath: top)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            (try? String(contentsOfFile: top + path, encoding: .utf8)).map { SourceFile(path: "\(folder)/\(path)", text: $0) }
        }
    }
}
