/// What becomes of the pairs that pass every rule.
protocol Keeper {
    /// In thousandths: a lower score of the opening with this place in the listings need not be reckoned.
    func floor(for opening: Int) -> Int
    mutating func keep(_ suggested: Pair)
}

/// A person, an opening by its place in the listings, and the score.
struct Pair {
    let person: Int64
    let opening: Int
    let score: Score
}

/// Holds people against listings. Says the same as `Yardstick.verdict`, which a test makes sure of, without the reasons.
struct Judge {
    private let listings: Listings
    private var admission: Admission
    private var gains: Gains
    /// The most that the parts can add which come after experience and goals, after skills, and last.
    private let most: (afterWork: Int, afterSkills: Int, travel: Int)
    private let travel: Int

    init(_ yardstick: Yardstick, _ listings: Listings) {
        let weights = yardstick.weights
        self.listings = listings
        admission = Admission(to: listings, yardstick.pace)
        gains = Gains(on: listings, weights)
        travel = weights.travel
        let afterWork = Share.whole * (100 - weights.experience - weights.goals)
        most = (afterWork, afterWork - Share.whole * weights.skills, Share.whole * weights.travel)
    }

    /// Gives the keeper every opening that the person on this card may be suggested for, unless it scores below the keeper's floor.
    mutating func judge(_ card: Card, of pool: Pool, _ keeper: inout some Keeper) {
        guard card.isOpen else { return }
        admission.look(at: card, listings.laws)
        var hasGains = false
        for group in listings.groups {
            admission.look(at: group.schedule)
            guard admission.reach >= 0 else { continue }
            guard let grid = group.grid, let home = admission.home else {
                look(at: group.openings, card, pool, &hasGains, &keeper)
                continue
            }
            let meters = admission.reach.squareRoot()
            for row in grid.rows(around: home, within: meters) {
                look(at: grid.openings(in: row, around: home, within: meters), card, pool, &hasGains, &keeper)
            }
        }
    }

    private mutating func look(
        at openings: Range<Int>, _ card: Card, _ pool: Pool, _ hasGains: inout Bool, _ keeper: inout some Keeper
    ) {
        let latitude = admission.home?.latitude ?? 0
        let longitude = admission.home?.longitude ?? 0
        for opening in openings {
            let gate = listings.gates[opening]
            let squaredMeters = FlatMap.squaredMeters(
                latitudes: latitude - gate.latitude, by: gate.metersPerLatitude, longitudes: longitude - gate.longitude,
                by: gate.metersPerLongitude)
            guard admission.passes(gate, squaredMeters) else { continue }
            if !hasGains {
                gains.look(at: card, of: pool, listings)
                hasGains = true
            }
            let score = score(opening, gate, squaredMeters, atLeast: keeper.floor(for: opening))
            if score >= 0 { keeper.keep(Pair(person: card.id, opening: opening, score: Score(thousandths: score))) }
        }
    }

    /// Below 0 as soon as the parts still to come cannot reach the floor; those that tell people apart best come first.
    @inline(__always)
    private func score(_ opening: Int, _ gate: Gate, _ squaredMeters: Float, atLeast floor: Int) -> Int {
        var sum = gains.work(for: gate)
        guard sum + most.afterWork >= floor else { return -1 }
        let offer = listings.offers[opening]
        sum += gains.skills(for: offer, listings.wishes)
        guard sum + most.afterSkills >= floor else { return -1 }
        sum += gains.terms(of: offer)
        guard sum + most.travel >= floor else { return -1 }
        return sum + admission.travel(to: gate, squaredMeters) * travel
    }
}
