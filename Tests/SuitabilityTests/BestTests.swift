import Testing

@testable import Suitability

@Suite("The best of many are those that judging pair by pair finds")
struct BestTests {
    /// Slow and obvious.
    func best(_ count: Int, _ yardstick: Yardstick, _ pairs: [(Person, Opening)], _ id: (Verdict) -> Int64) -> [Suggestion] {
        let verdicts = pairs.map { yardstick.verdict(of: $0, for: $1) }.filter(\.passes)
        return Array(verdicts.map { Suggestion(id: id($0), score: $0.score) }.sorted().prefix(count))
    }

    static let weights = [
        Weights.shipped,
        try! Weights(experience: 0, skills: 0, credentials: 0, goals: 0, pay: 100, travel: 0, hours: 0, permanence: 0, payGap: 1),
        try! Weights(experience: 10, skills: 40, credentials: 20, goals: 0, pay: 5, travel: 25, hours: 0, permanence: 0, welcomeSkill: 1_000),
    ]

    @Test("The best openings for each person", arguments: 1...6)
    func openings(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let (people, openings) = (crowd.people(25), crowd.openings(80))
        let yardstick = Yardstick(weights: Self.weights[Int(seed) % 3], kinship: crowd.kinship())
        let count = [1, 10, 200][Int(seed) % 3]
        let found = yardstick.best(count, openings: openings, for: Pool(people))
        #expect(found == people.map { person in best(count, yardstick, openings.map { (person, $0) }, \.opening) })
        #expect(found.contains { !$0.isEmpty })
        #expect(yardstick.best(count, openings: openings, for: people[0]) == found[0])
    }

    @Test("The best people for each opening", arguments: 21...26)
    func people(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let (people, openings) = (crowd.people(550), crowd.openings(4))
        let yardstick = Yardstick(weights: Self.weights[Int(seed) % 3], kinship: crowd.kinship())
        let found = yardstick.best(10, people: Pool(people), forEach: openings)
        #expect(found == openings.map { opening in best(10, yardstick, people.map { ($0, opening) }, \.person) })
        #expect(yardstick.best(10, people: Pool(people), for: openings[3]) == found[3])
    }

    @Test("One thread, two and five suggest the same")
    func threads() {
        var crowd = Crowd(seed: 41)
        let (pool, openings) = (Pool(crowd.people(3_000)), crowd.openings(40))
        let yardstick = Yardstick(kinship: crowd.kinship())
        let one = yardstick.best(5, openings: openings, for: pool, threads: 1)
        let each = yardstick.best(5, people: pool, forEach: openings, threads: 1)
        for threads in [2, 5] {
            #expect(yardstick.best(5, openings: openings, for: pool, threads: threads) == one)
            #expect(yardstick.best(5, people: pool, forEach: openings, threads: threads) == each)
        }
    }

    @Test("The order of people and openings changes nothing")
    func order() {
        var crowd = Crowd(seed: 42)
        let (people, openings) = (crowd.people(1_200), crowd.openings(30))
        let yardstick = Yardstick(kinship: crowd.kinship())
        let (shuffled, others) = (people.shuffled(using: &crowd.random), openings.shuffled(using: &crowd.random))
        let each = zip(openings.map(\.id), yardstick.best(7, people: Pool(people), forEach: openings))
        let eachShuffled = zip(others.map(\.id), yardstick.best(7, people: Pool(shuffled), forEach: others))
        #expect(Dictionary(uniqueKeysWithValues: each) == Dictionary(uniqueKeysWithValues: eachShuffled))
        let best = zip(people.map(\.id), yardstick.best(7, openings: openings, for: Pool(people)))
        let bestShuffled = zip(shuffled.map(\.id), yardstick.best(7, openings: others, for: Pool(shuffled)))
        #expect(Dictionary(uniqueKeysWithValues: best) == Dictionary(uniqueKeysWithValues: bestShuffled))
    }

    @Test("Of equals the lower id comes first")
    func equals() {
        let people = [9, 2, 5, 4].map { (id: Int64) in
            var person = Person(id: id)
            person.consents = true
            person.isAuthorized = true
            return person
        }
        let opening = Opening(id: 1, occupation: 0)
        #expect(Riverside.yardstick.best(3, people: Pool(people), for: opening).map(\.id) == [2, 4, 5])
    }

    @Test("Where there is nobody, nothing or no place on the list, nothing is suggested")
    func nothing() {
        #expect(Riverside.yardstick.best(3, people: Pool([]), for: Riverside.packing) == [])
        #expect(Riverside.yardstick.best(3, openings: [], for: Riverside.ana) == [])
        #expect(Riverside.yardstick.best(0, openings: [Riverside.packing], for: Riverside.ana) == [])
    }
}
