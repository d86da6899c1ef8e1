import Phrases

/// Why it came to nothing; which ones are offered depends on whose decision it was.
enum DeclineReason: String, CaseIterable, Sendable {
    case experience, skills, schedule, filled, pay, distance
    case otherJob = "other_job"
    case notInterested = "not_interested"
    case noContact = "no_contact"
    case other

    static let ofEmployer: [DeclineReason] = [.experience, .skills, .schedule, .filled, .other]
    static let ofPerson: [DeclineReason] = [.pay, .schedule, .distance, .otherJob, .notInterested, .other]
    static let ofAgency: [DeclineReason] = [.noContact, .otherJob, .other]

    static func of(_ side: IntroductionEvent.Side) -> [DeclineReason] {
        switch side {
        case .employer: ofEmployer
        case .person: ofPerson
        case .agency: ofAgency
        }
    }

    var words: Phrase {
        switch self {
        case .experience: Phrase(en: "Too little experience", es: "Poca experiencia", pl: "Za mało doświadczenia")
        case .skills: Phrase(en: "A skill or license is missing", es: "Falta una habilidad o licencia", pl: "Brak umiejętności lub uprawnienia")
        case .schedule: Phrase(en: "The hours do not fit", es: "El horario no conviene", pl: "Godziny nie pasują")
        case .filled: Phrase(en: "The job is filled", es: "El puesto ya está ocupado", pl: "Stanowisko jest już obsadzone")
        case .pay: Phrase(en: "The pay", es: "El pago", pl: "Płaca")
        case .distance: Phrase(en: "Too far", es: "Demasiado lejos", pl: "Za daleko")
        case .otherJob: Phrase(en: "Took another job", es: "Tomó otro trabajo", pl: "Inna praca")
        case .notInterested: Phrase(en: "Does not want this job", es: "No quiere este trabajo", pl: "Brak zainteresowania")
        case .noContact: Phrase(en: "Cannot be reached", es: "No se le puede localizar", pl: "Brak kontaktu")
        case .other: Phrase(en: "Something else", es: "Otra cosa", pl: "Coś innego")
        }
    }
}
