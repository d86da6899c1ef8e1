import Dates
import Guidance

/// Services and people made up from a seed: every service answers a need, so that none is passed by early.
struct InventedTown {
    static let today = Day(ordinal: 20_776)
    var random: SplitMix

    mutating func service(_ id: Int64) -> Service {
        var service = Service(id: id)
        service.topics = Topics(place: number(0...10))
        service.state = number(0...19) == 0 ? .ended : .given
        service.languages = number(0...4) == 0 ? nil : Tongues(rawValue: UInt64(number(1...7)))
        service.hasInterpreter = number(0...3) == 0
        service.aids = number(0...1) == 0 ? nil : Aids(rawValue: UInt32(number(0...15)))
        service.conditions = (0..<number(0...2)).map { _ in number(0...40) }
        service.places = (0..<number(1...3)).compactMap { _ in place() }
        service.times = Times(rawValue: UInt32(number(1...0x1F_FFFF)))
        service.freePlaces = number(0...1) == 0 ? nil : number(0...9)
        service.daysToWait = number(0...2) == 0 ? nil : number(0...40)
        service.cost = number(0...1) == 0 ? .free : .some
        service.verified = Self.today.adding(days: -number(0...300))
        return service
    }

    mutating func finding() -> Finding {
        Finding(tier: .own, outcome: "kept90", effect: Double(number(-20...20)) / 100, verdict: .perhaps)
    }

    mutating func seeker() -> Seeker {
        var seeker = Seeker()
        seeker.needs = (0..<10).map { domain in
            RecordedNeed(
                domain: UInt8(domain), level: UInt8(number(1...3)), isFirst: domain == 0, topics: [Topics(place: domain), Topics(place: 10)])
        }
        seeker.languages = Tongues(rawValue: UInt64(number(1...3)))
        seeker.home = Place(latitude: 41.85, longitude: -87.66)
        seeker.speeds = [Speed(mode: 1, before: 12, metersPerMinute: 225), Speed(mode: 3, before: 0, metersPerMinute: 60)]
        seeker.minutesWilling = 60
        seeker.free = Times(rawValue: UInt32(number(1...0x1F_FFFF)))
        seeker.meets = (0...40).map { _ in [.yes, .no, .notKnown][number(0...2)] }
        return seeker
    }

    private mutating func place() -> Place? {
        Place(latitude: 41.85 + Double(number(-15...15)) / 100, longitude: -87.66 + Double(number(-15...15)) / 100)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
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
