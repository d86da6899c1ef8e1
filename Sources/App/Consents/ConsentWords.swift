import Phrases

/// How consent is explained to the person, in their language.
enum ConsentWords {
    static func fact(_ fact: SharedFact) -> Phrase {
        switch fact {
        case .name: Phrase(en: "Name", es: "Nombre", pl: "Imię i nazwisko")
        case .contact: Phrase(en: "Phone and e-mail", es: "Teléfono y correo", pl: "Telefon i e-mail")
        case .work: Phrase(en: "Work history", es: "Trabajos anteriores", pl: "Przebieg pracy")
        case .schooling: Phrase(en: "Schools", es: "Estudios", pl: "Szkoły")
        case .skills: Phrase(en: "Skills", es: "Habilidades", pl: "Umiejętności")
        case .credentials: Phrase(en: "Licenses and certificates", es: "Licencias y certificados", pl: "Uprawnienia i certyfikaty")
        case .availability: Phrase(en: "When I can work", es: "Cuándo puedo trabajar", pl: "Kiedy mogę pracować")
        case .language: Phrase(en: "Language and interpreter", es: "Idioma e intérprete", pl: "Język i tłumacz")
        case .resume: Phrase(en: "My own résumé, as a file", es: "Mi propio currículum, como archivo", pl: "Moje własne CV, jako plik")
        }
    }

    /// "Name, skills and …" in one line.
    static func list(_ facts: Set<SharedFact>) -> Phrase {
        let named = SharedFact.allCases.filter(facts.contains).map(fact)
        func line(_ language: Language) -> String {
            named.enumerated().map { $0 == 0 ? $1[language] : $1[language].prefix(1).lowercased() + $1[language].dropFirst() }.joined(separator: ", ")
        }
        return Phrase(en: line(.en), es: line(.es), pl: line(.pl))
    }
}
