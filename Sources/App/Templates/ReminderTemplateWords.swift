import Phrases

/// The shipped words of the reminders of questions that have not been answered.
enum ReminderTemplateWords {
    static let subject = Phrase(
        en: "{{^last}}The 15 questions for {{employer}}{{/last}}{{#last}}A last word about the 15 questions{{/last}}",
        es: "{{^last}}Las 15 preguntas para {{employer}}{{/last}}{{#last}}Un último recordatorio: las 15 preguntas{{/last}}",
        pl: "{{^last}}15 pytań dla {{employer}}{{/last}}{{#last}}Ostatnia wiadomość o 15 pytaniach{{/last}}")

    static let body = Phrase(
        en: """
            Dear {{first_name}},

            {{^last}}
            A while ago I sent you 15 questions, to find out which programs fit {{employer}}. They are still open, and what was typed is kept.
            {{/last}}
            {{#last}}
            This is my last reminder of the 15 questions. If now is not a good time, you need not do anything; I am glad to hear from you later.
            {{/last}}

            Answer the 15 questions:
            {{link}}

            The link is private and works until {{until}}. If it is easier, call me and we fill it in together. If you do not want to be reminded, answer this mail and say so.

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:

            {{^last}}
            Hace poco le envié 15 preguntas, para saber qué programas le sirven a {{employer}}. Siguen abiertas, y lo que se escribió está guardado.
            {{/last}}
            {{#last}}
            Este es mi último recordatorio de las 15 preguntas. Si no es un buen momento, no tiene que hacer nada; me alegrará saber de usted más adelante.
            {{/last}}

            Responder las 15 preguntas:
            {{link}}

            El enlace es privado y funciona hasta el {{until}}. Si prefiere, llámeme y lo llenamos juntos. Si no quiere más recordatorios, responda a este correo y dígamelo.

            {{signature}}
            """,
        pl: """
            Dzień dobry,

            {{^last}}
            Niedawno wysłaliśmy 15 pytań, aby sprawdzić, które programy pasują do firmy {{employer}}. Pytania nadal czekają, a to, co wpisano, jest zachowane.
            {{/last}}
            {{#last}}
            To ostatnie przypomnienie o 15 pytaniach. Jeśli to nie jest dobry moment, nie trzeba nic robić; chętnie wrócimy do rozmowy później.
            {{/last}}

            Odpowiedz na 15 pytań:
            {{link}}

            Link jest prywatny i działa do {{until}}. Jeśli tak wygodniej, proszę zadzwonić: wypełnimy to razem. Jeśli nie chcą Państwo przypomnień, proszę o krótką odpowiedź na tę wiadomość.

            {{signature}}
            """)
}
