import Rules
import Testing

@Suite("Several positions")
struct PositionTests {
    static let good =
        #"{"title": "Operator", "hourly_wage": 2150, "hours_per_week": 40, "pay_basis": "hourly", "duration": "over_one_year", "#
        + #""through_agency": false, "same_as_laid_off_job": false, "worker_dismissed_to_open": false}"#

    func verdict(_ positions: String...) throws -> Verdict {
        try Kessler.verdict("ojt", Kessler.answers("{\"positions\": [\(positions.joined(separator: ","))]}"))
    }

    func good(but change: String) throws -> String {
        try JSON(parsing: PositionTests.good).changed(by: JSON(parsing: change)).written()
    }

    @Test("A position that fails falls alone")
    func fallsAlone() throws {
        let verdict = try verdict(PositionTests.good, good(but: #"{"title": "Yard helper", "duration": "seasonal"}"#))
        #expect(verdict.word == .eligible)
        #expect(verdict.positions.map(\.word) == [.eligible, .notEligible])
        #expect(verdict.positions[1].title == "Yard helper")
        #expect(verdict.positions[1].deciding.map(\.criterion) == ["lasting_job"])
        #expect(verdict.deciding.allSatisfy { $0.position != 1 })
    }

    @Test("The program falls with the last position, each with its own reason")
    func lastFalls() throws {
        let verdict = try verdict(good(but: #"{"hourly_wage": 900}"#), good(but: #"{"worker_dismissed_to_open": true}"#))
        #expect(verdict.word == .notEligible)
        #expect(verdict.deciding.map(\.criterion) == ["minimum_wage", "dismissed_to_open"])
        #expect(verdict.deciding.map(\.position) == [0, 1])
    }

    @Test("One position that fails and one still open leave the program open")
    func oneOpen() throws {
        let verdict = try verdict(good(but: #"{"hourly_wage": 900}"#), good(but: #"{"hourly_wage": null}"#))
        #expect(verdict.word == .needsAnswer)
        #expect(verdict.missing.map(\.key) == ["hourly_wage"])
        #expect(verdict.missing.map(\.positions) == [[1]])
    }

    @Test("One good position is enough, and the open one says what it lacks")
    func oneGood() throws {
        let verdict = try verdict(PositionTests.good, good(but: #"{"hourly_wage": null}"#))
        #expect(verdict.word == .eligible)
        #expect(verdict.positions[1].word == .needsAnswer)
        #expect(verdict.positions[1].missing.map(\.key) == ["hourly_wage"])
    }

    @Test("Only when every position left needs a supervisor does the program")
    func review() throws {
        let agency = try good(but: #"{"through_agency": true}"#)
        #expect(try verdict(agency, good(but: #"{"hourly_wage": 900}"#)).word == .supervisorReview)
        #expect(try verdict(agency, PositionTests.good).word == .eligible)
    }

    @Test("A bar of the employer bars every position")
    func employerBar() throws {
        let verdict = try Kessler.verdict("ojt", Kessler.answers(#"{"labor_dispute": true}"#))
        #expect(verdict.word == .notEligible)
        #expect(verdict.positions.map(\.word) == [.eligible])
    }
}
