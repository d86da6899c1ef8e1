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

    /// What a consent is for, said to the person; the recipient stands with it if one is named.
    static func purpose(_ purpose: Consent.Purpose, to recipient: String) -> Phrase {
        let words =
            switch purpose {
            case .matching: Phrase(en: "Looking which openings suit you", es: "Buscar qué puestos le convienen", pl: "Szukanie pasujących ofert")
            case .employers: Phrase(en: "Naming you to employers", es: "Dar su nombre a empleadores", pl: "Podanie Twoich danych pracodawcom")
            case .partner:
                Phrase(en: "Naming you to a partner of ours", es: "Dar su nombre a una organización aliada", pl: "Podanie Twoich danych partnerowi")
            case .services: Phrase(en: "Sending you to a service", es: "Enviarle a un servicio", pl: "Skierowanie do usługodawcy")
            }
        guard !recipient.isEmpty else { return words }
        return Phrase(en: "\(words.en): \(recipient)", es: "\(words[.es]): \(recipient)", pl: "\(words[.pl]): \(recipient)")
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
