import Dates
import Phrases

/// What became of a text that somebody typed into a field.
enum AnswerReading: Equatable {
    case blank
    case answer(AnswerValue)
    /// Not an answer yet, and what to do about it.
    case unclear(Phrase)

    /// Reads the text as the kind of field asks; the language decides the order of day and month.
    static func read(_ typed: String, as kind: QuestionField.Kind, in language: Language) -> AnswerReading {
        let text = typed.unpadded
        guard !text.isEmpty else { return .blank }
        switch kind {
        case .text: return short(text, limit: 200)
        case .longText: return short(text, limit: 4_000)
        case .carried: return short(text, limit: 40)
        case .fein: return fein(text)
        case .digits(let range): return digits(text, range)
        case .integer(let range): return integer(text, range)
        case .money: return money(text)
        case .day, .month: return day(text, in: language)
        case .yesNo, .yesNoUnsure, .yesNoOpen: return yesNo(text, kind)
        case .choice(let choices):
            return choices.contains { $0.value == text } ? .answer(.text(text)) : .unclear(AnswerProblemWords.chooseOne)
        case .several(let choices, let other): return several([text], choices, takesOthers: other != nil)
        case .list(let writing): return list(text, writing)
        }
    }

    /// Reads the boxes that were ticked, and what was written beside "Something else".
    static func several(_ ticked: [String], _ choices: [AnswerChoice], takesOthers: Bool) -> AnswerReading {
        var values: [String] = []
        for text in ticked.map(\.unpadded) where !text.isEmpty {
            if choices.contains(where: { $0.value == text }) {
                values.append(text)
            } else if takesOthers {
                values += ListText.parts(text, .commas)
            }
        }
        var seen: Set<String> = []
        let once = values.filter { seen.insert($0).inserted }
        return once.isEmpty ? .blank : .answer(.list(once))
    }

    private static func short(_ text: String, limit: Int) -> AnswerReading {
        text.count <= limit ? .answer(.text(text)) : .unclear(AnswerProblemWords.shorten(to: limit))
    }

    private static func fein(_ text: String) -> AnswerReading {
        let digits = Digits.only(text)
        guard digits.utf8.count == 9, text.allSatisfy({ "0123456789- \u{2010}\u{2011}\u{2013}".contains($0) }) else {
            return .unclear(AnswerProblemWords.feinDigits)
        }
        return FEIN.isIssued(prefix: digits.prefix(2)) ? .answer(.text(digits)) : .unclear(AnswerProblemWords.feinPrefix)
    }

    private static func digits(_ text: String, _ range: ClosedRange<Int>) -> AnswerReading {
        let digits = Digits.only(text)
        guard range.contains(digits.utf8.count), digits == text.filter({ $0 != " " }) else { return .unclear(AnswerProblemWords.digits(range)) }
        return .answer(.text(digits))
    }

    private static func integer(_ text: String, _ range: ClosedRange<Int>) -> AnswerReading {
        guard let number = NumberText.whole(text) else { return .unclear(AnswerProblemWords.wholeNumber(from: range.lowerBound)) }
        return range.contains(number) ? .answer(.integer(number)) : .unclear(AnswerProblemWords.between(range))
    }

    private static func money(_ text: String) -> AnswerReading {
        guard let cents = NumberText.cents(text), cents > 0 else { return .unclear(AnswerProblemWords.money) }
        return .answer(.money(cents: cents))
    }

    private static func day(_ text: String, in language: Language) -> AnswerReading {
        switch DayText.read(text, in: language) {
        case .day(let day): .answer(.day(day))
        case .shortYear: .unclear(AnswerProblemWords.fourDigitYear)
        case .ambiguous: .unclear(AnswerProblemWords.ambiguousDay)
        case .unknown: .unclear(AnswerProblemWords.unknownDay)
        }
    }

    private static func yesNo(_ text: String, _ kind: QuestionField.Kind) -> AnswerReading {
        switch (text, kind) {
        case ("yes", _): .answer(.boolean(true))
        case ("no", _): .answer(.boolean(false))
        case ("unsure", .yesNoUnsure): .answer(.unsure)
        default: .unclear(AnswerProblemWords.chooseOne)
        }
    }

    private static func list(_ text: String, _ writing: QuestionField.ListWriting) -> AnswerReading {
        let parts = ListText.parts(text, writing)
        guard parts.count <= 30, parts.allSatisfy({ $0.count <= 200 }) else { return .unclear(AnswerProblemWords.shorten(to: 200)) }
        return parts.isEmpty ? .blank : .answer(.list(parts))
    }
}

/// The employer identification number of the Internal Revenue Service.
enum FEIN {
    // IRS, "How EINs are assigned and valid EIN prefixes", as listed in 2026: these were never issued.
    private static let neverIssued: Set<Substring> = [
        "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97",
    ]

    static func isIssued(prefix: Substring) -> Bool { !neverIssued.contains(prefix) }

    /// "36-5554417".
    static func written(_ digits: String) -> String {
        digits.utf8.count == 9 ? digits.prefix(2) + "-" + digits.dropFirst(2) : digits
    }

    /// "••-•••4417", for everything that leaves the agency.
    static func masked(_ digits: String) -> String { "••-•••" + digits.suffix(4) }
}
