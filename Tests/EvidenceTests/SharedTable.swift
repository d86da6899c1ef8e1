import Evidence
import Foundation

/// A table of the data that lies beside the repository, where it does.
struct SharedTable {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data")

    static var isAtHand: Bool { FileManager.default.fileExists(atPath: folder.path()) }

    private let headings: [String]
    private var rows: [[String]]

    /// These tables hold no quote marks.
    init(_ name: String) throws {
        let text = try String(contentsOf: SharedTable.folder.appending(path: name), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        headings = lines[0]
        rows = Array(lines.dropFirst())
    }

    var count: Int { rows.count }

    func words(_ heading: String) -> [String] {
        let place = headings.firstIndex(of: heading) ?? 0
        return rows.map { $0[place] }
    }

    /// `nan` where the cell is empty.
    func numbers(_ heading: String) -> [Double] { words(heading).map { Double($0) ?? .nan } }

    func inputs(_ headings: [String]) throws -> Inputs {
        try Inputs(names: headings, columns: headings.map(numbers), count: count)
    }

    func durations(_ time: String, _ event: String) throws -> Durations {
        try Durations(times: numbers(time), isEvent: numbers(event).map { $0 == 1 })
    }

    func filter(_ heading: String, _ keep: (String) -> Bool) -> SharedTable {
        var part = self
        let place = headings.firstIndex(of: heading) ?? 0
        part.rows = rows.filter { keep($0[place]) }
        return part
    }

    /// The rows of this table and those of another that has the same headings.
    func joined(_ other: SharedTable) -> SharedTable {
        var both = self
        both.rows += other.rows
        return both
    }
}
