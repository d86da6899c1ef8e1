import Dates
import Storage

/// On which days of a placement people are asked how it goes: often at first, and less often while all goes well.
struct CheckInRhythm: Sendable, Equatable {
    /// Of the placement, rising: on these the supervisor is asked.
    let days: [Int]

    /// Where a program has no rhythm of its own. Source: the practice's own, row M16.
    static let usual = CheckInRhythm(days: [3, 7, 14, 30, 60, 90, 180])
    /// The person is asked when the first week, month and quarter are over, whatever the program.
    static let person = [7, 30, 90]
    /// A day that passed longer ago is not asked about: the program stood still, or the placement was recorded late.
    static let latest = 3

    /// Left out when the two answers before were "all fine": every second day from the third on, but neither of the last two.
    private var leftOutWhenFine: [Int] { days.indices.filter { $0 >= 2 && $0.isMultiple(of: 2) && $0 < days.count - 2 }.map { days[$0] } }

    /// "3, 7, 14, 30, 60, 90 and 180".
    var words: String {
        let all = days.map(String.init)
        return all.count < 2 ? all.joined() : all.dropLast().joined(separator: ", ") + " and \(all[all.count - 1])"
    }

    /// The day about which it is time to ask; nothing if it was asked, if it is left out, or if none has come.
    func due(_ asked: CheckIn.Asked, of placement: Placement, on today: Day, after past: [CheckIn]) -> Int? {
        let number = placement.dayNumber(on: today)
        let days = asked == .supervisor ? days : CheckInRhythm.person
        guard let day = days.last(where: { $0 <= number }), number - day <= CheckInRhythm.latest else { return nil }
        let own = past.filter { $0.asked == asked }.sorted { $0.dayNumber < $1.dayNumber }
        guard !own.contains(where: { $0.dayNumber >= day }) else { return nil }
        let before = own.suffix(2)
        let isFine = before.count == 2 && before.allSatisfy { $0.outcome == .fine && !$0.isDoubtful }
        return isFine && asked == .supervisor && leftOutWhenFine.contains(day) ? nil : day
    }
}

/// One version of the rhythm of a program.
struct RhythmVersion: Stored, Sendable {
    let id: ID<RhythmVersion>
    let program: String
    let programFolded: String
    /// Nothing where it puts the usual days back.
    let rhythm: CheckInRhythm?
    let madeByName: String
    let madeAt: Instant

    static let columns: SQL = """
        check_in_rhythms.id, check_in_rhythms.program, check_in_rhythms.program_folded, check_in_rhythms.days, makers.name,
        check_in_rhythms.made_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        program = try row.next()
        programFolded = try row.next()
        let days = try row.next(String.self).split(separator: " ").compactMap { Int($0) }
        rhythm = days.isEmpty ? nil : CheckInRhythm(days: days)
        madeByName = try row.next()
        madeAt = try row.next()
    }
}

/// The rhythms of all programs of an agency.
struct CheckInRhythms: Sendable {
    /// The versions in force, of programs whose days are their own.
    let inForce: [RhythmVersion]

    /// From all versions, the newest first.
    init(_ versions: [RhythmVersion]) {
        var seen: Set<String> = []
        inForce = versions.filter { seen.insert($0.programFolded).inserted && $0.rhythm != nil }
    }

    func rhythm(of program: String) -> CheckInRhythm {
        let folded = Folding.text(program)
        return inForce.first { $0.programFolded == folded }?.rhythm ?? .usual
    }

    /// Every day on which anybody may have to be asked.
    var days: Set<Int> { inForce.reduce(into: Set(CheckInRhythm.usual.days + CheckInRhythm.person)) { $0.formUnion($1.rhythm?.days ?? []) } }
}
