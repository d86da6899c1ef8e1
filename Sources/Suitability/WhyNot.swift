/// Why somebody is not among those suggested for an opening, or an opening not among those suggested to somebody; or that they are.
public struct WhyNot: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        /// The verdict says by which rules.
        case ruledOut
        case suggested(rank: Int)
        /// So many points short of the last who is suggested.
        case outranked(rank: Int, short: Score)
    }

    public let verdict: Verdict
    public let standing: Standing
}

extension Yardstick {
    /// Why this person is not among the best `count` of these people for the opening. Whether the pool contains the person makes no
    /// difference.
    public func whyNot(_ person: Person, for opening: Opening, among pool: Pool, best count: Int) -> WhyNot {
        let verdict = verdict(of: person, for: opening)
        guard verdict.passes else { return WhyNot(verdict: verdict, standing: .ruledOut) }
        let own = Suggestion(id: person.id, score: verdict.score)
        let listings = Listings([opening], kinship)
        let ahead = Crew.work(on: pool.count, threads: 2) { next in
            var judge = Judge(self, listings)
            var keeper = Ahead(of: own, best: count, by: \.person)
            while let chunk = next() {
                for place in chunk { judge.judge(pool.cards[place], of: pool, &keeper) }
            }
            return keeper
        }
        return WhyNot(verdict: verdict, standing: standing(own, ahead, count))
    }

    /// Why this opening is not among the best `count` of these openings for the person.
    public func whyNot(_ opening: Opening, for person: Person, among openings: [Opening], best count: Int) -> WhyNot {
        let verdict = verdict(of: person, for: opening)
        guard verdict.passes else { return WhyNot(verdict: verdict, standing: .ruledOut) }
        let own = Suggestion(id: opening.id, score: verdict.score)
        let listings = Listings(openings, kinship)
        var judge = Judge(self, listings)
        var keeper = Ahead(of: own, best: count) { listings.offers[$0.opening].id }
        let pool = Pool([person])
        judge.judge(pool.cards[0], of: pool, &keeper)
        return WhyNot(verdict: verdict, standing: standing(own, [keeper], count))
    }

    private func standing(_ own: Suggestion, _ ahead: [Ahead], _ count: Int) -> WhyNot.Standing {
        let rank = ahead.reduce(1) { $0 + $1.count }
        var few = Few(count)
        for suggestion in ahead.flatMap(\.few.best) { few.offer(suggestion) }
        guard rank > count, let last = few.best.last else { return .suggested(rank: rank) }
        return .outranked(rank: rank, short: Score(thousandths: Int(last.score.thousandths - own.score.thousandths)))
    }
}

/// Counts who comes before somebody, and keeps the best of them.
private struct Ahead: Keeper, Sendable {
    private let own: Suggestion
    private let id: @Sendable (Pair) -> Int64
    private(set) var count = 0
    private(set) var few: Few

    init(of own: Suggestion, best: Int, by id: @escaping @Sendable (Pair) -> Int64) {
        (self.own, self.id) = (own, id)
        few = Few(best)
    }

    func floor(for opening: Int) -> Int { Int(own.score.thousandths) }

    mutating func keep(_ pair: Pair) {
        let other = Suggestion(id: id(pair), score: pair.score)
        guard other < own else { return }
        count += 1
        few.offer(other)
    }
}
