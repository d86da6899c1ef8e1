import Dates
import Testing

@testable import Guidance

@Suite("In which order services stand")
struct OrderTests {
    @Test("An urgent basic need stands before whatever a figure says")
    func needsFirst() {
        let services = [Mill.service(1, Mill.english), Mill.service(2, Mill.childcare) { ($0.cost, $0.daysToWait, $0.verified) = (.some, 60, nil) }]
        let advice = Mill.advise(services, findings: [1: Mill.finding(0.9, .helps), 2: Mill.finding(-0.9, .worse)])
        #expect(advice.suggested.map(\.service) == [2, 1])
        #expect(advice.suggested.map(\.kind) == [.first, .suits])
        #expect(advice.suggested[0].finding == nil && advice.suggested[0].tier == .rules)
    }

    @Test("However strong the figures are, a basic need is never out-ranked", arguments: 1...40)
    func never(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let (seeker, services) = (crowd.seeker(), crowd.services(200))
        let findings = Dictionary(uniqueKeysWithValues: services.map { ($0.id, crowd.finding()) })
        let suggested = Shelf(services).advise(seeker, findings: findings, on: Mill.today).suggested
        let firstAfter = suggested.firstIndex { !$0.need.isFirst } ?? suggested.count
        #expect(suggested[firstAfter...].allSatisfy { !$0.need.isFirst && $0.kind != .first })
        #expect(suggested[..<firstAfter].allSatisfy { $0.kind == .first && $0.finding == nil && $0.tier == .rules })
    }

    @Test("Only what may be claimed moves a service: helps by its size, perhaps by half, a refusal not at all")
    func claims() {
        func points(_ finding: Finding?) -> Int {
            Mill.advise([Mill.service(1, Mill.english)], findings: finding.map { [1: $0] } ?? [:]).suggested[0].points
        }
        let plain = points(nil)
        #expect(points(Mill.finding(0.09, .helps)) == plain + 90)
        #expect(points(Mill.finding(0.09, .perhaps)) == plain + 45)
        #expect(points(Mill.finding(-0.05, .worse)) == plain - 50)
        #expect(points(Mill.finding(2, .helps)) == plain + 200)
        for verdict in [Finding.Verdict.noDifference, .refused(["few"]), .tooFew(12)] { #expect(points(Mill.finding(0.09, verdict)) == plain) }
    }

    @Test("Each suggestion says which tier speaks: without a claim the rules do")
    func tiers() {
        func tier(_ verdict: Finding.Verdict) -> Finding.Tier? {
            Mill.advise([Mill.service(1, Mill.english)], findings: [1: Mill.finding(0.09, verdict)]).suggested.first?.tier
        }
        #expect(tier(.helps) == .own && tier(.noDifference) == .own && tier(.tooFew(12)) == .rules && tier(.refused(["few"])) == .rules)
    }

    @Test("The greater need first, then what is easier to get to, sooner and free; of equals the lower id")
    func easier() {
        let services = [
            Mill.service(9, Mill.training), Mill.service(4, Mill.english) { $0.daysToWait = 20 }, Mill.service(3, Mill.english),
            Mill.service(2, Mill.english), Mill.service(5, Mill.english) { $0.cost = .some },
        ]
        #expect(Mill.advise(services).suggested.map(\.service) == [2, 3, 5, 9])
    }

    @Test("One need does not hide the others: three of a kind, and the rest says what stands before it")
    func threeOfAKind() {
        let services = (1...6).map { Mill.service($0, Mill.english) } + [Mill.service(7, Mill.training)]
        let advice = Mill.advise(services)
        #expect(advice.suggested.map(\.service) == [1, 2, 3, 7])
        #expect(advice.passedOver.map(\.service) == [4, 5, 6])
        #expect(advice.passedOver.allSatisfy { $0.cause == .outranked(need: Mill.luz.needs[1], before: 3) })
    }

    @Test("Every service is accounted for once, whatever the order of the list", arguments: 1...20)
    func everyOne(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let (seeker, services) = (crowd.seeker(), crowd.services(300))
        let findings = Dictionary(uniqueKeysWithValues: services.map { ($0.id, crowd.finding()) })
        let advice = Shelf(services).advise(seeker, findings: findings, on: Mill.today)
        #expect((advice.suggested.map(\.service) + advice.passedOver.map(\.service)).sorted() == services.map(\.id).sorted())
        #expect(advice.suggested.map(\.rank) == Array(1...max(1, advice.suggested.count)).prefix(advice.suggested.count).map { $0 })
        #expect(Shelf(services.shuffled(using: &crowd.random)).advise(seeker, findings: findings, on: Mill.today) == advice)
    }

    @Test("The text that stands for an advice changes with the order and with the figures, and with nothing else")
    func trace() {
        let services = [Mill.service(1, Mill.english), Mill.service(2, Mill.training)]
        let plain = Mill.advise(services).trace
        #expect(Mill.advise(services.reversed()).trace == plain)
        #expect(Mill.advise(services, findings: [2: Mill.finding(0.15, .helps)]).trace != plain)
    }

    @Test("What would be otherwise is told: what comes, what goes, what moves")
    func changes() {
        let services = [
            Mill.service(1, Mill.english), Mill.service(2, Mill.training), Mill.service(3, Mill.english) { $0.times = .workdays(part: 1) },
        ]
        var then = Mill.luz
        then.free = .workdays(part: 1)
        let (now, later) = (Mill.advise(services), Mill.advise(services, then))
        #expect(
            later.changes(from: now) == [
                Change(service: 3, kind: .comes(rank: 1)), Change(service: 1, kind: .goes(rank: 1)), Change(service: 2, kind: .goes(rank: 2)),
            ])
        #expect(now.changes(from: now) == [])
    }
}
