import Phrases

extension Questionnaire.Page {
    /// Page 5: questions 13 to 15 and the signature.
    static let training = Questionnaire.Page(
        number: 5, title: Phrase(en: "Training and signature", es: "Capacitación y firma", pl: "Szkolenie i podpis"),
        questions: [.trainer, .insurance, .interests])
}

extension Question {
    static let trainer = Question(
        number: 13, page: 5,
        title: Phrase(en: "Who would train new people?", es: "¿Quién enseñaría a los nuevos?", pl: "Kto szkoliłby nowe osoby?"),
        parts: [
            .field(
                QuestionField("trainer", .text, Phrase(en: "Name and job", es: "Nombre y puesto", pl: "Imię, nazwisko i stanowisko"), width: .w30)),
            .field(
                QuestionField(
                    "weeks_to_full_skill", .integer(0...520),
                    Phrase(
                        en: "Weeks until a beginner works on their own", es: "Semanas hasta que un principiante trabaje sin ayuda",
                        pl: "Po ilu tygodniach początkujący pracuje samodzielnie"),
                    width: .w4)),
            .shortcut(
                Shortcut(
                    name: "equipped_and_safe",
                    label: Phrase(
                        en: "Yes to both: we have the equipment, and the workplace is safe",
                        es: "Sí a las dos: tenemos el equipo y el lugar es seguro", pl: "Dwa razy tak: mamy sprzęt, a miejsce pracy jest bezpieczne"),
                    fillings: [("equipment_available", .yes), ("premises_safe", .yes)])),
            .field(
                QuestionField(
                    "equipment_available", .yesNoOpen,
                    Phrase(
                        en: "Do you have the equipment to train on?", es: "¿Tiene el equipo para enseñar?",
                        pl: "Czy mają Państwo sprzęt do nauki?"))),
            .field(
                QuestionField(
                    "premises_safe", .yesNoOpen,
                    Phrase(
                        en: "Is the workplace safe by the rules for your trade?", es: "¿Es seguro el lugar según las reglas de su oficio?",
                        pl: "Czy miejsce pracy spełnia zasady bezpieczeństwa w Państwa branży?"))),
        ])

    static let insurance = Question(
        number: 14, page: 5,
        title: Phrase(
            en: "Workers’ compensation insurance", es: "Seguro de accidentes de trabajo (workers’ compensation)",
            pl: "Ubezpieczenie od wypadków przy pracy (workers’ compensation)"),
        parts: [
            .field(
                QuestionField(
                    "workers_comp_carrier", .text, Phrase(en: "Insurance company", es: "Compañía de seguros", pl: "Firma ubezpieczeniowa"),
                    width: .w20)),
            .field(
                QuestionField(
                    "workers_comp_policy", .text, Phrase(en: "Policy number", es: "Número de póliza", pl: "Numer polisy"), width: .w20)),
            .field(QuestionField("workers_comp_expires", .day, Phrase(en: "Runs until", es: "Vence el", pl: "Ważna do"), width: .w10)),
        ])

    static let interests = Question(
        number: 15, page: 5, title: Phrase(en: "What interests you?", es: "¿Qué le interesa?", pl: "Co Państwa interesuje?"),
        parts: [
            .field(
                QuestionField(
                    "interests", .several(InterestChoices.all, orOther: nil),
                    Phrase(en: "Choose any", es: "Elija las que quiera", pl: "Można wybrać kilka"))),
            .group(
                Phrase(
                    en: "If you want training for people you have now:", es: "Si quiere capacitar a personal que ya tiene:",
                    pl: "Jeśli szkolenie ma być dla obecnych pracowników:"), presentStaff),
        ] + promises + [.section(title: sign, text: trueAsFarAsIKnow, signature)])

    private static let presentStaff = [
        QuestionField(
            "iwt_workers_total", .integer(0...9_999_999),
            Phrase(
                en: "How many of your present staff would be trained?", es: "¿A cuántas personas de su personal actual se capacitaría?",
                pl: "Ile obecnie zatrudnionych osób byłoby szkolonych?"),
            width: .w4, onlyIf: .interest("iwt")),
        QuestionField(
            "iwt_workers_6_months", .integer(0...9_999_999),
            Phrase(
                en: "How many of those have worked for you 6 months or more?", es: "¿Cuántas de ellas llevan 6 meses o más con usted?",
                pl: "Ile z nich pracuje u Państwa od co najmniej 6 miesięcy?"),
            width: .w4, onlyIf: .interest("iwt")),
    ]

    private static let promises: [Part] = [
        promise(
            "retain_on_success", .yesNo,
            Phrase(
                en: "If training goes well, will you keep the person?", es: "Si la capacitación va bien, ¿se quedará con la persona?",
                pl: "Jeśli szkolenie się uda, czy ta osoba zostanie w firmie?")),
        promise(
            "related_to_trainee_or_staff", .yesNoOpen,
            Phrase(
                en: "Is any trainee related to you or to agency staff?",
                es: "¿Es algún aprendiz familiar suyo o de alguien de nuestra agencia?",
                pl: "Czy ktoś ze szkolonych jest krewnym Państwa albo pracownika naszej agencji?")),
        promise(
            "accommodations", .yesNoOpen,
            Phrase(
                en: "Can you adapt the work for a person with a disability?", es: "¿Puede adaptar el trabajo para una persona con discapacidad?",
                pl: "Czy mogą Państwo dostosować pracę dla osoby z niepełnosprawnością?"), isOptional: true),
        .field(
            QuestionField(
                "languages", .list(.commas),
                Phrase(en: "Languages spoken at work", es: "Idiomas que se hablan en el trabajo", pl: "Języki używane w pracy"),
                hint: Phrase(en: "Put a comma between them.", es: "Sepárelos con comas.", pl: "Proszę oddzielić je przecinkami."), width: .w20,
                isOptional: true)),
        promise(
            "open_to_records", .yesNoOpen,
            Phrase(
                en: "Are you open to people with an arrest or conviction record?",
                es: "¿Consideraría a personas con antecedentes de arresto o condena?",
                pl: "Czy przyjmą Państwo osoby, które były zatrzymane lub karane?"), isOptional: true),
    ]

    private static func promise(_ key: String, _ kind: QuestionField.Kind, _ label: Phrase, isOptional: Bool = false) -> Part {
        .field(QuestionField(key, kind, label, isOptional: isOptional))
    }

    private static let sign = Phrase(en: "Sign", es: "Firme", pl: "Podpis")
    private static let trueAsFarAsIKnow = Phrase(
        en: "My answers are true as far as I know.", es: "Mis respuestas son verdaderas hasta donde yo sé.",
        pl: "Moje odpowiedzi są prawdziwe zgodnie z moją wiedzą.")

    private static let signature = [
        QuestionField(
            "signer_name", .text, Phrase(en: "Your full name", es: "Su nombre completo", pl: "Imię i nazwisko"), width: .w20,
            autocomplete: "name", isRequired: true),
        QuestionField(
            "signer_title", .text, Phrase(en: "Your job", es: "Su puesto", pl: "Państwa stanowisko"), width: .w20,
            autocomplete: "organization-title", isRequired: true),
        QuestionField("signed_on", .day, Phrase(en: "Date", es: "Fecha", pl: "Data"), width: .w10, isRequired: true),
    ]
}
