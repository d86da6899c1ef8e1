import Dates

@testable import Guidance

/// A street with services, and Luz who needs some of them.
enum Mill {
    static let today = Day(year: 2026, month: 11, day: 19)!
    static let childcare = Topics(place: 0)
    static let english = Topics(place: 1)
    static let training = Topics(place: 2)
    static let food = Topics(place: 3)
    static let home = Place(latitude: 41.85, longitude: -87.66)!
    static let spanish = Tongues(place: 1)
    static let inEnglish = Tongues(place: 0)
    static let bus = Speed(mode: 1, before: 12, metersPerMinute: 225)

    /// Urgent for childcare, much for English, some for training.
    static var luz: Seeker {
        var luz = Seeker()
        luz.needs = [
            RecordedNeed(domain: 6, level: 3, isFirst: true, topics: childcare), RecordedNeed(domain: 3, level: 2, topics: english),
            RecordedNeed(domain: 1, level: 1, topics: training),
        ]
        luz.languages = [spanish]
        (luz.home, luz.speeds, luz.minutesWilling) = (home, [bus], 45)
        luz.free = .workdays(part: 0)
        return luz
    }

    /// Nothing stands against it.
    static func service(_ id: Int64, _ topics: Topics, _ change: (inout Service) -> Void = { _ in }) -> Service {
        var service = Service(id: id)
        service.topics = topics
        service.languages = [inEnglish, spanish]
        service.places = [Place(latitude: 41.86, longitude: -87.66)!]
        service.times = .workdays(part: 0)
        (service.freePlaces, service.daysToWait, service.cost, service.verified) = (3, 0, .free, today.adding(days: -10))
        change(&service)
        return service
    }

    static func advise(_ services: [Service], _ seeker: Seeker = luz, findings: [Int64: Finding] = [:]) -> Advice {
        Shelf(services).advise(seeker, findings: findings, on: today)
    }

    static func finding(_ effect: Double, _ verdict: Finding.Verdict) -> Finding {
        Finding(
            tier: .own, outcome: "kept90", treated: .init(people: 64, reached: 41), others: .init(people: 118, reached: 61), effect: effect,
            lower: effect - 0.1, upper: effect + 0.1, verdict: verdict, model: .init(number: 7, name: "October", day: today.adding(days: -49)))
    }
}
