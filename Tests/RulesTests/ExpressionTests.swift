import Rules
import Testing

@Suite("The language of rules")
struct ExpressionTests {
    @Test(
        "A rule with a mistake is refused at its column, with the cause",
        arguments: [
            ("not relocated_within_120_dayss", 5, "did you mean “relocated_within_120_days”?"),
            ("hourly_wage > labor_dispute", 13, "“>” cannot compare money with a yes/no"),
            ("hourly_wage >= 15", 13, "“>=” cannot compare money with a number"),
            ("as_of - operating_since >= 120", 25, "“>=” cannot compare a number of days with a number"),
            ("operating_since + operating_since > as_of", 17, "“+” cannot join a day and a day"),
            ("duration is for_ever", 13, "expected one of over_one_year, temporary, seasonal, found “for_ever”"),
            ("pay_basis in (hourly, wages)", 23, "expected one of hourly, salary"),
            ("labor_dispute is 3", 18, "“is” cannot compare a yes/no"),
            ("hourly_wage", 1, "expected something that is yes or no, found money"),
            ("labor_dispute and", 18, "found the end of the rule"),
            ("(labor_dispute", 15, "expected “)”"),
            ("labor_dispute labor_dispute", 15, "expected “and”, “or” or the end"),
            ("labor_dispute; drop", 14, "“;” has no meaning here"),
            ("system(fein)", 1, "“system” is not a key of the answers"),
            ("answered(hourly)", 10, "“hourly” is not a key of the answers"),
            ("reaches_minimum_wage(fein)", 22, "expected money, “fein” is a text"),
            ("signed_on > 2026-02-30", 13, "the calendar has no day 2026-02-30"),
            ("hourly_wage > $1.5", 15, "“$1.5” is not an amount of money"),
            ("fein includes x", 15, "“includes” needs a list before it, not a text"),
            ("1 < 2 < 3", 7, "expected “and”, “or” or the end"),
            ("", 1, "found the end of the rule"),
        ])
    func refused(_ text: String, _ column: Int, _ cause: String) throws {
        let refusal = #expect(throws: ExpressionRefused.self) { try Expression(text) }
        #expect(refusal?.column == column)
        #expect(refusal?.cause.contains(cause) == true, "\(refusal?.cause ?? "")")
    }

    @Test("A rule nested a hundred deep is refused, not followed")
    func deep() {
        let text = String(repeating: "(", count: 100) + "labor_dispute" + String(repeating: ")", count: 100)
        #expect(throws: ExpressionRefused.self) { try Expression(text) }
    }

    @Test("A rule knows the keys that it reads, each once, in their order")
    func reads() throws {
        let rule = try Expression("not (union_covers_positions and not union_concurrence) or union_covers_positions")
        #expect(rule.reads == ["union_covers_positions", "union_concurrence"])
        #expect(try Expression("reaches_minimum_wage(hourly_wage)").reads.first == "hourly_wage")
    }

    @Test("Figures of the version may be named in a rule, and keep their unit")
    func figures() throws {
        #expect(try Expression("prior_ojt_count < pattern_from", figures: ["pattern_from": .plain(3)]).reads == ["prior_ojt_count"])
        #expect(throws: ExpressionRefused.self) { try Expression("prior_ojt_count < bond", figures: ["bond": .money(500_000)]) }
    }

    @Test(
        "“And” binds closer than “or”, “not” closer than both",
        arguments: [
            ("not labor_dispute or labor_dispute and ui_paid_up", true), ("not (labor_dispute or ui_paid_up)", false),
            ("labor_dispute and labor_dispute or ui_paid_up", true), ("labor_dispute and (labor_dispute or ui_paid_up)", false),
            ("ui_paid_up is yes and labor_dispute is no", true), ("ui_paid_up is not yes", false), ("not not ui_paid_up", true),
            ("employees_full_time_site + employees_part_time_site * 2 = 10", true), ("(employees_full_time_site + 1) * 2 > 10", false),
            ("operating_since + 10 days = 2026-11-21", true), ("as_of - operating_since < 10 days", false), ("interests includes ojt", true),
            ("says_none(union)", true), ("organization_type in (llc, nonprofit)", true), ("organization_type is nonprofit", false),
        ])
    func worth(_ rule: String, _ holds: Bool) throws {
        let answers = try Answers(
            json: """
                {"labor_dispute": false, "ui_paid_up": true, "employees_full_time_site": 4, "employees_part_time_site": 3,
                 "operating_since": "2026-11-11", "interests": ["ojt"], "union": " None. ", "organization_type": "llc"}
                """)
        let book = try OneRule.book(holds: rule)
        let verdict = book.determine(answers, asOf: Kessler.today).verdicts[0]
        #expect(verdict.word == (holds ? .eligible : .notEligible))
    }

    @Test("No text, however odd, brings the reader down", arguments: UInt64(1)...400)
    func anyText(_ seed: UInt64) {
        var chance = Chance(seed)
        let pieces = [
            "(", ")", "not", "and", "or", "labor_dispute", "hourly_wage", "3", "$2", "days", "is", "in", ",", "-", "*", "as_of", "\u{0}", "é", "<=",
        ]
        let text = (0..<Int.random(in: 0...14, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined(separator: " ")
        do { #expect(try Expression(text).text == text) } catch { #expect((1...text.count + 1).contains(error.column)) }
    }
}
