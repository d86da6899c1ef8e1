import Phrases

extension Questionnaire.Page {
    /// Page 3: questions 7 to 9.
    static let people = Questionnaire.Page(
        number: 3, title: Phrase(en: "Your people", es: "Su personal", pl: "Państwa pracownicy"), questions: [.turnover, .earlierHelp, .union])
}

extension Question {
    static let turnover = Question(
        number: 7, page: 3,
        title: Phrase(
            en: "Who came and left in the last 12 months", es: "Entradas y salidas en los últimos 12 meses",
            pl: "Przyjęcia i odejścia w ostatnich 12 miesiącach"),
        parts: [
            .field(
                count(
                    "hired_12_months",
                    Phrase(en: "How many people did you hire?", es: "¿A cuántas personas contrató?", pl: "Ile osób Państwo zatrudnili?"))),
            .field(
                count(
                    "left_12_months", Phrase(en: "How many left?", es: "¿Cuántas se fueron?", pl: "Ile osób odeszło?"),
                    hint: Phrase(en: "For any reason.", es: "Por cualquier motivo.", pl: "Z dowolnego powodu."))),
            .field(
                count(
                    "left_within_90_days",
                    Phrase(
                        en: "Of those, how many left in their first 90 days?", es: "De ellas, ¿cuántas se fueron en los primeros 90 días?",
                        pl: "Ile z nich odeszło w ciągu pierwszych 90 dni?"))),
            .decline(["hired_12_months", "left_12_months", "left_within_90_days"]),
        ])

    static let earlierHelp = Question(
        number: 8, page: 3, title: Phrase(en: "Earlier help", es: "Ayudas anteriores", pl: "Wcześniejsza pomoc"),
        parts: [
            .field(
                QuestionField(
                    "prior_ojt", .yesNoOpen,
                    Phrase(
                        en: "Have you hired before with paid training or a subsidy?",
                        es: "¿Ha contratado antes con capacitación pagada o con subsidio?",
                        pl: "Czy zatrudniali już Państwo z dopłatą do szkolenia lub do płacy?"))),
            .group(
                Phrase(en: "If yes:", es: "Si la respuesta es sí:", pl: "Jeśli tak:"),
                [
                    count(
                        "prior_ojt_count", Phrase(en: "How many people?", es: "¿A cuántas personas?", pl: "Ile osób?"), onlyIf: .yes("prior_ojt")),
                    count(
                        "prior_ojt_retained_6_months",
                        Phrase(
                            en: "How many stayed 6 months or more?", es: "¿Cuántas siguieron 6 meses o más?",
                            pl: "Ile osób zostało na 6 miesięcy lub dłużej?"),
                        onlyIf: .yes("prior_ojt")),
                ]),
            .decline(["prior_ojt", "prior_ojt_count", "prior_ojt_retained_6_months"]),
        ])

    static let union = Question(
        number: 9, page: 3, title: Phrase(en: "Union", es: "Sindicato", pl: "Związek zawodowy"),
        parts: [
            .shortcut(
                Shortcut(
                    name: "no_union_no_dispute",
                    label: Phrase(
                        en: "No union, and no strike or other labor dispute", es: "Sin sindicato y sin huelga ni otro conflicto laboral",
                        pl: "Bez związku, bez strajku i bez innych sporów"),
                    fillings: [("union_covers_positions", .no), ("labor_dispute", .no)])),
            .field(
                QuestionField(
                    "union_covers_positions", .yesNo,
                    Phrase(
                        en: "Does a union cover any of these jobs?", es: "¿Cubre un sindicato alguno de estos puestos?",
                        pl: "Czy te stanowiska obejmuje umowa ze związkiem zawodowym?"))),
            .group(
                Phrase(en: "If yes:", es: "Si la respuesta es sí:", pl: "Jeśli tak:"),
                [
                    QuestionField(
                        "union", .text, Phrase(en: "Which union?", es: "¿Qué sindicato?", pl: "Który związek?"),
                        hint: Phrase(en: "Name and local.", es: "Nombre y sección local.", pl: "Nazwa i oddział."), width: .w30,
                        onlyIf: .yes("union_covers_positions")),
                    QuestionField(
                        "union_concurrence", .yesNo,
                        Phrase(
                            en: "Does the union agree to the training?", es: "¿Está de acuerdo el sindicato con la capacitación?",
                            pl: "Czy związek zgadza się na szkolenie?"),
                        hint: Phrase(
                            en: "Leave this open if you have not asked yet.", es: "Déjelo abierto si todavía no ha preguntado.",
                            pl: "Proszę zostawić puste, jeśli związek jeszcze nie był pytany."),
                        onlyIf: .yes("union_covers_positions")),
                ]),
            .decline(["union", "union_covers_positions", "union_concurrence"]),
            .field(
                QuestionField(
                    "labor_dispute", .yesNo,
                    Phrase(
                        en: "Is there a strike, lockout or other labor dispute now?",
                        es: "¿Hay ahora una huelga, un cierre patronal u otro conflicto laboral?",
                        pl: "Czy trwa strajk, lokaut albo inny spór pracowniczy?"))),
        ])

    private static func count(_ key: String, _ label: Phrase, hint: Phrase? = nil, onlyIf: QuestionField.Condition? = nil) -> QuestionField {
        QuestionField(key, .integer(0...9_999_999), label, hint: hint, width: .w4, onlyIf: onlyIf)
    }
}
