import Dates
import Phrases

/// What is said around the five pages: where one is, what is saved, and what happens next.
enum RequestWords {
    static func page(_ number: Int, of count: Int) -> Phrase {
        Phrase(en: "Page \(number) of \(count)", es: "Página \(number) de \(count)", pl: "Strona \(number) z \(count)")
    }

    static let lastPage = Phrase(en: "Last page", es: "Última página", pl: "Ostatnia strona")

    static func saved(_ time: Phrase) -> Phrase {
        Phrase(en: "Saved \(time.en)", es: "Guardado \(time.es)", pl: "Zapisano \(time.pl)")
    }

    static let typedIsKept = Phrase(en: "what you typed is kept", es: "lo que escribió está guardado", pl: "to, co wpisano, jest zapisane")
    static let notSaved = Phrase(en: "Not saved, we try again", es: "No se guardó, lo intentamos otra vez", pl: "Nie zapisano, próbujemy dalej")
    static let refused = Phrase(
        en: "Not saved. Use the button below to see why.", es: "No se guardó. Use el botón de abajo para ver por qué.",
        pl: "Nie zapisano. Przycisk na dole strony pokaże dlaczego.")

    static let check = Phrase(en: "Check your answers", es: "Revise sus respuestas", pl: "Proszę sprawdzić odpowiedzi")
    static let nothingSent = Phrase(en: "Nothing has been sent yet.", es: "Todavía no se ha enviado nada.", pl: "Jeszcze nic nie zostało wysłane.")
    static let changesNotSent = Phrase(
        en: "Your changes have not been sent yet.", es: "Sus cambios todavía no se han enviado.", pl: "Zmiany nie zostały jeszcze wysłane.")
    static let sentAsItIs = Phrase(
        en: "We have these answers. Choose Change beside the one that is wrong.",
        es: "Ya tenemos estas respuestas. Elija Cambiar junto a la que no es correcta.",
        pl: "Mamy te odpowiedzi. Przy tej, która jest błędna, proszę wybrać Zmień.")

    static func whenYouSend(_ helper: String) -> Phrase {
        Phrase(
            en: "When you send, \(helper) sees your answers at once. You will hear today or tomorrow which programs fit. "
                + "You can change an answer for 24 hours.",
            es: "Al enviar, \(helper) ve sus respuestas enseguida. Hoy o mañana le diremos qué programas le sirven. "
                + "Puede cambiar una respuesta durante 24 horas.",
            pl: "Po wysłaniu odpowiedzi od razu zobaczy \(helper). Dziś lub jutro powiemy, które programy pasują. "
                + "Przez 24 godziny można coś zmienić.")
    }

    static func whenYouSendChanges(_ helper: String) -> Phrase {
        Phrase(
            en: "When you send, \(helper) sees what you changed, and the programs are looked at again.",
            es: "Al enviar, \(helper) ve lo que cambió y los programas se revisan otra vez.",
            pl: "Po wysłaniu \(helper) zobaczy zmiany, a programy zostaną sprawdzone jeszcze raz.")
    }

    static let send = Phrase(en: "Send the answers", es: "Enviar las respuestas", pl: "Wyślij odpowiedzi")
    static let sendChanges = Phrase(en: "Send the changes", es: "Enviar los cambios", pl: "Wyślij zmiany")

    static func thanks(_ helper: String) -> Phrase {
        Phrase(
            en: "Thank you. \(helper) has your answers.", es: "Gracias. \(helper) ya tiene sus respuestas.",
            pl: "Dziękujemy. \(helper) ma już Państwa odpowiedzi.")
    }

    static func next(_ helper: String, _ employer: String) -> Phrase {
        Phrase(
            en: "\(helper) reads them and tells you, today or tomorrow, which programs fit \(employer).",
            es: "\(helper) las lee y le dirá, hoy o mañana, qué programas le sirven a \(employer).",
            pl: "\(helper) je czyta. Dziś lub jutro powiemy, z których programów może skorzystać \(employer).")
    }

    static let copyByMail = Phrase(
        en: "A copy is on its way to you by e-mail.", es: "Le enviamos una copia por correo electrónico.", pl: "Kopię wysyłamy e-mailem.")

    static func mayChange(until moment: Phrase) -> Phrase {
        Phrase(
            en: "You can change an answer until \(moment.en).", es: "Puede cambiar una respuesta hasta el \(moment.es).",
            pl: "Odpowiedzi można zmienić do: \(moment.pl).")
    }

    static let changeAnAnswer = Phrase(en: "Change an answer", es: "Cambiar una respuesta", pl: "Zmień odpowiedź")

    static let unsentChanges = Phrase(
        en: "You have changed answers that are not sent yet.", es: "Cambió respuestas que todavía no ha enviado.",
        pl: "Są zmienione odpowiedzi, które nie zostały wysłane.")
    static let lookAndSend = Phrase(en: "Look at them and send them", es: "Revíselas y envíelas", pl: "Sprawdź i wyślij")

    static func changesEnded(_ moment: Phrase, _ helper: String, _ phone: String) -> Phrase {
        Phrase(
            en: "Changes by this link ended on \(moment.en). Call \(helper), \(phone), who can still change an answer for you.",
            es: "Los cambios con este enlace terminaron el \(moment.es). Llame a \(helper), \(phone), que todavía puede cambiar una respuesta.",
            pl: "Czas na zmiany przez ten link minął: \(moment.pl). Proszę zadzwonić: \(helper), \(phone). Nadal możemy zmienić odpowiedź.")
    }

    static let changeNotTaken = Phrase(
        en: "This change was not taken", es: "Este cambio no se aceptó", pl: "Ta zmiana nie została przyjęta")
    static let yourCopy = Phrase(
        en: "Your answers, to read or print:", es: "Sus respuestas, para leer o imprimir:", pl: "Państwa odpowiedzi, do czytania lub druku:")

    /// "Friday, November 20, 9:42 AM".
    static func moment(_ instant: Instant, in zone: Zone) -> Phrase {
        func said(_ language: Language) -> String {
            "\(Wording.weekday(instant.day(in: zone), in: language)), \(Wording.time(instant, in: zone, language))"
        }
        return Phrase(en: said(.en), es: said(.es), pl: said(.pl))
    }

    static func time(_ instant: Instant, in zone: Zone) -> Phrase {
        Phrase(
            en: Wording.time(instant, in: zone, .en), es: Wording.time(instant, in: zone, .es), pl: Wording.time(instant, in: zone, .pl))
    }
}
