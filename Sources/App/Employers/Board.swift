import Dates
import Storage

/// Whose employers the board shows, as it stands in its address.
enum BoardView: String, CaseIterable, Sendable {
    case mine, center, all

    var label: String {
        switch self {
        case .mine: "Mine"
        case .center: "My center"
        case .all: "Everybody’s"
        }
    }
}

/// Employers by stage, those that have stood there for longest first.
struct Board: Sendable {
    /// A column shows no more, and leads to the whole list.
    static let most = 10
    /// No column is counted beyond.
    static let mostCounted = 99

    let view: BoardView
    /// Rows of one table in place of columns of cards.
    var isTable = false
    let cards: [Stage: [BoardCard]]
    let counts: [Stage: Int]

    /// Whether the stage holds more than are shown.
    func isCut(_ stage: Stage) -> Bool { (counts[stage] ?? 0) > (cards[stage]?.count ?? 0) }

    /// "34", "99+".
    func count(of stage: Stage) -> String {
        let count = counts[stage] ?? 0
        return count > Board.mostCounted ? "\(Board.mostCounted)+" : String(count)
    }
}

/// One employer on the board.
struct BoardCard: Stored, Sendable {
    let id: ID<Employer>
    let name: String
    let stage: Stage
    let since: Instant
    let restingUntil: Day?
    let lastContactAt: Instant?
    let nextStep: NextStep?
    let owesAnswer: Bool

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        stage = try row.next()
        since = try row.next()
        restingUntil = try row.next()
        lastContactAt = try row.next()
        owesAnswer = try row.next()
        nextStep = try NextStep(ifPresent: &row)
    }

    /// What is wrong with its standing here, if anything: a word that says what to do or for how long nothing has happened.
    func stale(at now: Instant, in hours: WorkingHours) -> (words: String, tone: Tone)? {
        let zone = hours.zone
        let today = now.day(in: zone)
        if owesAnswer { return ("Answer them", .danger) }
        if let step = nextStep, step.due < today { return ("\(step.kind == .followUp ? "Follow-up" : "Next step") late", .danger) }
        let days = today.days(since: since.day(in: zone))
        switch stage {
        case .firstContact: return days > 7 ? ("\(days) days without follow-up", .warn) : nil
        case .rfiSent: return days > 7 ? ("Silent \(days) days", .warn) : nil
        case .rfiReceived: return WorkingTime(from: since, to: now, in: hours) > .day(of: hours) ? ("Tell them today", .danger) : nil
        case .eligible: return days > 30 ? ("\(days) days without a hire", .warn) : nil
        case .active:
            guard let spoke = lastContactAt.map({ today.days(since: $0.day(in: zone)) }) else { return ("Never spoken", .warn) }
            return spoke > 30 ? ("Silent \(spoke) days", .warn) : nil
        case .resting: return restingUntil.map { $0 < today } == true ? ("The rest is over", .warn) : nil
        }
    }
}
