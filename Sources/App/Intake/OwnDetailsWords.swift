import Dates
import Phrases

/// What mails and the page say by which a person changes what we have of them.
enum OwnDetailsWords {
    static func subject(_ agency: String) -> Phrase {
        Phrase(en: "Your page at \(agency)", es: "Su página en \(agency)", pl: "Twoja strona w \(agency)")
    }

    static func opening(_ name: String) -> Phrase {
        Phrase(
            en: "Hello \(name),\nhere you can change how we reach you, and see and end what you agreed to.",
            es: "Hola, \(name):\naquí puede cambiar cómo nos comunicamos con usted, y ver y terminar lo que aceptó.",
            pl: "Dzień dobry, \(name),\ntutaj można zmienić sposób kontaktu oraz zobaczyć i cofnąć udzielone zgody.")
    }

    static let why = Phrase(
        en: "No account is needed. The link is yours alone and works for 30 days.",
        es: "No hace falta una cuenta. El enlace es solo suyo y funciona 30 días.",
        pl: "Konto nie jest potrzebne. Ten link jest tylko dla Ciebie i działa 30 dni.")
    static let start = Phrase(en: "Open your page", es: "Abrir su página", pl: "Otwórz swoją stronę")
    static let title = Phrase(en: "Your details", es: "Sus datos", pl: "Twoje dane")

    static func lead(_ name: String) -> Phrase {
        Phrase(
            en: "\(name), what you change here counts at once.", es: "\(name), lo que cambie aquí vale de inmediato.",
            pl: "\(name), to, co tu zmienisz, obowiązuje od razu.")
    }

    static let save = Phrase(en: "Save", es: "Guardar", pl: "Zapisz")
    static let saved = Phrase(en: "Saved.", es: "Guardado.", pl: "Zapisano.")
    static let agreed = Phrase(en: "What you agreed to", es: "Lo que usted aceptó", pl: "Na co się zgadzasz")
    static let agreedLead = Phrase(
        en: "You can end each of these at any time. It changes nothing about the help that you get from us.",
        es: "Puede terminar cada una cuando quiera. Eso no cambia la ayuda que le damos.",
        pl: "Każdą zgodę można cofnąć w dowolnej chwili. Nie zmienia to pomocy, którą od nas otrzymujesz.")
    static let nothing = Phrase(
        en: "Nothing at present: we tell nobody about you.", es: "Por ahora nada: no decimos nada de usted a nadie.",
        pl: "Obecnie na nic: nikomu o Tobie nie mówimy.")
    static let end = Phrase(en: "End this", es: "Terminar", pl: "Cofnij zgodę")
    static let ended = Phrase(
        en: "Ended. Nothing more is told under it.", es: "Terminado. Ya no se dice nada más con ese permiso.",
        pl: "Zgoda cofnięta. Na jej podstawie nic więcej nie przekażemy.")

    static func until(_ day: Day) -> Phrase {
        Phrase(
            en: "It ends by itself on \(Wording.day(day, in: .en)).", es: "Termina sola el \(Wording.day(day, in: .es)).",
            pl: "Kończy się sama: \(Wording.day(day, in: .pl)).")
    }
}
