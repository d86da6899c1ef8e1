import Phrases

/// What pages say that ask somebody outside one thing after another.
enum StepWords {
    static let goOn = Phrase(en: "Save and go on", es: "Guardar y seguir", pl: "Zapisz i dalej")
    static let back = Phrase(en: "Back", es: "Atrás", pl: "Wstecz")
    static let finish = Phrase(en: "I am done", es: "Terminé", pl: "Gotowe")
    static let change = Phrase(en: "Change", es: "Cambiar", pl: "Zmień")
    static let problem = Phrase(en: "There is a problem", es: "Hay un problema", pl: "Coś się nie zgadza")
    static let isRight = Phrase(en: "Is this right?", es: "¿Está correcto?", pl: "Czy wszystko się zgadza?")

    static func page(_ number: Int, of count: Int) -> Phrase {
        Phrase(en: "Page \(number) of \(count)", es: "Página \(number) de \(count)", pl: "Strona \(number) z \(count)")
    }

    static func thanks(_ name: String) -> Phrase {
        Phrase(en: "Thank you, \(name)", es: "Gracias, \(name)", pl: "Dziękujemy, \(name)")
    }

    static func next(_ helper: String) -> Phrase {
        Phrase(
            en: "\(helper) has your answers and gets in touch. You can change them by the same link.",
            es: "\(helper) tiene sus respuestas y se comunicará con usted. Puede cambiarlas con el mismo enlace.",
            pl: "\(helper) ma Twoje odpowiedzi i się odezwie. Można je zmienić tym samym linkiem.")
    }
}
