import Phrases

/// What a provider reads who is asked whether the directory has its service right.
enum CheckWords {
    static func subject(_ service: String) -> Phrase {
        Phrase(
            en: "Is this still right? \(service)", es: "¿Sigue siendo correcto? \(service)", pl: "Czy to nadal aktualne? \(service)")
    }

    static func opening(_ service: String, _ agency: String) -> Phrase {
        Phrase(
            en: "Hello,\n\(agency) sends people to you for “\(service)”. Please look whether what we tell them is right. One button confirms it.",
            es: "Hola:\n\(agency) les envía personas para «\(service)». Por favor, revise si lo que les decimos es correcto. Basta un botón.",
            pl:
                "Dzień dobry,\n\(agency) kieruje do Państwa osoby na „\(service)”. Prosimy sprawdzić, czy nasze dane są aktualne. Wystarczy jeden przycisk."
        )
    }

    static let look = Phrase(en: "Look at it", es: "Verlo", pl: "Zobacz")
    static func title(_ service: String) -> Phrase {
        Phrase(en: "Is this right? \(service)", es: "¿Es correcto? \(service)", pl: "Czy to się zgadza? \(service)")
    }

    static func lead(_ agency: String) -> Phrase {
        Phrase(
            en: "This is what \(agency) tells people whom we send to you.", es: "Esto es lo que \(agency) dice a las personas que les envía.",
            pl: "Tak \(agency) informuje osoby, które do Państwa kieruje.")
    }

    static let isRight = Phrase(en: "Yes, all of it is right", es: "Sí, todo es correcto", pl: "Tak, wszystko się zgadza")
    static let changed = Phrase(en: "Something has changed", es: "Algo ha cambiado", pl: "Coś się zmieniło")
    static let whatChanged = Phrase(
        en: "What has changed? A colleague corrects it.", es: "¿Qué ha cambiado? Un colega lo corregirá.", pl: "Co się zmieniło? Poprawimy to.")
    static let tellUs = Phrase(en: "Tell us", es: "Avisar", pl: "Przekaż")
    static let tellMissing = Phrase(
        en: "Write what has changed, in a few words", es: "Escriba en pocas palabras qué ha cambiado", pl: "Proszę krótko napisać, co się zmieniło")
    static let thanks = Phrase(en: "Thank you. It is confirmed.", es: "Gracias. Está confirmado.", pl: "Dziękujemy. Potwierdzone.")
    static let thanksForWords = Phrase(
        en: "Thank you. We change it and may call you.", es: "Gracias. Lo corregiremos y quizá le llamemos.",
        pl: "Dziękujemy. Poprawimy dane i w razie potrzeby zadzwonimy.")

    static let about = Phrase(en: "What it is", es: "Qué es", pl: "Co to jest")
    static let whoFor = Phrase(en: "For whom", es: "Para quién", pl: "Dla kogo")
    static let when = Phrase(en: "When", es: "Cuándo", pl: "Kiedy")
    static let place = Phrase(en: "Where", es: "Dónde", pl: "Gdzie")
    static let access = Phrase(en: "Access", es: "Accesibilidad", pl: "Dostępność")
    static let interpreters = Phrase(en: "Interpreters", es: "Intérpretes", pl: "Tłumacze")
    static let languages = Phrase(en: "Languages", es: "Idiomas", pl: "Języki")
    static let cost = Phrase(en: "Cost", es: "Costo", pl: "Koszt")
    static let bring = Phrase(en: "What to bring", es: "Qué traer", pl: "Co zabrać ze sobą")
    static let apply = Phrase(en: "How to start", es: "Cómo empezar", pl: "Jak zacząć")
    static let wait = Phrase(en: "Waiting time", es: "Tiempo de espera", pl: "Czas oczekiwania")
    static let phone = Phrase(en: "Phone", es: "Teléfono", pl: "Telefon")
    static let notKnown = Phrase(en: "not known yet", es: "aún no se sabe", pl: "jeszcze nie wiadomo")

    static func ages(_ from: Int?, _ to: Int?) -> Phrase? {
        switch (from, to) {
        case (let from?, let to?): Phrase(en: "ages \(from) to \(to)", es: "de \(from) a \(to) años", pl: "wiek od \(from) do \(to) lat")
        case (let from?, nil): Phrase(en: "\(from) and older", es: "\(from) años o más", pl: "od \(from) lat")
        case (nil, let to?): Phrase(en: "up to \(to) years old", es: "hasta \(to) años", pl: "do \(to) lat")
        case (nil, nil): nil
        }
    }
}
