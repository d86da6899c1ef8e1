import Dates
import Storage
import Suitability
import Synchronization

/// People laid out for reckoning, kept until somebody's facts change: one pool for each member of staff, who see different people.
final class MatchPools: Sendable {
    private struct Kept {
        let stamp: MatchStamp?
        let day: Day
        let pool: Pool
    }

    private let kept = Mutex<[ID<StaffMember>: Kept]>([:])
    private static let most = 8

    /// One statement when nothing has changed.
    func pool(seenBy staff: StaffMember, on today: Day, _ reckoning: Reckoning, in db: Reading) throws -> Pool {
        try pool(try db.first(MatchQueries.stamp(seenBy: staff.viewer)), seenBy: staff, on: today, reckoning, in: db)
    }

    /// The pool in the state of that stamp: no statement when nothing has changed.
    func pool(_ stamp: MatchStamp?, seenBy staff: StaffMember, on today: Day, _ reckoning: Reckoning, in db: Reading) throws -> Pool {
        if let found = kept.withLock({ $0[staff.id] }), found.stamp == stamp, found.day == today { return found.pool }
        let people = try MatchQueries.people(on: today, seenBy: staff.viewer, in: db)
        let pool = Pool(people.map { reckoning.person($0, on: today) })
        kept.withLock { kept in
            if kept.count >= MatchPools.most { kept.removeAll() }
            kept[staff.id] = Kept(stamp: stamp, day: today, pool: pool)
        }
        return pool
    }
}
