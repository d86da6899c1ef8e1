import Phrases

/// What the page says that ends reminders.
enum ReminderWords {
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
