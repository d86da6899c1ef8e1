import Phrases

/// What the page says that asks how it goes at work.
enum CheckInWords {
    static func title(_ person: String, _ employer: String) -> Phrase {
        Phrase(
            en: "How is \(person) doing at \(employer)?", es: "¿Cómo le va a \(person) en \(employer)?",
            pl: "Jak sobie radzi \(person) w \(employer)?")
    }

    static func titleToPerson(_ employer: String) -> Phrase {
        Phrase(en: "How is it going at \(employer)?", es: "¿Cómo le va en \(employer)?", pl: "Jak idzie praca w \(employer)?")
    }

    static func press(_ helper: String) -> Phrase {
        Phrase(
            en: "Press one button; \(helper) sees it at once.", es: "Pulse un botón; \(helper) lo ve enseguida.",
            pl: "Proszę nacisnąć jeden przycisk; \(helper) zobaczy to od razu.")
    }

    static func button(_ outcome: CheckIn.Outcome, _ asked: CheckIn.Asked) -> Phrase {
        switch (outcome, asked) {
        case (.fine, _): Phrase(en: "Yes, all fine", es: "Sí, todo bien", pl: "Tak, wszystko dobrze")
        case (.problem, .supervisor):
            Phrase(en: "Still here, but there is a problem", es: "Sigue aquí, pero hay un problema", pl: "Nadal pracuje, ale jest problem")
        case (.absent, .supervisor): Phrase(en: "Absent today", es: "Hoy no vino", pl: "Dziś nie ma tej osoby w pracy")
        case (.left, .supervisor): Phrase(en: "No longer works here", es: "Ya no trabaja aquí", pl: "Już tu nie pracuje")
        case (.problem, .person):
            Phrase(en: "I work there, but there is a problem", es: "Sigo allí, pero hay un problema", pl: "Pracuję, ale jest problem")
        case (.absent, .person): Phrase(en: "I could not go today", es: "Hoy no pude ir", pl: "Dziś nie udało mi się pójść")
        case (.left, .person): Phrase(en: "I no longer work there", es: "Ya no trabajo allí", pl: "Już tam nie pracuję")
        }
    }

    static func thanks(_ helper: String) -> Phrase {
        Phrase(
            en: "Thank you. \(helper) has been told.", es: "Gracias. Ya le avisamos a \(helper).", pl: "Dziękujemy. Wiadomość już dotarła: \(helper)."
        )
    }

    static func said(_ answer: Phrase) -> Phrase {
        Phrase(en: "Your answer: \(answer.en).", es: "Su respuesta: \(answer.es).", pl: "Odpowiedź: \(answer.pl).")
    }

    static func next(_ helper: String) -> Phrase {
        Phrase(
            en: "\(helper) looks into it now and tells you what was done.", es: "\(helper) se ocupa ahora y le dirá qué se hizo.",
            pl: "\(helper) zajmie się tym teraz i powie, co zrobiono.")
    }

    static func mayChange(_ until: Phrase) -> Phrase {
        Phrase(
            en: "You can change your answer until \(until.en).", es: "Puede cambiar su respuesta hasta el \(until.es).",
            pl: "Odpowiedź można zmienić do \(until.pl).")
    }

    static let changeIt = Phrase(en: "Change the answer", es: "Cambiar la respuesta", pl: "Zmień odpowiedź")
    static let closed = Phrase(
        en: "The day to change this answer is over. Something new? Please call.", es: "Ya pasó el día para cambiarla. ¿Algo nuevo? Llámenos.",
        pl: "Czas na zmianę minął. Coś nowego? Proszę zadzwonić.")
    static let helps = Phrase(en: "Anything that helps?", es: "¿Algo que ayude?", pl: "Coś, co pomoże?")
    static let sinceWhen = Phrase(en: "Since when?", es: "¿Desde cuándo?", pl: "Od kiedy?")
    static let whatDoYouKnow = Phrase(en: "What do you know?", es: "¿Qué sabe usted?", pl: "Co wiadomo?")
    static let callMe = Phrase(en: "Please call me", es: "Llámeme, por favor", pl: "Proszę o telefon")
    static let addThis = Phrase(en: "Add this", es: "Agregar", pl: "Dodaj")
    static let added = Phrase(en: "Added. Thank you.", es: "Agregado. Gracias.", pl: "Dodano. Dziękujemy.")

    static func since(_ since: CheckIn.Since) -> Phrase {
        switch since {
        case .today: Phrase(en: "Today", es: "Hoy", pl: "Dziś")
        case .yesterday: Phrase(en: "Yesterday", es: "Ayer", pl: "Wczoraj")
        case .longer: Phrase(en: "Longer", es: "Hace más", pl: "Dłużej")
        }
    }
}

/// For those who are not the right one to ask, or want to be asked no more.
extension CheckInWords {
    static let notYou = Phrase(
        en: "Not you, or ask no more?", es: "¿No es usted, o prefiere que no preguntemos más?", pl: "To nie Państwo, albo prosimy więcej nie pytać?")
    static let colleague = Phrase(en: "Somebody else should answer", es: "Otra persona debe responder", pl: "Powinien odpowiedzieć ktoś inny")
    static let colleagueName = Phrase(en: "Their name", es: "Su nombre", pl: "Imię i nazwisko")
    static let colleagueMailbox = Phrase(en: "Their e-mail address", es: "Su correo electrónico", pl: "Adres e-mail")
    static let sendThere = Phrase(en: "Send it to them", es: "Enviárselo", pl: "Wyślij do tej osoby")
    static let nameMissing = Phrase(en: "Enter the name", es: "Escriba el nombre", pl: "Proszę podać imię i nazwisko")
    static let mailboxMissing = Phrase(
        en: "Enter the whole address, such as dana@firm.com", es: "Escriba la dirección completa, como dana@empresa.com",
        pl: "Proszę podać cały adres, na przykład dana@firma.com")
    static let sentThere = Phrase(
        en: "It is on its way to them. Thank you.", es: "Ya va en camino. Gracias.", pl: "Wiadomość jest już w drodze. Dziękujemy.")
    static let stop = Phrase(en: "Stop these questions", es: "No preguntar más", pl: "Nie pytać więcej")
    static let stopAdvice = Phrase(
        en: "We then ask by phone, if at all.", es: "En ese caso preguntamos por teléfono, si hace falta.",
        pl: "Wtedy pytamy telefonicznie, jeśli w ogóle.")
    static let stopped = Phrase(
        en: "You get no more of these questions.", es: "No recibirá más estas preguntas.", pl: "Nie będziemy więcej o to pytać.")
}
