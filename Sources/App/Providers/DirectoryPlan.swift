import OpenReferral
import Secrets

/// What a package would change in our directory: what is new, told otherwise, as we have it, and what we have that it does not name.
struct DirectoryPlan: Sendable {
    enum Fate: String, CaseIterable, Sendable {
        case new, changed, same, absent

        var label: String {
            switch self {
            case .new: "New"
            case .changed: "Changed"
            case .same: "As we have it"
            case .absent: "Not in the package"
            }
        }
    }

    /// A service, with what is told otherwise.
    struct Line: Sendable {
        let uuid: String
        let name: String
        let provider: String
        let fate: Fate
        let differences: [String]
    }

    /// How many rows of a table there are of each fate.
    struct Tally: Sendable {
        let table: OpenReferral.Table
        var counts: [Fate: Int] = [:]
    }

    let lines: [Line]
    /// Every table that the package or the directory has rows of.
    let tallies: [Tally]
    /// The same for two plans that do the same.
    let mark: String

    func count(_ fate: Fate) -> Int { lines.count { $0.fate == fate } }

    init(of package: Directory, against known: Directory) {
        let package = package.keepingOurWords(of: known)
        let (told, ours) = (package.rows, known.rows)
        let old = Dictionary(ours.map { (RowKey($0), $0) }) { first, _ in first }
        let new = Dictionary(told.map { (RowKey($0), $0) }) { first, _ in first }
        tallies = DirectoryPlan.tallies(new, old)
        lines = ServiceLines(package, known).all
        let all = new.map { "\($0.key.table.rawValue) \($0.key.id) \(old[$0.key]?.text ?? "")" }.sorted()
        mark = sha256(Array(all.joined(separator: "\n").utf8)).prefix(12).map { String($0, radix: 36) }.joined(separator: ".")
    }

    private struct RowKey: Hashable {
        let table: OpenReferral.Table
        let id: String

        init(_ row: DirectoryRow) { (table, id) = (row.table, row.id) }
    }

    private static func tallies(_ new: [RowKey: DirectoryRow], _ old: [RowKey: DirectoryRow]) -> [Tally] {
        var counts: [OpenReferral.Table: [Fate: Int]] = [:]
        for (key, row) in new {
            let fate: Fate = old[key].map { $0.text == row.text ? .same : .changed } ?? .new
            counts[key.table, default: [:]][fate, default: 0] += 1
        }
        for key in old.keys where new[key] == nil { counts[key.table, default: [:]][.absent, default: 0] += 1 }
        return OpenReferral.Table.allCases.compactMap { table in counts[table].map { Tally(table: table, counts: $0) } }
    }
}

extension Directory {
    /// What only we say of a service, such as what it helps with, stays where the package says nothing of it.
    func keepingOurWords(of known: Directory) -> Directory {
        let old = Dictionary(known.services.map { ($0.id, $0) }) { first, _ in first }
        var directory = self
        for index in directory.services.indices {
            if let service = old[directory.services[index].id] { directory.services[index].keepOurWords(of: service) }
        }
        return directory
    }
}

extension Service {
    /// What only we say of it stays where nothing is said of it.
    mutating func keepOurWords(of old: Service) {
        for member in [Listing.needsMember, Listing.populationsMember] where extra[member] == nil { extra[member] = old.extra[member] }
    }
}
