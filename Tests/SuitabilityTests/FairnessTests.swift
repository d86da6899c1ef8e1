import Testing

@testable import Suitability

@Suite("No protected trait, conviction or program enters a score")
struct FairnessTests {
    @Test("A person has these facts and no others")
    func facts() {
        let facts = Mirror(reflecting: Person(id: 1)).children.compactMap(\.label)
        #expect(
            facts == [
                "id", "consents", "isAuthorized", "programs", "credentials", "availability", "freeFrom", "home", "modes", "minutesWilling", "work",
                "skills", "goals", "payWished", "hoursWished", "takesTemporary",
            ])
    }

    @Test("Consent, leave to work and programs decide who is suggested and change no score", arguments: 61...62)
    func apart(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let yardstick = Yardstick(kinship: crowd.kinship())
        for _ in 0..<300 {
            let (person, opening) = (crowd.person(1), crowd.opening(1))
            var other = person
            other.consents.toggle()
            other.isAuthorized.toggle()
            other.programs = Programs(rawValue: ~person.programs.rawValue)
            #expect(yardstick.verdict(of: other, for: opening).parts == yardstick.verdict(of: person, for: opening).parts)
        }
    }

    @Test("The id decides between equals and changes no score")
    func id() {
        var crowd = Crowd(seed: 65)
        let yardstick = Yardstick(kinship: crowd.kinship())
        let opening = crowd.opening(1)
        let random = crowd.random
        let person = crowd.person(1)
        crowd.random = random
        #expect(yardstick.verdict(of: crowd.person(99), for: opening).parts == yardstick.verdict(of: person, for: opening).parts)
    }

    @Test("Asking for less never lowers anybody or shuts anybody out", arguments: 71...73)
    func lessAsked(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let yardstick = Yardstick(kinship: crowd.kinship())
        for _ in 0..<150 {
            let (person, opening) = (crowd.person(1), crowd.opening(1))
            let before = yardstick.verdict(of: person, for: opening)
            for less in lesser(opening, &crowd) {
                let after = yardstick.verdict(of: person, for: less)
                #expect(after.score >= before.score)
                #expect(after.passes || !before.passes)
            }
        }
    }

    /// The opening with one requirement dropped or eased, each in turn.
    func lesser(_ opening: Opening, _ crowd: inout Crowd) -> [Opening] {
        let changes: [(inout Opening) -> Void] = [
            { $0.credentialsByLaw = [] }, { $0.credentialsWished = [] }, { $0.programs = [] }, { $0.monthsWished /= 2 }, { $0.monthsWished = 0 },
            { $0.start += 3 }, { $0.isRotating = false }, { $0.days.remove(.saturday) }, { $0.busServes = .all }, { $0.hours = .either },
            { $0.skills = $0.skills.map { SkillWish($0.skill, level: $0.level - 1, isRequired: $0.isRequired) } },
            { $0.skills = $0.skills.map { SkillWish($0.skill, level: $0.level, isRequired: false) } },
        ]
        var all = changes.map { change in
            var less = opening
            change(&less)
            return less
        }
        for place in opening.skills.indices {
            var less = opening
            less.skills.remove(at: place)
            all.append(less)
        }
        return all
    }

    @Test("Bringing more never lowers anybody", arguments: 81...83)
    func moreBrought(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let yardstick = Yardstick(kinship: crowd.kinship())
        for _ in 0..<150 {
            let (person, opening) = (crowd.person(1), crowd.opening(1))
            let before = yardstick.verdict(of: person, for: opening)
            let (skill, spell) = (SkillLevel(crowd.skill(), level: 4), Spell(crowd.occupation(), months: 9))
            let changes: [(inout Person) -> Void] = [
                { $0.skills.append(skill) }, { $0.credentials.insert(Credentials(place: 64)) }, { $0.work.append(spell) },
                { $0.minutesWilling += 20 }, { $0.takesTemporary = true }, { $0.hoursWished = .either }, { $0.modes = .all },
            ]
            for change in changes {
                var more = person
                change(&more)
                let after = yardstick.verdict(of: more, for: opening)
                #expect(after.score >= before.score)
                #expect(after.passes || !before.passes)
            }
        }
    }
}
