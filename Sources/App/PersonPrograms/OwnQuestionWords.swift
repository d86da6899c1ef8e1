import Phrases

/// What mails and pages say by which a person answers for programs alone.
enum OwnQuestionWords {
    static func subject(_ agency: String) -> Phrase {
        Phrase(
            en: "Which programs can help you? From \(agency)", es: "¿Qué programas le convienen? De \(agency)",
            pl: "Które programy Ci pomogą? Od \(agency)")
    }

    static func opening(_ name: String) -> Phrase {
        Phrase(
            en: "Hello \(name),\nplease answer some questions about yourself, so that we can see which programs can help you.",
            es: "Hola, \(name):\nconteste por favor unas preguntas sobre usted, para ver qué programas le pueden ayudar.",
            pl: "Dzień dobry, \(name),\nprosimy o odpowiedź na kilka pytań o Tobie, aby sprawdzić, które programy mogą Ci pomóc.")
    }

    static let why = Phrase(
        en: "Each answer is saved by itself, and you may leave any of them out. Employers never see them. It takes about five minutes.",
        es: "Cada respuesta se guarda sola y puede omitir cualquiera. Los empleadores nunca las ven. Toma unos cinco minutos.",
        pl: "Każda odpowiedź zapisuje się sama i każdą można pominąć. Pracodawcy nigdy ich nie widzą. Zajmie to około pięciu minut.")
    static let start = Phrase(en: "Answer the questions", es: "Contestar las preguntas", pl: "Odpowiedz na pytania")
    static let free = Phrase(
        en: "You may go on without an answer. What you say is for programs alone; employers never see it.",
        es: "Puede seguir sin contestar. Lo que diga es solo para los programas; los empleadores nunca lo ven.",
        pl: "Można iść dalej bez odpowiedzi. To, co powiesz, służy tylko programom; pracodawcy tego nie widzą.")
    static let day = Phrase(en: "The day", es: "El día", pl: "Dzień")
    static let words = Phrase(en: "Your answer", es: "Su respuesta", pl: "Twoja odpowiedź")
    static let nothing = Phrase(en: "not answered", es: "sin respuesta", pl: "bez odpowiedzi")
    static let later = Phrase(en: "What we ask you in person", es: "Lo que le preguntamos en persona", pl: "O co zapytamy osobiście")
    static let dayWrong = Phrase(
        en: "Enter the day as month, day and year", es: "Escriba la fecha con mes, día y año", pl: "Wpisz datę: miesiąc, dzień i rok")
    static let yearWrong = Phrase(en: "Is the year right?", es: "¿Es correcto el año?", pl: "Czy rok się zgadza?")
    static let choiceWrong = Phrase(
        en: "Choose one of the answers", es: "Elija una de las respuestas", pl: "Wybierz jedną z odpowiedzi")
}
