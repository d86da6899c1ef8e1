import Dates
import Guidance
import Phrases
import Rules
import Storage
import Suitability

/// What is known of one person that counts for services, as the tables hold it.
struct SeekerFacts: Sendable {
    let person: Participant
    let assessment: Assessment
    let profile: WorkProfile
    let facts: PersonFacts
    /// Where the person was sent, what was decided, and jobs before.
    let past: SeekerPast

    /// Everything in three statements; nothing without a finished assessment, which is found out by one.
    init?(of person: Participant, seenBy viewer: Viewer, in db: Reading) throws {
        guard let assessment = try AssessmentQueries.newest(of: person.id, seenBy: viewer, in: db) else { return nil }
        (self.person, self.assessment) = (person, assessment)
        let (profiles, answers) = try db.lists(
            WorkProfileQueries.profiles(of: person.id, seenBy: viewer), PersonFactQueries.owned(by: "= \(person.id)", seenBy: viewer))
        (profile, facts) = (profiles.first ?? WorkProfile(of: person.id), PersonFacts(of: answers))
        past = try GuidanceQueries.past(of: person.id, seenBy: viewer, in: db)
    }

    /// From what a person's page knows already, and one statement; nothing without a finished assessment.
    init?(_ desk: PersonDesk) throws {
        guard let assessment = try desk.assessments.newest else { return nil }
        (person, self.assessment, profile, facts) = (desk.person, assessment, desk.profile, desk.facts)
        past = try GuidanceQueries.past(of: person.id, seenBy: try desk.visit.by.viewer, in: desk.db)
    }

    /// When the assessment was finished.
    var assessedAt: Instant { assessment.finishedAt ?? assessment.startedAt }

    /// What was known of the person at entry, with the needs that are known now: it says who is alike, and nothing else does.
    func entry(in zone: Zone) -> [EntryInput: Double] {
        OwnEntry(person: person.id, enteredOn: person.createdAt.day(in: zone), modes: profile.modes, spells: past.spells, needs: assessment.levels)
            .inputs
    }

    /// What does not hold yet and could.
    var changeable: [ChangeableFact] {
        let known = ChangeableFact.known(profile, facts)
        return ChangeableFact.allCases.filter { assessment.facts[$0] != true && known[$0] != .yes }
    }
}

extension SeekerFacts {
    /// The person as services are held against them, if those facts were otherwise.
    func seeker(if otherwise: Set<ChangeableFact> = [], on outlook: AgencyOutlook, by book: Guidebook) -> Seeker {
        let shelf = outlook.shelf
        var seeker = Seeker()
        seeker.needs = assessment.recordedNeeds(without: Set(otherwise.compactMap(\.settles)))
        seeker.languages = languages(on: shelf)
        seeker.aids = AccessAid.named(in: profile.accessNeeds)
        let modes = otherwise.contains(.drives) ? (profile.modes ?? []).union(.car) : profile.modes
        seeker.home = modes == nil ? nil : book.place(profile.zip)
        seeker.speeds = SeekerFacts.speeds(modes ?? [])
        let minutes = otherwise.contains(.distance) ? max(profile.minutesWilling, ChangeableFact.farMinutes) : profile.minutesWilling
        seeker.minutesWilling = UInt16(clamping: minutes)
        seeker.free = free(if: otherwise)
        seeker.meets = shelf.conditions.map(meets(answers(if: otherwise), by: book.rules, on: book.today))
        seeker.bars = bars(outlook.full, book.today, book.agency.zone)
        return seeker
    }

    /// The person's language, and English where it is enough: no interpreter is needed, and no help with the language is wanted.
    private func languages(on shelf: ListedShelf) -> Tongues {
        let own = shelf.tongue(person.language.englishName) ?? Tongues(place: 63)
        guard let english = shelf.tongue(Language.en.englishName), person.language != .en else { return own }
        return person.needsInterpreter || (assessment.levels[.language] ?? 0) >= 2 ? own : own.union(english)
    }

