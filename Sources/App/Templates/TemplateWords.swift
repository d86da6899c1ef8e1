import Phrases

/// The words of every mail as Fairlead ships them: version 0, to which an agency can always return.
enum TemplateWords {
    static let metSubject = Phrase(
        en: "{{#met}}Good to meet you, {{first_name}}{{/met}}{{^met}}From {{agency}}{{/met}}{{#with_things}}: {{things}}{{/with_things}}",
        es: "{{#met}}Un gusto conocerle, {{first_name}}{{/met}}{{^met}}De {{agency}}{{/met}}{{#with_things}}: {{things}}{{/with_things}}",
        pl: "{{#met}}Dziękuję za spotkanie{{/met}}{{^met}}Od {{agency}}{{/met}}{{#with_things}}: {{things}}{{/with_things}}")

    static let opening = Phrase(
        en: """
            {{#met}}Thank you for your time {{day}}.{{/met}}
            {{#called}}Thank you for talking with me on the phone {{day}}.{{/called}}
            {{#wrote}}Thank you for your message {{day}}.{{/wrote}}
            {{^met}}{{^called}}{{^wrote}}I write from {{agency}}. We help employers to find people and to keep them, at no cost to you.{{/wrote}}{{/called}}{{/met}}
            """,
        es: """
            {{#met}}Gracias por su tiempo {{day}}.{{/met}}
            {{#called}}Gracias por hablar conmigo por teléfono {{day}}.{{/called}}
            {{#wrote}}Gracias por su mensaje {{day}}.{{/wrote}}
            {{^met}}{{^called}}{{^wrote}}Le escribo de {{agency}}. Ayudamos a las empresas a encontrar personal y a conservarlo, sin costo para usted.{{/wrote}}{{/called}}{{/met}}
            """,
        pl: """
            {{#met}}Dziękuję za rozmowę {{day}}.{{/met}}
            {{#called}}Dziękuję za rozmowę telefoniczną {{day}}.{{/called}}
            {{#wrote}}Dziękuję za wiadomość {{day}}.{{/wrote}}
            {{^met}}{{^called}}{{^wrote}}Piszę z {{agency}}. Pomagamy pracodawcom znaleźć i zatrzymać pracowników, bez żadnych kosztów z Państwa strony.{{/wrote}}{{/called}}{{/met}}
            """)

    // A name in Polish would need its vocative, and "Estimado" its gender: both greet without.
    static let followUp = Phrase(
        en: """
            Dear {{first_name}},

            {{words}}

            {{#with_flyers}}
            I attach {{flyers}}.

            {{/with_flyers}}
            {{#asks}}
            To find out what you qualify for, I need a few facts: 15 questions, about four minutes. You can stop and come back. There is no account to make.{{#known}} Some answers are filled in already.{{/known}}

            Answer the 15 questions:
            {{link}}

            The link is private and works until {{until}}.

            I will tell you the result the day your answers arrive. If it is easier, call me and we fill it in together.
            {{/asks}}
            {{^asks}}
            If you have a question, answer this mail or call me.
            {{/asks}}

            What other employers ask us, and our answers:
            {{questions}}

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:

            {{words}}

            {{#with_flyers}}
            Le adjunto {{flyers}}.

            {{/with_flyers}}
            {{#asks}}
            Para saber a qué tiene derecho su empresa, necesito unos datos: 15 preguntas, unos cuatro minutos. Puede parar y volver después. No hay que crear una cuenta.{{#known}} Algunas respuestas ya están puestas.{{/known}}

            Responder las 15 preguntas:
            {{link}}

            El enlace es privado y funciona hasta el {{until}}.

            Le diré el resultado el mismo día en que lleguen sus respuestas. Si prefiere, llámeme y lo llenamos juntos.
            {{/asks}}
            {{^asks}}
            Si tiene una pregunta, responda a este correo o llámeme.
            {{/asks}}

            Lo que preguntan otros empleadores, con respuestas:
            {{questions}}

            {{signature}}
            """,
        pl: """
            Dzień dobry,

            {{words}}

            {{#with_flyers}}
            Załączam {{flyers}}.

            {{/with_flyers}}
            {{#asks}}
            Aby sprawdzić, z czego mogą Państwo skorzystać, potrzebuję kilku informacji: 15 pytań, około czterech minut. Można przerwać i wrócić. Nie trzeba zakładać konta.{{#known}} Część odpowiedzi jest już wpisana.{{/known}}

            Odpowiedz na 15 pytań:
            {{link}}

            Link jest prywatny i działa do {{until}}.

            Wynik podam w dniu, w którym przyjdą odpowiedzi. Jeśli tak wygodniej, proszę zadzwonić: wypełnimy to razem.
            {{/asks}}
            {{^asks}}
            W razie pytań proszę odpisać na tę wiadomość lub zadzwonić.
            {{/asks}}

            O co pytają inni pracodawcy, z odpowiedziami:
            {{questions}}

            {{signature}}
            """)

    static let newLinkSubject = Phrase(en: "Your new link to the 15 questions", es: "Su enlace nuevo a las 15 preguntas", pl: "Nowy link do 15 pytań")
    static let newLink = Phrase(
        en: """
            Dear {{first_name}},

            You asked for a new link to our questions. Here it is. What you have typed before is still there.

            Answer the 15 questions:
            {{link}}

            The link is private and works until {{until}}.

            You did not ask for it? Then you need not do anything.

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:

            Pidió un enlace nuevo a nuestras preguntas. Aquí está. Lo que escribió antes sigue ahí.

            Responder las 15 preguntas:
            {{link}}

            El enlace es privado y funciona hasta el {{until}}.

            ¿No lo pidió usted? Entonces no tiene que hacer nada.

            {{signature}}
            """,
        pl: """
            Dzień dobry,

            Poproszono o nowy link do naszych pytań. Oto on. To, co wpisano wcześniej, nadal tam jest.

            Odpowiedz na 15 pytań:
            {{link}}

            Link jest prywatny i działa do {{until}}.

            To nie była Państwa prośba? Wtedy nie trzeba nic robić.

            {{signature}}
            """)
}
