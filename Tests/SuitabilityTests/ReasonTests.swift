import Testing

@testable import Suitability

@Suite("Suitability is told with reasons for and against")
struct ReasonTests {
    @Test("The parts add up to the score, and none earns more than its points")
    func sum() {
        var crowd = Crowd(seed: 51)
        let yardstick = Yardstick(kinship: crowd.kinship())
        for _ in 0..<500 {
            let verdict = yardstick.verdict(of: crowd.person(1), for: crowd.opening(1))
            #expect(verdict.parts.map(\.part) == Part.allCases)
            #expect(verdict.parts.allSatisfy { (0...$0.most * 1_000).contains(Int($0.points.thousandths)) })
            #expect((0...100_000).contains(verdict.score.thousandths))
        }
    }

    @Test("Who has everything asked for, next door, earns nearly all points")
    func all() {
        let verdict = Riverside.verdict()
        #expect(verdict.score == Score(thousandths: 100_000))
        #expect(verdict.reasonsAgainst == [])
    }

    @Test("A score is given even where a rule fails, and does not change with the rule")
    func apart() {
        #expect(Riverside.verdict { $0.consents = false }.score == Riverside.verdict().score)
    }

    @Test("Three years, a late shift without a bus, and a certificate that a course can mend, in words")
    func words() {
        let verdict = Riverside.verdict {
            ($0.modes, $0.skills) = ([.bus, .foot], [])
        } opening: {
            ($0.shifts, $0.credentialsWished) = (.second, Credentials(place: Riverside.forklift))
        }
        #expect(verdict.reasonsFor.map(Riverside.words.words).first == "has done this work for 3 years")
        #expect(
            verdict.reasonsAgainst.map(Riverside.words.words) == [
                "skill 4 missing, which is required", "forklift certificate missing - 2-week course at Riverside College",
                "second shift and no bus at that hour",
            ])
    }

    @Test("Related work counts as far as the occupations are kin")
    func related() {
        let verdict = Riverside.verdict { ($0.work, $0.goals) = ([Spell(Riverside.stocker, months: 6)], [Riverside.stocker]) }
        #expect(verdict.parts[0].reasons == [.kinExperience(Riverside.stocker, months: 6, share: 600, wished: 12)])
        #expect(verdict.parts[0].points == Score(thousandths: 300 * 25))
        #expect(verdict.parts[3].reasons == [.nearGoal(Riverside.stocker, share: 600)])
        #expect(verdict.parts[3].points == Score(thousandths: 600 * 15))
    }

    @Test("One lack leaves half of the points, two leave a third")
    func lacks() {
        #expect([0, 1_000, 2_000, 3_000].map(Share.left) == [1_000, 500, 333, 250])
        #expect(Share.lack(level: 2, asked: 4, isRequired: true, .shipped) == 500)
        #expect(Share.lack(level: 0, asked: 4, isRequired: false, .shipped) == 300)
    }

    @Test(
        "Pay below the wish earns less, and a fifth below nothing",
        arguments: [(1_700, 1_000), (2_000, 1_000), (1_530, 500), (1_360, 0), (900, 0)])
    func pay(_ pay: UInt32, _ share: Int) {
        #expect(Share.pay(pay, wished: 1_700, .shipped) == share)
    }

    @Test(
        "Time is told in months and years",
        arguments: [(1, "1 month"), (12, "1 year"), (14, "14 months"), (36, "3 years"), (30, "2 years 6 months"), (25, "2 years 1 month")])
    func time(_ months: Int, _ words: String) {
        #expect(Riverside.words.time(months) == words)
    }

    @Test("Every rule has its words")
    func rules() {
        let words = Riverside.words
        #expect(
            words.words(HardRule.notAvailable([Week([.monday, .tuesday], .second), Week(.sunday, .third)]))
                == "cannot work second shift Monday, Tuesday and third shift Sunday")
        #expect(words.words(HardRule.tooFar(Way(mode: .bus, minutes: 62), willing: 60)) == "62 minutes by bus, willing to travel 60")
        #expect(words.words(HardRule.noProgram(of: [Programs(place: 1), Programs(place: 2)])) == "the opening is only for program 1 or program 2")
        #expect(words.words(HardRule.missingByLaw(Credentials(place: 9))) == "the law requires what is missing: credential 9 missing")
        #expect(words.words(HardRule.noBus(.third)) == "third shift and no bus at that hour, and no other way to get there")
        #expect(words.words(Reason.payBelow(pay: 1_605, wished: 1_650)) == "pays $16.05 and not the $16.50 wished")
    }
}
