import Phrases

/// What mails and pages say that ask a person what they need.
enum AssessmentWords {
    static func subject(_ agency: String) -> Phrase {
        Phrase(
            en: "What you need: questions from \(agency)", es: "Lo que necesita: preguntas de \(agency)",
            pl: "Czego Ci potrzeba: pytania od \(agency)")
    }

    static func opening(_ name: String) -> Phrase {
        Phrase(en: "Hello \(name),", es: "Hola, \(name):", pl: "Dzień dobry, \(name),")
    }

    static let mailToAnswer = Phrase(
        en: "Please tell us what would help you to find and keep work. It takes about five minutes.",
        es: "Díganos por favor qué le ayudaría a encontrar y conservar un trabajo. Toma unos cinco minutos.",
        pl: "Prosimy napisać, co pomoże Ci znaleźć i utrzymać pracę. Zajmie to około pięciu minut.")
    static let mailSaves = Phrase(
        en: "Each answer is saved at once. You can go on later by the same link.",
        es: "Cada respuesta se guarda enseguida. Puede seguir después con el mismo enlace.",
        pl: "Każda odpowiedź zapisuje się od razu. Można wrócić później tym samym linkiem.")
    static let mailToLook = Phrase(
        en: "Here you see what we wrote down about what you need. If something is not right, tell us there.",
        es: "Aquí puede ver lo que anotamos sobre lo que necesita. Si algo no es correcto, díganoslo allí.",
        pl: "Tu zobaczysz, co mamy zapisane o tym, czego potrzebujesz. Jeśli coś się nie zgadza, prosimy tam napisać.")
    /// The promise that goes with every question: nobody is closed out by what they answer.
    static let onlyOpens = Phrase(
        en: "Your answers only open help. They never close anything to you, and nobody adds them up to a score.",
        es: "Sus respuestas solo abren puertas a la ayuda. Nunca le cierran nada, y nadie las suma en un puntaje.",
        pl: "Twoje odpowiedzi tylko otwierają drogę do pomocy. Niczego nie zamykają i nikt nie liczy z nich punktów.")
    static let whoReads = Phrase(
        en: "Only those who work with you here read them. No employer does. We do not ask about health here.",
        es: "Solo las leen quienes trabajan aquí con usted. Ningún empleador. Aquí no preguntamos por su salud.",
        pl: "Czytają je tylko osoby, które tu z Tobą pracują. Żaden pracodawca. O zdrowie tu nie pytamy.")
    static let start = Phrase(en: "Answer", es: "Contestar", pl: "Odpowiedz")
    static let look = Phrase(en: "See the answers", es: "Ver las respuestas", pl: "Zobacz odpowiedzi")
    static let closest = Phrase(
        en: "Which comes closest?", es: "¿Qué se acerca más a su caso?", pl: "Co jest najbliższe prawdy?")
    static let ratherNotSay = Phrase(en: "I would rather not say", es: "Prefiero no decirlo", pl: "Wolę nie mówić")
    static let ownWords = Phrase(
        en: "In your own words, if you like", es: "En sus propias palabras, si quiere", pl: "Własnymi słowami, jeśli chcesz")
    static let choose = Phrase(
        en: "Choose one, or “I would rather not say”", es: "Elija una, o «Prefiero no decirlo»", pl: "Wybierz jedno albo „Wolę nie mówić”")
    static let tooLong = Phrase(
        en: "Use 500 letters at most", es: "Escriba 500 letras como máximo", pl: "Wpisz najwyżej 500 liter")
    static let answerIt = Phrase(en: "Answer it", es: "Contestar", pl: "Odpowiedz")
    static let notAnswered = Phrase(en: "not answered yet", es: "sin respuesta todavía", pl: "jeszcze bez odpowiedzi")
    static let send = Phrase(en: "Send my answers", es: "Enviar mis respuestas", pl: "Wyślij moje odpowiedzi")
    static let goOnFirst = Phrase(
        en: "Go on with the questions", es: "Seguir con las preguntas", pl: "Wróć do pytań")

