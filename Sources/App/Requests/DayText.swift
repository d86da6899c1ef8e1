import Dates
import Phrases

/// Days as people write them: "2026-12-07", "12/7/2026", "Dec 7 2026", "7.12.2026", "7 de diciembre de 2026".
enum DayText {
    enum Reading: Equatable {
        case day(Day)
        /// The year has fewer than four digits.
        case shortYear
        /// Day and month could be the other way round.
        case ambiguous
        case unknown
    }

    /// Reads the text. A field of type date sends YYYY-MM-DD; everything else is somebody's own hand.
    static func read(_ text: String, in language: Language) -> Reading {
        let (tokens, marks) = split(text.lowercased())
        guard tokens.count == 3 else { return .unknown }
        if let place = tokens.firstIndex(where: { month(named: $0) != nil }) { return withName(tokens, monthAt: place) }
        let numbers = tokens.compactMap { Digits.count($0) == $0.count ? Int($0) : nil }
        guard numbers.count == 3 else { return .unknown }
        if tokens[0].count == 4 { return made(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard tokens[2].count == 4 else { return tokens[2].count < 4 ? .shortYear : .unknown }
        return ordered(numbers, marks: marks, in: language)
    }

    /// The number of a month: "3", "03", "March", "marzec", "mar".
    static func month(_ text: String) -> Int? {
        let text = text.unpadded.lowercased()
        if let number = Int(text), Digits.count(text) == text.count { return (1...12).contains(number) ? number : nil }
        return month(named: text)
    }

    private static func withName(_ tokens: [String], monthAt place: Int) -> Reading {
        guard let month = month(named: tokens[place]) else { return .unknown }
        let rest = tokens.enumerated().filter { $0.offset != place }.map { ordinal($0.element) }
        guard rest.count == 2, let day = Int(rest[0]), let year = Int(rest[1]) else { return .unknown }
        if rest[0].count == 4 { return made(year: day, month: month, day: year) }
        return rest[1].count < 4 ? .shortYear : made(year: year, month: month, day: day)
    }

    /// Numbers alone: Americans write the month first, with slashes; with points the day comes first. Spanish and Polish speakers in the
    /// United States write slashes both ways, so slashes are read only where one order makes a day.
    private static func ordered(_ numbers: [Int], marks: Set<Character>, in language: Language) -> Reading {
        let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
        let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
        switch (monthFirst, dayFirst) {
        case (nil, nil): return .unknown
        case (let day?, nil), (nil, let day?): return .day(day)
        case (let american?, let european?):
            if american == european { return .day(american) }
            let isWithPoints = marks == ["."]
            if language == .en { return isWithPoints ? .ambiguous : .day(american) }
            return marks.contains("/") ? .ambiguous : .day(european)
        }
    }

    private static func made(year: Int, month: Int, day: Int) -> Reading {
        Day(year: year, month: month, day: day).map { .day($0) } ?? .unknown
    }

    private static func split(_ text: String) -> (tokens: [String], marks: Set<Character>) {
        var tokens: [String] = []
        var marks: Set<Character> = []
        var token = ""
        for character in text + " " {
            if character.isLetter || character.isNumber {
                token.append(character)
            } else {
                if !character.isWhitespace && character != "," { marks.insert(character) }
                if !token.isEmpty { tokens.append(token) }
                token = ""
            }
        }
        return (tokens.filter { !["de", "del", "r", "roku", "of", "the"].contains($0) }, marks)
    }

    /// "7th" is "7".
    private static func ordinal(_ token: String) -> String {
        for ending in ["st", "nd", "rd", "th"] where token.hasSuffix(ending) { return String(token.dropLast(2)) }
        return token
    }

    private static func month(named word: String) -> Int? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        return months[String(word.prefix(3))]
    }

    // The first three letters tell the month apart in the three languages together.
    private static let months: [String: Int] = [
        "jan": 1, "ene": 1, "sty": 1, "feb": 2, "lut": 2, "mar": 3, "apr": 4, "abr": 4, "kwi": 4, "may": 5, "maj": 5, "jun": 6, "cze": 6,
        "jul": 7, "lip": 7, "aug": 8, "ago": 8, "sie": 8, "sep": 9, "set": 9, "wrz": 9, "oct": 10, "paź": 10, "paz": 10, "nov": 11, "lis": 11,
        "dec": 12, "dic": 12, "gru": 12,
    ]
}
