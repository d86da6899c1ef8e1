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
    /// The most that the parts can add which are not experience and goals, or come after the terms, or after the way.
    private let most: (besidesWork: Int, afterTerms: Int, afterTravel: Int)

    init(_ yardstick: Yardstick, _ listings: Listings) {
        let weights = yardstick.weights
        self.listings = listings
        admission = Admission(to: listings, yardstick.pace)
        gains = Gains(on: listings, weights)
        most = (
            Share.whole * (100 - weights.experience - weights.goals), Share.whole * (weights.travel + weights.skills),
            Share.whole * weights.skills
        )
    }

    /// Gives the keeper every opening that the person on this card may be suggested for, unless it scores below the keeper's floor.
    mutating func judge(_ card: Card, of pool: Pool, _ keeper: inout some Keeper) {
        guard card.isOpen else { return }
        admission.look(at: card, listings)
        var hasGains = false
        look(at: listings.grid.fromHome, card, pool, &hasGains, &keeper)
        guard let home = admission.home else {
            look(at: listings.grid.elsewhere, card, pool, &hasGains, &keeper)
            return
        }
        guard admission.farthest >= 0 else { return }
        let meters = admission.farthest.squareRoot()
        for row in listings.grid.rows(around: home, within: meters) {
            look(at: listings.grid.openings(in: row, around: home, within: meters), card, pool, &hasGains, &keeper)
        }
    }

    private mutating func look(
        at openings: Range<Int>, _ card: Card, _ pool: Pool, _ hasGains: inout Bool, _ keeper: inout some Keeper
    ) {
        let latitude = admission.home?.latitude ?? 0
        let longitude = admission.home?.longitude ?? 0
        for opening in openings {
            let gate = listings.gates[opening]
            let squaredMeters = admission.squaredMeters(to: gate, latitude: latitude, longitude: longitude)
            guard squaredMeters >= 0 else { continue }
            if !hasGains {
                gains.look(at: card, of: pool, listings)
                hasGains = true
            }
            let score = score(opening, gate, squaredMeters, atLeast: keeper.floor(for: opening))
            if score >= 0 { keeper.keep(Pair(person: card.id, opening: opening, score: Score(thousandths: score))) }
        }
    }

    /// Below 0 as soon as the parts still to come cannot reach the floor; the dear ones come last.
    @inline(__always)
    private func score(_ opening: Int, _ gate: Gate, _ squaredMeters: Float, atLeast floor: Int) -> Int {
        var sum = gains.work(for: gate)
        guard sum + most.besidesWork >= floor else { return -1 }
        let offer = listings.offers[opening]
        sum += gains.terms(of: offer)
        guard sum + most.afterTerms >= floor else { return -1 }
        sum += admission.travel(to: gate, squaredMeters) * weightOfTravel
        guard sum + most.afterTravel >= floor else { return -1 }
        return sum + gains.skills(for: offer, listings.wishes)
    }

    private var weightOfTravel: Int { (most.afterTerms - most.afterTravel) / Share.whole }
}
