import Dates
import Phrases

/// How parts of an answer are said in one line.
enum AnswersSummaryWords {
    static func people(_ n: Int) -> Phrase {
        .counted(
            n, en: TwoForms(one: "{n} person", other: "{n} people"), es: TwoForms(one: "{n} persona", other: "{n} personas"),
            pl: ThreeForms(one: "{n} osoba", few: "{n} osoby", many: "{n} osób"))
    }

    static func hoursAWeek(_ n: Int) -> Phrase {
        .counted(
            n, en: TwoForms(one: "{n} hour a week", other: "{n} hours a week"),
            es: TwoForms(one: "{n} hora por semana", other: "{n} horas por semana"),
            pl: ThreeForms(one: "{n} godzina w tygodniu", few: "{n} godziny w tygodniu", many: "{n} godzin w tygodniu"))
    }

    static func from(_ day: Day) -> Phrase {
        Phrase(
            en: "from \(Wording.day(day, in: .en))", es: "desde el \(Wording.day(day, in: .es))", pl: "od \(Wording.day(day, in: .pl))")
    }

    static func anHour(_ cents: Int) -> Phrase {
        func money(_ language: Language) -> String { Wording.money(cents: Int64(cents), in: language) }
        return Phrase(en: "\(money(.en)) an hour", es: "\(money(.es)) por hora", pl: "\(money(.pl)) za godzinę")
    }

    /// "March 2009", for a day of which only month and year were asked.
    static func month(_ day: Day) -> Phrase {
        let place = day.month - 1
        return Phrase(en: "\(english[place]) \(day.year)", es: "\(spanish[place]) de \(day.year)", pl: "\(polish[place]) \(day.year)")
    }

    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    private static let spanish = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ]
    // Standing alone, without a day, Polish months are in the nominative.
    private static let polish = [
        "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
    ]
}
