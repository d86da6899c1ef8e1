import Dates
import Testing

@testable import Guidance

@Suite("What speaks for a service and what against")
struct ReasonTests {
    func reasons(_ change: (inout Service) -> Void, findings: [Int64: Finding] = [:]) -> ServiceSuggestion {
        Mill.advise([Mill.service(1, Mill.english, change)], findings: findings).suggested[0]
    }

    @Test("What is near, free, soon, in her language and lately verified speaks for it")
    func speaksFor() {
        let suggestion = reasons { _ in }
        let said = suggestion.reasons(.speaksFor)
        #expect(said.contains(.free) && said.contains(.freePlaces(3)) && said.contains(.wait(0)) && said.contains(.inTime))
        #expect(said.contains(.givenIn([Mill.spanish])) && said.contains(.verified(Mill.today.adding(days: -10))))
        #expect(said.contains(.need(Mill.luz.needs[1])) && suggestion.reasons(.against) == [] && suggestion.kind == .suits)
    }

    @Test("What costs, waits, and was verified long ago speaks against it, and then it only may suit")
    func against() {
        let suggestion = reasons { ($0.cost, $0.daysToWait, $0.verified) = (.some, 21, Mill.today.adding(days: -200)) }
        #expect(suggestion.reasons(.against) == [.wait(21), .costs, .notVerified(since: Mill.today.adding(days: -200))])
        #expect(suggestion.kind == .maySuit)
    }

    @Test("What nobody has said is a question, and speaks against nobody")
    func open() {
        let suggestion = reasons { ($0.languages, $0.times, $0.places, $0.cost) = (nil, nil, [], .notKnown) }
        #expect(suggestion.reasons(.open) == [.wayNotKnown, .timesNotKnown, .languageNotKnown, .costNotKnown])
    }

    @Test("A finding speaks for or against only as far as it may be claimed")
    func findings() {
        let (helps, worse, none) = (Mill.finding(0.09, .helps), Mill.finding(-0.09, .worse), Mill.finding(0.09, .noDifference))
        #expect(reasons({ _ in }, findings: [1: helps]).reasons(.speaksFor).contains(.finding(helps)))
        #expect(reasons({ _ in }, findings: [1: worse]).reasons(.against).contains(.finding(worse)))
        #expect(reasons({ _ in }, findings: [1: none]).reasons(.beside) == [.finding(none)])
    }

    @Test("A way that takes most of the accepted time speaks against it")
    func way() {
        let suggestion = reasons { $0.places = [Place(latitude: 41.905, longitude: -87.66)!] }
        #expect(suggestion.reasons(.against).contains { if case .onTheWay = $0 { true } else { false } })
    }
}
