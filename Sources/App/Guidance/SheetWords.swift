import Phrases

/// What the sheet of services says to the person.
enum SheetWords {
    static let title = Phrase(en: "Services that may help you", es: "Servicios que pueden ayudarle", pl: "Co może Panu/Pani pomóc")

    static func together(_ helper: String) -> Phrase {
        Phrase(
            en: "You and \(helper) decide together. You may say no to each of them, and nothing bad follows.",
            es: "Usted y \(helper) deciden juntos. Puede decir que no a cualquiera, sin ninguna consecuencia.",
            pl: "Decyduje Pan/Pani razem z \(helper). Każdą propozycję można odrzucić, bez złych skutków.")
    }

    static let nothing = Phrase(
        en: "No service stands out at the moment.", es: "Por ahora no destaca ningún servicio.", pl: "W tej chwili nic się nie wyróżnia.")
    static let because = Phrase(en: "Why", es: "Por qué", pl: "Dlaczego")
    static let against = Phrase(en: "What speaks against it", es: "Lo que habla en contra", pl: "Co przemawia przeciw")
    static let toAsk = Phrase(en: "Still to ask", es: "Falta preguntar", pl: "Do ustalenia")
    static let refuse = Phrase(en: "I do not want this", es: "Esto no lo quiero", pl: "Tego nie chcę")
    static let refused = Phrase(
        en: "We have noted that you do not want it.", es: "Anotamos que no lo quiere.", pl: "Zapisaliśmy, że Pan/Pani tego nie chce.")

    static let known = Phrase(en: "What you told us", es: "Lo que nos contó", pl: "Co od Pana/Pani wiemy")
    static let wrong = Phrase(en: "Is something wrong?", es: "¿Hay algo que no está bien?", pl: "Czy coś się nie zgadza?")
    static let about = Phrase(en: "What is it about?", es: "¿De qué se trata?", pl: "Czego to dotyczy?")
    static let choose = Phrase(en: "Choose", es: "Elija", pl: "Wybór")
    static let somethingElse = Phrase(en: "Something else", es: "Otra cosa", pl: "Coś innego")
    static let howItIs = Phrase(en: "How is it really?", es: "¿Cómo es en realidad?", pl: "Jak jest naprawdę?")

    static func tell(_ helper: String) -> Phrase {
        Phrase(en: "Tell \(helper)", es: "Decírselo a \(helper)", pl: "Powiadom: \(helper)")
    }

    static let told = Phrase(
        en: "Thank you. We look at it again.", es: "Gracias. Lo revisaremos.", pl: "Dziękujemy. Sprawdzimy to jeszcze raz.")
    static let problem = Phrase(en: "There is a problem", es: "Hay un problema", pl: "Coś wymaga poprawy")
    static let aboutMissing = Phrase(en: "Choose what it is about", es: "Elija de qué se trata", pl: "Proszę wybrać, czego to dotyczy")
    static let wordsMissing = Phrase(en: "Say how it is", es: "Diga cómo es", pl: "Proszę napisać, jak jest")

    static func subject(_ agency: String) -> Phrase {
        Phrase(en: "For you, from \(agency)", es: "Para usted, de \(agency)", pl: "Wiadomość od \(agency)")
    }

    static func opening(_ firstName: String) -> Phrase {
        Phrase(en: "Hello \(firstName),", es: "Hola, \(firstName):", pl: "Dzień dobry,")
    }

    static let mailWhy = Phrase(
        en: "behind this link you read what may help you, and why. You may refuse any of it, and say if something is not right.",
        es: "en este enlace puede leer qué podría ayudarle y por qué. Puede rechazarlo, y decir si algo no está bien.",
        pl: "pod tym linkiem jest lista tego, co może pomóc, z powodami. Każdą propozycję można odrzucić albo poprawić.")
    static let look = Phrase(en: "Read it", es: "Leerlo", pl: "Przeczytaj")

    static func untilWhen(_ days: Int) -> Phrase {
        Phrase(
            en: "The link works for \(days) days. Please keep it to yourself.", es: "El enlace funciona \(days) días. No lo comparta.",
            pl: "Link działa \(days) dni. Proszę go nie przekazywać.")
    }

    static let how = Phrase(en: "How this is made", es: "Cómo se hace esto", pl: "Jak to powstaje")
    /// How the services are chosen, sentence by sentence.
    static let howItIsMade = [
        Phrase(
            en: "First come rules: free places, language, the way, your times. Urgent needs stand on top.",
            es: "Primero están las reglas: lugares libres, idioma, trayecto y su horario. Lo urgente va arriba.",
            pl: "Najpierw liczą się zasady: wolne miejsca, język, dojazd i czas. Pilne potrzeby stoją na górze."),
        Phrase(
            en: "Then we look at what helped people in a similar place.",
            es: "Después vemos qué ayudó a personas en una situación parecida.",
            pl: "Potem patrzymy, co pomogło ludziom w podobnej sytuacji."),
        Phrase(
            en: "We never use race, sex, origin, religion, disability, a record or age for the order.",
            es: "Para el orden nunca usamos raza, sexo, origen, religión, discapacidad, antecedentes ni edad.",
            pl: "O kolejności nigdy nie decyduje rasa, płeć, pochodzenie, religia, niepełnosprawność, karalność ani wiek."),
        Phrase(
            en: "A person decides, never a computer alone.", es: "Decide una persona, nunca solo una computadora.",
            pl: "Decyduje człowiek, nigdy sam komputer."),
    ]
}
