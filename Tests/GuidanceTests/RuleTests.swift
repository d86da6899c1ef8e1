import Dates
import Testing

@testable import Guidance

@Suite("What keeps a service from being suggested")
struct RuleTests {
    /// Why the service is not suggested; nothing if it is.
    func cause(_ seeker: Seeker = Mill.luz, _ change: (inout Service) -> Void = { _ in }) -> PassedOver.Cause? {
        Mill.advise([Mill.service(1, Mill.english, change)], seeker).passedOver.first?.cause
    }

    @Test("Nothing stands against a service that is free, near, open and in her language")
    func passes() {
        #expect(cause() == nil)
    }

    @Test("Each rule is told by itself, with what is needed to say it")
    func rules() {
        #expect(cause { $0.state = .pausing } == .rules([.notGiven(.pausing)]))
        #expect(cause { $0.languages = [Mill.inEnglish] } == .rules([.noLanguage(given: [Mill.inEnglish])]))
        #expect(cause { ($0.freePlaces, $0.daysToWait) = (0, nil) } == .rules([.noPlaceFree]))
        #expect(cause { $0.times = .workdays(part: 1) } == .rules([.noTime(open: .workdays(part: 1))]))
    }

    @Test("Every rule that fails is told, not only the first")
    func all() {
        let cause = cause {
            ($0.state, $0.languages, $0.times) = (.ended, [Mill.inEnglish], .workdays(part: 2))
        }
        #expect(cause == .rules([.notGiven(.ended), .noLanguage(given: [Mill.inEnglish]), .noTime(open: .workdays(part: 2))]))
    }

    @Test("Full with a known waiting time is suggested, and the waiting speaks against it")
    func waiting() {
        let advice = Mill.advise([Mill.service(1, Mill.english) { ($0.freePlaces, $0.daysToWait) = (0, 21) }])
        #expect(advice.suggested.first?.reasons(.against).contains(.wait(21)) == true)
    }

    @Test("An interpreter, or teaching that very language, opens a service to everybody")
    func interpreter() {
        #expect(cause { ($0.languages, $0.hasInterpreter) = ([Mill.inEnglish], true) } == nil)
        #expect(cause { ($0.languages, $0.isForLearners) = ([Mill.inEnglish], true) } == nil)
    }

    @Test("A way longer than accepted is too far; where home is not known it is a question")
    func far() {
        let far = { (service: inout Service) in service.places = [Place(latitude: 42.2, longitude: -87.66)!] }
        guard case .rules(let rules)? = cause(Mill.luz, far), case .tooFar(let way, 45)? = rules.first else {
            Issue.record("It is not too far")
            return
        }
        #expect(way.minutes > 45 && way.mode == 1)
        var stranger = Mill.luz
        stranger.home = nil
        #expect(cause(stranger, far) == nil)
    }

    @Test("An aid that is needed and known to be missing shuts a service; one that nobody has told of is a question")
    func aids() {
        var luz = Mill.luz
        luz.aids = Aids(place: 2)
        #expect(cause(luz) { $0.aids = [] } == .rules([.noAid(Aids(place: 2))]))
        let open = Mill.advise([Mill.service(1, Mill.english) { $0.aids = nil }], luz)
        #expect(open.suggested.first?.reasons(.open).contains(.aidsNotKnown(Aids(place: 2))) == true)
    }

    @Test("A condition that is not met shuts a service; one that is not known is a question")
    func conditions() {
        var luz = Mill.luz
        luz.meets = [.yes, .no, .notKnown]
        #expect(cause(luz) { $0.conditions = [0, 1] } == .rules([.conditionNotMet(1)]))
        let open = Mill.advise([Mill.service(1, Mill.english) { $0.conditions = [0, 2, 9] }], luz)
        #expect(open.suggested.first?.reasons(.open).filter { $0 == .conditionNotKnown(2) || $0 == .conditionNotKnown(9) }.count == 2)
        #expect(open.suggested.first?.reasons(.speaksFor).contains(.conditionMet(0)) == true)
    }

    @Test("What has been between them stands in the way")
    func bars() {
        var luz = Mill.luz
        luz.bars = [1: .underWay(since: Mill.today)]
        #expect(cause(luz) == .rules([.barred(.underWay(since: Mill.today))]))
    }

    @Test("Without a need that points to it a service is not looked at further")
    func unneeded() {
        #expect(Mill.advise([Mill.service(1, Mill.food) { $0.state = .ended }]).passedOver == [PassedOver(service: 1, cause: .unneeded)])
        #expect(Mill.advise([Mill.service(1, Mill.food)], Seeker()).suggested == [])
    }

    @Test("Asking about findings takes exactly what passes")
    func open() {
        let services = [Mill.service(1, Mill.english), Mill.service(2, Mill.food), Mill.service(3, Mill.training) { $0.state = .ended }]
        #expect(Shelf(services).open(to: Mill.luz, on: Mill.today) == [1])
    }
}
