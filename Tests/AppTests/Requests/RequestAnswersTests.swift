import Dates
import Testing

@testable import App

@Suite("Answers as JSON")
struct RequestAnswersTests {
    static let kessler = """
        {"benefits":["health_insurance","Parking"],"declined":["hired_12_months"],"fein":"365554417","hired_12_months":null,\
        "interests":["ojt","iwt"],"legal_name":"Kessler \\"KMW\\" Łódź","operating_since":"2009-03-01",\
        "positions":[{"duration":"over_one_year","hourly_wage":2150,"openings":2,"start_on":"2026-12-07","through_agency":false,\
        "title":"Press brake operator"}],"relocated_within_120_days":false,"ui_paid_up":"unsure"}
        """

    @Test("What is read is written back letter for letter")
    func roundTrip() throws {
        let answers = try RequestAnswers(json: Self.kessler)
        #expect(answers.json == Self.kessler)
        #expect(answers["operating_since"] == Day("2009-03-01").map { .day($0) })
        #expect(answers.positions[0]["hourly_wage"] == .money(cents: 2150))
        #expect(answers["ui_paid_up"] == .unsure)
        #expect(answers.declined == ["hired_12_months"])
    }

    @Test("No answers are an empty object")
    func empty() throws {
        #expect(RequestAnswers().json == "{}")
        #expect(try RequestAnswers(json: "{}") == RequestAnswers())
    }

    @Test(
        "What does not fit its key is refused, naming the key",
        arguments: [
            ("{\"legal_nam\":\"x\"}", "“legal_nam” is not a key of the Request for Information. Correct its name or leave it out."),
            ("{\"fein\":\"36-5554417\"}", "“fein” must be 9 digits as text."),
            ("{\"relocated_within_120_days\":\"unsure\"}", "“relocated_within_120_days” must be true or false."),
            ("{\"ui_paid_up\":\"maybe\"}", "“ui_paid_up” must be true, false or \"unsure\"."),
            ("{\"hired_12_months\":1.5}", "“hired_12_months” must be a whole number, 0 or more."),
            ("{\"operating_since\":\"3/2009\"}", "“operating_since” must be a day written YYYY-MM-DD."),
            (
                "{\"positions\":[{\"titel\":\"x\"}]}",
                "“positions[0][titel]” is not a key of the Request for Information. Correct its name or leave it out."
            ),
            ("{\"declined\":[\"fein\"],\"fein\":\"365554417\"}", "“fein” must be null, because it is declined."),
            ("[]", "The answers must be one JSON object with the keys of the answers."),
        ])
    func refused(json: String, reason: String) {
        #expect { try RequestAnswers(json: json) } throws: { "\($0)" == reason }
    }

    @Test("A draft comes back with what was typed")
    func draft() throws {
        let draft = AnswersDraft(answers: try RequestAnswers(json: Self.kessler), asTyped: ["naics": "3", "operating_since[year]": "09"])
        #expect(try AnswersDraft(json: draft.json) == draft)
        #expect(throws: AnswersUnreadable.self) { try AnswersDraft(json: "{}") }
    }
}
