/// One person's time with one employer, in days of any calendar that counts them (days since some first day).
public struct Stay: Sendable, Equatable {
    public let start: Int
    /// The last day; nil while the person is there.
    public let end: Int?

    public init(start: Int, end: Int?) {
        self.start = start
        self.end = end
    }

    /// The stays of one person with one employer, where a return within 14 days of the end continues the old one.
    public static func joined(_ stays: [Stay], gap: Int = 14) -> [Stay] {
        stays.sorted { $0.start < $1.start }.reduce(into: []) { joined, stay in
            guard let last = joined.last, stay.start <= (last.end ?? Int.max - gap) + gap else {
                joined.append(stay)
                return
            }
            let end = last.end.flatMap { old in stay.end.map { max(old, $0) } }
            joined[joined.count - 1] = Stay(start: last.start, end: end)
        }
    }

    /// The days watched until `today`, and whether the stay ended within them.
    public func watched(until today: Int) -> (days: Int, hasEnded: Bool) {
        guard let end, end <= today else { return (max(0, today - start), false) }
        return (max(0, end - start), true)
    }
}

/// Of an employer's placements: how many could be told, how many of those lasted, and how many are too recent to tell.
public struct RetentionCount: Sendable, Equatable {
    public let kept: Int
    /// Placements whose days have passed, ended or not.
    public let told: Int
    public let tooRecent: Int
    /// The share expected to last from who the people are, worked out without the employer; nil where there is no such model.
    public let expected: Double?

    /// Throws `EvidenceRefused` for counts that cannot be.
    public init(kept: Int, told: Int, tooRecent: Int = 0, expected: Double? = nil) throws {
        guard kept >= 0, told >= kept, tooRecent >= 0 else {
            throw EvidenceRefused("\(kept) kept of \(told), and \(tooRecent) too recent, cannot be. Count again.")
        }
        if let expected, !(expected > 0 && expected < 1) {
            throw EvidenceRefused("The expected share \(expected) is not between 0 and 1. Leave it out where it is not known.")
        }
        self.kept = kept
        self.told = told
        self.tooRecent = tooRecent
        self.expected = expected
    }

    /// Counts stays (see `Stay.joined`) as of a day. A stay counts once its `days` have passed, also if it ended before: counting those
    /// who left early at once, and those who stayed only later, would show too little (.626 for a true .667).
    public init(_ stays: [Stay], today: Int, days: Int = 90, expected: Double? = nil) throws {
        let told = stays.filter { today - $0.start >= days }
        let kept = told.count { stay in stay.end.map { $0 - stay.start >= days } ?? true }
        let tooRecent = stays.count { $0.start <= today && today - $0.start < days }
        try self.init(kept: kept, told: told.count, tooRecent: tooRecent, expected: expected)
    }
}
