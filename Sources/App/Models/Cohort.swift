import Dates

/// The people whom a model is made of: all who had no job on the thirtieth day, by what they had begun by then.
///
/// Without such a landmark whoever found work at once would count as somebody who needed no service, and every service would look harmful.
/// Source: EVIDENCE 4.
struct Cohort: Sendable {
    static let landmark = 30
    /// So many must have taken one service after another for the two to be looked at as one.
    static let fewestInSequence = 100
    /// Until then the outcome of somebody who entered may still come in.
    static let daysToTell = 365

    struct Person: Sendable {
        let episode: Episode
        /// The service that was begun by the landmark, or that there was a draw for; nothing for none.
        let arm: String?
        /// The chance of a draw, and whether it was won.
        let draw: Attendance.Draw?
        /// 0 or 1, or dollars.
        let outcome: Double?

        /// 1 for who reached the outcome, or earned anything; nothing while it is not known.
        var reached: Double? { outcome.map { $0 > 0 ? 1 : 0 } }
    }

    /// Why others are not among them, and what the days are.
    struct Tally: Sendable, Codable, Equatable {
        var entered = 0
        var foundWork = 0
        var tooRecent = 0
        var tookSeveral = 0
        var withoutOutcome = 0
        var compared = 0
        var unaided = 0
        var from: Day?
        var until: Day?
    }

    let outcome: OutcomeKind
    let people: [Person]
    let arms: [Arm]
    let tally: Tally

    init(_ episodes: [Episode], arms: [Arm], outcome: OutcomeKind, today: Day) {
        var (tally, people) = (Tally(), [Person]())
        tally.entered = episodes.count
        let sequences = Cohort.sequences(in: episodes)
        for episode in episodes {
            let landmark = episode.enteredOn.adding(days: Cohort.landmark)
            if let day = episode.firstJobOn, day <= landmark {
                tally.foundWork += 1
                continue
            }
            let value = episode.value(of: outcome)
            if value == nil, episode.enteredOn.adding(days: Cohort.daysToTell) > today {
                tally.tooRecent += 1
                continue
            }
            guard let (arm, draw) = Cohort.arm(of: episode, sequences) else {
                tally.tookSeveral += 1
                continue
            }
            if value == nil { tally.withoutOutcome += 1 }
            if arm == nil { tally.unaided += 1 }
            people.append(Person(episode: episode, arm: arm, draw: draw, outcome: value))
        }
        tally.compared = people.count
        (tally.from, tally.until) = (people.map(\.episode.enteredOn).min(), people.map(\.episode.enteredOn).max())
        (self.outcome, self.people, self.tally) = (outcome, people, tally)
        let names = Dictionary(arms.map { ($0.key, $0.name) }) { first, _ in first }
        self.arms = Set(people.compactMap(\.arm)).sorted().map { key in
            Arm(key: key, name: key.split(separator: "+").map { names[String($0)] ?? String($0) }.joined(separator: ", then "))
        }
    }

    /// What counts as one service here: the one that was begun, several in their order if many did the same, or one there was a draw for.
    /// Nothing for several that few took.
    private static func arm(of episode: Episode, _ sequences: Set<String>) -> (String?, Attendance.Draw?)? {
        let begun = begun(episode)
        if let drawn = episode.attendances.first(where: { $0.draw != nil }) {
            return begun.isEmpty ? (drawn.arm, drawn.draw) : nil
        }
        guard begun.count > 1 else { return (begun.first, nil) }
        let key = begun.joined(separator: "+")
        return sequences.contains(key) ? (key, nil) : nil
    }

    /// Chosen services begun by the landmark, the earliest first.
    private static func begun(_ episode: Episode) -> [String] {
        let landmark = episode.enteredOn.adding(days: Cohort.landmark)
        let chosen = episode.attendances.filter { attendance in
            attendance.draw == nil && attendance.startedOn.map { $0 <= landmark } == true
        }
        return chosen.sorted { ($0.startedOn ?? landmark, $0.arm) < ($1.startedOn ?? landmark, $1.arm) }.map(\.arm)
    }

    private static func sequences(in episodes: [Episode]) -> Set<String> {
        var counts: [String: Int] = [:]
        for episode in episodes {
            let begun = begun(episode)
            if begun.count > 1 { counts[begun.joined(separator: "+"), default: 0] += 1 }
        }
        return Set(counts.filter { $0.value >= fewestInSequence }.keys)
    }

    /// Those who took the service or lost its draw, with whom they are compared.
    func comparedBy(_ arm: Arm) -> (treated: [Int], others: [Int], isDrawn: Bool) {
        let own = people.indices.filter { people[$0].arm == arm.key }
        guard own.contains(where: { people[$0].draw != nil }) else { return (own, people.indices.filter { people[$0].arm == nil }, false) }
        return (own.filter { people[$0].draw?.isWon == true }, own.filter { people[$0].draw?.isWon == false }, true)
    }
}