    /// By the rules of thumb that matching uses.
    private static func speeds(_ modes: Modes) -> [Guidance.Speed] {
        let pace = Pace()
        let all: [(Mode, Pace.Speed)] = [(.car, pace.car), (.bus, pace.bus), (.bicycle, pace.bicycle), (.foot, pace.foot)]
        return all.filter { modes.contains(Modes($0.0)) }.map {
            Guidance.Speed(mode: $0.0.rawValue, before: $0.1.before, metersPerMinute: $0.1.metersPerMinute)
        }
    }

    private func free(if otherwise: Set<ChangeableFact>) -> Times? {
        guard let known = profile.availability else { return nil }
        var free = Times(rawValue: known.rawValue)
        if otherwise.contains(.evenings) { free.formUnion(.workdays(part: PartOfDay.evening.rawValue)) }
        if otherwise.contains(.childcareArranged) { free.formUnion(.workdays(part: PartOfDay.day.rawValue)) }
        return free
    }

    private func answers(if otherwise: Set<ChangeableFact>) -> Answers {
        var answers = facts.answers
        if otherwise.contains(.diploma) { answers["diploma"] = .yesNo(true) }
        return answers
    }

    private func meets(_ answers: Answers, by rules: RuleBook, on today: Day) -> (ListedShelf.Condition) -> Meets {
        let verdicts = answers == Answers() ? [] : rules.determine(person: answers, asOf: today).verdicts
        let words = Dictionary(verdicts.map { ($0.program, $0.word) }) { first, _ in first }
        let ages = AgeBand.years(answers["age_band"])
        let zip = String(profile.zip.prefix(5))
        return { condition in
            switch condition {
            case .ages(let least, let most): ages.map { AgeBand.meets($0, least: least, most: most) } ?? .notKnown
            case .program(let id, _):
                switch words[id] {
                case .eligible: .yes
                case .notEligible: .no
                case .needsAnswer, .supervisorReview, .notInForce, nil: .notKnown
                }
            case .area(_, let zips): zip.isEmpty ? .notKnown : zips.contains(zip) ? .yes : .no
            case .words: .notKnown
            }
        }
    }

    /// What already stands between the person and services; what staff and person decided last counts before an older referral.
    private func bars(_ full: [Int64: Day], _ today: Day, _ zone: Zone) -> [Int64: Bar] {
        var bars = full.mapValues(Bar.full)
        for sending in past.sendings { bars[sending.service] = sending.bar(in: zone) ?? bars[sending.service] }
        for choice in past.choices where bars[choice.service.number]?.isOpen != true {
            if let bar = choice.bar(on: today, in: zone) { bars[choice.service.number] = bar }
        }
        return bars
    }
}

extension Bar {
    fileprivate var isOpen: Bool { if case .underWay = self { true } else { false } }
}

extension ChangeableFact {
    /// The side of life on which no help is needed any more if it holds.
    fileprivate var settles: NeedDomain? {
        switch self {
        case .diploma: .education
        case .drives: .transport
        case .childcareArranged: .childcare
        case .computer: .digital
        case .evenings, .distance: nil
        }
    }
}

/// How old somebody is, as far as it was said. It decides where a service takes the person, and nothing else.
enum AgeBand {
    static func years(_ answer: Rules.Answer?) -> ClosedRange<Int>? {
        guard case .choice(let word) = answer else { return nil }
        switch word {
        case "under_14": return 0...13
        case "age_14_15": return 14...15
        case "age_16_17": return 16...17
        case "age_18_21": return 18...21
        case "age_22_24": return 22...24
        case "age_25_54": return 25...54
        case "age_55_plus": return 55...120
        default: return nil
        }
    }

    static func meets(_ years: ClosedRange<Int>, least: Int?, most: Int?) -> Meets {
        let (least, most) = (least ?? 0, most ?? 200)
        if years.lowerBound >= least && years.upperBound <= most { return .yes }
        return years.upperBound < least || years.lowerBound > most ? .no : .notKnown
    }
}
