import Phrases

/// What pages say to an employer about somebody who was put forward, and to the person about an interview.
enum CandidateWords {
    static let see = Phrase(en: "See who it is", es: "Ver quién es", pl: "Zobacz, kto to jest")

    static func title(_ title: String) -> Phrase {
        Phrase(en: "Somebody for your opening: \(title)", es: "Una persona para su puesto: \(title)", pl: "Kandydatura na stanowisko: \(title)")
    }

    static func suggests(_ helper: String, _ agency: String) -> Phrase {
        Phrase(
            en: "\(helper) of \(agency) suggests somebody to you. The person agreed that you see what follows.",
            es: "\(helper), de \(agency), le propone a una persona, que aceptó que usted vea lo siguiente.",
            pl: "\(helper) z \(agency) przedstawia kandydaturę. Ta osoba zgodziła się na pokazanie tych informacji.")
    }

    static let seen = Phrase(
        en: "We note that you have looked, as the person was promised.", es: "Anotamos que usted lo vio, como le prometimos a la persona.",
        pl: "Odnotujemy, że Państwo to zobaczyli, tak jak obiecaliśmy tej osobie.")
    static let ended = Phrase(en: "This suggestion has ended", es: "Esta propuesta terminó", pl: "Ta propozycja jest nieaktualna")
    static let endedAdvice = Phrase(
        en: "Nothing more can be shown. Call us if you would like to meet somebody for this job.",
        es: "Ya no se puede mostrar más. Llámenos si quiere conocer a alguien para este puesto.",
        pl: "Nie możemy już nic pokazać. Prosimy o telefon, jeśli szukają Państwo kogoś do tej pracy.")
    static let available = Phrase(en: "Can work", es: "Puede trabajar", pl: "Może pracować")
    static let file = Phrase(en: "The résumé as a file", es: "El currículum como archivo", pl: "CV jako plik")
    static let answer = Phrase(en: "Your answer", es: "Su respuesta", pl: "Odpowiedź")
}

/// The answers.
extension CandidateWords {
    static let invite = Phrase(en: "Yes, an interview", es: "Sí, una entrevista", pl: "Tak, rozmowa")
    static let inviteAdvice = Phrase(
        en: "Offer up to three times. We ask the person and send you both an invitation for your calendars.",
        es: "Proponga hasta tres horas. Le preguntamos a la persona y les mandamos a ambos una invitación para el calendario.",
        pl: "Proszę podać do trzech terminów. Zapytamy tę osobę i wyślemy obu stronom zaproszenie do kalendarza.")

    static func time(_ number: Int) -> Phrase {
        Phrase(en: "Day and time \(number)", es: "Día y hora \(number)", pl: "Dzień i godzina \(number)")
    }

    static let place = Phrase(en: "Where", es: "Dónde", pl: "Gdzie")
    static let send = Phrase(en: "Send the times", es: "Enviar las horas", pl: "Wyślij terminy")
    static let decline = Phrase(en: "No, not suitable", es: "No, no conviene", pl: "Nie, nie pasuje")
    static let why = Phrase(en: "Why?", es: "¿Por qué?", pl: "Dlaczego?")
    static let more = Phrase(en: "Anything else? (optional)", es: "¿Algo más? (opcional)", pl: "Coś jeszcze? (niekonieczne)")
    static let sendNo = Phrase(en: "Send this answer", es: "Enviar esta respuesta", pl: "Wyślij odpowiedź")
    static let hired = Phrase(en: "We have hired this person", es: "Contratamos a esta persona", pl: "Zatrudniliśmy tę osobę")
    static let firstDay = Phrase(en: "First day at work", es: "Primer día de trabajo", pl: "Pierwszy dzień pracy")
    static let wage = Phrase(en: "Pay by the hour", es: "Pago por hora", pl: "Stawka za godzinę")
    static let sendHired = Phrase(en: "Tell us", es: "Avisarnos", pl: "Powiadom nas")
    static let noTime = Phrase(
        en: "Enter at least one day and time from tomorrow on", es: "Escriba al menos un día y hora a partir de mañana",
        pl: "Wpisz co najmniej jeden termin od jutra")
    static let noReason = Phrase(en: "Choose why", es: "Elija por qué", pl: "Wybierz powód")
    static let noDay = Phrase(en: "Enter the first day at work", es: "Escriba el primer día de trabajo", pl: "Wpisz pierwszy dzień pracy")
    static let wrongWage = Phrase(
        en: "Enter the pay in dollars, such as 18.50", es: "Escriba el pago en dólares, como 18.50", pl: "Wpisz stawkę w dolarach, np. 18.50")

    static func state(_ state: Introduction.State) -> Phrase {
        switch state {
        case .sent, .seen: Phrase(en: "Waiting for your answer", es: "Esperamos su respuesta", pl: "Czekamy na odpowiedź")
        case .interview: Phrase(en: "You offered an interview", es: "Usted propuso una entrevista", pl: "Zaproponowali Państwo rozmowę")
        case .agreed: Phrase(en: "The interview is agreed", es: "La entrevista está confirmada", pl: "Rozmowa jest umówiona")
        case .offered: Phrase(en: "You offered the job", es: "Usted ofreció el puesto", pl: "Zaproponowali Państwo pracę")
        case .hired: Phrase(en: "You hired this person", es: "Usted contrató a esta persona", pl: "Zatrudnili Państwo tę osobę")
        case .declined: Phrase(en: "You declined", es: "Usted dijo que no", pl: "Odpowiedź była odmowna")
        case .withdrawn: ended
        }
    }
}

/// The invitation to an interview.
extension CandidateWords {
    static func interview(_ title: String, _ employer: String) -> Phrase {
        Phrase(en: "Interview: \(title), \(employer)", es: "Entrevista: \(title), \(employer)", pl: "Rozmowa: \(title), \(employer)")
    }

    static func invited(_ name: String) -> Phrase {
        Phrase(
            en: "Hello \(name),\nthe interview is agreed. The invitation for your calendar is attached.",
            es: "Hola, \(name):\nla entrevista está confirmada. Adjuntamos la invitación para su calendario.",
            pl: "Dzień dobry,\nrozmowa jest umówiona. W załączniku jest zaproszenie do kalendarza.")
    }
}
