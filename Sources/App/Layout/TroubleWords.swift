import Phrases

/// What is said when there is no ordinary answer.
enum TroubleWords {
    static let notFound = Phrase(en: "This page is not here", es: "Esta página no está aquí", pl: "Tej strony tu nie ma")
    static let notFoundAdvice = Phrase(
        en: "The address may be incomplete, or the link may have ended. Open the link in your e-mail again, or call the person who sent it.",
        es:
            "La dirección puede estar incompleta o el enlace puede haber terminado. Abra de nuevo el enlace de su correo o llame a quien se lo envió.",
        pl: "Adres może być niepełny albo link wygasł. Otwórz link z e-maila jeszcze raz lub zadzwoń do osoby, która go wysłała.")
    static let notAllowed = Phrase(en: "This is not open to you", es: "Esto no está abierto para usted", pl: "Ta strona nie jest dla Ciebie dostępna")
    static let notAllowedAdvice = Phrase(
        en: "Ask an administrator of your agency if it should be.", es: "Pregunte a un administrador de su agencia si debería estarlo.",
        pl: "Zapytaj administratora agencji, czy powinna być.")
    static let conflict = Phrase(
        en: "Somebody changed this in the meantime", es: "Alguien cambió esto mientras tanto", pl: "Ktoś to w międzyczasie zmienił")
    static let conflictAdvice = Phrase(
        en: "Go back, reload the page and look again.", es: "Vuelva atrás, recargue la página y mire de nuevo.",
        pl: "Wróć, odśwież stronę i sprawdź jeszcze raz.")
    static let busy = Phrase(en: "We are busy just now", es: "Estamos ocupados en este momento", pl: "Chwilowo jesteśmy zajęci")
    static let busyAdvice = Phrase(
        en: "Nothing was changed. Wait a moment and try again.", es: "No se cambió nada. Espere un momento e inténtelo de nuevo.",
        pl: "Nic nie zostało zmienione. Poczekaj chwilę i spróbuj ponownie.")
    static let notSaved = Phrase(en: "This is not saved yet", es: "Esto aún no está guardado", pl: "To jeszcze nie zostało zapisane")
    static let stillHere = Phrase(
        en: "What you typed is kept on this page.", es: "Lo que escribió se conserva en esta página.",
        pl: "To, co wpisano, zostało zachowane na tej stronie.")
    static let sendAgain = Phrase(en: "Send it again", es: "Enviarlo de nuevo", pl: "Wyślij jeszcze raz")
    static let actedBefore = Phrase(en: "This is saved already", es: "Esto ya está guardado", pl: "To jest już zapisane")
    static let actedBeforeAdvice = Phrase(
        en: "It was sent before, and nothing was done a second time. Go on from the first page.",
        es: "Se envió antes y nada se hizo por segunda vez. Continúe desde la primera página.",
        pl: "Wysłano to już wcześniej i nic nie zostało zrobione drugi raz. Przejdź dalej od pierwszej strony.")
    static let tooMany = Phrase(en: "Too many attempts", es: "Demasiados intentos", pl: "Za dużo prób")
    static let oldForm = Phrase(en: "This form is too old", es: "Este formulario es demasiado antiguo", pl: "Ten formularz jest za stary")
    static let oldFormAdvice = Phrase(
        en: "Go back, reload the page and send it again. What you typed is still there.",
        es: "Vuelva atrás, recargue la página y envíelo de nuevo. Lo que escribió sigue allí.",
        pl: "Wróć, odśwież stronę i wyślij jeszcze raz. To, co wpisano, nadal tam jest.")
    static let signedOut = Phrase(
        en: "You are not signed in any more", es: "Su sesión ha terminado", pl: "Sesja została zakończona")
    static let signedOutAdvice = Phrase(
        en: "Nothing was changed. If you typed something, go back with your browser and copy it; then sign in and send it again.",
        es: "No se cambió nada. Si escribió algo, vuelva atrás con su navegador y cópielo; después inicie sesión y envíelo de nuevo.",
        pl: "Nic nie zostało zmienione. Jeśli coś wpisano, wróć w przeglądarce i skopiuj to; potem zaloguj się i wyślij jeszcze raz.")
    static let unreadable = Phrase(en: "We could not read this", es: "No pudimos leer esto", pl: "Nie udało się tego odczytać")
    static let unreadableAdvice = Phrase(
        en: "Go back and try again, with a smaller file if you sent one.",
        es: "Vuelva atrás e inténtelo de nuevo, con un archivo más pequeño si envió uno.",
        pl: "Wróć i spróbuj ponownie, z mniejszym plikiem, jeśli był wysyłany.")
    static let fault = Phrase(en: "Something went wrong here", es: "Algo salió mal aquí", pl: "Coś poszło nie tak")
    static let faultAdvice = Phrase(
        en: "It is our mistake. Try again; if it stays, call us and give the code below.",
        es: "Es un error nuestro. Inténtelo de nuevo; si continúa, llámenos y dé el código de abajo.",
        pl: "To nasz błąd. Spróbuj ponownie; jeśli się powtarza, zadzwoń do nas i podaj kod poniżej.")
    static let home = Phrase(en: "Go to the first page", es: "Ir a la primera página", pl: "Przejdź do pierwszej strony")
    static let nothingLost = Phrase(
        en: "What was saved before is safe.", es: "Lo que se guardó antes está a salvo.", pl: "To, co zapisano wcześniej, jest bezpieczne.")

    static func tooManyAdvice(minutes: Int) -> Phrase {
        Phrase(
            en: "Wait \(minutes) min, then try again. Nobody is shut out for longer, and nothing was changed.",
            es: "Espere \(minutes) min e inténtelo de nuevo. Nadie queda fuera por más tiempo, y no se cambió nada.",
            pl: "Odczekaj \(minutes) min i spróbuj ponownie. Nikt nie zostaje zablokowany na dłużej i nic nie zostało zmienione.")
    }

    static func code(_ code: String) -> Phrase {
        Phrase(en: "Code: \(code)", es: "Código: \(code)", pl: "Kod: \(code)")
    }
}
