import Phrases

/// The sides of life and their levels in words.
enum NeedWords {
    static func label(_ domain: NeedDomain) -> Phrase {
        switch domain {
        case .work: Phrase(en: "Finding work", es: "Buscar trabajo", pl: "Szukanie pracy")
        case .skills: Phrase(en: "Skills for the job", es: "Habilidades", pl: "Umiejętności")
        case .education: Phrase(en: "School", es: "Estudios", pl: "Szkoła")
        case .language: Phrase(en: "English", es: "Inglés", pl: "Angielski")
        case .housing: Phrase(en: "Housing", es: "Vivienda", pl: "Mieszkanie")
        case .transport: Phrase(en: "Getting there", es: "Transporte", pl: "Dojazd")
        case .childcare: Phrase(en: "Child care", es: "Cuidado de los niños", pl: "Opieka nad dziećmi")
        case .legal: Phrase(en: "Legal matters", es: "Asuntos legales", pl: "Sprawy prawne")
        case .finances: Phrase(en: "Money", es: "Dinero", pl: "Pieniądze")
        case .digital: Phrase(en: "Phone and computer", es: "Teléfono y computadora", pl: "Telefon i komputer")
        }
    }

    static func question(_ domain: NeedDomain) -> Phrase {
        switch domain {
        case .work: Phrase(en: "How is it with finding work?", es: "¿Cómo le va al buscar trabajo?", pl: "Jak idzie szukanie pracy?")
        case .skills:
            Phrase(
                en: "Do you have the skills for the job you want?", es: "¿Sabe hacer el trabajo que quiere?", pl: "Czy umiesz to, czego wymaga praca?"
            )
        case .education: Phrase(en: "How is it with school?", es: "¿Cómo está con los estudios?", pl: "Jak jest ze szkołą?")
        case .language: Phrase(en: "How is your English?", es: "¿Cómo es su inglés?", pl: "Jak u Ciebie z angielskim?")
        case .housing: Phrase(en: "Where do you live?", es: "¿Dónde vive?", pl: "Jak jest z mieszkaniem?")
        case .transport: Phrase(en: "How do you get around?", es: "¿Cómo se mueve por la ciudad?", pl: "Jak jest z dojazdem?")
        case .childcare:
            Phrase(en: "Who looks after your children?", es: "¿Quién cuida a sus niños?", pl: "Kto opiekuje się Twoimi dziećmi?")
        case .legal: Phrase(en: "Do you need legal help?", es: "¿Necesita ayuda legal?", pl: "Czy potrzebujesz pomocy prawnej?")
        case .finances: Phrase(en: "How is it with money?", es: "¿Cómo está de dinero?", pl: "Jak jest z pieniędzmi?")
        case .digital:
            Phrase(
                en: "Can you use a phone and a computer?", es: "¿Usa teléfono y computadora?", pl: "Czy korzystasz z telefonu i komputera?")
        }
    }

    /// What must be said before some of them.
    static func hint(_ domain: NeedDomain) -> Phrase? {
        switch domain {
        case .legal:
            Phrase(
                en: "You do not have to say what it is about.", es: "No tiene que decir de qué se trata.",
                pl: "Nie trzeba mówić, o co chodzi.")
        default: nil
        }
    }

    /// How much help that is, in a word or two.
    static func level(_ level: Int) -> Phrase {
        switch level {
        case ...0: Phrase(en: "No help needed", es: "Sin necesidad", pl: "Pomoc niepotrzebna")
        case 1: Phrase(en: "Some help", es: "Algo de ayuda", pl: "Trochę pomocy")
        case 2: Phrase(en: "Much help", es: "Mucha ayuda", pl: "Dużo pomocy")
        default: Phrase(en: "Urgent", es: "Urgente", pl: "Pilne")
        }
    }

    /// The sentence that stands for a level: 0 none, 1 some, 2 much, 3 urgent.
    static func anchor(_ domain: NeedDomain, _ level: Int) -> Phrase {
        anchors(domain)[min(max(level, NeedDomain.levels.lowerBound), NeedDomain.levels.upperBound)]
    }

    private static func anchors(_ domain: NeedDomain) -> [Phrase] {
        switch domain {
        case .work: NeedWords.work
        case .skills: NeedWords.skills
        case .education: NeedWords.education
        case .language: NeedWords.english
        case .housing: NeedWords.housing
        case .transport: NeedWords.transport
        case .childcare: NeedWords.childcare
        case .legal: NeedWords.legal
        case .finances: NeedWords.finances
        case .digital: NeedWords.digital
        }
    }
}
