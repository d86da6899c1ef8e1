/// How long each of n people or jobs was watched, and whether the watching ended with the event (a job lost, a job found) or without.
public struct Durations: Sendable {
    /// Time from the beginning to the end of watching, in any one unit; not below 0.
    public let times: [Double]
    /// Whether the event happened at that time. Otherwise it had not happened yet ("censored").
    public let isEvent: [Bool]
    /// When each came under watch, where that was after time 0 (delayed entry).
    public let entries: [Double]?
    /// How many people each row stands for; nil for one each.
    public let weights: [Double]?

    /// Throws `EvidenceRefused` naming the row for a time that is negative or no number, an entry that is not before its time,
    /// or a weight that is not above 0.
    public init(times: [Double], isEvent: [Bool], entries: [Double]? = nil, weights: [Double]? = nil) throws {
        let counts = [times.count, isEvent.count, entries?.count ?? times.count, weights?.count ?? times.count]
        guard Set(counts).count == 1 else {
            throw EvidenceRefused("There are not as many events, entries or weights as times. Give one for each row.")
        }
        for (row, time) in times.enumerated() where !(time >= 0 && time.isFinite) {
            throw EvidenceRefused(row: row, "The time \(time) is not a finite number of at least 0. Correct it, or leave the row out.")
        }
        for (row, entry) in (entries ?? []).enumerated() where !(entry.isFinite && entry < times[row]) {
            throw EvidenceRefused(
                row: row, "The entry \(entry) is not before the time \(times[row]), so the row was never watched. Correct it, or leave the row out.")
        }
        for (row, weight) in (weights ?? []).enumerated() where !(weight > 0 && weight.isFinite) {
            throw EvidenceRefused(row: row, "The weight \(weight) is not a finite number above 0. Correct it, or leave the row out.")
        }
        self.times = times
        self.isEvent = isEvent
        self.entries = entries
        self.weights = weights
    }

    private init(_ whole: Durations, rows: [Int]) {
        times = rows.map { whole.times[$0] }
        isEvent = rows.map { whole.isEvent[$0] }
        entries = whole.entries.map { entries in rows.map { entries[$0] } }
        weights = whole.weights.map { weights in rows.map { weights[$0] } }
    }

    public var count: Int { times.count }

    /// The weight of all rows together; the number of rows where none has a weight.
    public var size: Double { weights?.reduce(0, +) ?? Double(count) }

    /// The weight of the rows with an event.
    public var events: Double {
        guard let weights else { return Double(isEvent.count { $0 }) }
        return zip(weights, isEvent).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
    }

    /// These rows only, in this order.
    public func only(_ rows: [Int]) -> Durations { Durations(self, rows: rows) }

    /// The rows of each group; `groups` names the group of every row, from 0.
    public func split(by groups: [Int], count: Int) -> [Durations] {
        var rows = [[Int]](repeating: [], count: count)
        for (row, group) in groups.enumerated() { rows[group].append(row) }
        return rows.map(only)
    }
}
