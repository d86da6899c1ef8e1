import Testing

@testable import Suitability

@Suite("Why not? opens for anybody who is not suggested")
struct WhyNotTests {
    @Test("A rank is told as judging pair by pair counts it, and agrees with the list", arguments: 91...92)
    func rank(_ seed: UInt64) throws {
        var crowd = Crowd(seed: seed)
        let (people, opening) = (crowd.people(300), Riverside.packing)
        let pool = Pool(people)
        let yardstick = Yardstick(kinship: crowd.kinship())
        let verdicts = people.map { yardstick.verdict(of: $0, for: opening) }.filter(\.passes)
        let ranked = verdicts.map { Suggestion(id: $0.person, score: $0.score) }.sorted()
        try #require(ranked.count > 12)
        for (place, own) in ranked.enumerated() {
            let person = people[Int(own.id) - 1]
            let expected: WhyNot.Standing =
                place < 10
                ? .suggested(rank: place + 1)
                : .outranked(rank: place + 1, short: Score(thousandths: Int(ranked[9].score.thousandths - own.score.thousandths)))
            #expect(yardstick.whyNot(person, for: opening, among: pool, best: 10).standing == expected)
        }
    }

    @Test("An opening that is not suggested to a person has its rank, too")
    func opening() throws {
        var crowd = Crowd(seed: 95)
        let openings = crowd.openings(200)
        let yardstick = Yardstick(kinship: crowd.kinship())
        let best = yardstick.best(200, openings: openings, for: Riverside.ana)
        try #require(best.count > 5)
        let last = openings[Int(best[best.count - 1].id) - 1]
        let short = Score(thousandths: Int(best[2].score.thousandths - best[best.count - 1].score.thousandths))
        #expect(yardstick.whyNot(last, for: Riverside.ana, among: openings, best: 3).standing == .outranked(rank: best.count, short: short))
    }

    @Test("Where a rule fails, the rule is the answer")
    func ruledOut() {
        var ana = Riverside.ana
        ana.consents = false
        let answer = Riverside.yardstick.whyNot(ana, for: Riverside.packing, among: Pool([]), best: 10)
        #expect(answer.standing == .ruledOut)
        #expect(answer.verdict.failed == [.noConsent])
    }
}
