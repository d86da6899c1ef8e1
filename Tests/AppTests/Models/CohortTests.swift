import Dates
import Evidence
import Testing

@testable import App

@Suite("Who is compared with whom")
struct CohortTests {
    private static let day = Pasts.today.adding(days: -600)

    private func person(_ key: String, _ begun: [(String, Int)] = [], job: Int? = nil, outcome: Double? = 1, enteredOn: Day = day) -> Episode {
        var episode = Episode(key: key, enteredOn: enteredOn, firstJobOn: job.map { enteredOn.adding(days: $0) })
        episode.attendances = begun.map { Attendance(arm: $0.0, startedOn: enteredOn.adding(days: $0.1)) }
        if let outcome { episode.told = [OutcomeTold(kind: .employedQ2, value: outcome, by: .wages, on: enteredOn.adding(days: 400))] }
        return episode
    }

    private func cohort(_ episodes: [Episode]) -> Cohort {
        Cohort(episodes, arms: [Arm(key: "a", name: "A"), Arm(key: "b", name: "B")], outcome: .employedQ2, today: Pasts.today)
    }

    @Test("Who had a job by day 30 is on neither side; who began on day 31 had not begun")
    func landmark() {
        let found = cohort([person("1", [("a", 30)]), person("2", [("a", 31)]), person("3", [("a", 3)], job: 30), person("4", job: 31)])
        #expect(found.people.map(\.arm) == ["a", nil, nil] && found.tally.foundWork == 1 && found.tally.unaided == 2)
    }

    @Test("Two services are one of their own from a hundred people on, in their order; fewer are left out")
    func several() {
        let few = (0..<99).map { person("f\($0)", [("b", 9), ("a", 2)]) }
        #expect(cohort(few).people.isEmpty && cohort(few).tally.tookSeveral == 99)
        let many = cohort(few + [person("f99", [("a", 5), ("b", 20)])])
        #expect(many.people.count == 100 && many.arms == [Arm(key: "a+b", name: "A, then B")])
    }

    @Test("An outcome that may still come in is no missing one")
    func recent() {
        let fresh = Pasts.today.adding(days: -100)
        let found = cohort([person("1", outcome: nil), person("2", outcome: nil, enteredOn: fresh), person("3", enteredOn: fresh)])
        #expect(found.people.count == 2 && found.tally.tooRecent == 1 && found.tally.withoutOutcome == 1)
    }

    @Test("Those in a draw are compared with each other alone")
    func draw() {
        let all = [true, false, true].enumerated().map { number, isWon in
            var episode = person("\(number)")
            episode.attendances = [
                Attendance(arm: "a", startedOn: isWon ? Self.day.adding(days: 40) : nil, draw: Attendance.Draw(isWon: isWon, chance: 0.5))
            ]
            return episode
        }
        let found = cohort(all + [person("none")])
        let (treated, others, isDrawn) = found.comparedBy(Arm(key: "a", name: "A"))
        #expect(treated == [0, 2] && others == [1] && isDrawn)
    }

    @Test("Whoever had no work earned nothing, which counts; of whom nobody told anything nothing is known")
    func earnings() {
        var told = person("1")
        told.told.append(OutcomeTold(kind: .earningsQ2, value: 4_200, by: .wages, on: Self.day))
        let people = [told, person("2", outcome: 0), person("3"), person("4", outcome: nil)]
        let found = Cohort(people, arms: [], outcome: .earningsQ2, today: Pasts.today)
        #expect(found.people.map(\.outcome) == [4_200, 0, nil, nil] && found.people.map(\.reached) == [1, 0, nil, nil])
        #expect(found.tally.withoutOutcome == 2)
        let band = ModelBand(armKey: "a", band: 1, .earningsQ2, treated: [4_200, 0], others: [])
        #expect(band.treatedMean == 2_100 && band.treatedReached == 1 && band.othersMean == nil)
        #expect(ModelBand(armKey: "a", band: 1, .employedQ2, treated: [1, 0], others: [1]).treatedMean == nil)
    }

    @Test("Figures in dollars are told to the next ten, shares by the hundred")
    func money() {
        #expect(ModelWords.more(337, .earningsQ2) == "$340 more" && ModelWords.more(-1_204, .earningsQ2) == "$1,200 less")
        #expect(ModelWords.more(3, .earningsQ2) == "no more and no less" && ModelWords.more(0.09, .kept90) == "9 in 100 more")
        #expect(ModelWords.span(-120...803, .earningsQ2) == "from $120 less to $800 more" && ModelWords.size(-0.093, .employedQ2) == "9 in 100")
    }

    @Test("What helps must withstand something unseen, unless places were drawn")
    func words() {
        #expect(ModelEffect.word(0.02...0.20, shift: 0.01) == .helps)
        #expect(ModelEffect.word(0.02...0.20, shift: 0.03) == .didBetter)
        #expect(ModelEffect.word(-0.20...(-0.02), shift: 0.01) == .harms)
        #expect(ModelEffect.word(-0.20...(-0.02), shift: 0.03) == .didWorse)
        #expect(ModelEffect.word(-0.02...0.20, shift: 0) == .notShown)
    }
}
