import Phrases

/// What reminders say, and the page that ends them.
enum ReminderWords {
    static func subject(isLast: Bool) -> Phrase {
        isLast
            ? Phrase(en: "The 15 questions: last reminder", es: "Las 15 preguntas: último recordatorio", pl: "15 pytań: ostatnie przypomnienie")
            : Phrase(en: "A reminder: the 15 questions", es: "Un recordatorio: las 15 preguntas", pl: "Przypomnienie: 15 pytań")
    }

    static let answer = Phrase(en: "Answer the 15 questions", es: "Responder las 15 preguntas", pl: "Odpowiedz na 15 pytań")

    static func body(isLast: Bool) -> Phrase {
        isLast
            ? Phrase(
                en: "This is the last reminder of our 15 questions. They take about four minutes, and what you have typed is kept. "
                    + "If now is not a good time, you need not do anything.",
                es: "Este es el último recordatorio de nuestras 15 preguntas. Toman unos cuatro minutos, y lo que ya escribió está guardado. "
                    + "Si ahora no es buen momento, no tiene que hacer nada.",
                pl: "To ostatnie przypomnienie o naszych 15 pytaniach. Zajmą około czterech minut, a to, co już wpisano, jest zachowane. "
                    + "Jeśli to nie jest dobry moment, nie trzeba nic robić.")
            : Phrase(
                en: "Some days ago I sent you 15 questions, so that I can tell you which programs fit. They take about four minutes, "
                    + "and what you have typed is kept.",
                es: "Hace unos días le envié 15 preguntas para poder decirle qué programas le sirven. Toman unos cuatro minutos, "
                    + "y lo que ya escribió está guardado.",
                pl: "Kilka dni temu wysłaliśmy Państwu 15 pytań, aby sprawdzić, które programy pasują. Zajmą około czterech minut, "
                    + "a to, co już wpisano, jest zachowane.")
    }

    static let help = Phrase(
        en: "If it is easier, answer this e-mail or call me, and we fill it in together.",
        es: "Si prefiere, responda a este correo o llámeme, y lo llenamos juntos.",
        pl: "Jeśli tak wygodniej, proszę odpisać na tę wiadomość lub zadzwonić: wypełnimy to razem.")
    static let stop = Phrase(en: "Stop these reminders", es: "No enviar más recordatorios", pl: "Proszę więcej nie przypominać")
    static let stopAdvice = Phrase(
        en: "We then send no more reminders of the 15 questions. Your link to them goes on working.",
        es: "No le enviaremos más recordatorios de las 15 preguntas. Su enlace seguirá funcionando.",
        pl: "Nie będziemy już przypominać o 15 pytaniach. Link do nich nadal będzie działał.")
    static let stopped = Phrase(en: "No more reminders", es: "No habrá más recordatorios", pl: "Nie będzie więcej przypomnień")
    static let stoppedAdvice = Phrase(
        en: "You get no more reminders of the 15 questions. If you want to answer them some day, the link in our e-mail still works until its day.",
        es:
            "No recibirá más recordatorios de las 15 preguntas. Si algún día quiere responderlas, el enlace de nuestro correo funciona hasta su fecha.",
        pl:
            "Nie będziemy więcej przypominać o 15 pytaniach. Jeśli kiedyś zechcą Państwo odpowiedzieć, link z naszej wiadomości działa do podanego dnia."
    )
}
