import Guidance
import Phrases

/// What is known of a service's effect, as the person reads it: people, not rates, and no more than may be claimed.
struct FindingPhrases {
    private let finding: Finding

    init(_ finding: Finding) {
        self.finding = finding
    }

    /// Nothing where nobody was counted.
    var counts: Phrase? {
        guard let treated = finding.treated, let others = finding.others else { return nil }
        let (took, well, without, alsoWell) = (treated.people, treated.reached, others.people, others.reached)
        let reached = FindingPhrases.reached(finding.outcome)
        func theirs(_ language: Language) -> String { FindingPhrases.mean(treated.dollars, language) }
        func ours(_ language: Language) -> String { FindingPhrases.mean(others.dollars, language) }
        return Phrase(
            en:
                "Of \(took) people in a similar place who took it, \(well) \(reached.en)\(theirs(.en)); of \(without) who did not, \(alsoWell)\(ours(.en))",
            es:
                "De \(took) personas en una situación parecida que lo tomaron, \(well) \(reached.es)\(theirs(.es)); de \(without) que no, \(alsoWell)\(ours(.es))",
            pl:
                "Na \(took) osób w podobnej sytuacji, które skorzystały: \(well) \(reached.pl)\(theirs(.pl)); na \(without), które nie: \(alsoWell)\(ours(.pl))"
        )
    }

    /// What all of them earned on the mean, those without work included; nothing where it is not about money.
    private static func mean(_ dollars: Double?, _ language: Language) -> String {
        guard let dollars else { return "" }
        let told = Wording.dollars(Int((dollars / 10).rounded()) * 10, in: language)
        return Phrase(
            en: " (\(told) each, if shared out among all)", es: " (\(told) cada una, repartido entre todas)",
            pl: " (\(told) na każdą, gdyby podzielić między wszystkie)")[language]
    }

    var hint: Phrase {
        switch finding.verdict {
        case .refused:
            Phrase(
                en: "Our figures do not answer whether it helps.", es: "Nuestras cifras no responden si ayuda.",
                pl: "Nasze dane nie mówią, czy to pomaga.")
        case .tooFew(let count):
            Phrase(
                en: "Too few people in a similar place took it (\(count)) to say more.",
                es: "Muy pocas personas en una situación parecida lo tomaron (\(count)) para decir más.",
                pl: "Zbyt mało osób w podobnej sytuacji skorzystało (\(count)), by powiedzieć więcej.")
        case .helps:
            joined(
                Phrase(
                    en: "People who took it did better.", es: "A quienes lo tomaron les fue mejor.", pl: "Osobom, które skorzystały, poszło lepiej."))
        case .perhaps:
            joined(
                Phrase(
                    en: "People who took it did better, perhaps for other reasons.",
                    es: "A quienes lo tomaron les fue mejor, quizá por otras razones.",
                    pl: "Osobom, które skorzystały, poszło lepiej, może z innych przyczyn."))
        case .noDifference:
            joined(Phrase(en: "No difference is shown.", es: "No se ve diferencia.", pl: "Różnicy nie widać."))
        case .worse:
            joined(
                Phrase(
                    en: "People who took it did not do better.", es: "A quienes lo tomaron no les fue mejor.",
                    pl: "Osobom, które skorzystały, nie poszło lepiej."))
        }
    }

    /// With whose figures they are, and that they prove nothing unless places were drawn.
    private func joined(_ claim: Phrase) -> Phrase {
        let whose =
            switch finding.tier {
            case .rules, .own:
                Phrase(
                    en: "This shows a connection, not a proof.", es: "Es una relación, no una prueba.", pl: "To związek, nie dowód.")
            case .randomised: Phrase(en: "Places were drawn by lot.", es: "Los lugares se sortearon.", pl: "Miejsca losowano.")
            case .pooled:
                Phrase(
                    en: "These figures come from elsewhere.", es: "Estas cifras son de otros lugares.", pl: "Te dane pochodzą z innych miejsc.")
            }
        return Phrase(en: "\(claim.en) \(whose.en)", es: "\(claim.es) \(whose.es)", pl: "\(claim.pl) \(whose.pl)")
    }

    private static func reached(_ outcome: String) -> Phrase {
        switch outcome {
        case "kept90":
            Phrase(en: "kept a job for 90 days", es: "conservaron un empleo 90 días", pl: "utrzymało pracę przez 90 dni")
        case "employedQ2":
            Phrase(en: "had work half a year later", es: "tenían trabajo medio año después", pl: "miało pracę pół roku później")
        case Finding.earnings:
            Phrase(
                en: "earned money in the quarter half a year later", es: "ganaron dinero en el trimestre, medio año después",
                pl: "zarabiało w kwartale pół roku później")
        default: Phrase(en: "had the result", es: "tuvieron el resultado", pl: "osiągnęło wynik")
        }
    }
}
