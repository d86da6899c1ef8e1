import Phrases

/// What is said around the questions: buttons, notes and answers to choose from.
enum QuestionnaireWords {
    static let yes = Phrase(en: "Yes", es: "Sí", pl: "Tak")
    static let no = Phrase(en: "No", es: "No", pl: "Nie")
    static let notSure = Phrase(en: "Not sure", es: "No sé", pl: "Nie wiem")
    static let yesChoice = AnswerChoice("yes", yes)
    static let noChoice = AnswerChoice("no", no)
    static let unsureChoice = AnswerChoice("unsure", notSure)

    static let optional = Phrase(en: "(optional)", es: "(opcional)", pl: "(nieobowiązkowe)")
    static let chooseOne = Phrase(en: "Choose one", es: "Elija una opción", pl: "Proszę wybrać")
    static let month = Phrase(en: "Month", es: "Mes", pl: "Miesiąc")
    static let year = Phrase(en: "Year", es: "Año", pl: "Rok")
    static let continues = Phrase(en: "Continue", es: "Continuar", pl: "Dalej")
    static let back = Phrase(en: "Back", es: "Atrás", pl: "Wstecz")
    static let kept = Phrase(
        en: "Each page is kept. You may close this now and come back with the same link, on another phone or computer too.",
        es: "Guardamos cada página. Puede cerrar ahora y volver con el mismo enlace, también en otro teléfono o computadora.",
        pl: "Każda strona zostaje zapisana. Można ją teraz zamknąć i wrócić przez ten sam link, także na innym telefonie lub komputerze.")
    static let fromOurRecords = Phrase(
        en: "From our records. Change it if it is wrong.", es: "De nuestros datos. Cámbielo si no es correcto.",
        pl: "Z naszych zapisów. Proszę poprawić, jeśli coś się nie zgadza.")

    static let ratherNotSay = Phrase(en: "I would rather not say", es: "Prefiero no decirlo", pl: "Wolę nie odpowiadać")
    static let ratherNotSayHint = Phrase(
        en: "We then leave this blank, and will not ask again here.", es: "Lo dejamos en blanco y no volvemos a preguntarlo aquí.",
        pl: "Zostawimy to puste i nie będziemy tu więcej pytać.")
    static let somethingElse = Phrase(en: "Something else", es: "Otra cosa", pl: "Coś innego")

    static let addJob = Phrase(en: "Add another job", es: "Añadir otro puesto", pl: "Dodaj kolejne stanowisko")
    static let removeJob = Phrase(en: "Remove this job", es: "Quitar este puesto", pl: "Usuń to stanowisko")
    static let enoughJobs = Phrase(
        en: "That is as many jobs as this form holds. Tell us about the others by phone or e-mail.",
        es: "Este formulario no admite más puestos. Díganos los demás por teléfono o por correo.",
        pl: "W formularzu nie zmieści się więcej stanowisk. O pozostałych proszę powiedzieć nam telefonicznie lub mailem.")

    static let thereIsAProblem = Phrase(en: "There is a problem", es: "Hay un problema", pl: "Coś wymaga poprawy")
    static let pleaseLook = Phrase(en: "Please look again", es: "Revise esto, por favor", pl: "Proszę spojrzeć jeszcze raz")

    static let declined = Phrase(en: "You would rather not say", es: "Prefiere no decirlo", pl: "Wolą Państwo nie odpowiadać")
    static let notAnswered = Phrase(en: "Not answered yet", es: "Sin respuesta todavía", pl: "Jeszcze bez odpowiedzi")
    static let change = Phrase(en: "Change", es: "Cambiar", pl: "Zmień")
    static func unclear(_ typed: String) -> Phrase {
        Phrase(en: "“\(typed)”: not clear yet", es: "“\(typed)”: todavía no se entiende", pl: "„\(typed)”: jeszcze niejasne")
    }

    /// "First job", "Second job", … for the groups of page 4, counted from 0.
    static func job(_ place: Int) -> Phrase {
        let names: [Phrase] = [
            Phrase(en: "First job", es: "Primer puesto", pl: "Pierwsze stanowisko"),
            Phrase(en: "Second job", es: "Segundo puesto", pl: "Drugie stanowisko"),
            Phrase(en: "Third job", es: "Tercer puesto", pl: "Trzecie stanowisko"),
            Phrase(en: "Fourth job", es: "Cuarto puesto", pl: "Czwarte stanowisko"),
            Phrase(en: "Fifth job", es: "Quinto puesto", pl: "Piąte stanowisko"),
        ]
        guard place >= names.count else { return names[place] }
        return Phrase(en: "Job \(place + 1)", es: "Puesto \(place + 1)", pl: "Stanowisko \(place + 1)")
    }

    /// "10 and 11." before the title of a group that answers several questions.
    static func numbers(_ numbers: [Int]) -> Phrase {
        func joined(_ and: String) -> String { numbers.map(String.init).joined(separator: " \(and) ") + "." }
        return Phrase(en: joined("and"), es: joined("y"), pl: joined("i"))
    }
}

extension QuestionnaireWords {
    /// Under the title of page 1.
    static func lead(reader: String, employer: String) -> Phrase {
        Phrase(
            en: "15 questions, about four minutes. They tell \(reader) which programs \(employer) qualifies for.",
            es: "15 preguntas, unos cuatro minutos. Con ellas, \(reader) sabrá a qué programas puede entrar \(employer).",
            pl: "15 pytań, około czterech minut. Dzięki nim \(reader) dowie się, z jakich programów może skorzystać \(employer).")
    }

    /// Who reads the answers and when the result comes.
    static func whoReads(_ reader: String) -> Phrase {
        Phrase(
            en: "\(reader) and the team read your answers. Nobody else does unless you sign for a program. "
                + "You will hear the result today or tomorrow.",
            es: "\(reader) y su equipo leen sus respuestas. Nadie más las ve si usted no firma para un programa. "
                + "Le diremos el resultado hoy o mañana.",
            pl: "Odpowiedzi czyta \(reader) i zespół. Nikt inny ich nie zobaczy, chyba że podpiszą Państwo udział w programie. "
                + "Wynik podamy dziś lub jutro.")
    }
}
