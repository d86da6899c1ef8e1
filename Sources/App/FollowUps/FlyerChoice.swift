import Dates
import Phrases
import Rules

/// A flyer that may go with a follow-up, whether it should, and why.
struct FlyerChoice: Sendable {
    let flyer: Flyer
    let isProposed: Bool
    let reason: String
}

/// What is known when flyers are chosen for an employer.
struct FlyerOccasion: Sendable {
    let language: Language
    /// Newest first.
    let conversations: [Conversation]
    /// Ids of programs that the employer has asked for in its answers.
    let interests: Set<String>
    /// Whether it has had a follow-up before.
    let isFirst: Bool
    /// Since when it has which file.
    let given: [FlyerGiven]
    let rules: RuleBook
    let today: Day
    let zone: Zone
}

extension FlyerOccasion {
    /// The flyers of the language, and English ones where there is none in it; those that are proposed stand first.
    func choices(from shelf: [Flyer]) -> [FlyerChoice] {
        let ours = shelf.filter { $0.language == language }
        let others = shelf.filter { flyer in flyer.language == .en && language != .en && !ours.contains { $0.programs == flyer.programs } }
        let choices = (ours + others).map(choice)
        return choices.filter(\.isProposed) + choices.filter { !$0.isProposed }
    }

    private func choice(of flyer: Flyer) -> FlyerChoice {
        let (isProposed, reason) = verdict(on: flyer)
        let inEnglish = flyer.language == language ? "" : "; in English, for there is none in \(language.englishName)"
        return FlyerChoice(flyer: flyer, isProposed: isProposed, reason: reason + inEnglish)
    }

    private func verdict(on flyer: Flyer) -> (Bool, String) {
        if let last = given.first(where: { $0.file == flyer.file }) {
            return (false, "they have it since \(DayWords.short(last.at.day(in: zone), today: today))")
        }
        if flyer.isAlwaysSent {
            return isFirst ? (true, "goes with every first follow-up") : (false, "goes with first follow-ups only")
        }
        let names = rules.programs.filter { flyer.programs.contains($0.id) && interests.contains($0.id) }.map(\.name.en)
        if !names.isEmpty { return (true, "because their answers ask for it: \(names.joined(separator: ", "))") }
        for conversation in conversations {
            if let words = ProgramWords.found(in: conversation.note, of: flyer.programs) {
                return (true, "because the note \(DayWords.past(conversation.at.day(in: zone), today: today)) says “\(words)”")
            }
        }
        return (false, "not proposed: nobody has asked for it yet")
    }
}

/// By which words in a note an employer is heard to ask for a program.
enum ProgramWords {
    /// Beginnings of words, folded, in the languages that notes are written in.
    static let stems: [String: [String]] = [
        "ojt": [
            "on the job train", "would train", "will train", "to train", "train them", "train people", "train new", "training", "learn on the job",
            "ojt", "capacit", "entren", "przyucz", "szkol",
        ],
        "hiring_event": [
            "hiring event", "job fair", "openings", "vacanc", "want of", "short of", "need people", "needs people", "hire several", "feria",
            "vacantes", "targi pracy", "rekrut",
        ],
        "transitional": ["transitional", "try someone", "try somebody", "try out", "trial", "a prueba", "na probe"],
        "bonding": ["bond", "theft", "steal", "fianza", "robo", "kradziez"],
        "wotc": ["wotc", "tax credit", "credito tributario", "ulga podatkowa"],
        "il_returning_citizen": ["returning citizen", "prison", "come back from", "carcel", "wiezien"],
        "iwt": ["present staff", "current staff", "own staff", "upskill", "incumbent", "iwt", "personal actual", "obecnych pracownik"],
        "customized": ["course", "class for", "curso", "kurs"],
        "dhs_subsidized": ["dhs", "human services", "subsid", "dotowan"],
        "pathways": ["pathways", "gang", "second chance", "segunda oportunidad", "druga szans"],
    ]

    /// The first words of the note that speak of one of these programs.
    static func found(in note: String, of programs: Set<String>) -> String? {
        let folded = " " + Folding.text(note)
        for stem in programs.sorted().flatMap({ stems[$0, default: []] }) {
            guard let place = folded.firstRange(of: " " + stem) else { continue }
            return stem + folded[place.upperBound...].prefix { $0 != " " }
        }
        return nil
    }
}
