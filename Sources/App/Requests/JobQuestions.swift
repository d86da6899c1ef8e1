import Phrases

extension Questionnaire.Page {
    /// Page 4: questions 10 and 11, once for each job, and 12.
    static let jobs = Questionnaire.Page(
        number: 4, title: Phrase(en: "Jobs you want to fill", es: "Puestos que quiere cubrir", pl: "Stanowiska do obsadzenia"),
        questions: [.work, .pay, .benefits])
}

extension Question {
    static let work = Question(
        number: 10, page: 4, title: Phrase(en: "The work", es: "El trabajo", pl: "Praca"), repeats: Questionnaire.positionsKey,
        parts: [
            .field(QuestionField("title", .text, Phrase(en: "Job title", es: "Nombre del puesto", pl: "Nazwa stanowiska"), width: .w30)),
            .field(
                QuestionField(
                    "openings", .integer(1...9_999), Phrase(en: "How many people?", es: "¿Cuántas personas?", pl: "Ile osób?"), width: .w4)),
            .field(
                QuestionField(
                    "duties", .longText, Phrase(en: "What will they do?", es: "¿Qué van a hacer?", pl: "Co będą robić?"),
                    hint: Phrase(
                        en: "A few words on a usual day.", es: "Unas palabras sobre un día normal.", pl: "Kilka słów o zwykłym dniu pracy."))),
            .field(
                QuestionField(
                    "skills", .longText,
                    Phrase(
                        en: "What must they know on the first day?", es: "¿Qué deben saber el primer día?",
                        pl: "Co muszą umieć pierwszego dnia?"),
                    hint: Phrase(
                        en: "Leave out what you teach.", es: "No escriba lo que ustedes enseñan.",
                        pl: "Bez tego, czego Państwo uczą na miejscu."),
                    isOptional: true)),
            .field(
                QuestionField(
                    "licenses", .text, Phrase(en: "Licenses needed", es: "Licencias necesarias", pl: "Wymagane uprawnienia"), width: .w20,
                    isOptional: true)),
            .field(QuestionField("start_on", .day, Phrase(en: "Start", es: "Inicio", pl: "Początek pracy"), width: .w10)),
            .field(
                QuestionField(
                    "onet_code", .carried, Phrase(en: "Job code (O*NET)", es: "Código del puesto (O*NET)", pl: "Kod zawodu (O*NET)"))),
        ])

    static let pay = Question(
        number: 11, page: 4, title: Phrase(en: "Pay and schedule", es: "Pago y horario", pl: "Płaca i czas pracy"),
        repeats: Questionnaire.positionsKey,
        parts: [
            .row([
                QuestionField(
                    "hourly_wage", .money, Phrase(en: "Pay per hour", es: "Pago por hora", pl: "Stawka za godzinę"),
                    hint: Phrase(en: "Before extra pay.", es: "Sin pagos extras.", pl: "Bez dodatków."), width: .w4),
                QuestionField(
                    "hours_per_week", .integer(1...168), Phrase(en: "Hours per week", es: "Horas por semana", pl: "Godzin w tygodniu"),
                    hint: Phrase(en: "In full hours.", es: "En horas enteras.", pl: "W pełnych godzinach."), width: .w4),
            ]),
            .field(
                QuestionField(
                    "shift", .text, Phrase(en: "Shift", es: "Turno", pl: "Zmiana"),
                    hint: Phrase(
                        en: "Such as 7:00 to 3:30, Monday to Friday.", es: "Por ejemplo, de 7:00 a 3:30, de lunes a viernes.",
                        pl: "Na przykład 7:00–15:30, od poniedziałku do piątku."),
                    width: .w20)),
            .field(
                QuestionField(
                    "pay_basis", .choice(payBases),
                    Phrase(en: "How is most of it paid?", es: "¿Cómo se paga la mayor parte?", pl: "Jak jest wypłacana większość?"),
                    width: .w20, usual: .text("hourly"))),
            .field(
                QuestionField(
                    "duration", .choice(durations),
                    Phrase(en: "How long should the job last?", es: "¿Cuánto debe durar el trabajo?", pl: "Jak długo ma trwać ta praca?"))),
            .shortcut(
                Shortcut(
                    name: "none_of_these_three",
                    label: Phrase(
                        en: "None of these: no staffing agency, no layoff from this job, nobody let go to make room",
                        es: "Nada de esto: sin agencia temporal, sin despidos en este puesto, sin quitar a nadie para abrirlo",
                        pl: "Nic z tego: bez agencji pracy, bez zwolnień na tym stanowisku, bez zwalniania kogoś dla tej osoby"),
                    fillings: [("through_agency", .no), ("same_as_laid_off_job", .no), ("worker_dismissed_to_open", .no)])),
            .field(
                QuestionField(
                    "through_agency", .yesNo,
                    Phrase(
                        en: "Is it hired through a staffing agency?", es: "¿Se contrata por medio de una agencia de empleo temporal?",
                        pl: "Czy zatrudnia agencja pracy tymczasowej?"))),
            .field(
                QuestionField(
                    "same_as_laid_off_job", .yesNo,
                    Phrase(
                        en: "Was anyone laid off from this same job?", es: "¿Despidió a alguien de este mismo puesto por falta de trabajo?",
                        pl: "Czy z tego samego stanowiska kogoś zwolniono z braku pracy?"))),
            .field(
                QuestionField(
                    "worker_dismissed_to_open", .yesNo,
                    Phrase(
                        en: "Was anyone let go to make room for this hire?", es: "¿Despidió a alguien para abrir este puesto?",
                        pl: "Czy kogoś zwolniono, aby zrobić miejsce dla nowej osoby?"))),
        ])

