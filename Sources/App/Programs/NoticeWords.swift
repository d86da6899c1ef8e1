import Dates
import Phrases

/// What the notice of eligibility says.
enum NoticeWords {
    static let usable = Phrase(en: "You can use now", es: "Ya puede usar", pl: "Mogą Państwo skorzystać od razu")
    static let waiting = Phrase(en: "We are still looking at", es: "Todavía lo estamos viendo", pl: "Jeszcze sprawdzamy")
    static let notNow = Phrase(en: "Not this time", es: "Esta vez no", pl: "Tym razem nie")

    static func tellUs(_ question: String) -> Phrase {
        Phrase(en: "Please tell us: \(question)", es: "Díganos, por favor: \(question)", pl: "Prosimy o odpowiedź: \(question)")
    }

    /// For a question that was declined or answered with "not sure".
    static func leftOpen(_ question: String) -> Phrase {
        Phrase(
            en: "One question was left open: “\(question)” I will call you about it.",
            es: "Quedó abierta una pregunta: «\(question)» Le llamaré para hablarlo.",
            pl: "Jedno pytanie pozostało otwarte: „\(question)” Zadzwonię w tej sprawie.")
    }

    static func missing(_ number: Int, _ question: String) -> Phrase {
        Phrase(
            en: "We need one more answer. Question \(number): “\(question)”", es: "Nos falta una respuesta. Pregunta \(number): «\(question)»",
            pl: "Brakuje jednej odpowiedzi. Pytanie \(number): „\(question)”")
    }

    static func missing(_ numbers: [Int]) -> Phrase {
        guard numbers.count > 1 else {
            let number = numbers.first ?? 1
            return Phrase(
                en: "We need the rest of question \(number).", es: "Nos falta el resto de la pregunta \(number).",
                pl: "Brakuje reszty odpowiedzi na pytanie \(number).")
        }
        func list(_ and: String) -> String {
            "\(numbers.dropLast().map(String.init).joined(separator: ", ")) \(and) \(numbers[numbers.count - 1])"
        }
        return Phrase(
            en: "We need your answers to questions \(list("and")).", es: "Nos faltan sus respuestas a las preguntas \(list("y")).",
            pl: "Brakuje odpowiedzi na pytania \(list("i")).")
    }

    static let answerHow = Phrase(
        en: "Answer this mail or call me, and we fill in what is missing together.",
        es: "Responda a este correo o llámeme, y completamos juntos lo que falta.",
        pl: "Proszę odpisać lub zadzwonić, a razem uzupełnimy to, czego brakuje.")

    static func hearBy(_ day: Day) -> Phrase {
        Phrase(
            en: "Where a supervisor decides, you hear from us by \(Wording.weekday(day, in: .en)).",
            es: "Donde decide un supervisor, le avisamos a más tardar el \(Wording.weekday(day, in: .es)).",
            pl: "Tam, gdzie decyduje kierownik, odezwiemy się najpóźniej \(date(day, .pl)).")
    }

    static func supervisorAgreed(until day: Day) -> Phrase {
        Phrase(
            en: "A supervisor looked at it and agreed. This holds until \(Wording.day(day, in: .en)).",
            es: "Un supervisor lo revisó y está de acuerdo. Esto vale hasta el \(Wording.day(day, in: .es)).",
            pl: "Kierownik to sprawdził i wyraził zgodę. Obowiązuje ona do dnia \(Wording.day(day, in: .pl)).")
    }

    static func supervisorRefused(_ day: Day) -> Phrase {
        Phrase(
            en: "A supervisor looked at it on \(date(day, .en)) and decided that it does not fit now. Ask us why.",
            es: "Un supervisor lo revisó el \(date(day, .es)) y decidió que por ahora no se puede. Pregúntenos por qué.",
            pl: "Kierownik sprawdził to \(date(day, .pl)) i zdecydował, że na razie to niemożliwe. Chętnie wyjaśnimy dlaczego.")
    }

    static func law(_ citation: String) -> Phrase {
        Phrase(en: "The rule: \(citation).", es: "La norma: \(citation).", pl: "Przepis: \(citation).")
    }

    static let ownRule = Phrase(en: "This is our own rule.", es: "Es una regla nuestra.", pl: "To nasza własna zasada.")

    /// "November 6", "6 de noviembre", "6 listopada".
    static func date(_ day: Day, _ language: Language) -> String {
        String(Wording.weekday(day, in: language).drop { $0 != "," }.dropFirst(2))
    }
}
