/// How much counts for how much in the order of what is not a basic need. A beginning to be argued about, not a finding.
///
/// What a person needs weighs most, then what is known to help, then what makes it easy to go. Language, access, age and programs earn nothing:
/// they decide where a service cannot serve the person, and nothing else.
public struct Points: Hashable, Sendable {
    /// For each level of the strongest need that it serves.
    public var level = 100
    /// For each further need that it serves.
    public var furtherNeed = 20
    /// For a difference of 1 in 100 that may be claimed; at most twenty of them count.
    public var effect = 10
    /// Dollars of a quarter that count as much as 1 in 100: one of a hundred people who finds work earns about 6,000 in it.
    public var dollars = 60.0
    /// When there is no way to go, and less the more of the accepted minutes it takes.
    public var way = 30
    /// When nobody has to wait, and less with each day of four weeks.
    public var wait = 30
    public var free = 20
    /// When somebody made sure of it within half a year.
    public var fresh = 10

    public init() {}

    public static let shipped = Points()

    /// What the finding adds: nothing unless something may be claimed, half of what may be owed to who was sent.
    func of(_ finding: Finding?) -> Int {
        guard let finding, let effect = finding.effect else { return 0 }
        let hundredths = min(max(finding.isMoney ? effect / dollars : effect * 100, -20), 20)
        switch finding.verdict {
        case .helps, .worse: return Int((hundredths * Double(self.effect)).rounded())
        case .perhaps: return Int((hundredths * Double(self.effect) / 2).rounded())
        case .noDifference, .refused, .tooFew: return 0
        }
    }

    /// Of these minutes, out of those accepted; half where the way is not known.
    func of(_ way: Way?, willing: Int, isRemote: Bool) -> Int {
        guard !isRemote else { return self.way }
        guard let way, willing > 0 else { return self.way / 2 }
        return self.way * max(0, willing - way.minutes) / willing
    }

    /// Half where nobody has said how long people wait.
    func of(daysToWait days: Int?) -> Int {
        guard let days else { return wait / 2 }
        return wait * max(0, 28 - days) / 28
    }
}
