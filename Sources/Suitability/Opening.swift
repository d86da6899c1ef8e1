/// A job that an employer wants filled.
public struct Opening: Hashable, Sendable {
    public let id: Int64
    public var occupation: OccupationNumber
    /// The experience wished, in months; with 0, any counts in full.
    public var monthsWished: UInt16 = 0
    public var skills: [SkillWish] = []
    /// Those without which the law forbids the work, such as a commercial driver's license. Not what an employer merely prefers.
    public var credentialsByLaw: Credentials = []
    public var credentialsWished: Credentials = []
    /// Pay in cents an hour; nothing when the employer did not say.
    public var pay: UInt32?
    public var hours = Hours.full
    public var isPermanent = true
    public var days: Days = .workdays
    /// The shifts offered; empty when not known, which keeps nobody out.
    public var shifts: Shifts = .first
    /// Whether all of the shifts must be worked in turn; otherwise one of them is enough.
    public var isRotating = false
    /// Where the work is; nothing for work done from home.
    public var worksite: Place?
    /// The shifts that a bus serves both ways. Buses are taken to run for the first alone, until the worksite says otherwise.
    public var busServes: Shifts = .first
    /// The first day of work, counted in days from any beginning that people and openings share; the default waits for anybody.
    public var start: Int32 = .max
    /// The opening takes only people who meet the rules of one of these; empty takes everybody.
    public var programs: Programs = []

    public init(id: Int64, occupation: OccupationNumber) {
        self.id = id
        self.occupation = occupation
    }

    /// What may be worked: one rota for each shift offered, or one of all when they rotate.
    var rotas: [Rota] {
        guard !shifts.isEmpty else { return [Rota(week: [], shift: .first, hasBus: true)] }
        guard !isRotating else { return [Rota(week: Week(days, shifts), shift: latest, hasBus: busServes.isSuperset(of: shifts))] }
        return shifts.each.map { Rota(week: Week(days, Shifts($0)), shift: $0, hasBus: busServes.contains(Shifts($0))) }
    }

    private var latest: Shift { shifts.each.first { !busServes.contains(Shifts($0)) } ?? shifts.each.last ?? .first }
}

/// A skill that an employer asks for, at a level from 1 to 7.
public struct SkillWish: Hashable, Sendable {
    public let skill: SkillNumber
    public let level: UInt8
    /// Whether the employer requires it; otherwise it is welcome.
    public let isRequired: Bool

    /// Levels outside 1 to 7 become the nearest of them.
    public init(_ skill: SkillNumber, level: UInt8, isRequired: Bool) {
        self.skill = skill
        self.level = min(max(level, 1), 7)
        self.isRequired = isRequired
    }
}

/// Shifts that are worked together.
struct Rota: Hashable, Sendable {
    let week: Week
    /// The shift to name; of several, the first that no bus serves.
    let shift: Shift
    let hasBus: Bool
}
