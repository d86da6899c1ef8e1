import Dates
import Phrases

/// What is said about an answer that cannot stand: always what to do.
enum AnswerProblemWords {
    static let chooseOne = Phrase(en: "Choose one of the answers.", es: "Elija una de las respuestas.", pl: "Proszę wybrać jedną z odpowiedzi.")
    static let confirm = Phrase(
        en: "Check this answer and save the page once more.", es: "Revise esta respuesta y guarde la página otra vez.",
        pl: "Proszę sprawdzić tę odpowiedź i zapisać stronę jeszcze raz.")
    static let feinDigits = Phrase(
        en: "Enter 9 digits, like 36-5554417.", es: "Escriba 9 dígitos, como 36-5554417.", pl: "Proszę wpisać 9 cyfr, np. 36-5554417.")
    static let feinPrefix = Phrase(
        en: "No employer number starts with these two digits. Check it on your W-9.",
        es: "Ningún número de empleador empieza con esos dos dígitos. Revíselo en su W-9.",
        pl: "Żaden numer pracodawcy nie zaczyna się od tych dwóch cyfr. Proszę sprawdzić na formularzu W-9.")
    static let money = Phrase(
        en: "Enter dollars and cents, like 21.50.", es: "Escriba dólares y centavos, como 21.50.",
        pl: "Proszę wpisać dolary i centy, np. 21,50.")
    static let payForOneHour = Phrase(
        en: "This looks like pay for a week or a year. Enter the pay for one hour.",
        es: "Parece el pago de una semana o de un año. Escriba el pago por una hora.",
        pl: "To wygląda na płacę za tydzień lub rok. Proszę podać stawkę za godzinę.")
    static let month = Phrase(
        en: "Enter the month as a number from 1 to 12.", es: "Escriba el mes con un número del 1 al 12.",
        pl: "Proszę podać miesiąc liczbą od 1 do 12.")
    static let year = Phrase(en: "Enter the year too.", es: "Escriba también el año.", pl: "Proszę podać także rok.")
    static let fourDigitYear = Phrase(
        en: "The year must have 4 digits, like 2009.", es: "El año debe tener 4 dígitos, como 2009.", pl: "Rok musi mieć 4 cyfry, np. 2009.")
    static let ambiguousDay = Phrase(
        en: "We cannot tell the day from the month. Write the month as a word, like Dec 7, 2026.",
        es: "No sabemos cuál es el día y cuál el mes. Escriba el mes con letras, como 7 dic 2026.",
        pl: "Nie wiemy, co jest dniem, a co miesiącem. Proszę napisać miesiąc słowem, np. 7 gru 2026.")
    static let unknownDay = Phrase(
        en: "Enter a real day, like Dec 7, 2026.", es: "Escriba un día que exista, como 7 dic 2026.",
        pl: "Proszę wpisać istniejący dzień, np. 7 gru 2026.")
    static let startHasPassed = Phrase(
        en: "This day has passed. If the job is still open, enter a new day.",
        es: "Este día ya pasó. Si el puesto sigue abierto, escriba otro día.",
        pl: "Ten dzień już minął. Jeśli stanowisko jest nadal wolne, proszę podać nowy dzień.")
    static let insuranceHasRunOut = Phrase(
        en: "This policy has run out. You can send your answers, and we will ask you for the new one.",
        es: "Esta póliza ya venció. Puede enviar sus respuestas y le pediremos la nueva.",
        pl: "Ta polisa wygasła. Odpowiedzi można wysłać, a o nową polisę zapytamy.")

    static func shorten(to limit: Int) -> Phrase {
        Phrase(
            en: "Shorten this to \(limit) characters.", es: "Acorte esto a \(limit) caracteres.", pl: "Proszę skrócić tekst do \(limit) znaków.")
    }

    static func digits(_ range: ClosedRange<Int>) -> Phrase {
        let (least, most) = (range.lowerBound, range.upperBound)
        return Phrase(
            en: "Enter \(least) to \(most) digits, or leave it blank.", es: "Escriba de \(least) a \(most) dígitos, o déjelo en blanco.",
            pl: "Proszę wpisać od \(least) do \(most) cyfr albo zostawić puste.")
    }

