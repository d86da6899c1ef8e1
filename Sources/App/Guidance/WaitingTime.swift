/// How long people wait, read from the words of a directory.
enum WaitingTime {
    private static let units: [(beginning: String, days: Double)] = [
        ("day", 1), ("dia", 1), ("dni", 1), ("week", 7), ("semana", 7), ("tydz", 7), ("tygod", 7), ("month", 30), ("mes", 30), ("miesi", 30),
    ]
    private static let numbers = [
        "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
        "twelve": 12,
    ]

    /// The days of the longest time that is named: "none" is 0, "2 to 3 weeks" 21. Nothing for words that name no time.
    static func days(_ text: String) -> Int? {
        let words = Folding.text(text).split(separator: " ")
        guard let first = words.first else { return nil }
        if ["none", "no", "0", "brak", "ninguna"].contains(first) { return 0 }
        var (longest, number) = (nil as Double?, nil as Int?)
        for word in words {
            if let found = Int(word) ?? numbers[String(word)] {
                number = found
            } else if let unit = units.first(where: { word.hasPrefix($0.beginning) }), let count = number {
                longest = max(longest ?? 0, Double(count) * unit.days)
                number = nil
            }
        }
        return longest.map { Int(min($0, 3_650)) }
    }
}
