import Dates

@testable import Guidance

/// People and services made up at random from a seed, so alike that many pass, tie and just fail.
struct Crowd {
    var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    mutating func seeker() -> Seeker {
        var seeker = Seeker()
        seeker.needs = (0..<6).filter { _ in chance(0.7) }.map { domain in
            let level = UInt8(number(1...3))
            return RecordedNeed(domain: UInt8(domain), level: level, isFirst: level == 3 && domain < 3, topics: Topics(place: domain))
        }
        (seeker.languages, seeker.aids, seeker.meets) = (tongues(), aids(), meets())
        seeker.home = chance(0.1) ? nil : place()
        seeker.speeds = [Speed(mode: 1, before: 12, metersPerMinute: 225)]
        seeker.minutesWilling = UInt16([20, 30, 45, 60, 90][number(0...4)])
        seeker.free = chance(0.1) ? nil : Times(rawValue: UInt32(number(1...0x1F_FFFF)))
        for _ in 0..<number(0...5) { seeker.bars[Int64(number(1...200))] = .done(on: Mill.today) }
        return seeker
    }

    mutating func services(_ count: Int) -> [Service] { (1...count).map { service(Int64($0)) } }

    mutating func service(_ id: Int64) -> Service {
        var service = Service(id: id)
        service.topics = Topics(place: number(0...7)).union(chance(0.2) ? Topics(place: number(0...7)) : [])
        service.state = chance(0.95) ? .given : .pausing
        service.languages = chance(0.1) ? nil : tongues()
        service.hasInterpreter = chance(0.3)
        service.aids = chance(0.3) ? nil : Aids(rawValue: UInt32(number(0...15)))
        service.conditions = chance(0.6) ? [] : [number(0...5)]
        service.places = chance(0.05) ? [] : [place()]
        service.isRemote = chance(0.05)
        service.times = chance(0.1) ? nil : Times(rawValue: UInt32(number(1...0x1F_FFFF)))
        service.freePlaces = chance(0.5) ? nil : number(0...4)
        service.daysToWait = chance(0.4) ? nil : number(0...40)
        service.cost = [.free, .some, .notKnown][number(0...2)]
        service.verified = chance(0.2) ? nil : Mill.today.adding(days: -number(0...300))
        return service
    }

    mutating func finding() -> Finding {
        let effect = Double(number(-30...30)) / 100
        let verdict: Finding.Verdict = [.helps, .perhaps, .noDifference, .worse, .refused(["few"]), .tooFew(9)][number(0...5)]
        return Mill.finding(effect, verdict)
    }

    mutating func tongues() -> Tongues { Tongues(rawValue: UInt64(number(1...7))) }
    mutating func aids() -> Aids { chance(0.8) ? [] : Aids(place: number(0...3)) }
    mutating func meets() -> [Meets] { (0..<6).map { _ in [.yes, .no, .notKnown][number(0...2)] } }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func place() -> Place {
        Place(latitude: 41.85 + Double(number(-12...12)) / 100, longitude: -87.66 + Double(number(-12...12)) / 100)!
    }
}

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
