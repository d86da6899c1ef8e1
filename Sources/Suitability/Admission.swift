/// Where one person gets in, reckoned once for all openings with the same hours or under the same law.
struct Admission {
    /// By law: whether it admits the person.
    private var isAdmitted: [Bool]
    private(set) var home: Place?
    private var availability = Week.all
    private var freeFrom: Int32 = 0
    private var modes: Modes = []
    private var willing = 0
    /// The square of the meters that the person comes where a bus runs, and where none does.
    private var reaches: (withBus: Float, without: Float) = (-1, -1)
    /// The same for the hours last looked at, below 0 where the person cannot work.
    private(set) var reach: Float = -1
    /// The ways of getting to work at the hours last looked at.
    private var ways: Modes = []
    private let pace: Pace

    init(to listings: Listings, _ pace: Pace) {
        isAdmitted = Array(repeating: false, count: listings.laws.count)
        self.pace = pace
    }

    mutating func look(at card: Card, _ laws: [Law]) {
        (home, modes, freeFrom, willing) = (card.home, card.modes, card.freeFrom, Int(card.minutesWilling))
        availability = card.availability ?? .all
        reaches.withBus = home == nil ? .infinity : pace.squaredReach(by: modes, in: card.minutesWilling)
        let hasBus = home != nil && modes.contains(.bus)
        reaches.without = hasBus ? pace.squaredReach(by: modes.subtracting(.bus), in: card.minutesWilling) : reaches.withBus
        for law in laws.indices { isAdmitted[law] = laws[law].admits(card.credentials, card.programs) }
    }

    mutating func look(at schedule: Schedule) {
        let hasBus = schedule.canBeWorkedWithBus(availability)
        ways = hasBus ? modes : modes.subtracting(.bus)
        let within = schedule.isFromHome ? 0 : hasBus ? reaches.withBus : reaches.without
        reach = hasBus || schedule.canBeWorkedWithout(availability) ? within : -1
    }

    /// Whether the person may be suggested for an opening at these hours that lies so far away.
    @inline(__always)
    func passes(_ gate: Gate, _ squaredMeters: Float) -> Bool {
        squaredMeters <= reach && freeFrom <= gate.start && isAdmitted[Int(gate.law)]
    }

    /// The share of the part `travel`, in thousandths, for an opening that is within reach.
    func travel(to gate: Gate, _ squaredMeters: Float) -> Int {
        guard gate.metersPerLatitude > 0 else { return Share.whole }
        guard home != nil else { return Share.unknown }
        let minutes = pace.way(by: ways, squaredMeters: squaredMeters)?.minutes ?? willing
        return Share.travel(minutes: min(minutes, willing), willing: willing)
    }
}
