/// Where one person gets in, reckoned once for all openings of the listings with the same hours or under the same law.
struct Admission {
    /// By schedule: the square of the meters that the person comes, below 0 where they cannot work.
    private var reach: [Float]
    /// By schedule: whether a bus serves a rota that the person can work.
    private var hasBus: [Bool]
    /// By law: whether it admits the person.
    private var isAdmitted: [Bool]
    private(set) var home: Place?
    /// The square of the meters that the person comes to any opening.
    private(set) var farthest: Float = -1
    private var freeFrom: Int32 = 0
    private var modes: Modes = []
    private var willing = 0
    private let pace: Pace

    init(to listings: Listings, _ pace: Pace) {
        reach = Array(repeating: -1, count: listings.schedules.count)
        hasBus = Array(repeating: false, count: listings.schedules.count)
        isAdmitted = Array(repeating: false, count: listings.laws.count)
        self.pace = pace
    }

    mutating func look(at card: Card, _ listings: Listings) {
        (home, modes, freeFrom, willing) = (card.home, card.modes, card.freeFrom, Int(card.minutesWilling))
        let byBus = home == nil ? .infinity : pace.squaredReach(by: modes, in: card.minutesWilling)
        let hasBus = home != nil && modes.contains(.bus)
        let without = hasBus ? pace.squaredReach(by: modes.subtracting(.bus), in: card.minutesWilling) : byBus
        farthest = byBus
        let availability = card.availability ?? .all
        for schedule in listings.schedules.indices {
            let hours = listings.schedules[schedule]
            let canTakeBus = hours.canBeWorkedWithBus(availability)
            self.hasBus[schedule] = canTakeBus
            let reached = hours.isFromHome ? 0 : canTakeBus ? byBus : without
            reach[schedule] = canTakeBus || hours.canBeWorkedWithout(availability) ? reached : -1
        }
        for law in listings.laws.indices { isAdmitted[law] = listings.laws[law].admits(card.credentials, card.programs) }
    }

    /// The square of the meters to an opening that the person may be suggested for; below 0 for any other.
    @inline(__always)
    func squaredMeters(to gate: Gate, latitude: Float, longitude: Float) -> Float {
        let meters = FlatMap.squaredMeters(
            latitudes: latitude - gate.latitude, by: gate.metersPerLatitude, longitudes: longitude - gate.longitude, by: gate.metersPerLongitude)
        return meters <= reach[Int(gate.schedule)] && freeFrom <= gate.start && isAdmitted[Int(gate.law)] ? meters : -1
    }

    /// The share of the part `travel`, in thousandths, for an opening that is within reach.
    func travel(to gate: Gate, _ squaredMeters: Float) -> Int {
        guard gate.metersPerLatitude > 0 else { return Share.whole }
        guard home != nil else { return Share.unknown }
        let ways = hasBus[Int(gate.schedule)] ? modes : modes.subtracting(.bus)
        let minutes = pace.way(by: ways, squaredMeters: squaredMeters)?.minutes ?? willing
        return Share.travel(minutes: min(minutes, willing), willing: willing)
    }
}