    static func next(_ helper: String) -> Phrase {
        Phrase(
            en: "\(helper) has your answers and gets in touch. You can change them here until \(helper) starts on them.",
            es: "\(helper) tiene sus respuestas y se comunicará con usted. Puede cambiarlas aquí hasta que \(helper) empiece con ellas.",
            pl: "\(helper) ma Twoje odpowiedzi i się odezwie. Do tego czasu można je tutaj zmienić.")
    }

    static func takenUp(_ helper: String) -> Phrase {
        Phrase(
            en: "\(helper) has started on your answers. If one is not right, tell us: we look at it again together.",
            es: "\(helper) ya empezó con sus respuestas. Si alguna no es correcta, díganoslo: la revisamos juntos.",
            pl: "\(helper) już pracuje z Twoimi odpowiedziami. Jeśli coś się nie zgadza, prosimy napisać: sprawdzimy to razem.")
    }
}

/// What could be otherwise, and saying that an answer is not right.
extension AssessmentWords {
    static let facts = Phrase(en: "What could be different", es: "Lo que podría ser diferente", pl: "Co może się zmienić")
    static let factsLead = Phrase(
        en: "So that we can see together what a diploma or a car would change. What we know already is marked.",
        es: "Para ver juntos qué cambiaría con un diploma o un auto. Lo que ya sabemos está marcado.",
        pl: "Abyśmy razem zobaczyli, co zmieni świadectwo albo auto. To, co już wiemy, jest zaznaczone.")

    static func fact(_ fact: ChangeableFact) -> Phrase {
        switch fact {
        case .diploma:
            Phrase(
                en: "Do you have a high school diploma or a GED?", es: "¿Tiene diploma de preparatoria o GED?",
                pl: "Czy masz świadectwo szkoły średniej lub GED?")
        case .drives:
            Phrase(
                en: "Do you have a license and a car to drive?", es: "¿Tiene licencia y un auto para manejar?",
                pl: "Czy masz prawo jazdy i auto do dyspozycji?")
        case .evenings:
            Phrase(
                en: "Could you work evenings or nights?", es: "¿Podría trabajar por la tarde o la noche?",
                pl: "Czy możesz pracować wieczorami lub w nocy?")
        case .childcareArranged:
            Phrase(
                en: "Are your children looked after while you work?", es: "¿Hay quien cuide a sus niños mientras trabaja?",
                pl: "Czy ktoś zajmie się dziećmi, gdy pracujesz?")
        case .computer:
            Phrase(
                en: "Do you have a computer and internet at home?", es: "¿Tiene computadora e internet en casa?",
                pl: "Czy masz w domu komputer i internet?")
        case .distance:
            Phrase(
                en: "Could you travel an hour each way?", es: "¿Podría viajar una hora de ida y otra de vuelta?",
                pl: "Czy możesz dojeżdżać godzinę w jedną stronę?")
        }
    }

    static let noChildren = Phrase(
        en: "Say yes if you have none to look after.", es: "Diga que sí si no tiene niños que cuidar.",
        pl: "Bez dzieci pod opieką: tak.")
    static let yes = Phrase(en: "Yes", es: "Sí", pl: "Tak")
    static let no = Phrase(en: "No", es: "No", pl: "Nie")
    static let contest = Phrase(en: "This is not right", es: "Esto no es correcto", pl: "To się nie zgadza")
    static let contestLabel = Phrase(
        en: "What is not right, and what should it say?", es: "¿Qué no es correcto y qué debería decir?",
        pl: "Co się nie zgadza i jak powinno być?")
    static let contestMissing = Phrase(
        en: "Write what is not right", es: "Escriba qué no es correcto", pl: "Napisz, co się nie zgadza")
    static let sendContest = Phrase(en: "Tell us", es: "Enviar", pl: "Wyślij")
    static let contested = Phrase(
        en: "You said that this is not right. We look at it again.", es: "Usted dijo que esto no es correcto. Lo revisamos.",
        pl: "Napisałeś(-aś), że to się nie zgadza. Sprawdzimy to.")

    static func settled(_ words: String) -> Phrase {
        Phrase(en: "We looked again: \(words)", es: "Lo revisamos: \(words)", pl: "Sprawdzone: \(words)")
    }
}
