/// Openings laid out so that one person after another can be held against all of them: what keeps people out apart from what earns points,
/// in the order of the map, and whatever many openings share once.
struct Listings {
    let grid: Grid
    let gates: [Gate]
    let offers: [Offer]
    let schedules: [Schedule]
    let laws: [Law]
    let lines: Lines
    /// The skills asked for, of all offers one after the other.
    let wishes: [Wish]
    /// The place of each skill among those asked for; 0 when nobody asks.
    let skillPlaces: [Int32]
    /// One more than the skills asked for.
    let skillCount: Int

    init(_ openings: [Opening], _ kinship: OccupationKinship) {
        grid = Grid(openings.map(\.worksite))
        let ordered = grid.order.map { openings[$0] }
        var schedules = Places<Schedule>()
        var laws = Places<Law>()
        var lines = Places<Line>()
        var skills = SkillPlaces()
        var wishes: [Wish] = []
        var gates: [Gate] = []
        var offers: [Offer] = []
        for opening in ordered {
            gates.append(
                Gate(
                    opening, schedule: schedules.place(of: Schedule(opening)), law: laws.place(of: Law(opening)),
                    line: lines.place(of: Line(opening))))
            let first = wishes.count
            wishes += opening.skills.map { Wish(place: skills.place(of: $0.skill), row: ($0.isRequired ? 8 : 0) + $0.level) }
            offers.append(Offer(opening, wishes: Int32(first)..<Int32(wishes.count)))
        }
        (self.gates, self.offers, self.wishes) = (gates, offers, wishes)
        (self.schedules, self.laws) = (schedules.all, laws.all)
        self.lines = Lines(lines.all, kinship)
        (skillPlaces, skillCount) = (skills.places, skills.count)
    }
}

/// What everybody passes first.
struct Gate {
    let latitude: Float
    let longitude: Float
    /// 0 for work done from home, which makes every distance 0.
    let metersPerLatitude: Float
    let metersPerLongitude: Float
    let schedule: Int32
    let law: Int32
    let line: Int32
    let start: Int32

    init(_ opening: Opening, schedule: Int32, law: Int32, line: Int32) {
        let map = opening.worksite.map(FlatMap.init(around:))
        latitude = map?.center.latitude ?? 0
        longitude = map?.center.longitude ?? 0
        metersPerLatitude = map == nil ? 0 : FlatMap.metersPerDegree
        metersPerLongitude = map?.metersPerLongitude ?? 0
        (self.schedule, self.law, self.line, start) = (schedule, law, line, opening.start)
    }
}

/// What earns points.
struct Offer {
    let id: Int64
    let wishes: Range<Int32>
    let credentialsWished: Credentials
    let pay: UInt32?
    let hours: Hours
    let isPermanent: Bool

    init(_ opening: Opening, wishes: Range<Int32>) {
        (id, self.wishes) = (opening.id, wishes)
        (credentialsWished, pay, hours) = (opening.credentialsWished, opening.pay, opening.hours)
        isPermanent = opening.isPermanent
    }
}

/// The hours of an opening, and whether there is a way to go at all. A lane that is not used asks for more than a week has.
struct Schedule: Hashable {
    private(set) var weeksWithBus = SIMD4<UInt32>(repeating: .max)
    private(set) var weeksWithout = SIMD4<UInt32>(repeating: .max)
    let isFromHome: Bool

    init(_ opening: Opening) {
        isFromHome = opening.worksite == nil
        for (lane, rota) in opening.rotas.enumerated() {
            if rota.hasBus { weeksWithBus[lane] = rota.week.rawValue } else { weeksWithout[lane] = rota.week.rawValue }
        }
    }

    func canBeWorkedWithBus(_ availability: Week) -> Bool { any(weeksWithBus & ~availability.rawValue .== 0) }
    func canBeWorkedWithout(_ availability: Week) -> Bool { any(weeksWithout & ~availability.rawValue .== 0) }
}

/// What law and programs ask of a person.
struct Law: Hashable {
    let credentials: Credentials
    let programs: Programs

    init(_ opening: Opening) {
        credentials = opening.credentialsByLaw
        programs = opening.programs
    }

    func admits(_ held: Credentials, _ met: Programs) -> Bool {
        credentials.isSubset(of: held) && (programs.isEmpty || !programs.isDisjoint(with: met))
    }
}

/// A skill asked for: its place among those, and its row in the table of lacks.
struct Wish {
    let place: Int32
    let row: UInt8
}
