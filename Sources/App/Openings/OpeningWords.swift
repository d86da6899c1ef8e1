import Phrases

/// How the times of a job are spoken of.
enum OpeningWords {
    static let everyDay = Phrase(en: "every day", es: "todos los días", pl: "codziennie")

    /// The day of that place, Monday being 0.
    static func day(_ place: Int) -> Phrase { CalendarNames.days[place] }

    static func days(_ places: [Int]) -> Phrase { Phrase.list(places.map(day)) }

    static func days(from first: Int, through last: Int) -> Phrase {
        let (one, other) = (CalendarNames.days[first], CalendarNames.days[last])
        return Phrase(
            en: "\(one.en) to \(other.en)", es: "de \(one.es) a \(other.es)", pl: "od \(polishSpan[first]) do \(polishSpan[last])")
    }

    static func shift(_ shift: WorkShifts) -> Phrase {
        switch shift {
        case .first: Phrase(en: "first", es: "primer turno", pl: "pierwsza zmiana")
        case .second: Phrase(en: "second", es: "segundo turno", pl: "druga zmiana")
        default: Phrase(en: "third", es: "tercer turno", pl: "trzecia zmiana")
        }
    }

    /// As Polish says a day after "od" and "do".
    private static let polishSpan = ["poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"]
}