    static func wholeNumber(from least: Int) -> Phrase {
        guard least == 0 else {
            return Phrase(
                en: "Enter a whole number, like 12.", es: "Escriba un número entero, como 12.", pl: "Proszę wpisać liczbę całkowitą, np. 12.")
        }
        return Phrase(
            en: "Enter a whole number, like 12. 0 is an answer.", es: "Escriba un número entero, como 12. El 0 también es respuesta.",
            pl: "Proszę wpisać liczbę całkowitą, np. 12. Zero to też odpowiedź.")
    }

    static func between(_ range: ClosedRange<Int>) -> Phrase {
        func number(_ n: Int, _ language: Language) -> String { Wording.number(n, in: language) }
        let (least, most) = (range.lowerBound, range.upperBound)
        return Phrase(
            en: "Enter a number from \(number(least, .en)) to \(number(most, .en)).",
            es: "Escriba un número de \(number(least, .es)) a \(number(most, .es)).",
            pl: "Proszę wpisać liczbę od \(number(least, .pl)) do \(number(most, .pl)).")
    }

    /// What is missing, for the few answers without which nothing can be sent.
    static func needed(_ key: String) -> Phrase {
        switch key {
        case "legal_name":
            Phrase(
                en: "Enter the legal name of your business.", es: "Escriba el nombre legal de su empresa.",
                pl: "Proszę podać pełną nazwę firmy.")
        case "signer_name": Phrase(en: "Enter your full name.", es: "Escriba su nombre completo.", pl: "Proszę podać imię i nazwisko.")
        case "signer_title":
            Phrase(en: "Enter your job, like owner.", es: "Escriba su puesto, como dueño.", pl: "Proszę podać stanowisko, np. właściciel.")
        case "signed_on":
            Phrase(en: "Enter the day you sign.", es: "Escriba el día en que firma.", pl: "Proszę podać dzień podpisania.")
        default: Phrase(en: "Enter an answer here.", es: "Escriba aquí una respuesta.", pl: "Proszę wpisać odpowiedź.")
        }
    }

    static func notInTheFuture(_ today: Day) -> Phrase {
        func day(_ language: Language) -> String { Wording.day(today, in: language) }
        return Phrase(
            en: "This day has not come yet. Enter a day up to \(day(.en)).", es: "Ese día no ha llegado. Escriba un día hasta el \(day(.es)).",
            pl: "Ten dzień jeszcze nie nadszedł. Proszę podać dzień nie późniejszy niż \(day(.pl)).")
    }

    static func contradicts(_ label: Phrase) -> Phrase {
        Phrase(
            en: "You answered No to “\(label.en)” Change that answer, or clear this one.",
            es: "Respondió No a “\(label.es)”. Cambie esa respuesta o borre esta.",
            pl: "Na pytanie „\(label.pl)” odpowiedź brzmi Nie. Proszę zmienić tamtą odpowiedź albo usunąć tę.")
    }
}

/// Numbers that must agree: the part comes first, then the whole.
extension AnswerProblemWords {
    static func moreHereThanInAll(_ here: Int, _ all: Int) -> Phrase {
        Phrase(
            en: "You wrote \(here) at this site and \(all) in all. “In all” counts this site too.",
            es: "Escribió \(here) en este local y \(all) en total. El total incluye este local.",
            pl: "W tym miejscu podano \(here), a łącznie \(all). Liczba łączna obejmuje też to miejsce.")
    }

    static func moreThanLeft(_ early: Int, _ left: Int) -> Phrase {
        Phrase(
            en: "You wrote \(left) who left in all. Enter that number or less.",
            es: "Escribió que se fueron \(left) en total. Escriba ese número o menos.",
            pl: "Łączna liczba odejść to \(left). Proszę wpisać najwyżej tyle.")
    }

    static func moreThanHired(_ stayed: Int, _ hired: Int) -> Phrase {
        Phrase(
            en: "You wrote \(hired) hired this way. Enter that number or less.",
            es: "Escribió que contrató así a \(hired). Escriba ese número o menos.",
            pl: "Tak zatrudnionych osób podano \(hired). Proszę wpisać najwyżej tyle.")
    }

    static func moreThanTrained(_ experienced: Int, _ trained: Int) -> Phrase {
        Phrase(
            en: "You wrote \(trained) to be trained. Enter that number or less.",
            es: "Escribió \(trained) por capacitar. Escriba ese número o menos.",
            pl: "Osób do szkolenia podano \(trained). Proszę wpisać najwyżej tyle.")
    }
}
