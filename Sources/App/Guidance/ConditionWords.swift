import Guidance
import Phrases
import Suitability

/// What a service wants of people, in words.
struct ConditionWords {
    private let condition: ListedShelf.Condition

    init(_ condition: ListedShelf.Condition) {
        self.condition = condition
    }

    var english: String { phrase.en }

    /// What the person reads; what a directory says in its own words stays as it is.
    var phrase: Phrase {
        switch condition {
        case .ages(let least, let most): CheckWords.ages(least, most) ?? Phrase(verbatim: "")
        case .program(_, let name): Phrase(en: "For people in \(name)", es: "Para personas en \(name)", pl: "Dla osób w programie \(name)")
        case .area(let name, _): Phrase(en: "Serves \(name)", es: "Atiende en \(name)", pl: "Obszar: \(name)")
        case .words(let words): Phrase(en: "Only for: \(words)", es: "Solo para: \(words)", pl: "Tylko dla: \(words)")
        }
    }

    func notMet(_ name: String) -> AdviceWords.Line {
        switch condition {
        case .ages: AdviceWords.Line(why: "\(name) is not of the age: \(english)", change: "Nothing now")
        case .program(_, let program):
            AdviceWords.Line(why: "\(name) is not eligible for \(program)", change: "See the programs of \(name), rule by rule")
        case .area(let area, _): AdviceWords.Line(why: "Serves only \(area)", change: "An address there")
        case .words: AdviceWords.Line(why: english, change: "Ask them")
        }
    }
}

/// How somebody gets to a service.
struct FoundWay {
    private let way: Guidance.Way

    init(_ way: Guidance.Way) {
        self.way = way
    }

    var english: String { phrase.en }

    /// Within so many meters nobody counts minutes; a ZIP code is known by its middle.
    private static let closeBy = 400

    /// "18 minutes by bus".
    var phrase: Phrase {
        let minutes = way.minutes
        if way.meters < FoundWay.closeBy { return Phrase(en: "Close by", es: "Muy cerca", pl: "Blisko") }
        return switch Mode(rawValue: way.mode) {
        case .car: Phrase(en: "\(minutes) minutes by car", es: "\(minutes) minutos en coche", pl: "\(minutes) min samochodem")
        case .bus: Phrase(en: "\(minutes) minutes by bus", es: "\(minutes) minutos en autobús", pl: "\(minutes) min autobusem")
        case .bicycle: Phrase(en: "\(minutes) minutes by bicycle", es: "\(minutes) minutos en bicicleta", pl: "\(minutes) min rowerem")
        case .foot, nil: Phrase(en: "\(minutes) minutes on foot", es: "\(minutes) minutos a pie", pl: "\(minutes) min pieszo")
        }
    }
}

/// What makes a service usable for somebody.
enum AccessWords {
    static func phrase(_ aid: AccessAid) -> Phrase {
        switch aid {
        case .stepFree: Phrase(en: "Step-free", es: "Sin escalones", pl: "Bez schodów")
        case .signLanguage: Phrase(en: "Sign language", es: "Lengua de señas", pl: "Język migowy")
        case .largePrint: Phrase(en: "Large print", es: "Letra grande", pl: "Duży druk")
        case .quiet: Phrase(en: "A quiet room", es: "Un lugar tranquilo", pl: "Ciche miejsce")
        }
    }

    static func list(_ aids: Aids, in language: Phrases.Language = .en) -> String {
        aids.places.compactMap { AccessAid(rawValue: $0) }.map { phrase($0)[language] }.joined(separator: ", ")
    }
}

/// Parts of a week.
enum TimesWords {
    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let parts = ["by day", "in the evening", "at night"]

    /// "Tuesday, Thursday in the evening"; many days stand as "most days".
    static func english(_ times: Times) -> String {
        let told = parts.indices.compactMap { part -> String? in
            let open = days.indices.filter { times.contains(Times(day: $0, part: part)) }
            guard !open.isEmpty else { return nil }
            let named = open.count == 7 ? "every day" : open == [0, 1, 2, 3, 4] ? "Monday to Friday" : open.map { days[$0] }.joined(separator: ", ")
            return "\(named) \(parts[part])"
        }
        return told.joined(separator: " and ")
    }
}
