import Phrases

/// What every public page says around its own matter.
enum LayoutWords {
    static let skip = Phrase(en: "Skip to main content", es: "Ir al contenido principal", pl: "Przejdź do treści")
    static let language = Phrase(en: "Language", es: "Idioma", pl: "Język")
    static let errorPrefix = Phrase(en: "Error: ", es: "Error: ", pl: "Błąd: ")

    static func help(_ name: String, _ phone: String) -> Phrase {
        Phrase(
            en: "Need help? Call \(name), \(phone), or answer the e-mail that brought you here.",
            es: "¿Necesita ayuda? Llame a \(name), \(phone), o responda al correo que le trajo aquí.",
            pl: "Potrzebna pomoc? Zadzwoń: \(name), \(phone), lub odpowiedz na e-mail z tym linkiem.")
    }

    static func helpByPhone(_ name: String, _ phone: String) -> Phrase {
        Phrase(
            en: "Need help? Call \(name), \(phone).", es: "¿Necesita ayuda? Llame a \(name), \(phone).",
            pl: "Potrzebna pomoc? Zadzwoń: \(name), \(phone).")
    }

    static func equalOpportunity(_ agency: String) -> Phrase {
        Phrase(
            en: "\(agency) is an equal opportunity employer and program. Help for people with disabilities is free.",
            es: "\(agency) es un empleador y programa de igualdad de oportunidades. La ayuda para personas con discapacidad es gratuita.",
            pl: "\(agency) zapewnia równe szanse w pracy i w programach. Pomoc dla osób z niepełnosprawnością jest bezpłatna.")
    }
}
