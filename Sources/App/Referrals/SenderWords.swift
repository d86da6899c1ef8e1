import Phrases

/// What mails and pages say to an organization that sends people to us.
enum SenderWords {
    static func subject(_ matter: ReferralSender.Matter, _ agency: String) -> Phrase {
        switch matter {
        case .invitation: Phrase(en: "Send people to \(agency)", es: "Envíe personas a \(agency)", pl: "Kierowanie osób do \(agency)")
        case .newLink: Phrase(en: "Your new link, \(agency)", es: "Su enlace nuevo, \(agency)", pl: "Nowy link, \(agency)")
        case .word:
            Phrase(
                en: "About somebody whom you sent, \(agency)", es: "Sobre una persona que nos envió, \(agency)",
                pl: "W sprawie skierowanej osoby, \(agency)")
        }
    }

    static func opening(_ matter: ReferralSender.Matter, _ agency: String) -> Phrase {
        switch matter {
        case .invitation:
            Phrase(
                en: "Hello,\nyou can send people to \(agency) by this link: one short page, and we call them. There you also read what came of it.",
                es: "Hola:\ncon este enlace puede enviar personas a \(agency): una página corta, y las llamamos. Ahí también verá qué resultó.",
                pl:
                    "Dzień dobry,\nprzez ten link można kierować osoby do \(agency): to jedna krótka strona, a my dzwonimy. Tam też widać, co z tego wyszło."
            )
        case .newLink:
            Phrase(
                en: "Hello,\nhere is your new link for sending people to \(agency).",
                es: "Hola:\neste es su enlace nuevo para enviar personas a \(agency).",
                pl: "Dzień dobry,\noto nowy link do kierowania osób do \(agency).")
        case .word:
            Phrase(
                en: "Hello,\nthere is a word about somebody whom you sent to \(agency).",
                es: "Hola:\nhay una respuesta sobre una persona que envió a \(agency).",
                pl: "Dzień dobry,\njest odpowiedź w sprawie osoby skierowanej do \(agency).")
        }
    }

    static func look(_ matter: ReferralSender.Matter) -> Phrase {
        matter == .word
            ? Phrase(en: "Read it", es: "Leerla", pl: "Przeczytaj") : Phrase(en: "Send somebody", es: "Enviar a una persona", pl: "Skieruj osobę")
    }

    static let title = Phrase(en: "Send us a person", es: "Envíenos a una persona", pl: "Skieruj do nas osobę")

    static func lead(_ helper: String, _ agency: String) -> Phrase {
        Phrase(
            en: "\(helper) and colleagues at \(agency) call the person within three working days. You read here whether we take them on.",
            es: "\(helper) y su equipo de \(agency) llaman a la persona en tres días hábiles. Aquí verá si podemos atenderla.",
            pl: "\(helper) i zespół \(agency) zadzwonią do tej osoby w ciągu trzech dni roboczych. Tutaj będzie widać naszą odpowiedź.")
    }

    static let over = Phrase(
        en: "Nobody can be sent by this link any more. Call us if you would like to.",
        es: "Con este enlace ya no se puede enviar a nadie. Si lo desea, llámenos.",
        pl: "Przez ten link nie można już nikogo skierować. W razie potrzeby prosimy o telefon.")
    static let who = Phrase(en: "Who is it?", es: "¿Quién es?", pl: "Kto to jest?")
    static let spoken = Phrase(en: "Language of the person", es: "Idioma de la persona", pl: "Język tej osoby")
    static let wanted = Phrase(en: "What can we do for them?", es: "¿Qué podemos hacer por esta persona?", pl: "Jak możemy pomóc?")
    static let wantedHint = Phrase(
        en: "For example: find work, a résumé, a course.", es: "Por ejemplo: encontrar trabajo, un currículum, un curso.",
        pl: "Na przykład: praca, CV, kurs.")
    static let sentBy = Phrase(en: "Your name", es: "Su nombre", pl: "Imię i nazwisko osoby kierującej")
    static let consent = Phrase(en: "Their consent", es: "El permiso de la persona", pl: "Zgoda tej osoby")
    static let agreed = Phrase(
        en: "This person agreed that you pass this on, and that we tell you whether we take them on.",
        es: "Esta persona aceptó que nos pase estos datos y que le digamos si la atendemos.",
        pl: "Ta osoba zgodziła się na przekazanie tych danych i na to, że damy Państwu odpowiedź.")
    static let send = Phrase(en: "Send", es: "Enviar", pl: "Wyślij")
    static let noWanted = Phrase(en: "Say what we can do for them", es: "Diga qué podemos hacer", pl: "Proszę napisać, jak możemy pomóc")
    static let thanks = Phrase(
        en: "Thank you, it has arrived. We tell you by mail as soon as there is a word.",
        es: "Gracias, ya llegó. Le avisamos por correo en cuanto haya respuesta.",
        pl: "Dziękujemy, dotarło. Damy znać e-mailem, gdy będzie odpowiedź.")
    static let sent = Phrase(en: "Whom you sent", es: "A quién nos envió", pl: "Skierowane osoby")
    static let untold = Phrase(
        en: "We may tell you nothing more about this.", es: "No podemos decirle más sobre esto.", pl: "Nie możemy powiedzieć nic więcej.")

    /// Where it stands; what the person decided for themselves stays theirs.
    static func state(_ person: SentPerson) -> Phrase {
        switch (person.state, person.declinedBy, person.reason) {
        case (.sent, _, _), (.seen, _, _):
            Phrase(en: "We call the person.", es: "Estamos por llamar a la persona.", pl: "Dzwonimy do tej osoby.")
        case (.declined, .provider, let reason?):
            Phrase(
                en: "We cannot take this person on: \(reason.words.en.lowercased()).",
                es: "No podemos atender a esta persona: \(reason.words.es.lowercased()).",
                pl: "Nie możemy przyjąć tej osoby: \(reason.words.pl.lowercased()).")
        default: ReferralStepWords.state(person.state)
        }
    }
}
