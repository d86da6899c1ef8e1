import Phrases

/// The shipped words of the mails around the fifteen questions and their result, and of our answers to mail.
enum AnswerTemplateWords {
    static let copySubject = Phrase(
        en: "A copy of your answers to {{agency}}", es: "Copia de sus respuestas a {{agency}}", pl: "Kopia Państwa odpowiedzi dla {{agency}}")
    static let copy = Phrase(
        en: """
            Hello {{contact_name}},

            The answers of {{employer}} have arrived. {{sender}} reads them and tells you, today or tomorrow, which programs fit.

            {{#can_change}}
            You can change an answer until {{changes_until}}, with the same link as before.
            {{/can_change}}
            {{^can_change}}
            If something is wrong, call {{sender}}, {{phone}}, or answer this e-mail.
            {{/can_change}}

            Here are your answers. Of your employer number (FEIN) we show only the last four digits.

            {{answers}}

            {{sender}}
            {{agency}}
            {{phone}}
            """,
        es: """
            Hola, {{contact_name}}:

            Llegaron las respuestas de {{employer}}. {{sender}} las lee y le dirá, hoy o mañana, qué programas le sirven.

            {{#can_change}}
            Puede cambiar una respuesta hasta el {{changes_until}}, con el mismo enlace de antes.
            {{/can_change}}
            {{^can_change}}
            Si algo no está bien, llame a {{sender}}, {{phone}}, o responda a este correo.
            {{/can_change}}

            Estas son sus respuestas. De su número de empleador (FEIN) mostramos solo los últimos cuatro dígitos.

            {{answers}}

            {{sender}}
            {{agency}}
            {{phone}}
            """,
        pl: """
            Dzień dobry, {{contact_name}},

            Odpowiedzi firmy {{employer}} dotarły. Przeczyta je {{sender}}. Dziś lub jutro powiemy, które programy pasują.

            {{#can_change}}
            Odpowiedzi można zmienić do: {{changes_until}}, przez ten sam link co wcześniej.
            {{/can_change}}
            {{^can_change}}
            Jeśli coś się nie zgadza, proszę zadzwonić: {{sender}}, {{phone}}, albo odpowiedzieć na ten e-mail.
            {{/can_change}}

            Oto Państwa odpowiedzi. Z numeru pracodawcy (FEIN) pokazujemy tylko cztery ostatnie cyfry.

            {{answers}}

            {{sender}}
            {{agency}}
            {{phone}}
            """)

    static let noticeSubject = Phrase(
        en: "{{#usable}}What {{employer}} can use{{/usable}}{{^usable}}Our answer to {{employer}}{{/usable}}",
        es: "{{#usable}}Lo que {{employer}} puede usar{{/usable}}{{^usable}}Nuestra respuesta a {{employer}}{{/usable}}",
        pl: "{{#usable}}Z czego może skorzystać {{employer}}{{/usable}}{{^usable}}Nasza odpowiedź dla {{employer}}{{/usable}}")
    static let noticeOpening = Phrase(
        en: """
            Dear {{first_name}},
            Thank you for your answers of {{day}}. Here is what we found.
            {{^usable}}
            None of our programs fits today. Below we say why, and what would change it.
            {{/usable}}
            """,
        es: """
            Hola, {{first_name}}:
            Gracias por sus respuestas del {{day}}. Esto es lo que encontramos.
            {{^usable}}
            Hoy no corresponde ninguno de nuestros programas. Abajo decimos por qué y qué lo cambiaría.
            {{/usable}}
            """,
        pl: """
            Dzień dobry,
            Dziękujemy za odpowiedzi z {{day}}. Oto, co ustaliliśmy.
            {{^usable}}
            Dziś żaden z naszych programów nie pasuje. Niżej piszemy, dlaczego i co by to zmieniło.
            {{/usable}}
            """)
    static let noticeClosing = Phrase(
        en: """
            If a fact is wrong, or if something changes, answer this mail or call me. We look again.

            {{signature}}
            """,
        es: """
            Si algún dato no es correcto, o si algo cambia, responda a este correo o llámeme. Lo miramos de nuevo.

            {{signature}}
            """,
        pl: """
            Jeśli coś się nie zgadza albo się zmieni, proszę odpisać na tę wiadomość lub zadzwonić. Sprawdzimy jeszcze raz.

            {{signature}}
            """)

    static let answerOpening = Phrase(
        en: "Hello{{#named}} {{first_name}}{{/named}},", es: "Hola{{#named}}, {{first_name}}{{/named}}:", pl: "Dzień dobry,")
    static let answerClosing = Phrase(en: "{{signature}}", es: "{{signature}}", pl: "{{signature}}")
}

extension Template.Kind {
    /// The text of a part as it was shipped; nothing for a part that this kind does not have.
    func shipped(_ part: Template.Part) -> Phrase {
        switch (self, part) {
        case (.followUp, .subject): TemplateWords.metSubject
        case (.followUp, .opening): TemplateWords.opening
        case (.followUp, .body): TemplateWords.followUp
        case (.reminder, .subject): ReminderTemplateWords.subject
        case (.reminder, .body): ReminderTemplateWords.body
        case (.newLink, .subject): TemplateWords.newLinkSubject
        case (.newLink, .body): TemplateWords.newLink
        case (.oneAnswer, .subject): ReminderTemplateWords.oneAnswerSubject
        case (.oneAnswer, .body): ReminderTemplateWords.oneAnswer
        case (.rfiCopy, .subject): AnswerTemplateWords.copySubject
        case (.rfiCopy, .body): AnswerTemplateWords.copy
        case (.notice, .subject): AnswerTemplateWords.noticeSubject
        case (.notice, .opening): AnswerTemplateWords.noticeOpening
        case (.notice, .closing): AnswerTemplateWords.noticeClosing
        case (.answer, .opening): AnswerTemplateWords.answerOpening
        case (.answer, .closing): AnswerTemplateWords.answerClosing
        case (.checkIn, .subject): PlacementTemplateWords.checkInSubject
        case (.checkIn, .body): PlacementTemplateWords.checkIn
        case (.checkInPerson, .subject): PlacementTemplateWords.checkInPersonSubject
        case (.checkInPerson, .body): PlacementTemplateWords.checkInPerson
        case (.introduction, .subject): PlacementTemplateWords.introductionSubject
        case (.introduction, .body): PlacementTemplateWords.introduction
        case (.referralTold, .subject): PlacementTemplateWords.referralToldSubject
        case (.referralTold, .body): PlacementTemplateWords.referralTold
        case (.letter, .opening): TemplateWords.opening
        case (.letter, .body): ReminderTemplateWords.letter
        case (_, .subject), (_, .opening), (_, .body), (_, .closing): Phrase(verbatim: "")
        }
    }
}
