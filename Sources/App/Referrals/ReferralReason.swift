import Phrases
import Storage

extension Referral {
    /// Why a referral was declined, or why the person left. Which ones are offered depends on who decided; each has an effect that is shown.
    enum Reason: String, CaseIterable, Sendable, Storable {
        case full, ended, language, cost, hours
        case wrongPlace = "wrong_place"
        case notEligible = "not_eligible"
        case noContact = "no_contact"
        case tooFar = "too_far"
        case moved
        case helpedElsewhere = "helped_elsewhere"
        case work, childcare
        case stoppedComing = "stopped_coming"
        case notWanted = "not_wanted"
        case other

        static let ofProvider: [Reason] = [.full, .wrongPlace, .notEligible, .language, .ended, .noContact, .other]
        static let ofPerson: [Reason] = [.tooFar, .hours, .language, .cost, .helpedElsewhere, .moved, .notWanted, .other]
        static let ofLeaving: [Reason] = [.work, .stoppedComing, .childcare, .tooFar, .hours, .language, .moved, .other]

        static func of(_ side: Side) -> [Reason] { side == .person ? ofPerson : ofProvider }
    }
}

extension Referral.Reason {
    /// What follows from it by itself.
    struct Effect: Sendable, Equatable {
        /// What nobody could give the person, as it is counted.
        var unmet: UnmetNeed.Why?
        /// Somebody makes sure of the listing again.
        var doubts = false
        /// Nobody is sent there until a day.
        var setsAside = false
        /// The person's other referrals that have not begun end too.
        var endsOthers = false
        /// Others of the kind, nearer, are offered.
        var findsNearer = false
    }

    var effect: Effect {
        switch self {
        case .full: Effect(unmet: .full, setsAside: true)
        case .ended: Effect(unmet: .noSuch, doubts: true)
        case .wrongPlace: Effect(doubts: true)
        case .notEligible: Effect(unmet: .notEligible, doubts: true)
        case .language: Effect(unmet: .language, doubts: true)
        case .cost: Effect(unmet: .cost)
        case .hours: Effect(unmet: .hours)
        case .tooFar: Effect(unmet: .tooFar, findsNearer: true)
        case .moved: Effect(endsOthers: true)
        case .noContact, .helpedElsewhere, .work, .childcare, .stoppedComing, .notWanted, .other: Effect()
        }
    }

    /// What a provider or person reads.
    var words: Phrase {
        switch self {
        case .full: Phrase(en: "No place free", es: "No hay lugar", pl: "Brak wolnych miejsc")
        case .ended: Phrase(en: "We no longer offer this", es: "Ya no lo ofrecemos", pl: "Już tego nie prowadzimy")
        case .language: Phrase(en: "Nobody there speaks the language", es: "Allí nadie habla el idioma", pl: "Nikt tam nie mówi w tym języku")
        case .cost: Phrase(en: "It costs too much", es: "Cuesta demasiado", pl: "Za drogo")
        case .hours: Phrase(en: "The hours do not fit", es: "El horario no conviene", pl: "Godziny nie pasują")
        case .wrongPlace: Phrase(en: "Not what we do", es: "No es lo que hacemos", pl: "Nie zajmujemy się tym")
        case .notEligible: Phrase(en: "Our conditions are not met", es: "No cumple los requisitos", pl: "Warunki nie są spełnione")
        case .noContact: Phrase(en: "Could not be reached", es: "No se le pudo localizar", pl: "Brak kontaktu")
        case .tooFar: Phrase(en: "Too far", es: "Demasiado lejos", pl: "Za daleko")
        case .moved: Phrase(en: "Moved away", es: "Se mudó", pl: "Przeprowadzka")
        case .helpedElsewhere: Phrase(en: "Found help elsewhere", es: "Encontró ayuda en otro lugar", pl: "Pomoc gdzie indziej")
        case .work: Phrase(en: "Found work", es: "Encontró trabajo", pl: "Nowa praca")
        case .childcare: Phrase(en: "Nobody for the children", es: "Nadie cuida a los niños", pl: "Brak opieki nad dziećmi")
        case .stoppedComing: Phrase(en: "No longer came", es: "Dejó de venir", pl: "Przerwane bez słowa")
        case .notWanted: Phrase(en: "Not wanted", es: "No lo desea", pl: "Rezygnacja")
        case .other: Phrase(en: "Something else", es: "Otra cosa", pl: "Coś innego")
        }
    }

    /// What follows from it, as staff and whoever decides read it; nothing if nothing does by itself.
    var effectWords: Phrase? {
        switch self {
        case .full:
            Phrase(
                en: "Nobody else is sent until a day that is named.", es: "No se envía a nadie más hasta la fecha que se indique.",
                pl: "Do podanego dnia nikogo więcej nie skierujemy.")
        case .ended, .wrongPlace, .notEligible, .language:
            Phrase(
                en: "We check what our directory says.", es: "Revisamos lo que dice nuestro directorio.", pl: "Sprawdzimy wpis w naszym spisie.")
        case .tooFar: Phrase(en: "We look for something nearer.", es: "Buscamos algo más cerca.", pl: "Poszukamy czegoś bliżej.")
        case .cost, .hours:
            Phrase(
                en: "We count it, so that something is done about it.", es: "Lo anotamos para que se haga algo.",
                pl: "Odnotujemy to, żeby coś się zmieniło.")
        case .moved:
            Phrase(
                en: "The other referrals that have not begun end too.", es: "También terminan las demás referencias que no han empezado.",
                pl: "Inne nierozpoczęte skierowania też się kończą.")
        case .noContact: Phrase(en: "We call.", es: "Llamamos por teléfono.", pl: "Zadzwonimy.")
        case .helpedElsewhere, .work, .childcare, .stoppedComing, .notWanted, .other: nil
        }
    }
}

extension Referral.Outcome {
    /// What a provider or person reads.
    var words: Phrase {
        switch self {
        case .job: Phrase(en: "Has work", es: "Tiene trabajo", pl: "Jest praca")
        case .certificate: Phrase(en: "A certificate", es: "Un certificado", pl: "Certyfikat")
        case .nextStep: Phrase(en: "Goes on to the next course", es: "Sigue con el próximo curso", pl: "Dalszy kurs")
        case .needMet: Phrase(en: "It helped", es: "Sirvió", pl: "Pomogło")
        case .nothing: Phrase(en: "Nothing came of it", es: "No dio resultado", pl: "Nic z tego nie wyszło")
        case .unknown: Phrase(en: "Not known", es: "No se sabe", pl: "Nie wiadomo")
        }
    }
}
