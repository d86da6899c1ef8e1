import Dates
import Phrases
import Reference
import Rules
import Storage
import Suitability

/// What people and openings are turned into so that they can be held against each other, and how the outcome is worded.
struct Reckoning: Sendable {
    let book: ReferenceBook
    let rules: RuleBook

    /// The programs that openings may be limited to; the place in the list is what `Suitability` knows them by.
    private var programs: [String] { rules.programs.map(\.id) }

    /// The opening as `Suitability` takes it. Where no place of work is known the way to it counts for nothing.
    func opening(_ opening: Opening) -> Suitability.Opening {
        var asked = Suitability.Opening(id: opening.id.number, occupation: occupation(opening.occupationCode) ?? Reckoning.noOccupation)
        asked.monthsWished = UInt16(clamping: opening.monthsWished)
        asked.skills = opening.skills.compactMap { wish in
            book.number(ofSkill: wish.skillId).map { SkillWish(SkillNumber($0), level: UInt8(clamping: wish.level), isRequired: wish.isRequired) }
        }
        asked.credentialsByLaw = credentials(opening.credentials.filter(\.isByLaw).map(\.credentialId))
        asked.credentialsWished = credentials(opening.credentials.filter { !$0.isByLaw }.map(\.credentialId))
        asked.pay = opening.hourlyCents.map { UInt32(clamping: $0) }
        asked.hours = opening.isFullTime ? .full : .part
        asked.isPermanent = opening.isPermanent
        asked.days = opening.days.isEmpty ? .workdays : Days(rawValue: UInt8(opening.days.rawValue))
        asked.shifts = Shifts(rawValue: UInt8(opening.shifts.rawValue))
        asked.isRotating = opening.isRotating
        asked.worksite = place(opening.zip)
        asked.busServes = Shifts(rawValue: UInt8(opening.busShifts.rawValue))
        asked.start = opening.startsOn.map { Int32($0.ordinal) } ?? .max
        asked.programs = Programs(opening.programIds.compactMap { programs.firstIndex(of: $0) }.map { Programs(place: $0) })
        return asked
    }

    /// The person as `Suitability` takes them: what counts for a job and nothing else.
    func person(_ facts: MatchFacts, on today: Day) -> Person {
        var person = Person(id: facts.profile.participant.number)
        let profile = facts.profile
        (person.consents, person.isAuthorized) = (facts.agreed, facts.mayWork)
        person.credentials = credentials(facts.credentials.filter { $0.isValid(on: today) }.map(\.credential))
        person.availability = profile.availability
        person.freeFrom = profile.freeFrom.map { Int32($0.ordinal) } ?? .min
        person.home = profile.modes == nil ? nil : place(profile.zip)
        person.modes = profile.modes ?? []
        person.minutesWilling = UInt16(clamping: profile.minutesWilling)
        person.work = months(of: facts.work, until: today)
        person.skills = facts.skills.compactMap { held in
            book.number(ofSkill: held.skill).map { SkillLevel(SkillNumber($0), level: UInt8(held.level.rawValue)) }
        }
        person.goals = facts.goals.compactMap(occupation)
        person.payWished = profile.wageWished.map { UInt32(clamping: $0.cents) }
        (person.hoursWished, person.takesTemporary) = (profile.hoursWished, profile.takesTemporary)
        person.programs = self.programs(of: facts.answers, on: today)
        return person
    }

    /// The programs that take the person; one without rules for people takes everybody.
    private func programs(of answers: Answers, on today: Day) -> Programs {
        let eligible = answers == Answers() ? [] : PersonPrograms.eligible(answers, by: rules, on: today)
        return programs.enumerated().reduce(into: []) { taken, program in
            let wanted = Reckoning.peopleOf[program.element]
            if wanted == nil || wanted?.isDisjoint(with: eligible) == false { taken.insert(Programs(place: program.offset)) }
        }
    }

    /// By whose rules for people a program of the catalogue takes somebody. Sources: 20 CFR 680.700, 680.190, 681.460.
    private static let peopleOf: [String: Set<String>] = [
        "ojt": ["wioa_adult", "wioa_dislocated", "wioa_youth_out", "wioa_youth_in"], "transitional": ["wioa_adult", "wioa_dislocated"],
        "dhs_subsidized": ["dhs"], "pathways": ["pathways"],
    ]

    /// How long in each occupation; jobs whose occupation nobody has picked count for none.
    private func months(of work: [WorkSpell], until today: Day) -> [Spell] {
        var months: [OccupationNumber: Int] = [:]
        for spell in work {
            if let number = spell.occupation.flatMap(occupation) { months[number, default: 0] += spell.months(until: today) }
        }
        return months.sorted { $0.key < $1.key }.map { Spell($0.key, months: UInt16(clamping: $0.value)) }
    }

    /// An occupation outside of the book, to which nothing is kin.
    private static let noOccupation = OccupationNumber.max

    private func occupation(_ code: String?) -> OccupationNumber? { code.flatMap(book.number(ofOccupation:)).map { OccupationNumber($0) } }

    private func credentials(_ ids: [String]) -> Credentials {
        Credentials(ids.compactMap(book.number(ofCredential:)).map { Credentials(place: $0) })
    }

    private func place(_ zip: String) -> Place? {
        zip.isEmpty ? nil : book.place(ofZip: zip).flatMap { Place(latitude: $0.latitude, longitude: $0.longitude) }
    }

    /// How reasons name what they are about.
    var names: Names {
        let (book, programs) = (book, rules.programs)
        return Names(
            occupation: { Int($0) < book.occupations.count ? book.occupations[Int($0)].title : "work not named yet" },
            skill: { book.skills[Int($0)].name }, credential: { book.credentials[$0].english },
            course: { book.credentials[$0].course.isEmpty ? nil : book.credentials[$0].course }, program: { programs[$0].name.en },
            day: { Wording.day(Day(ordinal: Int($0)), in: .en) })
    }
}

/// One person as the tables hold them.
struct MatchFacts: Sendable {
    var profile: WorkProfile
    var agreed = false
    var mayWork = false
    var goals: [String] = []
    var skills: [HeldSkill] = []
    var credentials: [HeldCredential] = []
    var work: [WorkSpell] = []
    /// What the person answered for programs.
    var answers = Answers()
}
