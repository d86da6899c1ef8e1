import Rules
import Storage
import Suitability

/// What could be otherwise about a person, so that it can be asked what would follow: "what if you finished the GED, could drive, took evenings?"
/// Age, work so far and schools that are finished are no such facts: see `FixedFacts`.
enum ChangeableFact: String, CaseIterable, Sendable, Storable {
    case diploma, drives, evenings
    case childcareArranged = "childcare"
    case computer, distance

    /// What a person says to one of them.
    enum Said: String, CaseIterable, Sendable {
        case yes, no
        /// Would rather not say.
        case unsaid

        init(_ holds: Bool) { self = holds ? .yes : .no }
    }

    /// The way to work, in minutes one way, from which on somebody travels far.
    static let farMinutes = 60

    /// What is on file already, so that nobody is asked twice.
    static func known(_ profile: WorkProfile, _ facts: PersonFacts) -> [ChangeableFact: Said] {
        var known: [ChangeableFact: Said] = [:]
        if case .yesNo(let has) = facts.answers["diploma"] { known[.diploma] = Said(has) }
        if let modes = profile.modes { known[.drives] = Said(modes.contains(.car)) }
        if let week = profile.availability { known[.evenings] = Said(!week.days(with: .second).isEmpty || !week.days(with: .third).isEmpty) }
        if profile.minutesWilling >= farMinutes { known[.distance] = .yes }
        return known
    }

    /// As assessments store them: "diploma=no drives=yes".
    static func text(_ said: [ChangeableFact: Said]) -> String {
        allCases.compactMap { fact in said[fact].map { "\(fact.rawValue)=\($0.rawValue)" } }.joined(separator: " ")
    }

    static func read(_ text: String) -> [ChangeableFact: Said] {
        text.split(separator: " ").reduce(into: [:]) { said, part in
            let pair = part.split(separator: "=")
            guard pair.count == 2, let fact = ChangeableFact(rawValue: String(pair[0])) else { return }
            said[fact] = Said(rawValue: String(pair[1]))
        }
    }
}
