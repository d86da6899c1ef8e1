import Dates
import Rules
import Testing

@Suite("What is missing")
struct MissingTests {
    @Test("Taking one deciding answer away asks for that answer", arguments: keys)
    func oneAway(_ key: String) throws {
        let verdict = try Kessler.verdict("ojt", Kessler.answers("{\"\(key)\": null}"))
        #expect(verdict.word == .needsAnswer)
        #expect(verdict.missing.map(\.key) == [key])
        #expect(verdict.deciding.isEmpty)
    }

    static let keys = [
        "fein", "ui_paid_up", "operating_since", "relocated_within_120_days", "layoffs_12_months", "hours_cut_12_months", "prior_ojt",
        "union_covers_positions", "labor_dispute", "positions", "benefits_same_as_similar_staff", "weeks_to_full_skill", "premises_safe",
        "workers_comp_carrier", "workers_comp_expires", "retain_on_success", "related_to_trainee_or_staff",
    ]

    @Test("Taking one answer of the position away asks for it there", arguments: ["hourly_wage", "duration", "through_agency", "pay_basis"])
    func ofPosition(_ key: String) throws {
        let verdict = try Kessler.verdict("ojt", Kessler.answers(position: "{\"\(key)\": null}"))
        #expect(verdict.missing.map(\.key) == [key])
        #expect(verdict.missing.map(\.positions) == [[0]])
        #expect(verdict.missing.map(\.question) == [11])
    }

    @Test("Without any answer every program in force asks, in the order of the questions")
    func empty() {
        for verdict in Kessler.book.determine(Answers(), asOf: Kessler.today).verdicts where verdict.program != "wotc" {
            #expect(verdict.word == .needsAnswer)
            #expect(!verdict.missing.isEmpty)
            #expect(verdict.missing.map(\.question) == verdict.missing.map(\.question).sorted())
        }
    }

    @Test("A yes opens the question that follows it")
    func followUp() throws {
        let moved = try Kessler.verdict("ojt", Kessler.answers(#"{"relocated_within_120_days": true}"#))
        #expect(moved.missing.map(\.key) == ["relocation_job_loss"])
        let union = try Kessler.verdict("ojt", Kessler.answers(#"{"union_covers_positions": true}"#))
        #expect(union.missing.map(\.key) == ["union_concurrence"])
        let earlier = try Kessler.verdict("ojt", Kessler.answers(#"{"prior_ojt": true, "prior_ojt_count": 4}"#))
        #expect(earlier.missing.map(\.key) == ["prior_ojt_retained_6_months"])
    }

    @Test("Between the state’s wage and the city’s, the size of the firm is missing")
    func sizeForWage() throws {
        let keys = ["employees_full_time_total", "employees_part_time_total", "employees_full_time_site", "employees_part_time_site"]
        let sizes = JSON.object(keys.map { JSON.Pair($0, .null) }).written()
        let between = try Kessler.verdict("ojt", Kessler.answers(sizes, position: #"{"hourly_wage": 1600}"#))
        #expect(between.missing.map(\.key) == ["employees_full_time_total", "employees_part_time_total"])
        let above = try Kessler.verdict("ojt", Kessler.answers(sizes, position: #"{"hourly_wage": 1800}"#))
        #expect(above.word == .eligible)
    }

    @Test("An empty list of positions is a question still open")
    func noPositions() throws {
        let verdict = try Kessler.verdict("ojt", Kessler.answers(#"{"positions": []}"#))
        #expect(verdict.word == .needsAnswer)
        #expect(verdict.missing.map(\.key) == ["positions"])
    }

    @Test("A declined list of positions is for a supervisor")
    func declinedPositions() throws {
        let verdict = try Kessler.verdict("bonding", Kessler.only(#"{"positions": null, "declined": ["positions"]}"#))
        #expect(verdict.word == .supervisorReview)
        #expect(verdict.deciding.first?.answers.first?.answer == .declined)
    }

    @Test("What is declined is not asked again, what is open is asked first")
    func openBeforeDeclined() throws {
        let verdict = try Kessler.verdict("ojt", Kessler.answers(#"{"fein": null, "declined": ["fein"], "labor_dispute": null}"#))
        #expect(verdict.word == .needsAnswer)
        #expect(verdict.missing.map(\.key) == ["labor_dispute"])
    }
}
