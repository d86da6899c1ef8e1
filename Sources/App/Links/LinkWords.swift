import Phrases

/// What is said at the door of private links.
enum LinkWords {
    static let ended = Phrase(en: "This link does not work", es: "Este enlace no funciona", pl: "Ten link nie działa")
    static let endedAdvice = Phrase(
        en: "It may be incomplete or have ended, or a newer one took its place. Open the newest e-mail from us, or call the person who sent it.",
        es: "Puede estar incompleto o haber terminado, o tal vez hay uno más nuevo. Abra nuestro correo más reciente o llame a quien se lo envió.",
        pl: "Może być niepełny, mógł wygasnąć albo zastąpił go nowszy. Otwórz naszą najnowszą wiadomość lub zadzwoń do osoby, która ją wysłała.")
    static let expired = Phrase(en: "This link has ended", es: "Este enlace ha terminado", pl: "Ten link wygasł")

    static func expiredAdvice(_ days: Int) -> Phrase {
        Phrase(
            en: "For your safety each link works for \(days) days. What you have typed is kept.",
            es: "Por su seguridad, cada enlace funciona \(days) días. Lo que escribió está guardado.",
            pl: "Dla bezpieczeństwa każdy link działa \(days) dni. To, co wpisano, jest zachowane.")
    }

    static let whereTo = Phrase(
        en: "We send a new one to the e-mail address that we have on file, and to no other.",
        es: "Le enviamos uno nuevo a la dirección de correo que tenemos registrada, y a ninguna otra.",
        pl: "Nowy wyślemy na adres e-mail, który mamy w aktach, i na żaden inny.")
    static let sendNew = Phrase(en: "Send me a new link", es: "Envíenme un enlace nuevo", pl: "Wyślij mi nowy link")
    static let sent = Phrase(en: "Look into your mailbox", es: "Revise su correo", pl: "Sprawdź pocztę")
    static let sentAdvice = Phrase(
        en: "If we have an address on file, a new link is on its way to it. It can take a few minutes. Nothing came? Call us.",
        es: "Si tenemos una dirección registrada, un enlace nuevo va en camino. Puede tardar unos minutos. ¿No llegó nada? Llámenos.",
        pl: "Jeśli mamy adres w aktach, nowy link jest już w drodze. Może to potrwać kilka minut. Nic nie przyszło? Proszę zadzwonić.")
}