    static let benefits = Question(
        number: 12, page: 4, title: Phrase(en: "Benefits", es: "Beneficios", pl: "Świadczenia"),
        parts: [
            .field(
                QuestionField(
                    "benefits", .several(benefitChoices, orOther: QuestionnaireWords.somethingElse),
                    Phrase(en: "What comes with these jobs?", es: "¿Qué incluyen estos puestos?", pl: "Co przysługuje na tych stanowiskach?"))),
            .field(
                QuestionField(
                    "benefits_start_days", .integer(0...3_650),
                    Phrase(
                        en: "After how many days do they begin?", es: "¿Después de cuántos días empiezan?",
                        pl: "Po ilu dniach zaczynają przysługiwać?"),
                    hint: Phrase(en: "0 if from the first day.", es: "0 si es desde el primer día.", pl: "0, jeśli od pierwszego dnia."),
                    width: .w4)),
            .field(
                QuestionField(
                    "benefits_same_as_similar_staff", .yesNoOpen,
                    Phrase(
                        en: "Are they the same as for your other staff in such jobs?",
                        es: "¿Son los mismos que para el resto del personal en puestos así?",
                        pl: "Czy są takie same jak dla innych osób na takich stanowiskach?"))),
        ])

    private static let payBases: [AnswerChoice] = [
        AnswerChoice("hourly", Phrase(en: "By the hour", es: "Por hora", pl: "Za godzinę")),
        AnswerChoice("salary", Phrase(en: "Salary", es: "Salario fijo", pl: "Stała pensja")),
        AnswerChoice("commission", Phrase(en: "Commission", es: "Comisión", pl: "Prowizja")),
        AnswerChoice("tips", Phrase(en: "Tips", es: "Propinas", pl: "Napiwki")),
        AnswerChoice("piece", Phrase(en: "Piece work", es: "Por pieza", pl: "Od sztuki")),
    ]

    private static let durations: [AnswerChoice] = [
        AnswerChoice("over_one_year", Phrase(en: "More than a year", es: "Más de un año", pl: "Dłużej niż rok")),
        AnswerChoice("seasonal", Phrase(en: "A season", es: "Una temporada", pl: "Sezon")),
        AnswerChoice("temporary", Phrase(en: "A shorter time", es: "Menos tiempo", pl: "Krócej")),
    ]

    private static let benefitChoices: [AnswerChoice] = [
        AnswerChoice("health_insurance", Phrase(en: "Health insurance", es: "Seguro médico", pl: "Ubezpieczenie zdrowotne")),
        AnswerChoice("paid_days_off", Phrase(en: "Paid days off", es: "Días libres pagados", pl: "Płatne dni wolne")),
        AnswerChoice("retirement_plan", Phrase(en: "Retirement plan", es: "Plan de jubilación", pl: "Plan emerytalny")),
    ]
}
