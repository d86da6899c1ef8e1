import Testing

@testable import Suitability

@Suite("Hard rules come first, each told as a reason")
struct HardRuleTests {
    @Test("Who meets every rule may be suggested")
    func passes() {
        #expect(Riverside.verdict().failed == [])
    }

    @Test("Nobody is matched who has not agreed to it")
    func consent() {
        #expect(Riverside.verdict { $0.consents = false }.failed == [.noConsent])
    }

    @Test("Leave to work must be confirmed")
    func authorization() {
        #expect(Riverside.verdict { $0.isAuthorized = false }.failed == [.notAuthorized])
    }

    @Test("A credential that the law requires must be held; one of several programs is enough")
    func law() {
        let license = Credentials(place: 100)
        #expect(Riverside.verdict(opening: { $0.credentialsByLaw = license }).failed == [.missingByLaw(license)])
        #expect(Riverside.verdict({ $0.credentials = license }, opening: { $0.credentialsByLaw = license }).passes)
        let programs: Programs = [Programs(place: 2), Programs(place: 40)]
        #expect(Riverside.verdict(opening: { $0.programs = programs }).failed == [.noProgram(of: programs)])
        #expect(Riverside.verdict({ $0.programs = Programs(place: 40) }, opening: { $0.programs = programs }).passes)
    }

    @Test("Every shift of the rota must be possible, and of several rotas one")
    func availability() {
        func verdict(_ shifts: Shifts, rotating: Bool) -> Verdict {
            Riverside.verdict(
                { $0.availability = Week(.workdays, .first) },
                opening: {
                    ($0.shifts, $0.isRotating, $0.busServes) = (shifts, rotating, .all)
                })
        }
        #expect(verdict([.first, .second], rotating: false).passes)
        #expect(verdict(.second, rotating: false).failed == [.notAvailable(Week(.workdays, .second))])
        #expect(verdict([.first, .second], rotating: true).failed == [.notAvailable(Week(.workdays, .second))])
        #expect(verdict([], rotating: true).passes)
    }

    @Test("Days that are missing are named, and no others")
    func days() {
        let failed = Riverside.verdict({ $0.availability = Week(.workdays, .all) }, opening: { $0.days = [.friday, .saturday] }).failed
        #expect(failed == [.notAvailable(Week(.saturday, .first))])
    }

    @Test("Who is free after the first day is too late, on the day is not")
    func start() {
        #expect(Riverside.verdict({ $0.freeFrom = 12 }, opening: { $0.start = 11 }).failed == [.freeTooLate(from: 12, start: 11)])
        #expect(Riverside.verdict({ $0.freeFrom = 11 }, opening: { $0.start = 11 }).passes)
    }

    @Test("The way must not take longer than the person is willing")
    func travel() {
        let failed = Riverside.verdict { ($0.home, $0.modes, $0.minutesWilling) = (Riverside.northSide, .bus, 60) }.failed
        #expect(failed == [.tooFar(Way(mode: .bus, minutes: 62), willing: 60)])
        #expect(Riverside.verdict { ($0.home, $0.modes, $0.minutesWilling) = (Riverside.northSide, .bus, 62) }.passes)
        #expect(Riverside.verdict { $0.modes = [] }.failed == [.noMode])
    }

    @Test("No bus runs late unless the worksite says so; who has another way takes it")
    func late() {
        func verdict(_ modes: Modes, _ served: Shifts) -> Verdict {
            Riverside.verdict({ $0.modes = modes }, opening: { ($0.shifts, $0.busServes) = (.second, served) })
        }
        #expect(verdict(.bus, .first).failed == [.noBus(.second)])
        #expect(verdict(.bus, .second).passes)
        #expect(verdict([.bus, .foot], .first).passes)
        #expect(verdict([.bus, .foot], .first).reasonsAgainst.contains(.noBus(.second)))
        #expect(!verdict(.car, .first).reasonsAgainst.contains(.noBus(.second)))
    }

    @Test("What is not known yet keeps nobody out, and is asked")
    func notKnown() {
        let verdict = Riverside.verdict({ ($0.home, $0.availability, $0.goals) = (nil, nil, []) }, opening: { $0.pay = nil })
        #expect(verdict.passes)
        #expect(verdict.openQuestions == [.goalsNotKnown, .payNotKnown, .homeNotKnown, .availabilityNotKnown])
        #expect(verdict.reasonsAgainst == [])
    }

    @Test("Work from home has no way to go")
    func fromHome() {
        #expect(Riverside.verdict({ $0.modes = [] }, opening: { $0.worksite = nil }).passes)
    }
}
