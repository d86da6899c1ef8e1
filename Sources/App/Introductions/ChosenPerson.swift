import Dates
import Storage

/// Somebody who was put forward, and which place they had among those suggested then.
struct ChosenPerson: Stored, Sendable {
    let by: ID<StaffMember>
    let byName: String
    let state: Introduction.State
    /// From 1; nothing if the person was not among them.
    let place: Int?
    /// Whether it was kept who was suggested.
    let isKnown: Bool

    static let columns: SQL = "introductions.made_by, staff.name, introductions.state, own.place, CASE WHEN first.place IS NULL THEN 0 ELSE 1 END"

    init(_ row: inout Row) throws {
        by = try row.next()
        byName = try row.next()
        state = try row.next()
        place = try row.next()
        isKnown = try row.next(Int.self) == 1
    }
}

/// Somebody who was suggested and not put forward, with the reason if one was written down.
struct UnchosenPerson: Stored, Sendable {
    let opening: ID<Opening>
    let title: String
    let employerName: String
    let person: ID<Participant>
    let name: String
    let by: ID<StaffMember>
    let byName: String
    let score: Int
    let at: Instant
    /// Empty when nobody has written one down.
    let reason: String
    let words: String

    init(_ row: inout Row) throws {
        opening = try row.next()
        title = try row.next()
        employerName = try row.next()
        person = try row.next()
        let (first, last) = (try row.next(String.self), try row.next(String.self))
        name = "\(first) \(last)"
        by = try row.next()
        byName = try row.next()
        score = try row.next()
        at = try row.next()
        reason = try row.next() ?? ""
        words = try row.next() ?? ""
    }
}

/// How often suggestions were taken, by whom.
struct Acceptance: Sendable {
    let name: String
    /// Put forward while it was kept who was suggested.
    let known: Int
    /// Of those, how many stood among the suggested.
    let taken: Int
    /// How many of the taken were hired.
    let hired: Int
    /// Put forward before it was kept.
    let unknown: Int

    init(_ name: String, _ chosen: [ChosenPerson]) {
        self.name = name
        let taken = chosen.filter { $0.place != nil }
        (known, self.taken) = (chosen.count(where: \.isKnown), taken.count)
        hired = taken.count { $0.state == .hired }
        unknown = chosen.count { !$0.isKnown }
    }

    /// "7 of 9".
    var words: String { known == 0 ? "nobody yet" : "\(taken) of \(known)" }
}
