import Phrases

extension Questionnaire.Page {
    /// Page 1: questions 1 to 3.
    static let business = Questionnaire.Page(
        number: 1, title: Phrase(en: "Your business", es: "Su empresa", pl: "Państwa firma"), questions: [.identity, .numbers, .product])
}

extension Question {
    static let identity = Question(
        number: 1, page: 1, title: Phrase(en: "Who are you?", es: "¿Quiénes son?", pl: "Kim Państwo są?"),
        parts: [
            .field(
                QuestionField(
                    "legal_name", .text, Phrase(en: "Legal name", es: "Nombre legal", pl: "Pełna nazwa prawna"),
                    hint: Phrase(en: "As on your tax papers.", es: "Como en sus papeles de impuestos.", pl: "Jak w dokumentach podatkowych."),
                    width: .w30, autocomplete: "organization", isRequired: true)),
            .field(
                QuestionField(
                    "other_names", .list(.lines),
                    Phrase(
                        en: "Other names you use or used", es: "Otros nombres que usa o ha usado", pl: "Inne nazwy, używane teraz lub dawniej"),
                    hint: Phrase(
                        en: "Trade names, or the name before a sale. One on each line.",
                        es: "Nombres comerciales, o el nombre antes de una venta. Uno en cada línea.",
                        pl: "Nazwy handlowe albo nazwa sprzed sprzedaży firmy. Każda w osobnym wierszu."),
                    width: .w30, isOptional: true)),
            .field(
                QuestionField(
                    "organization_type", .choice(organizationTypes),
                    Phrase(en: "Kind of organization", es: "Tipo de organización", pl: "Rodzaj organizacji"), width: .w20)),
        ])

    static let numbers = Question(
        number: 2, page: 1, title: Phrase(en: "Your employer numbers", es: "Sus números de empleador", pl: "Państwa numery pracodawcy"),
        parts: [
            .field(
                QuestionField(
                    "fein", .fein,
                    Phrase(
                        en: "Federal employer number (FEIN)", es: "Número federal de empleador (FEIN)",
                        pl: "Federalny numer pracodawcy (FEIN)"),
                    hint: Phrase(
                        en: "9 digits. It is on your W-9 and payroll forms.",
                        es: "9 dígitos. Está en su formulario W-9 y en los de nómina.",
                        pl: "9 cyfr. Jest na formularzu W-9 i na dokumentach płacowych."),
                    width: .w10)),
            .field(
                QuestionField(
                    "ui_account", .text,
                    Phrase(
                        en: "State unemployment insurance account", es: "Cuenta estatal del seguro de desempleo",
                        pl: "Numer konta stanowego ubezpieczenia od bezrobocia"),
                    hint: Phrase(
                        en: "In Illinois, 7 digits. You can leave this and come back.",
                        es: "En Illinois, 7 dígitos. Puede dejarlo y volver después.",
                        pl: "W Illinois 7 cyfr. Można to zostawić i wrócić później."),
                    width: .w10)),
            .field(
                QuestionField(
                    "ui_paid_up", .yesNoUnsure,
                    Phrase(en: "Is that account paid up?", es: "¿Está esa cuenta al día?", pl: "Czy składki na tym koncie są opłacone?"))),
        ])

    static let product = Question(
        number: 3, page: 1,
        title: Phrase(en: "What do you make or do?", es: "¿Qué hace o qué produce?", pl: "Co Państwo robią lub produkują?"),
        parts: [
            .field(
                QuestionField(
                    "main_product", .text,
                    Phrase(en: "Main product or service", es: "Producto o servicio principal", pl: "Główny produkt lub usługa"),
                    width: .w30)),
            .field(
                QuestionField(
                    "naics", .digits(2...6),
                    Phrase(en: "Industry code (NAICS)", es: "Código de industria (NAICS)", pl: "Kod branży (NAICS)"),
                    hint: Phrase(
                        en: "If you know it. We can look it up.", es: "Si lo sabe. Podemos buscarlo nosotros.",
                        pl: "Jeśli jest znany. Możemy go sami sprawdzić."),
                    width: .w4, isOptional: true)),
        ])

    private static let organizationTypes: [AnswerChoice] = [
        AnswerChoice("corporation", Phrase(en: "Corporation", es: "Sociedad anónima (corporation)", pl: "Spółka akcyjna (corporation)")),
        AnswerChoice(
            "llc",
            Phrase(
                en: "Limited liability company (LLC)", es: "Compañía de responsabilidad limitada (LLC)",
                pl: "Spółka z ograniczoną odpowiedzialnością (LLC)")),
        AnswerChoice("partnership", Phrase(en: "Partnership", es: "Sociedad de personas (partnership)", pl: "Spółka osobowa (partnership)")),
        AnswerChoice("sole_proprietor", Phrase(en: "Sole owner", es: "Dueño único", pl: "Jednoosobowa działalność")),
        AnswerChoice("nonprofit", Phrase(en: "Nonprofit", es: "Organización sin fines de lucro", pl: "Organizacja non profit")),
        AnswerChoice("government", Phrase(en: "Government", es: "Gobierno", pl: "Instytucja publiczna")),
        AnswerChoice("other", Phrase(en: "Other", es: "Otro", pl: "Inny")),
    ]
}
