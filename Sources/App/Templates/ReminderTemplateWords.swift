import Phrases

/// The shipped words of the mails that ask once more, and of the letter that asks on paper.
enum ReminderTemplateWords {
    static let subject = Phrase(
        en: "{{^last}}A reminder: the 15 questions{{/last}}{{#last}}The 15 questions: last reminder{{/last}}",
        es: "{{^last}}Un recordatorio: las 15 preguntas{{/last}}{{#last}}Las 15 preguntas: último recordatorio{{/last}}",
        pl: "{{^last}}Przypomnienie: 15 pytań{{/last}}{{#last}}15 pytań: ostatnie przypomnienie{{/last}}")

    static let body = Phrase(
        en: """
            Dear {{first_name}},

            {{^last}}
            Some days ago I sent you 15 questions, so that I can tell you which programs fit. They take about four minutes, and what you have typed is kept.
            {{/last}}
            {{#last}}
            This is the last reminder of our 15 questions. They take about four minutes, and what you have typed is kept. If now is not a good time, you need not do anything.
            {{/last}}

            Answer the 15 questions:
            {{link}}

            The link is private and works until {{until}}.

            If it is easier, answer this e-mail or call me, and we fill it in together.

            {{signature}}

            Stop these reminders:
            {{stop}}
            """,
        es: """
            Hola, {{first_name}}:

            {{^last}}
            Hace unos días le envié 15 preguntas para poder decirle qué programas le sirven. Toman unos cuatro minutos, y lo que ya escribió está guardado.
            {{/last}}
            {{#last}}
            Este es el último recordatorio de nuestras 15 preguntas. Toman unos cuatro minutos, y lo que ya escribió está guardado. Si ahora no es buen momento, no tiene que hacer nada.
            {{/last}}

            Responder las 15 preguntas:
            {{link}}

            El enlace es privado y funciona hasta el {{until}}.

            Si prefiere, responda a este correo o llámeme, y lo llenamos juntos.

            {{signature}}

            No enviar más recordatorios:
            {{stop}}
            """,
        pl: """
            Dzień dobry,

            {{^last}}
            Kilka dni temu wysłaliśmy Państwu 15 pytań, aby sprawdzić, które programy pasują. Zajmą około czterech minut, a to, co już wpisano, jest zachowane.
            {{/last}}
            {{#last}}
            To ostatnie przypomnienie o naszych 15 pytaniach. Zajmą około czterech minut, a to, co już wpisano, jest zachowane. Jeśli to nie jest dobry moment, nie trzeba nic robić.
            {{/last}}

            Odpowiedz na 15 pytań:
            {{link}}

            Link jest prywatny i działa do {{until}}.

            Jeśli tak wygodniej, proszę odpisać na tę wiadomość lub zadzwonić: wypełnimy to razem.

            {{signature}}

            Proszę więcej nie przypominać:
            {{stop}}
            """)

    static let oneAnswerSubject = Phrase(
        en: "One answer is missing, {{agency}}", es: "Falta una respuesta, {{agency}}",
        pl: "Brakuje jednej odpowiedzi, {{agency}}")
    static let oneAnswer = Phrase(
        en: """
            Dear {{first_name}},

            Thank you for your answers. Only one is missing before we can tell you more about what you qualify for:

            {{question}}

            Answer this question:
            {{link}}

            The link is private and works until {{until}}.

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:

            Gracias por sus respuestas. Solo falta una para poder decirle más sobre los programas a los que tiene derecho:

            {{question}}

            Responder esta pregunta:
            {{link}}

            El enlace es privado y funciona hasta el {{until}}.

            {{signature}}
            """,
        pl: """
            Dzień dobry,

            Dziękujemy za odpowiedzi. Brakuje tylko jednej, abyśmy mogli powiedzieć więcej o tym, z czego mogą Państwo skorzystać:

            {{question}}

            Odpowiedz na to pytanie:
            {{link}}

            Link jest prywatny i działa do {{until}}.

            {{signature}}
            """)

    // On paper a private link is typed or read by a camera, so it stands by itself.
    static let letter = Phrase(
        en: """
            {{#named}}Dear {{contact_name}},{{/named}}{{^named}}To whom it may concern,{{/named}}

            {{words}}

            {{#asks}}
            To find out what you qualify for, I need a few facts: 15 questions, about four minutes. You can stop and come back. There is no account to make.{{#known}} Some answers are filled in already.{{/known}}

            Answer the 15 questions:
            {{link}}

            The address is private and works until {{until}}. If it is easier, call me and we fill it in together.
            {{/asks}}
            {{^asks}}
            If you have a question, call me or write to me.
            {{/asks}}

            Sincerely,

            {{signature}}
            """,
        es: """
            Buenos días{{#named}}, {{contact_name}}{{/named}}:

            {{words}}

            {{#asks}}
            Para saber a qué tiene derecho su empresa, necesito unos datos: 15 preguntas, unos cuatro minutos. Puede parar y volver después. No hay que crear una cuenta.{{#known}} Algunas respuestas ya están puestas.{{/known}}

            Responder las 15 preguntas:
            {{link}}

            La dirección es privada y funciona hasta el {{until}}. Si prefiere, llámeme y lo llenamos juntos.
            {{/asks}}
            {{^asks}}
            Si tiene una pregunta, llámeme o escríbame.
            {{/asks}}

            Atentamente,

            {{signature}}
            """,
        pl: """
            Szanowni Państwo,

            {{words}}

            {{#asks}}
            Aby sprawdzić, z czego mogą Państwo skorzystać, potrzebuję kilku informacji: 15 pytań, około czterech minut. Można przerwać i wrócić. Nie trzeba zakładać konta.{{#known}} Część odpowiedzi jest już wpisana.{{/known}}

            Odpowiedz na 15 pytań:
            {{link}}

            Adres jest prywatny i działa do {{until}}. Jeśli tak wygodniej, proszę zadzwonić: wypełnimy to razem.
            {{/asks}}
            {{^asks}}
            W razie pytań proszę zadzwonić lub napisać.
            {{/asks}}

            Z poważaniem

            {{signature}}
            """)
}
