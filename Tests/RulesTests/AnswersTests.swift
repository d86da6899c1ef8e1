import Dates
import Rules
import Testing

@Suite("Reading answers")
struct AnswersTests {
    func problems(_ json: String) -> [String] {
        do {
            _ = try Answers(json: json)
            return []
        } catch {
            return error.problems.map { "\($0.key): \($0.cause)" }
        }
    }

    @Test(
        "An answer of the wrong kind is refused by its key, with what is expected",
        arguments: [
            (#"{"labor_dispute": "no"}"#, #"labor_dispute: expected true, false or "unsure", found "no""#),
            (#"{"labor_dispute": 0}"#, #"labor_dispute: expected true, false or "unsure", found 0"#),
            (#"{"employees_full_time_site": "ten"}"#, #"employees_full_time_site: expected a whole number, 0 or more, found "ten""#),
            (#"{"employees_full_time_site": -1}"#, "employees_full_time_site: expected a whole number, 0 or more, found -1"),
            (#"{"prior_ojt_count": true}"#, "prior_ojt_count: expected a whole number, 0 or more, found true"),
            (#"{"operating_since": "2026-02-29"}"#, #"operating_since: expected a day as "YYYY-MM-DD", found "2026-02-29""#),
            (#"{"fein": "12345"}"#, #"fein: expected 9 digits in quotes, found "12345""#),
            (#"{"laid_off_jobs": "Clerk"}"#, #"laid_off_jobs: expected a list of texts, found "Clerk""#),
            (#"{"positions": {"title": "x"}}"#, #"positions: expected a list of positions, [ { "title": … }, … ], found {"title": "x"}"#),
            (#"{"positions": [{"hourly_wage": 16.5}]}"#, "positions[0].hourly_wage: expected whole cents, such as 1650 for $16.50, found 16.5"),
            (
                #"{"positions": [{}, {"duration": "long"}]}"#,
                #"positions[1].duration: expected one of "over_one_year", "temporary", "seasonal", found "long""#
            ),
            (#"{"declined": ["feinn"]}"#, #"declined: names "feinn", which is not a key of the questionnaire; did you mean “fein”?"#),
            (#"{"fein": "365554417", "declined": ["fein"]}"#, "fein: both answered and declined; keep one"),
            ("[1]", #": the answers must be one object, { "key": value, … }"#),
        ])
    func refused(_ json: String, _ problem: String) {
        #expect(problems(json) == [problem])
    }

    @Test("Every key at fault is told at once")
    func all() {
        #expect(problems(#"{"fein": 1, "labor_dispute": "no", "positions": [{"hourly_wage": "x"}]}"#).count == 3)
    }

    @Test(
        "What is not JSON is refused with its line",
        arguments: [
            ("{\n  \"fein\": \"365554417\",\n}", "line 3, column 1"), ("{\"a\": 1, \"a\": 2}", "the key “a” stands here twice"),
            ("", "ends before"),
            ("{\"a\": \"b}", "closing quote"), ("{} {}", "after the end"), ("{\"a\": 01}", "expected a value"), ("{\"a\": nul}", "expected a value"),
        ])
    func notJSON(_ text: String, _ part: String) {
        #expect(problems(text).first?.contains(part) == true)
    }

    @Test("Ten thousand brackets are refused, not followed")
    func deep() {
        #expect(problems(String(repeating: "[", count: 10_000)).first?.contains("too many levels") == true)
    }

    @Test("A key that the questionnaire does not have is listed and decides nothing")
    func unknown() throws {
        let answers = try Answers(json: #"{"colour": "red", "hourly_wage": 2000, "positions": [{"fein": "365554417"}]}"#)
        #expect(answers.unknownKeys == ["colour", "hourly_wage", "positions[0].fein"])
    }

    @Test("Absent, null and empty are open; declined is declined; unsure is unsure")
    func kinds() throws {
        let answers = try Answers(json: #"{"fein": null, "legal_name": " ", "naics": null, "ui_paid_up": "unsure", "declined": ["naics"]}"#)
        #expect(answers["fein"] == .notAsked)
        #expect(answers["legal_name"] == .notAsked)
        #expect(answers["union"] == .notAsked)
        #expect(answers["naics"] == .declined)
        #expect(answers["ui_paid_up"] == .unsure)
    }

    @Test("A key of positions declined for the whole is declined wherever a position leaves it empty")
    func declinedForAll() throws {
        let answers = try Answers(json: #"{"positions": [{}, {"hourly_wage": 2000}], "declined": ["hourly_wage"]}"#)
        #expect(answers.positions.map { $0["hourly_wage"] } == [.declined, .money(2000)])
    }

    @Test("A FEIN is read with or without its hyphen")
    func fein() throws {
        #expect(try Answers(json: #"{"fein": "36-5554417"}"#)["fein"] == .text("365554417"))
        #expect(try Answers(json: #"{"fein": 365554417}"#)["fein"] == .text("365554417"))
    }

    @Test("Written and read again, answers are the same", arguments: UInt64(1)...40)
    func roundTrip(_ seed: UInt64) throws {
        var chance = Chance(seed)
        let answers = RandomAnswers.full(&chance).keeping(share: 0.8, &chance)
        #expect(try Answers(json: answers.json.written(indented: true)) == answers)
    }
}
