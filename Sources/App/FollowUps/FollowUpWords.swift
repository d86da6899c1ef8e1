import Dates
import Phrases

/// What a follow-up says.
enum FollowUpWords {
    static func greeting(_ firstName: String) -> Phrase {
        // A name in Polish would need its vocative, and "Estimado" its gender: both greet without.
        Phrase(en: "Dear \(firstName),", es: "Hola, \(firstName):", pl: "Dzień dobry,")
    }

    /// The first paragraph that is proposed, after what was done together.
    static func thanks(_ kind: Conversation.Kind?, when day: Phrase, agency: String) -> Phrase {
        switch kind {
        case .visit, .meeting:
            Phrase(en: "Thank you for your time \(day.en).", es: "Gracias por su tiempo \(day.es).", pl: "Dziękuję za rozmowę \(day.pl).")
        case .call:
            Phrase(
                en: "Thank you for talking with me on the phone \(day.en).", es: "Gracias por hablar conmigo por teléfono \(day.es).",
                pl: "Dziękuję za rozmowę telefoniczną \(day.pl).")
        case .mail:
            Phrase(en: "Thank you for your message \(day.en).", es: "Gracias por su mensaje \(day.es).", pl: "Dziękuję za wiadomość \(day.pl).")
        case nil:
            Phrase(
                en: "I write from \(agency). We help employers to find people and to keep them, at no cost to you.",
                es: "Le escribo de \(agency). Ayudamos a las empresas a encontrar personal y a conservarlo, sin costo para usted.",
                pl: "Piszę z \(agency). Pomagamy pracodawcom znaleźć i zatrzymać pracowników, bez żadnych kosztów z Państwa strony.")
        }
    }

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

    static func flyers(_ titles: [String]) -> Phrase {
        let list = titles.joined(separator: ", ")
        return Phrase.counted(
            titles.count, en: TwoForms(one: "I attach a short flyer: \(list).", other: "I attach {n} short flyers: \(list)."),
            es: TwoForms(one: "Le adjunto un folleto breve: \(list).", other: "Le adjunto {n} folletos breves: \(list)."),
            pl: ThreeForms(
                one: "Załączam krótką ulotkę: \(list).", few: "Załączam {n} krótkie ulotki: \(list).", many: "Załączam {n} krótkich ulotek: \(list).")
        )
    }

    static let questions = Phrase(
        en: "To find out what you qualify for, I need a few facts: 15 questions, about four minutes.",
        es: "Para saber a qué tiene derecho su empresa, necesito unos datos: 15 preguntas, unos cuatro minutos.",
        pl: "Aby sprawdzić, z czego mogą Państwo skorzystać, potrzebuję kilku informacji: 15 pytań, około czterech minut.")
    static let atLeisure = Phrase(
        en: "You can stop and come back. There is no account to make.", es: "Puede parar y volver después. No hay que crear una cuenta.",
        pl: "Można przerwać i wrócić. Nie trzeba zakładać konta.")
    static let known = Phrase(
        en: "Some answers are filled in already.", es: "Algunas respuestas ya están puestas.", pl: "Część odpowiedzi jest już wpisana.")
    static let answer = Phrase(en: "Answer the 15 questions", es: "Responder las 15 preguntas", pl: "Odpowiedz na 15 pytań")

    static func works(until day: Day) -> Phrase {
        Phrase(
            en: "The link is private and works until \(Wording.day(day, in: .en)).",
            es: "El enlace es privado y funciona hasta el \(Wording.day(day, in: .es)).",
            pl: "Link jest prywatny i działa do \(Wording.day(day, in: .pl)).")
    }

    static let promise = Phrase(
        en: "I will tell you the result the day your answers arrive. If it is easier, call me and we fill it in together.",
        es: "Le diré el resultado el mismo día en que lleguen sus respuestas. Si prefiere, llámeme y lo llenamos juntos.",
        pl: "Wynik podam w dniu, w którym przyjdą odpowiedzi. Jeśli tak wygodniej, proszę zadzwonić: wypełnimy to razem.")
    static let ask = Phrase(
        en: "If you have a question, answer this mail or call me.", es: "Si tiene una pregunta, responda a este correo o llámeme.",
        pl: "W razie pytań proszę odpisać na tę wiadomość lub zadzwonić.")

    static func subject(_ firstName: String, agency: String, met: Bool, flyers: Int, asks: Bool) -> Phrase {
        let opening =
            met
            ? Phrase(en: "Good to meet you, \(firstName)", es: "Un gusto conocerle, \(firstName)", pl: "Dziękuję za spotkanie")
            : Phrase(en: "From \(agency)", es: "De \(agency)", pl: "Od \(agency)")
        let things = [flyers > 0 ? count(flyers) : nil, asks ? FollowUpWords.fifteen : nil].compactMap(\.self)
        guard !things.isEmpty else { return opening }
        func say(_ language: Language, _ and: String) -> String {
            "\(opening[language]): \(things.map { $0[language] }.joined(separator: " \(and) "))"
        }
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
