import Phrases

/// What the mail with the copy says around the answers.
enum RequestMailWords {
    static func subject(_ agency: String) -> Phrase {
        Phrase(
            en: "A copy of your answers to \(agency)", es: "Copia de sus respuestas a \(agency)", pl: "Kopia Państwa odpowiedzi dla \(agency)")
    }

    static func greeting(_ name: String) -> Phrase {
        Phrase(en: "Hello \(name),", es: "Hola, \(name):", pl: "Dzień dobry, \(name),")
    }

    static func arrived(_ employer: String, _ helper: String) -> Phrase {
        Phrase(
            en: "The answers of \(employer) have arrived. \(helper) reads them and tells you, today or tomorrow, which programs fit.",
            es: "Llegaron las respuestas de \(employer). \(helper) las lee y le dirá, hoy o mañana, qué programas le sirven.",
            pl: "Odpowiedzi firmy \(employer) dotarły. Przeczyta je \(helper). Dziś lub jutro powiemy, które programy pasują.")
    }

    static func mayChange(until moment: Phrase) -> Phrase {
        Phrase(
            en: "You can change an answer until \(moment.en), with the same link as before.",
            es: "Puede cambiar una respuesta hasta el \(moment.es), con el mismo enlace de antes.",
            pl: "Odpowiedzi można zmienić do: \(moment.pl), przez ten sam link co wcześniej.")
    }

    static func callToChange(_ helper: String, _ phone: String) -> Phrase {
        Phrase(
            en: "If something is wrong, call \(helper), \(phone), or answer this e-mail.",
            es: "Si algo no está bien, llame a \(helper), \(phone), o responda a este correo.",
            pl: "Jeśli coś się nie zgadza, proszę zadzwonić: \(helper), \(phone), albo odpowiedzieć na ten e-mail.")
    }

    static let masked = Phrase(
        en: "Here are your answers. Of your employer number (FEIN) we show only the last four digits.",
        es: "Estas son sus respuestas. De su número de empleador (FEIN) mostramos solo los últimos cuatro dígitos.",
        pl: "Oto Państwa odpowiedzi. Z numeru pracodawcy (FEIN) pokazujemy tylko cztery ostatnie cyfry.")
}
