import Phrases

/// What the page behind a provider's link says.
enum ReferredWords {
    static func title(_ name: String) -> Phrase {
        Phrase(en: "Somebody for \(name)", es: "Una persona para \(name)", pl: "Osoba skierowana na: \(name)")
    }

    static func sends(_ helper: String, _ agency: String) -> Phrase {
        Phrase(
            en: "\(helper) of \(agency) sends somebody to you. The person agreed that you see what follows.",
            es: "\(helper), de \(agency), les envía a una persona, que aceptó que ustedes vean lo siguiente.",
            pl: "\(helper) z \(agency) kieruje do Państwa osobę, która zgodziła się na pokazanie tych informacji.")
    }

    static let see = Phrase(en: "See who it is", es: "Ver quién es", pl: "Zobacz, kto to jest")
    static let seen = Phrase(
        en: "We note that you have looked, as the person was promised.", es: "Anotamos que ustedes lo vieron, como le prometimos a la persona.",
        pl: "Odnotujemy, że Państwo to zobaczyli, tak jak obiecaliśmy tej osobie.")
    static let ended = Phrase(en: "This referral has ended", es: "Esta referencia terminó", pl: "To skierowanie jest nieaktualne")
    static let endedAdvice = Phrase(
        en: "Nothing more can be shown. Call us if you have a question.", es: "Ya no se puede mostrar más. Llámenos si tiene alguna pregunta.",
        pl: "Nie możemy już nic pokazać. W razie pytań prosimy o telefon.")
    static let why = Phrase(en: "Why", es: "Por qué", pl: "Dlaczego")
    static let language = Phrase(en: "Language", es: "Idioma", pl: "Język")
    static let interpreter = Phrase(en: "with an interpreter", es: "con intérprete", pl: "z tłumaczem")
    static let thanks = Phrase(en: "Thank you. It is written down.", es: "Gracias. Está anotado.", pl: "Dziękujemy. Zapisano.")
    static let back = Phrase(en: "Back to the referral", es: "Volver a la referencia", pl: "Wróć do skierowania")
    static let sameLink = Phrase(
        en: "This link goes on working: come back when something changes.", es: "Este enlace sigue funcionando: vuelva cuando algo cambie.",
        pl: "Ten link nadal działa: prosimy wrócić, gdy coś się zmieni.")
}
