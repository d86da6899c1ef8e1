import Dates
import Foundation
import Guidance

/// Ranks so many services for one person after another, with reasons for all of them, and prints milliseconds of CPU for each person.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000
let people = 500
let today = Day(ordinal: 20_776)
var random = SplitMix(state: 5)

func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

let services = (1...count).map { id -> Service in
    var service = Service(id: Int64(id))
    service.topics = Topics(place: number(0...12))
    service.state = number(0...19) == 0 ? .ended : .given
    service.languages = number(0...4) == 0 ? nil : Tongues(rawValue: UInt64(number(1...7)))
    service.hasInterpreter = number(0...3) == 0
    service.aids = number(0...1) == 0 ? nil : Aids(rawValue: UInt32(number(0...15)))
    service.conditions = (0..<number(0...2)).map { _ in number(0...40) }
    service.places = (0..<number(1...3)).map { _ in
        Place(latitude: 41.85 + Double(number(-15...15)) / 100, longitude: -87.66 + Double(number(-15...15)) / 100)!
    }
    service.times = Times(rawValue: UInt32(number(1...0x1F_FFFF)))
    service.freePlaces = number(0...1) == 0 ? nil : number(0...9)
    service.daysToWait = number(0...2) == 0 ? nil : number(0...40)
    service.cost = number(0...1) == 0 ? .free : .some
    service.verified = today.adding(days: -number(0...300))
    return service
}
let findings = Dictionary(
    uniqueKeysWithValues: services.map { service in
        (service.id, Finding(tier: .own, outcome: "kept90", effect: Double(number(-20...20)) / 100, verdict: .perhaps))
    })

func seeker() -> Seeker {
    var seeker = Seeker()
    // Ten sides of life, as an assessment asks about: each points to services, so that none is passed by early.
    seeker.needs = (0..<10).map {
        RecordedNeed(domain: UInt8($0), level: UInt8(number(1...3)), isFirst: $0 == 0, topics: [Topics(place: $0), Topics(place: 12)])
    }
    seeker.languages = Tongues(rawValue: UInt64(number(1...3)))
    seeker.home = Place(latitude: 41.85, longitude: -87.66)
    seeker.speeds = [Speed(mode: 1, before: 12, metersPerMinute: 225), Speed(mode: 3, before: 0, metersPerMinute: 60)]
    seeker.minutesWilling = 60
    seeker.free = Times(rawValue: UInt32(number(1...0x1F_FFFF)))
    seeker.meets = (0...40).map { _ in [.yes, .no, .notKnown][number(0...2)] }
    return seeker
}

func processor() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let shelf = Shelf(services)
let seekers = (0..<people).map { _ in seeker() }
var (said, suggested) = (0, 0)
for seeker in seekers.prefix(50) { said += shelf.advise(seeker, findings: findings, on: today).passedOver.count }
let before = processor()
for seeker in seekers {
    let advice = shelf.advise(seeker, findings: findings, on: today)
    suggested += advice.suggested.count
    said += advice.suggested.reduce(0) { $0 + $1.reasons.count } + advice.passedOver.count
}
let each = (processor() - before) * 1_000 / Double(people)
print("\(count) \(each) \(Double(suggested) / Double(people))")
precondition(said > people * count)

/// The generator of Steele, Lea and Flood (2014): the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
