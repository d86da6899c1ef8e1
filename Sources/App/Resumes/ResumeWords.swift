import Phrases

/// What a résumé says besides what is recorded.
enum ResumeWords {
    static let resume = Phrase(en: "Résumé", es: "Currículum", pl: "CV")
    static let work = Phrase(en: "Work", es: "Experiencia", pl: "Doświadczenie")
    static let credentials = Phrase(en: "Licenses and certificates", es: "Licencias y certificados", pl: "Uprawnienia i certyfikaty")
    static let skills = Phrase(en: "Skills", es: "Habilidades", pl: "Umiejętności")
    static let schools = Phrase(en: "Schools", es: "Estudios", pl: "Wykształcenie")
    static let today = Phrase(en: "today", es: "hoy", pl: "dziś")

    static func validUntil(_ day: String) -> Phrase {
        Phrase(en: "valid until \(day)", es: "vigente hasta el \(day)", pl: "ważne do \(day)")
    }
}
