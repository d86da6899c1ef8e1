import Dates
import Phrases

/// What a follow-up says.
enum FollowUpWords {
    static let today = Phrase(en: "today", es: "hoy", pl: "dzisiaj")
    static let yesterday = Phrase(en: "yesterday", es: "ayer", pl: "wczoraj")

    /// "on Tuesday", "el martes", "we wtorek".
    static func onWeekday(_ day: Day) -> Phrase {
        let polish = ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"]
        return Phrase(en: "on \(weekday(day, .en))", es: "el \(weekday(day, .es))", pl: polish[day.weekday.rawValue])
    }

    /// "on November 6", "el 6 de noviembre", "6 listopada".
    static func onDate(_ day: Day) -> Phrase {
        Phrase(en: "on \(date(day, .en))", es: "el \(date(day, .es))", pl: date(day, .pl))
    }

    /// "a short flyer: Hiring events", "2 short flyers: …".
    static func flyers(_ titles: [String]) -> Phrase {
        let list = titles.joined(separator: ", ")
        return Phrase.counted(
            titles.count, en: TwoForms(one: "a short flyer: \(list)", other: "{n} short flyers: \(list)"),
            es: TwoForms(one: "un folleto breve: \(list)", other: "{n} folletos breves: \(list)"),
            pl: ThreeForms(one: "krótką ulotkę: \(list)", few: "{n} krótkie ulotki: \(list)", many: "{n} krótkich ulotek: \(list)"))
    }

    /// "2 flyers and 15 questions"; nothing if nothing goes along.
    static func things(flyers: Int, asks: Bool) -> Phrase {
        let things = [flyers > 0 ? count(flyers) : nil, asks ? FollowUpWords.fifteen : nil].compactMap(\.self)
        func say(_ language: Language, _ and: String) -> String { things.map { $0[language] }.joined(separator: " \(and) ") }
        return Phrase(en: say(.en, "and"), es: say(.es, "y"), pl: say(.pl, "i"))
    }

    private static func count(_ flyers: Int) -> Phrase {
        Phrase.counted(
            flyers, en: TwoForms(one: "a flyer", other: "{n} flyers"), es: TwoForms(one: "un folleto", other: "{n} folletos"),
            pl: ThreeForms(one: "ulotka", few: "{n} ulotki", many: "{n} ulotek"))
    }

    static let fifteen = Phrase(en: "15 questions", es: "15 preguntas", pl: "15 pytań")

    private static func weekday(_ day: Day, _ language: Language) -> String { String(Wording.weekday(day, in: language).prefix { $0 != "," }) }

    private static func date(_ day: Day, _ language: Language) -> String {
        String(Wording.weekday(day, in: language).drop { $0 != "," }.dropFirst(2))
    }
}
