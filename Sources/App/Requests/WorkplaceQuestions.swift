import Phrases

extension Questionnaire.Page {
    /// Page 2: questions 4 to 6.
    static let workplace = Questionnaire.Page(
        number: 2, title: Phrase(en: "Your workplace", es: "Su lugar de trabajo", pl: "Państwa zakład pracy"),
        questions: [.site, .headcount, .layoffs])
}

extension Question {
    static let site = Question(
        number: 4, page: 2, title: Phrase(en: "Your site", es: "Su local", pl: "Państwa lokalizacja"),
        titleAtSite: { address in
            Phrase(en: "Your site at \(address)", es: "Su local en \(address)", pl: "Państwa lokalizacja: \(address)")
        },
        parts: [
            .field(
                QuestionField(
                    "operating_since", .month,
                    Phrase(en: "When did you start working here?", es: "¿Cuándo empezó a trabajar aquí?", pl: "Od kiedy firma działa w tym miejscu?"),
                    hint: Phrase(en: "Month and year are enough.", es: "Basta con el mes y el año.", pl: "Wystarczy miesiąc i rok."))),
            .field(
                QuestionField(
                    "relocated_within_120_days", .yesNoOpen,
                    Phrase(
                        en: "Has any part moved here from elsewhere in the United States in the last 120 days?",
                        es: "¿Se ha mudado aquí alguna parte desde otro lugar de Estados Unidos en los últimos 120 días?",
                        pl: "Czy w ostatnich 120 dniach jakaś część firmy przeniosła się tu z innego miejsca w USA?"))),
            .group(
                Phrase(en: "If yes:", es: "Si la respuesta es sí:", pl: "Jeśli tak:"),
                [
                    QuestionField(
                        "relocation_job_loss", .yesNoOpen,
                        Phrase(
                            en: "Did anyone lose a job because of the move?", es: "¿Perdió alguien su trabajo por la mudanza?",
                            pl: "Czy ktoś stracił pracę przez to przeniesienie?"),
                        onlyIf: .yes("relocated_within_120_days"))
                ]),
        ])

    static let headcount = Question(
        number: 5, page: 2,
        title: Phrase(en: "How many people work for you?", es: "¿Cuántas personas trabajan para usted?", pl: "Ile osób Państwo zatrudniają?"),
        parts: [
            .shortcut(
                Shortcut(
                    name: "all_at_this_site",
                    label: Phrase(
                        en: "All our people work at this site", es: "Todo nuestro personal trabaja en este local",
                        pl: "Wszyscy nasi pracownicy są w tym miejscu"),
                    fillings: [
                        ("employees_full_time_total", .sameAs("employees_full_time_site")),
                        ("employees_part_time_total", .sameAs("employees_part_time_site")),
                    ])),
            .row([
                people(
                    "employees_full_time_site",
                    Phrase(en: "Full time, at this site", es: "Tiempo completo, en este local", pl: "Pełny etat, w tym miejscu")),
                people(
                    "employees_part_time_site",
                    Phrase(en: "Part time, at this site", es: "Medio tiempo, en este local", pl: "Niepełny etat, w tym miejscu")),
            ]),
            .row([
                people("employees_full_time_total", Phrase(en: "Full time, in all", es: "Tiempo completo, en total", pl: "Pełny etat, łącznie")),
                people("employees_part_time_total", Phrase(en: "Part time, in all", es: "Medio tiempo, en total", pl: "Niepełny etat, łącznie")),
            ]),
        ])

    static let layoffs = Question(
        number: 6, page: 2, title: Phrase(en: "In the last 12 months", es: "En los últimos 12 meses", pl: "Ostatnie 12 miesięcy"),
        parts: [
            .shortcut(
                Shortcut(
                    name: "none_of_these",
                    label: Phrase(
                        en: "None of these: no layoffs, cut hours, WARN notice, sale or closing",
                        es: "Nada de esto: ni despidos, ni menos horas, ni aviso WARN, ni venta o cierre",
                        pl: "Nic z tego: bez zwolnień, skróconych godzin, zawiadomienia WARN, sprzedaży i zamknięcia"),
                    fillings: [
                        ("layoffs_12_months", .no), ("hours_cut_12_months", .no), ("warn_notice_12_months", .no), ("sale_or_closure_planned", .no),
                    ])),
            .field(
                QuestionField(
                    "layoffs_12_months", .yesNoOpen,
                    Phrase(
                        en: "Did you lay anyone off?", es: "¿Despidió a alguien por falta de trabajo?",
                        pl: "Czy były zwolnienia z braku pracy?"))),
            .group(Phrase(en: "If yes:", es: "Si la respuesta es sí:", pl: "Jeśli tak:"), layoffDetails),
            .field(
                QuestionField(
                    "hours_cut_12_months", .yesNoOpen,
                    Phrase(en: "Did you cut anyone’s hours?", es: "¿Le redujo las horas a alguien?", pl: "Czy komuś skrócono godziny pracy?"))),
            .field(
                QuestionField(
                    "warn_notice_12_months", .yesNoOpen,
                    Phrase(
                        en: "Did you give a mass-layoff (WARN) notice?", es: "¿Dio un aviso de despido masivo (WARN)?",
                        pl: "Czy złożono zawiadomienie o zwolnieniach grupowych (WARN)?"))),
            .field(
                QuestionField(
                    "sale_or_closure_planned", .yesNoOpen,
                    Phrase(
                        en: "Are you planning to sell or close?", es: "¿Piensa vender o cerrar?",
                        pl: "Czy planują Państwo sprzedaż lub zamknięcie firmy?"))),
        ])

    private static let layoffDetails = [
        QuestionField(
            "laid_off_jobs", .list(.commas), Phrase(en: "Which jobs?", es: "¿Qué puestos?", pl: "Jakie stanowiska?"),
            hint: Phrase(en: "Put a comma between them.", es: "Sepárelos con comas.", pl: "Proszę oddzielić je przecinkami."), width: .w30,
            onlyIf: .yes("layoffs_12_months")),
        QuestionField(
            "workers_still_on_layoff", .yesNoOpen,
            Phrase(
                en: "Is anyone still waiting to be called back?", es: "¿Hay alguien que todavía espera que lo llamen para volver?",
                pl: "Czy ktoś nadal czeka na ponowne przyjęcie do pracy?"),
            onlyIf: .yes("layoffs_12_months")),
        QuestionField(
            "last_layoff_on", .day,
            Phrase(en: "When was the last layoff?", es: "¿Cuándo fue el último despido?", pl: "Kiedy było ostatnie zwolnienie?"), width: .w10,
            onlyIf: .yes("layoffs_12_months")),
    ]

    private static func people(_ key: String, _ label: Phrase) -> QuestionField {
        QuestionField(key, .integer(0...9_999_999), label, width: .w4)
    }
}
