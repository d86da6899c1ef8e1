import Phrases
import Suitability

/// How days, shifts and ways of getting about are called, to people and to staff.
enum WorkWords {
    static func shift(_ shift: Shift) -> Phrase {
        switch shift {
        case .first: Phrase(en: "By day", es: "De día", pl: "W dzień")
        case .second: Phrase(en: "Late, until about midnight", es: "Por la tarde, hasta la medianoche", pl: "Po południu, do północy")
        case .third: Phrase(en: "At night", es: "De noche", pl: "W nocy")
        }
    }

    /// "By day: Monday, Tuesday; At night: Sunday"; empty if nothing is known.
    static func times(_ week: Week?, _ language: Language) -> String {
        Shift.allCases.compactMap { shift in
            let bits = week?.days(with: shift).rawValue ?? 0
            let named = CalendarNames.days.indices.filter { bits >> $0 & 1 == 1 }.map { CalendarNames.days[$0][language] }
            return named.isEmpty ? nil : "\(self.shift(shift)[language]): \(named.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    static func mode(_ mode: Mode) -> Phrase {
        switch mode {
        case .car: Phrase(en: "By car", es: "En carro", pl: "Samochodem")
        case .bus: Phrase(en: "By bus or train", es: "En autobús o tren", pl: "Autobusem lub pociągiem")
        case .bicycle: Phrase(en: "By bicycle", es: "En bicicleta", pl: "Rowerem")
        case .foot: Phrase(en: "On foot", es: "A pie", pl: "Pieszo")
        }
    }

    static func help(_ help: AccessHelp) -> Phrase {
        switch help {
        case .stepFree: Phrase(en: "A way without steps", es: "Acceso sin escalones", pl: "Dojście bez schodów")
        case .seated: Phrase(en: "Work that can be done sitting", es: "Trabajo que se pueda hacer sentado", pl: "Praca na siedząco")
        case .quiet: Phrase(en: "A quiet place", es: "Un lugar tranquilo", pl: "Ciche miejsce")
        case .breaks: Phrase(en: "Short breaks when needed", es: "Pausas cortas cuando haga falta", pl: "Krótkie przerwy w razie potrzeby")
        case .largePrint: Phrase(en: "Large print", es: "Letra grande", pl: "Duży druk")
        case .readAloud: Phrase(en: "Papers read aloud", es: "Que me lean los papeles en voz alta", pl: "Czytanie dokumentów na głos")
        case .signInterpreter: Phrase(en: "A sign language interpreter", es: "Intérprete de lengua de señas", pl: "Tłumacz języka migowego")
        case .captions: Phrase(en: "Captions or writing things down", es: "Subtítulos o que me lo escriban", pl: "Napisy lub zapisywanie")
        case .writtenSteps:
            Phrase(
                en: "Instructions step by step, in writing", es: "Instrucciones paso a paso, por escrito", pl: "Instrukcje krok po kroku, na piśmie")
        case .companion: Phrase(en: "Somebody who comes along", es: "Alguien que me acompañe", pl: "Osoba towarzysząca")
        }
    }

    static func hours(_ hours: Hours) -> Phrase {
        switch hours {
        case .full: Phrase(en: "Full time", es: "Tiempo completo", pl: "Pełny etat")
        case .part: Phrase(en: "Part time", es: "Medio tiempo", pl: "Część etatu")
        case .either: Phrase(en: "Either", es: "Cualquiera", pl: "Obojętnie")
        }
    }
}
