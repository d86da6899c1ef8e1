import Dates
import Storage
import Synchronization

/// What stands beside the rows of a list: how many employers each view holds, and what its filters offer.
struct ListMargin: Sendable {
    let counts: [EmployerList.View: BoundedCount]
    let choices: EmployerListChoices

    static func find(for list: EmployerList, at now: Instant, seenBy staff: StaffMember, in db: Reading) throws -> ListMargin {
        ListMargin(
            counts: try EmployerQueries.counts(of: list, at: now, seenBy: staff, in: db),
            choices: try EmployerListChoices.find(for: list, seenBy: staff, in: db))
    }
}

/// Margins that were found a moment ago: to count thousands is most of the work of a list, and people turn pages and come back. They are
/// good until something is written here, and for five seconds at most, for another process may write, too.
final class RecentMargins: Sendable {
    private struct Kept {
        let margin: ListMargin
        let commits: Int
        let at: Instant
    }

    private let kept = Mutex<[String: Kept]>([:])
    private static let seconds = 5.0
    private static let most = 500

    /// `commits` is how much was written before the question is asked.
    func find(for list: EmployerList, at now: Instant, commits: Int, seenBy staff: StaffMember) -> ListMargin? {
        let found = kept.withLock { $0[Self.key(list, staff)] }
        guard let found, found.commits == commits, (0..<Self.seconds).contains(now.seconds(since: found.at)) else { return nil }
        return found.margin
    }

    func keep(_ margin: ListMargin, for list: EmployerList, at now: Instant, commits: Int, seenBy staff: StaffMember) {
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[Self.key(list, staff)] = Kept(margin: margin, commits: commits, at: now)
        }
    }

    /// Each sees what they may: nothing is kept for two people together.
    private static func key(_ list: EmployerList, _ staff: StaffMember) -> String { "\(staff.id) \(list.address)" }
}
