import Phrases

/// What pages say to a person about where they were sent.
enum MyReferralWords {
    static let title = Phrase(en: "My referrals", es: "Mis referencias", pl: "Moje skierowania")

    static func lead(_ name: String) -> Phrase {
        Phrase(
            en: "\(name), this is where you go next. You may refuse any of it.",
            es: "\(name), estos son sus próximos pasos. Puede rechazar cualquiera de ellos.",
            pl: "\(name), tutaj widać dalsze kroki. Z każdego można zrezygnować.")
    }

    static let nothing = Phrase(
        en: "There is nothing here at the moment.", es: "Por ahora no hay nada aquí.", pl: "Na razie nic tu nie ma.")
    static let why = Phrase(en: "Why", es: "Por qué", pl: "Dlaczego")
    static let when = Phrase(en: "When", es: "Cuándo", pl: "Kiedy")
    static let place = Phrase(en: "Where", es: "Dónde", pl: "Gdzie")
    static let state = Phrase(en: "How far it is", es: "Cómo va", pl: "Na jakim etapie")
    static let map = Phrase(en: "Show on a map", es: "Ver en el mapa", pl: "Pokaż na mapie")
    static let notYet = Phrase(en: "not set yet", es: "aún sin fecha", pl: "jeszcze nie ustalono")
    static let then = Phrase(en: "After", es: "Después de", pl: "Po ukończeniu")
    static let past = Phrase(en: "Earlier", es: "Anteriores", pl: "Wcześniejsze")
    static let change = Phrase(en: "I need to change this", es: "Necesito cambiar esto", pl: "Muszę coś zmienić")
    static let what = Phrase(
        en: "What must be different?", es: "¿Qué debe cambiar?", pl: "Co powinno być inaczej?")
    static let whatHint = Phrase(
        en: "For example another day, or somebody to go with you.", es: "Por ejemplo, otro día, o alguien que le acompañe.",
        pl: "Na przykład inny dzień albo ktoś do towarzystwa.")
    static let send = Phrase(en: "Send", es: "Enviar", pl: "Wyślij")
    static let refuse = Phrase(en: "I do not want this", es: "No quiero esto", pl: "Nie chcę tego")
    static let sendRefusal = Phrase(en: "Refuse it", es: "Rechazar", pl: "Zrezygnuj")
    static let outcome = Phrase(en: "What came of it?", es: "¿Qué resultó?", pl: "Co z tego wyszło?")
    static let thanks = Phrase(en: "Thank you. It is written down.", es: "Gracias. Está anotado.", pl: "Dziękujemy. Zapisano.")
    static let back = Phrase(en: "Back to all of them", es: "Volver a todas", pl: "Wróć do wszystkich")
    static let noWords = Phrase(en: "Write what must be different", es: "Escriba qué debe cambiar", pl: "Napisz, co ma być inaczej")
}
