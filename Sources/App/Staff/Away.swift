import Dates
import Phrases
import Storage

/// The days on which a person is away, both included.
struct Away: Stored, Sendable, Equatable {
    let from: Day
    let until: Day

    init(from: Day, until: Day) {
        self.from = from
        self.until = until
    }

    init(_ row: inout Row) throws {
        from = try row.next()
        until = try row.next()
    }

    var words: String { from == until ? "on \(Wording.day(from, in: .en))" : "from \(Wording.day(from, in: .en)) to \(Wording.day(until, in: .en))" }
}

extension StaffMember {
    /// Says when the person is away, or that they are not: what employers wait for goes to the backup at once in these days.
    func mark(away: Away?, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            "UPDATE staff SET away_from = \(away?.from), away_until = \(away?.until) WHERE agency_id = \(agency) AND id = \(id)")
        let whose = id == staff.id ? "" : " of \(name)"
        try JournalNote(kind: .team, words: away.map { "noted an absence\(whose) \($0.words)" } ?? "ended the absence\(whose)")
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
