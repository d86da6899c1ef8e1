import Dates
import Phrases
import Storage
import Suitability

/// What somebody who looks for work can do, and wants: what is held against openings, and nothing else.
struct WorkProfile: Stored, Sendable {
    let participant: ID<Participant>
    /// When the person can work; nothing when not asked yet.
    var availability: Week?
    /// The first day of work possible; nothing for at once.
    var freeFrom: Day?
    /// Where the way to work begins; empty when not known.
    var zip = ""
    /// Nothing when not asked yet.
    var modes: Modes?
    /// The longest way to work, in minutes one way.
    var minutesWilling = 45
    /// The least pay wished, by the hour.
    var wageWished: Money?
    var hoursWished = Hours.either
    var takesTemporary = true
    /// What was agreed helps the person to read, hear, get about and work. It never leaves the agency.
    var helps: Set<AccessHelp> = []
    /// What helps besides, in words. It never leaves the agency.
    var accessNeeds = ""
    /// Some sentences for the résumé.
    var about = ""
    /// Counts the edits, so that two people do not overwrite each other unseen; 0 while nothing is known.
    var version = 0

    static let columns: Columns = [
        .numbers("work_profiles.participant_id", "work_profiles.availability"), .texts("work_profiles.free_from", "work_profiles.zip"),
        .numbers("work_profiles.modes", "work_profiles.minutes_willing", "work_profiles.wage_wished"), .texts("work_profiles.hours_wished"),
        .flags("work_profiles.takes_temporary"), .texts("work_profiles.helps", "work_profiles.access_needs", "work_profiles.about"),
        .numbers("work_profiles.version"),
    ]

    /// Of whom nothing is known yet.
    init(of participant: ID<Participant>) {
        self.participant = participant
    }

    init(_ row: inout Row) throws {
        participant = try row.next()
        availability = (try row.next() as Int?).map { Week(rawValue: UInt32($0)) }
        freeFrom = try row.next()
        zip = try row.next()
        modes = (try row.next() as Int?).map { Modes(rawValue: UInt8($0)) }
        minutesWilling = try row.next()
        wageWished = try row.next()
        hoursWished = Hours(word: try row.next()) ?? .either
        takesTemporary = try row.next()
        helps = AccessHelp.set(try row.next())
        accessNeeds = try row.next()
        about = try row.next()
        version = try row.next()
    }
}

extension Hours {
    private static let words: [(Hours, String)] = [(.full, "full"), (.part, "part"), (.either, "either")]

    /// As it is stored and sent by forms.
    var word: String { Hours.words.first { $0.0 == self }?.1 ?? "either" }

    init?(word: String) {
        guard let hours = Hours.words.first(where: { $0.1 == word })?.0 else { return nil }
        self = hours
    }
}

/// What somebody did at one employer.
struct WorkSpell: Stored, Sendable {
    let id: ID<WorkSpell>
    let participant: ID<Participant>
    let job: String
    let employer: String
    /// Its O*NET-SOC code, when somebody has picked it.
    let occupation: String?
    let from: Month
    /// Nothing while it goes on.
    let to: Month?
    let duties: String

    static let columns: Columns = [
        .numbers("work_spells.id", "work_spells.participant_id"),
        .texts("work_spells.job", "work_spells.employer", "work_spells.occupation_code"),
        .texts("work_spells.from_month", "work_spells.to_month", "work_spells.duties"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        participant = try row.next()
        job = try row.next()
        employer = try row.next()
        occupation = try row.next()
        from = try row.next()
        to = try row.next()
        duties = try row.next()
    }

    func months(until today: Day) -> Int { from.months(through: to ?? Month(today)) }
}

/// What somebody can do, by its id in the reference book, and how well.
struct HeldSkill: Stored, Sendable {
    let participant: ID<Participant>
    let skill: String
    let level: SkillLevelWord

    static let columns: Columns = [.numbers("held_skills.participant_id"), .texts("held_skills.skill"), .numbers("held_skills.level")]

    init(_ row: inout Row) throws {
        participant = try row.next()
        skill = try row.next()
        level = try row.next()
    }
}

/// How well somebody can do something, in words; the number is O*NET's level.
enum SkillLevelWord: Int, CaseIterable, Sendable, Storable {
    case little = 2
    case well = 4
    case very = 6

    var label: String { SkillWords.level(rawValue).en }
}

/// A license or certificate that somebody has, by its id in the reference book.
struct HeldCredential: Stored, Sendable {
    let participant: ID<Participant>
    let credential: String
    let validUntil: Day?

    static let columns: Columns = [
        .numbers("held_credentials.participant_id"), .texts("held_credentials.credential", "held_credentials.valid_until"),
    ]

    init(_ row: inout Row) throws {
        participant = try row.next()
        credential = try row.next()
        validUntil = try row.next()
    }

    func isValid(on day: Day) -> Bool { validUntil.map { $0 >= day } ?? true }
}

/// A school that somebody went to.
struct Schooling: Stored, Sendable {
    let id: ID<Schooling>
    let school: String
    /// What was learned there, or which diploma.
    let study: String
    /// The year, or the month, in which it ended; empty when not said.
    let ended: String

    static let columns: Columns = [.numbers("schoolings.id"), .texts("schoolings.school", "schoolings.study", "schoolings.ended")]

    init(_ row: inout Row) throws {
        id = try row.next()
        school = try row.next()
        study = try row.next()
        ended = try row.next()
    }
}

/// All that is known of what one person can do and wants.
struct WorkRecord: Sendable {
    let profile: WorkProfile
    /// O*NET-SOC codes.
    let goals: [String]
    let skills: [HeldSkill]
    let credentials: [HeldCredential]
    /// The latest first.
    let work: [WorkSpell]
    let schools: [Schooling]
}
