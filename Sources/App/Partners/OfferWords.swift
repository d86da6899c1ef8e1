import Phrases

/// What mails and pages say to a partner whom we ask for people.
enum OfferWords {
    static func subject(_ title: String) -> Phrase {
        Phrase(
            en: "Do you know somebody for \(title)?", es: "¿Conoce a alguien para \(title)?", pl: "Czy znają Państwo kogoś na stanowisko \(title)?")
    }

    static func asking(_ title: String) -> Phrase {
        Phrase(
            en: "Hello,\nan employer of ours looks for people: \(title). See what it is, and tell us about somebody who wants it.",
            es: "Hola:\nun empleador nuestro busca personas: \(title). Vea de qué se trata y díganos si alguien lo quiere.",
            pl: "Dzień dobry,\njeden z naszych pracodawców szuka osób na stanowisko \(title). Proszę zobaczyć szczegóły i wskazać nam chętną osobę.")
    }

    static let see = Phrase(en: "See the opening", es: "Ver el puesto", pl: "Zobacz ofertę")
    static let noAccount = Phrase(
        en: "No account is needed. Please do not pass the link on: it is for you.",
        es: "No necesita cuenta. No comparta el enlace: es para usted.", pl: "Konto nie jest potrzebne. Proszę nie przekazywać linku dalej.")

    static func title(_ title: String) -> Phrase {
        Phrase(en: "People wanted: \(title)", es: "Se buscan personas: \(title)", pl: "Szukamy osób: \(title)")
    }

    static func from(_ helper: String, _ agency: String) -> Phrase {
        Phrase(
            en: "\(helper) of \(agency) asks whether you know somebody.", es: "\(helper), de \(agency), pregunta si usted conoce a alguien.",
            pl: "\(helper) z \(agency) pyta, czy znają Państwo kogoś.")
    }

    static let over = Phrase(
        en: "Nobody is wanted for it any more. Thank you.", es: "Ya no se busca a nadie para este puesto. Gracias.",
        pl: "Nikogo już na to stanowisko nie szukamy. Dziękujemy.")
    static let somebody = Phrase(en: "Tell us about somebody", es: "Díganos de una persona", pl: "Proszę wskazać osobę")
    static let advice = Phrase(
        en: "We call the person first. Whether they are put forward to the employer we decide together with them.",
        es: "Primero llamamos a la persona. Junto con ella decidimos si la presentamos al empleador.",
        pl: "Najpierw zadzwonimy do tej osoby. Razem z nią zdecydujemy, czy przedstawimy ją pracodawcy.")
    static let firstName = Phrase(en: "First name", es: "Nombre", pl: "Imię")
    static let lastName = Phrase(en: "Last name", es: "Apellido", pl: "Nazwisko")
    static let phone = Phrase(en: "Phone", es: "Teléfono", pl: "Telefon")
    static let mailbox = Phrase(en: "E-mail, if there is no phone", es: "Correo, si no hay teléfono", pl: "E-mail, jeśli nie ma telefonu")
    static let words = Phrase(en: "A few words about them", es: "Unas palabras sobre la persona", pl: "Kilka słów o tej osobie")
    static let wordsHint = Phrase(
        en: "Work only. No health, no benefits, no convictions.", es: "Solo del trabajo. Nada de salud, ayudas ni condenas.",
        pl: "Tylko o pracy. Nic o zdrowiu, zasiłkach ani karalności.")
    static let consent = Phrase(en: "Their consent", es: "Su permiso", pl: "Zgoda tej osoby")
    static let agreed = Phrase(
        en: "This person agreed that we pass this on.", es: "Esta persona aceptó que pasemos estos datos.",
        pl: "Ta osoba zgodziła się na przekazanie tych danych.")
    static let send = Phrase(en: "Send", es: "Enviar", pl: "Wyślij")
    static let thanks = Phrase(en: "Thank you, it has arrived", es: "Gracias, ya llegó", pl: "Dziękujemy, dotarło")
    static let another = Phrase(en: "Tell us about somebody else", es: "Díganos de otra persona", pl: "Wskaż kolejną osobę")
}

/// What is wrong with what was typed.
extension OfferWords {
    static let noFirstName = Phrase(en: "Enter the first name", es: "Escriba el nombre", pl: "Proszę podać imię")
    static let noLastName = Phrase(en: "Enter the last name", es: "Escriba el apellido", pl: "Proszę podać nazwisko")
    static let noWay = Phrase(
        en: "Enter a phone number or an e-mail address", es: "Escriba un teléfono o un correo", pl: "Proszę podać telefon albo e-mail")
    static let wrongPhone = Phrase(
        en: "Enter the phone number with its area code, such as 312-555-0148", es: "Escriba el teléfono con su código de área, como 312-555-0148",
        pl: "Proszę podać telefon z numerem kierunkowym, na przykład 312-555-0148")
    static let wrongMailbox = Phrase(
        en: "This e-mail address is not complete", es: "Este correo no está completo", pl: "Ten adres e-mail jest niepełny")
    static let notAgreed = Phrase(
        en: "Ask the person first, then check this box", es: "Pregunte primero a la persona y luego marque la casilla",
        pl: "Najpierw proszę zapytać tę osobę, a potem zaznaczyć pole")
}
