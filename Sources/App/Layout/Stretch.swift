import Dates
import Storage
import Web

/// The stretch of a list, newest first, that an address asks for: what was made since a day, before the last row of the page above.
struct Stretch<Subject>: Sendable {
    var since: Day?
    var before: ID<Subject>?

    init(_ fields: Fields) {
        since = Day(fields["since"])
        before = fields.id("before")
    }

    /// What stands in the address for it.
    var values: [(String, String)] { [("since", since?.description ?? ""), ("before", before?.description ?? "")] }

    /// The condition on the key of the rows. Keys sort by the time of making, so that one range of one index is read.
    func condition(on key: SQL, in zone: Zone) -> SQL {
        let parts: [SQL?] = [
            since.map { day -> SQL in "\(key) >= \(ID<Subject>.first(at: zone.instant(of: day)))" }, before.map { last -> SQL in "\(key) < \(last)" },
        ]
        return "\(joined: ["1 = 1"] + parts.compactMap { $0 }, by: " AND ")"
    }
}

/// One page of a list that is newest first.
struct NewestFirst<Row: Sendable>: Sendable {
    static var length: Int { 50 }

    let rows: [Row]
    let hasEarlier: Bool

    /// From up to one row more than a page holds, by which it is known that there are earlier ones.
    init(_ found: [Row]) {
        rows = Array(found.prefix(Self.length))
        hasEarlier = found.count > Self.length
    }
}
