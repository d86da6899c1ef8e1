import Phrases

/// What the public page of an opening says.
enum JobWords {
    static func title(_ job: String, _ employer: String) -> Phrase {
        Phrase(en: "\(job) at \(employer)", es: "\(job) en \(employer)", pl: "\(job) – \(employer)")
    }

    static func people(_ number: Int) -> Phrase {
        .counted(
            number, en: TwoForms(one: "One person is wanted", other: "{n} people are wanted"),
            es: TwoForms(one: "Se busca una persona", other: "Se buscan {n} personas"),
            pl: ThreeForms(one: "Poszukiwana jedna osoba", few: "Poszukiwane {n} osoby", many: "Poszukiwanych {n} osób"))
    }

    static let pay = Phrase(en: "Pay", es: "Pago", pl: "Płaca")
    static let hours = Phrase(en: "Hours", es: "Horas", pl: "Godziny")
    static let days = Phrase(en: "Days", es: "Días", pl: "Dni")
    static let shifts = Phrase(en: "Shifts", es: "Turnos", pl: "Zmiany")
    static let place = Phrase(en: "Place", es: "Lugar", pl: "Miejsce")
    static let lasts = Phrase(en: "Lasts", es: "Duración", pl: "Czas trwania")
    static let start = Phrase(en: "First day", es: "Primer día", pl: "Pierwszy dzień")
    static let experience = Phrase(en: "Experience", es: "Experiencia", pl: "Doświadczenie")
    static let bus = Phrase(en: "By bus", es: "En autobús", pl: "Autobusem")
    static let parking = Phrase(en: "Parking", es: "Estacionamiento", pl: "Parking")
    static let yes = Phrase(en: "yes", es: "sí", pl: "tak")
    static let none = Phrase(en: "none", es: "no hay", pl: "brak")
    static let permanent = Phrase(en: "permanent", es: "permanente", pl: "na stałe")
    static let forATime = Phrase(en: "for a time", es: "temporal", pl: "na czas określony")

    static func hourly(_ least: Int, _ most: Int?) -> Phrase {
        func money(_ cents: Int, _ language: Language) -> String { Wording.money(cents: Int64(cents), in: language) }
        guard let most else {
            return Phrase(
                en: "\(money(least, .en)) an hour", es: "\(money(least, .es)) por hora", pl: "\(money(least, .pl)) za godzinę")
        }
        return Phrase(
            en: "\(money(least, .en)) to \(money(most, .en)) an hour", es: "de \(money(least, .es)) a \(money(most, .es)) por hora",
            pl: "od \(money(least, .pl)) do \(money(most, .pl)) za godzinę")
    }

    static func weekly(_ hours: Int?, isFullTime: Bool) -> Phrase {
        let kind =
            isFullTime
            ? Phrase(en: "full time", es: "tiempo completo", pl: "pełny etat") : Phrase(en: "part time", es: "medio tiempo", pl: "część etatu")
        guard let hours else { return kind }
        return Phrase(
            en: "\(hours) a week, \(kind.en)", es: "\(hours) por semana, \(kind.es)", pl: "\(hours) w tygodniu, \(kind.pl)")
    }

    static func inTurn(_ shifts: Phrase) -> Phrase {
        Phrase(en: "\(shifts.en), all in turn", es: "\(shifts.es), por rotación", pl: "\(shifts.pl), na zmianę")
    }

    static func months(_ number: Int) -> Phrase {
        .counted(
            number, en: TwoForms(one: "one month is welcome", other: "{n} months are welcome"),
            es: TwoForms(one: "se valora un mes", other: "se valoran {n} meses"),
            pl: ThreeForms(one: "mile widziany jeden miesiąc", few: "mile widziane {n} miesiące", many: "mile widziane {n} miesięcy"))
    }

    static let duties = Phrase(en: "What there is to do", es: "Qué hay que hacer", pl: "Na czym polega praca")
    static let asks = Phrase(en: "What it asks for", es: "Qué se pide", pl: "Czego potrzeba")
    static let byLaw = Phrase(en: "required by law", es: "lo exige la ley", pl: "wymagane prawem")
    static let required = Phrase(en: "required", es: "requisito", pl: "wymagane")
    static let welcome = Phrase(en: "welcome", es: "se valora", pl: "mile widziane")

    static let apply = Phrase(en: "How to apply", es: "Cómo solicitar el empleo", pl: "Jak się zgłosić")

    static func contact(_ agency: String) -> Phrase {
        Phrase(
            en: "\(agency) introduces people for this job, free of charge. Call or come by and name the job.",
            es: "\(agency) presenta a personas para este empleo, sin costo. Llame o venga y diga de qué empleo se trata.",
            pl: "\(agency) przedstawia kandydatów na to stanowisko, bezpłatnie. Zadzwoń lub przyjdź i podaj nazwę stanowiska.")
    }

    static func call(_ phone: String) -> Phrase { Phrase(en: "Call \(phone)", es: "Llamar al \(phone)", pl: "Zadzwoń: \(phone)") }
}
