extension Yardstick {
    /// The best openings for each person, best first, in the order of the people. Only what passes every hard rule is suggested.
    ///
    /// Blocks the calling thread until all is reckoned; the answer does not depend on the number of threads or the order of the openings.
    public func best(_ count: Int, openings: [Opening], for pool: Pool, threads: Int = 2) -> [[Suggestion]] {
        let listings = Listings(openings, kinship)
        let chunks = Crew.work(on: pool.count, threads: threads) { next in
            var judge = Judge(self, listings)
            var done: [(start: Int, best: [[Suggestion]])] = []
            while let chunk = next() {
                let best = chunk.map { place in
                    var keeper = BestOpenings(count, of: listings)
                    judge.judge(pool.cards[place], of: pool, &keeper)
                    return keeper.few.best
                }
                done.append((chunk.lowerBound, best))
            }
            return done
        }
        return chunks.flatMap(\.self).sorted { $0.start < $1.start }.flatMap(\.best)
    }

    /// The best people for each opening, best first, in the order of the openings.
    ///
    /// Blocks the calling thread until all is reckoned; the answer does not depend on the number of threads or the order of the people.
    public func best(_ count: Int, people pool: Pool, forEach openings: [Opening], threads: Int = 2) -> [[Suggestion]] {
        let listings = Listings(openings, kinship)
        let crews = Crew.work(on: pool.count, threads: threads) { next in
            var judge = Judge(self, listings)
            var keeper = BestPeople(count, of: listings)
            while let chunk = next() {
                for place in chunk { judge.judge(pool.cards[place], of: pool, &keeper) }
            }
            return keeper.few
        }
        var best = Array(repeating: [Suggestion](), count: openings.count)
        for (place, original) in listings.order.enumerated() {
            var few = Few(count)
            for suggestion in crews.flatMap({ $0[place].best }) { few.offer(suggestion) }
            best[original] = few.best
        }
        return best
    }

    /// The best people for one opening, best first.
    public func best(_ count: Int, people pool: Pool, for opening: Opening, threads: Int = 2) -> [Suggestion] {
        best(count, people: pool, forEach: [opening], threads: threads)[0]
    }

    /// The best openings for one person, best first.
    public func best(_ count: Int, openings: [Opening], for person: Person) -> [Suggestion] {
        best(count, openings: openings, for: Pool([person]), threads: 1)[0]
    }
}

/// Keeps the best openings of one person.
struct BestOpenings: Keeper {
    private(set) var few: Few
    private var floor: Int
    private let offers: [Offer]

    init(_ count: Int, of listings: Listings) {
        few = Few(count)
        floor = few.floor
        offers = listings.offers
    }

    func floor(for opening: Int) -> Int { floor }

    mutating func keep(_ pair: Pair) {
        few.offer(Suggestion(id: offers[pair.opening].id, score: pair.score))
        floor = few.floor
    }
}

/// Keeps the best people of each opening, by its place in the listings.
struct BestPeople: Keeper {
    private(set) var few: [Few]
    private var floors: [Int]

    init(_ count: Int, of listings: Listings) {
        few = Array(repeating: Few(count), count: listings.offers.count)
        floors = few.map(\.floor)
    }

    func floor(for opening: Int) -> Int { floors[opening] }

    mutating func keep(_ pair: Pair) {
        few[pair.opening].offer(Suggestion(id: pair.person, score: pair.score))
        floors[pair.opening] = few[pair.opening].floor
    }
}
