import Dates
import Foundation
import Phrases
import Storage

/// The flyers of Riverside Works, as they lie in `Demo/flyers`.
struct RiversideFlyer: Sendable {
    let file: String
    let title: Phrase
    let programs: Set<String>

    static let all = [
        RiversideFlyer(
            file: "employer-questions",
            title: Phrase(en: "Answers to employers’ questions", es: "Respuestas a los empleadores", pl: "Odpowiedzi na pytania pracodawców"),
            programs: []),
        RiversideFlyer(
            file: "hiring-events", title: Phrase(en: "Hiring events", es: "Eventos de contratación", pl: "Spotkania rekrutacyjne"),
            programs: ["hiring_event"]),
        RiversideFlyer(
            file: "on-the-job-training",
            title: Phrase(en: "On-the-job training", es: "Capacitación en el trabajo", pl: "Szkolenie w miejscu pracy"), programs: ["ojt"]),
    ]

    /// Reads every flyer in every language; throws if one is missing.
    static func read(from home: Home) throws -> [FlyerDraft] {
        try all.flatMap { flyer in
            try Language.allCases.map { language in
                let file = home.demo.appending(path: "flyers/\(flyer.file).\(language.rawValue).pdf")
                return FlyerDraft(
                    title: flyer.title[language], language: language, programs: flyer.programs, format: .pdf, bytes: Array(try Data(contentsOf: file))
                )
            }
        }
    }
}
