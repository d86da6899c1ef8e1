import Dates
import Phrases
import Testing

@testable import App

@Suite("Reading what somebody typed")
struct AnswerReadingTests {
    @Test(
        "An employer number is nine digits with or without hyphen",
        arguments: [("36-5554417", "365554417"), ("365554417", "365554417"), (" 36 5554417 ", "365554417"), ("36–5554417", "365554417")])
    func fein(typed: String, digits: String) {
        #expect(AnswerReading.read(typed, as: .fein, in: .en) == .answer(.text(digits)))
    }

    @Test(
        "Eight digits, letters and prefixes never issued are sent back",
        arguments: ["36-555441", "36-555441A", "3655544177", "00-5554417", "89-1234567"])
    func badFEIN(typed: String) {
        guard case .unclear(let message) = AnswerReading.read(typed, as: .fein, in: .en) else {
            Issue.record("\(typed) was taken")
            return
        }
        #expect(message == (typed.hasPrefix("00") || typed.hasPrefix("89") ? AnswerProblemWords.feinPrefix : AnswerProblemWords.feinDigits))
    }

    @Test(
        "Numbers may have separators",
        arguments: [("41", 41), ("1,250", 1250), ("1.250", 1250), ("1 250", 1250), ("1\u{A0}250", 1250), ("0", 0), ("1,234,567", 1_234_567)])
    func integers(typed: String, number: Int) {
        #expect(AnswerReading.read(typed, as: .integer(0...9_999_999), in: .pl) == .answer(.integer(number)))
    }

    @Test("Words, fractions and odd separators are no whole numbers", arguments: ["forty", "12.5", "1,25", "12,3456", "-3", "40+", "1,,000", ","])
    func noIntegers(typed: String) {
        let wholeNumber = AnswerReading.unclear(AnswerProblemWords.wholeNumber(from: 0))
        #expect(AnswerReading.read(typed, as: .integer(0...9_999_999), in: .en) == wholeNumber)
    }

    @Test("A number beyond its range says the range")
    func outOfRange() {
        #expect(AnswerReading.read("200", as: .integer(1...168), in: .en) == .unclear(AnswerProblemWords.between(1...168)))
    }

    @Test(
        "Money is read in American, Spanish and Polish writing",
        arguments: [
            ("$21.50", 2150), ("21.50", 2150), ("21,50", 2150), ("21,5", 2150), ("18", 1800), ("US$ 18.00", 1800), ("21,50 USD", 2150),
            ("$1,234.50", 123_450), ("1.234,50", 123_450), ("1 234,50", 123_450), ("1,234", 123_400),
        ])
    func money(typed: String, cents: Int) {
        #expect(AnswerReading.read(typed, as: .money, in: .es) == .answer(.money(cents: cents)))
    }

    @Test("What is no pay is sent back", arguments: ["0", "twenty", "21.505.1", "-5", "18-20", "$", ".50.", "21,5000"])
    func noMoney(typed: String) {
        #expect(AnswerReading.read(typed, as: .money, in: .en) == .unclear(AnswerProblemWords.money))
    }

    @Test("Industry codes have two to six digits")
    func naics() {
        #expect(AnswerReading.read("332322", as: .digits(2...6), in: .en) == .answer(.text("332322")))
        #expect(AnswerReading.read("3", as: .digits(2...6), in: .en) == .unclear(AnswerProblemWords.digits(2...6)))
        #expect(AnswerReading.read("33a", as: .digits(2...6), in: .en) == .unclear(AnswerProblemWords.digits(2...6)))
    }

    @Test("Blank stays blank, and text too long says how long it may be")
    func texts() {
        #expect(AnswerReading.read(" \n", as: .text, in: .en) == .blank)
        #expect(AnswerReading.read(String(repeating: "x", count: 201), as: .text, in: .en) == .unclear(AnswerProblemWords.shorten(to: 200)))
    }

    @Test("Lists stand between commas, or on lines where a name may hold a comma")
    func lists() {
        #expect(AnswerReading.read("Driver, clerk ,", as: .list(.commas), in: .en) == .answer(.list(["Driver", "clerk"])))
        #expect(AnswerReading.read("Clerk, shipping; driver", as: .list(.commas), in: .en) == .answer(.list(["Clerk, shipping", "driver"])))
        #expect(AnswerReading.read("Kessler, Inc.\nKMW", as: .list(.lines), in: .en) == .answer(.list(["Kessler, Inc.", "KMW"])))
    }

    @Test("A list put back into its field reads the same", arguments: [["Clerk, shipping"], ["a", "b"], ["a, b", "c"], ["one"]])
    func listsRoundTrip(list: [String]) {
        for writing in [QuestionField.ListWriting.lines, .commas] {
            #expect(ListText.parts(ListText.joined(list, writing), writing) == list)
        }
    }
}

@Suite("Reading days")
struct DayTextTests {
    static let seventh = Day("2026-12-07")

    @Test(
        "The seventh of December in many hands",
        arguments: [
            ("2026-12-07", Language.en), ("2026/12/7", .pl), ("12/7/2026", .en), ("12-07-2026", .en), ("Dec 7 2026", .en),
            ("December 7th, 2026", .en), ("7 Dec 2026", .pl), ("7 dic 2026", .es), ("7 de diciembre de 2026", .es), ("7-12-2026", .es),
            ("7.12.2026", .pl), ("07.12.2026 r.", .pl), ("7 grudnia 2026", .pl), ("7 GRU 2026", .en), ("2026 Dec 7", .en),
        ])
    func read(typed: String, language: Language) {
        #expect(DayText.read(typed, in: language) == Self.seventh.map { .day($0) })
    }

    @Test("Where only one order makes a day, it is taken", arguments: Language.allCases)
    func onlyOneOrder(language: Language) {
        let christmas = Day("2026-12-25").map { DayText.Reading.day($0) }
        #expect(DayText.read("12/25/2026", in: language) == christmas)
        #expect(DayText.read("25.12.2026", in: language) == christmas)
        #expect(DayText.read("7/7/2026", in: language) == Day("2026-07-07").map { .day($0) })
    }

    @Test("Where both orders make a day and habits differ, nothing is guessed")
    func ambiguous() {
        #expect(DayText.read("12/7/2026", in: .es) == .ambiguous)
        #expect(DayText.read("12/7/2026", in: .pl) == .ambiguous)
        #expect(DayText.read("12.7.2026", in: .en) == .ambiguous)
    }

    @Test("A short year, a day that is not, and words are told apart")
    func unreadable() {
        #expect(DayText.read("12/7/26", in: .en) == .shortYear)
        #expect(DayText.read("7 gru 26", in: .pl) == .shortYear)
        #expect(DayText.read("2026-02-30", in: .en) == .unknown)
        #expect(DayText.read("next Monday", in: .en) == .unknown)
        #expect(DayText.read("in March", in: .en) == .unknown)
    }

    @Test("Every month is known by its name in three languages", arguments: Language.allCases)
    func months(language: Language) {
        for month in 1...12 {
            let day = Day(year: 2026, month: month, day: 15)
            #expect(day.map { DayText.read(Wording.day($0, in: language), in: language) } == day.map { .day($0) })
            #expect(day.map { DayText.read(Wording.longDay($0, in: language).dropWeekday, in: language) } == day.map { .day($0) })
        }
    }
}

extension String {
    fileprivate var dropWeekday: String { split(separator: ",", maxSplits: 1).last.map { String($0).unpadded } ?? self }
}
