import Phrases

/// The answers that every question for programs has.
enum PersonFactWords {
    static let yes = Phrase(en: "Yes", es: "Sí", pl: "Tak")
    static let no = Phrase(en: "No", es: "No", pl: "Nie")
    static let notSure = Phrase(en: "Not sure", es: "No sé con certeza", pl: "Nie wiem na pewno")
    static let ratherNotSay = Phrase(en: "Rather not say", es: "Prefiero no decirlo", pl: "Wolę nie odpowiadać")
    static let notAsked = Phrase(en: "Not asked yet", es: "Sin preguntar todavía", pl: "Jeszcze nie zapytano")
}
