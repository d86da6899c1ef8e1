import Phrases

/// The programs an employer may be interested in, as the public names them.
enum InterestChoices {
    static let all: [AnswerChoice] = training + hiring

    private static let training: [AnswerChoice] = [
        AnswerChoice(
            "ojt", Phrase(en: "On-the-job training", es: "Capacitación en el trabajo", pl: "Szkolenie na stanowisku pracy"),
            hint: Phrase(
                en: "Part of the wage paid back while someone learns", es: "Le devuelven parte del salario mientras la persona aprende",
                pl: "Zwrot części płacy, dopóki ktoś się uczy")),
        AnswerChoice(
            "iwt",
            Phrase(
                en: "Training for people you have now", es: "Capacitación para el personal que ya tiene", pl: "Szkolenie obecnych pracowników"),
            hint: Phrase(en: "Incumbent worker training", es: "Incumbent worker training", pl: "Incumbent worker training")),
        AnswerChoice(
            "customized", Phrase(en: "A course made for you", es: "Un curso hecho a su medida", pl: "Kurs przygotowany dla Państwa"),
            hint: Phrase(en: "Customized training", es: "Customized training", pl: "Customized training")),
        AnswerChoice(
            "transitional", Phrase(en: "Transitional jobs", es: "Empleos de transición", pl: "Praca przejściowa"),
            hint: Phrase(
                en: "A short paid job for someone with little work history", es: "Un trabajo corto y pagado para quien tiene poca experiencia",
                pl: "Krótka płatna praca dla osoby z małym doświadczeniem")),
        AnswerChoice(
            "pathways", Phrase(en: "Pathways", es: "Pathways", pl: "Pathways"),
            hint: Phrase(
                en: "You hire someone making a fresh start, and we stay at their side",
                es: "Contrata a alguien que empieza de nuevo, y nosotros lo acompañamos",
                pl: "Zatrudniają Państwo kogoś, kto zaczyna od nowa, a my mu towarzyszymy")),
    ]

    private static let hiring: [AnswerChoice] = [
        AnswerChoice(
            "wotc", Phrase(en: "Federal tax credit", es: "Crédito fiscal federal", pl: "Federalna ulga podatkowa"),
            hint: Phrase(
                en: "WOTC, for hiring people who meet barriers", es: "WOTC, por contratar a personas con barreras",
                pl: "WOTC, za zatrudnienie osób w trudnej sytuacji")),
        AnswerChoice(
            "il_returning_citizen", Phrase(en: "Illinois tax credit", es: "Crédito fiscal de Illinois", pl: "Ulga podatkowa stanu Illinois"),
            hint: Phrase(
                en: "For hiring people back from prison", es: "Por contratar a personas que salieron de prisión",
                pl: "Za zatrudnienie osób po wyjściu z więzienia")),
        AnswerChoice(
            "bonding", Phrase(en: "Bonding", es: "Fianza (bonding)", pl: "Gwarancja (bonding)"),
            hint: Phrase(
                en: "Free insurance against theft for a new hire", es: "Seguro gratis contra robo para una persona nueva",
                pl: "Bezpłatne ubezpieczenie od kradzieży dla nowej osoby")),
        AnswerChoice(
            "dhs_subsidized",
            Phrase(en: "Human Services jobs", es: "Empleos de Servicios Humanos", pl: "Praca z pomocą opieki społecznej"),
            hint: Phrase(
                en: "The state (DHS) helps with the wages", es: "El estado (DHS) ayuda con los sueldos",
                pl: "Stan (DHS) dopłaca do płacy")),
        AnswerChoice(
            "hiring_event", Phrase(en: "A hiring event", es: "Un evento de contratación", pl: "Spotkanie rekrutacyjne"),
            hint: Phrase(
                en: "You meet several people in one morning", es: "Conoce a varias personas en una mañana",
                pl: "Poznają Państwo kilka osób jednego przedpołudnia")),
    ]
}
