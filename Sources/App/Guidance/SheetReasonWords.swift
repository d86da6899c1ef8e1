import Dates
import Guidance
import Phrases

/// Reasons as the person reads them, in their language; names of services and what directories say stay as they are.
struct SheetReasonWords {
    let guide: Guide
    let language: Phrases.Language

    /// Nothing for what is not worth a line.
    func words(_ reason: Reason, about service: Int64) -> String? {
        let brief = guide.shelf.brief(service)
        return switch reason {
        case .need(let need): self.need(need)
        case .wait(let days) where days > 0: SheetReasonWords.wait(days)[language]
        case .onTheWay(let way, _): FoundWay(way).phrase[language] + (brief.town.isEmpty ? "" : ", \(brief.town)")
        case .givenIn(let tongues): "\(say("Given in", "Se ofrece en", "W języku")): \(list(tongues))"
        case .aids(let aids): AccessWords.list(aids, in: language)
        case .costs: "\(say("Costs", "Costo", "Koszt")): \(brief.fees)"
        case .aidsNotKnown(let aids): AccessWords.list(aids, in: language)
        case .conditionMet(let number), .conditionNotKnown(let number): ConditionWords(guide.shelf.conditions[number]).phrase[language]
        case .finding(let finding): FindingPhrases(finding).counts?[language]
        default: plain(reason)?[language]
        }
    }

    /// The directory's own words are in its own language, so the time is told in days.
    private static func wait(_ days: Int) -> Phrase {
        Phrase.counted(
            days, en: TwoForms(one: "Waiting time: {n} day", other: "Waiting time: up to {n} days"),
            es: TwoForms(one: "Espera: {n} día", other: "Espera: hasta {n} días"),
            pl: ThreeForms(one: "Czas oczekiwania: {n} dzień", few: "Czas oczekiwania: do {n} dni", many: "Czas oczekiwania: do {n} dni"))
    }

    /// What is said alike of every service.
    private func plain(_ reason: Reason) -> Phrase? {
        switch reason {
        case .freePlaces(let count):
            Phrase.counted(
                count, en: TwoForms(one: "{n} place free", other: "{n} places free"),
                es: TwoForms(one: "{n} lugar libre", other: "{n} lugares libres"),
                pl: ThreeForms(one: "{n} wolne miejsce", few: "{n} wolne miejsca", many: "{n} wolnych miejsc"))
        case .wait: Phrase(en: "No waiting", es: "Sin espera", pl: "Bez czekania")
        case .fromHome: Phrase(en: "Can be had from home", es: "Se puede hacer desde casa", pl: "Można z domu")
        case .interpreter: Phrase(en: "With an interpreter", es: "Con intérprete", pl: "Z tłumaczem")
        case .free: Phrase(en: "Free", es: "Gratis", pl: "Bezpłatnie")
        case .inTime: Phrase(en: "Open when you have time", es: "Abierto cuando usted tiene tiempo", pl: "Otwarte w dogodnym czasie")
        case .notVerified: Phrase(en: "We make sure of it before you go", es: "Lo confirmamos antes de que vaya", pl: "Upewnimy się przed wizytą")
        case .languageNotKnown: Phrase(en: "In which languages", es: "En qué idiomas", pl: "W jakich językach")
        case .wayNotKnown: Phrase(en: "How you get there", es: "Cómo llegar", pl: "Jak dojechać")
        case .timesNotKnown: Phrase(en: "At what times", es: "En qué horario", pl: "W jakich godzinach")
        case .costNotKnown: Phrase(en: "What it costs", es: "Cuánto cuesta", pl: "Ile to kosztuje")
        default: nil
        }
    }

    private func say(_ en: String, _ es: String, _ pl: String) -> String { Phrase(en: en, es: es, pl: pl)[language] }

    /// In the person's own words where there are some.
    private func need(_ need: RecordedNeed) -> String? {
        guard let domain = NeedDomain(place: need.domain) else { return nil }
        let label = NeedWords.label(domain)[language]
        if let own = guide.facts.assessment.words[domain] { return "\(label): “\(own)”" }
        return "\(label): \(NeedWords.level(Int(need.level))[language])"
    }

    /// Languages by their names in the reader's, where we have them.
    private func list(_ tongues: Tongues) -> String {
        tongues.places.map { place in
            let english = place < guide.shelf.tongues.count ? guide.shelf.tongues[place] : ""
            return Language.allCases.first { $0.englishName == english }.map { SheetReasonWords.name(of: $0)[language] } ?? english
        }.joined(separator: ", ")
    }

    private static func name(of language: Language) -> Phrase {
        switch language {
        case .en: Phrase(en: "English", es: "inglés", pl: "angielskim")
        case .es: Phrase(en: "Spanish", es: "español", pl: "hiszpańskim")
        case .pl: Phrase(en: "Polish", es: "polaco", pl: "polskim")
        }
    }

    /// What may be claimed of the service, and how sure it is.
    func hint(_ suggestion: ServiceSuggestion) -> String {
        if suggestion.kind == .first {
            return say(
                "An urgent need stands first. No estimate is used here.", "Lo urgente va primero. Aquí no se usa ninguna estimación.",
                "Pilna potrzeba stoi pierwsza. Bez żadnych szacunków.")
        }
        return suggestion.finding.map { FindingPhrases($0).hint[language] }
            ?? say("By rules alone: no figure is used.", "Solo por reglas: no se usa ninguna cifra.", "Tylko według zasad, bez liczb.")
    }
}
