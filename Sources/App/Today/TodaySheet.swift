import Dates
import Secrets
import Storage

/// What needs one person today, most pressing first; nothing stands twice.
struct TodaySheet: Sendable {
    let lines: [TodayLine.Kind: [TodayLine]]
    /// What this person did today, newest first.
    let done: [JournalEntry]
    let figures: TodayFigures

    init(_ found: [TodayLine], done: [JournalEntry], figures: TodayFigures) {
        lines = Dictionary(grouping: TodaySheet.withoutRepeats(found), by: \.kind)
        self.done = done
        self.figures = figures
    }

    subscript(kind: TodayLine.Kind) -> [TodayLine] { lines[kind] ?? [] }

    /// How many things need this person, now and at all; what a colleague has taken does not.
    func now(for staff: StaffMember) -> Int { self[.arrived].count + self[.alarm].filter { $0.holder == nil || $0.holder == staff.id }.count }
    func all(for staff: StaffMember) -> Int {
        lines.values.map(\.count).reduce(0, +) - self[.alarm].filter { $0.holder != nil && $0.holder != staff.id }.count
    }
    var isClear: Bool { lines.isEmpty }

    /// Changes with the lists, and only with them.
    var version: String { TodaySheet.version(of: lines.values.joined()) }

    static func version(of lines: some Sequence<TodayLine>) -> String {
        base64URL(Array(sha256(Array(lines.map(\.mark).sorted().joined(separator: "\n").utf8)).prefix(12)))
    }

    /// An alarm stands for what it was raised about, an RFI that arrived for the step to answer it, a question for the mail that asked it, and
    /// an employer is silent only if nothing else is said of it.
    static func withoutRepeats(_ found: [TodayLine]) -> [TodayLine] {
        let alarms = found.filter { $0.kind == .alarm }
        let alarmed = Set(alarms.compactMap(\.about))
        let late = Set(alarms.filter { $0.variety == Alarm.Kind.rfiLate.rawValue }.map(\.employer))
        let asking = Set(found.filter { $0.kind == .owed }.compactMap(\.about))
        var arrived = late
        var kept: [TodayLine] = []
        for line in found where line.kind != .silent {
            switch line.kind {
            case .owed: if alarmed.contains(line.subject) { continue }
            case .told: if let about = line.about, alarmed.contains(about) || asking.contains(about) { continue }
            case .arrived: if !arrived.insert(line.employer).inserted { continue }
            case .step: if line.words == NextStep.tellResult && arrived.contains(line.employer) { continue }
            case .alarm, .silent, .asked, .debt, .referral, .interpreter, .training: break
            }
            kept.append(line)
        }
        let named = Set(kept.map(\.employer))
        return kept + found.filter { $0.kind == .silent && !named.contains($0.employer) }
    }
}
