import Phrases

/// The shipped words of the mails about people: somebody for an opening, how it goes at work, where somebody was sent.
enum PlacementTemplateWords {
    static let checkInSubject = Phrase(
        en: "Is {{person}} doing OK at {{employer}}? (2 taps)", es: "¿Le va bien a {{person}} en {{employer}}? (2 toques)",
        pl: "Czy u {{person}} w {{employer}} wszystko w porządku? (2 dotknięcia)")
    static let checkIn = Phrase(
        en: """
            Hello {{first_name}},
            {{^again}}
            How is {{person}} doing? One button answers it; no account is needed.
            {{/again}}
            {{#again}}
            We have not heard how {{person}} is doing. One button answers it.
            {{/again}}

            If something is wrong, we start at once: the sooner we know, the more we can do.

            Answer:
            {{link}}

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:
            {{^again}}
            ¿cómo le va a {{person}}? Basta un botón; no necesita cuenta.
            {{/again}}
            {{#again}}
            aún no sabemos cómo le va a {{person}}. Basta un botón para responder.
            {{/again}}

            Si algo va mal, actuamos enseguida: cuanto antes lo sepamos, más podemos hacer.

            Responder:
            {{link}}

            {{signature}}
            """,
        pl: """
            Dzień dobry,
            {{^again}}
            jak sobie radzi {{person}}? Wystarczy jeden przycisk; konto nie jest potrzebne.
            {{/again}}
            {{#again}}
            nie wiemy jeszcze, jak sobie radzi {{person}}. Wystarczy jeden przycisk.
            {{/again}}

            Jeśli coś jest nie tak, działamy od razu: im wcześniej wiemy, tym więcej możemy zrobić.

            Odpowiedz:
            {{link}}

            {{signature}}
            """)

    static let checkInPersonSubject = Phrase(en: "How is it going at work?", es: "¿Cómo le va en el trabajo?", pl: "Jak idzie w pracy?")
    static let checkInPerson = Phrase(
        en: """
            Hello {{first_name}},
            How is it going at {{employer}}? One button tells us.

            Your answer goes to us, not to your employer.

            Answer:
            {{link}}

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:
            ¿cómo le va en {{employer}}? Basta un botón.

            Su respuesta es para nosotros, no para su empleador.

            Responder:
            {{link}}

            {{signature}}
            """,
        pl: """
            Dzień dobry, {{first_name}},
            jak idzie praca w {{employer}}? Wystarczy jeden przycisk.

            Odpowiedź trafia do nas, nie do pracodawcy.

            Odpowiedz:
            {{link}}

            {{signature}}
            """)

    static let introductionSubject = Phrase(en: "Somebody for {{job}}", es: "Una persona para {{job}}", pl: "Ktoś na stanowisko {{job}}")
    static let introduction = Phrase(
        en: """
            Hello {{first_name}},
            {{^again}}
            We know somebody who may suit your opening {{job}}. See who it is and answer with one button.
            {{/again}}
            {{#again}}
            Somebody still waits for your answer about {{job}}.
            {{/again}}

            {{#with_words}}
            {{words}}

            {{/with_words}}
            See who it is:
            {{link}}

            No account is needed. Please do not pass the link on: it is for you.

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:
            {{^again}}
            conocemos a alguien que puede servir para su puesto de {{job}}. Vea quién es y conteste con un botón.
            {{/again}}
            {{#again}}
            una persona todavía espera su respuesta sobre {{job}}.
            {{/again}}

            {{#with_words}}
            {{words}}

            {{/with_words}}
            Ver quién es:
            {{link}}

            No necesita cuenta. No comparta el enlace: es para usted.

            {{signature}}
            """,
        pl: """
            Dzień dobry,
            {{^again}}
            znamy kogoś, kto może pasować na stanowisko {{job}}. Proszę zobaczyć, kto to jest, i odpowiedzieć jednym przyciskiem.
            {{/again}}
            {{#again}}
            ktoś nadal czeka na odpowiedź w sprawie stanowiska {{job}}.
            {{/again}}

            {{#with_words}}
            {{words}}

            {{/with_words}}
            Zobacz, kto to jest:
            {{link}}

            Konto nie jest potrzebne. Proszę nie przekazywać linku dalej.

            {{signature}}
            """)

    static let referralToldSubject = Phrase(
        en: "What comes next for you, {{agency}}", es: "Sus próximos pasos, {{agency}}", pl: "Co dalej, {{agency}}")
    static let referralTold = Phrase(
        en: """
            Hello {{first_name}},
            Here you see where you are going next, why, and when. You can say that something must be different.

            See my referrals:
            {{link}}

            {{signature}}
            """,
        es: """
            Hola, {{first_name}}:
            aquí puede ver adónde va ahora, por qué y cuándo. También puede decir si algo debe cambiar.

            Ver mis referencias:
            {{link}}

            {{signature}}
            """,
        pl: """
            Dzień dobry, {{first_name}},
            tutaj widać, dokąd teraz iść, dlaczego i kiedy. Można też napisać, że coś trzeba zmienić.

            Zobacz moje skierowania:
            {{link}}

            {{signature}}
            """)
}
