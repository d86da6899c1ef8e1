import Dates

/// Holds services against one person.
struct Judge {
    private let seeker: Seeker
    private let ways: Ways
    private let today: Day
    private let wanted: Topics

    init(_ seeker: Seeker, on today: Day) {
        self.seeker = seeker
        self.today = today
        ways = Ways(seeker)
        wanted = seeker.needs.reduce(into: []) { $0.formUnion($1.topics) }
    }

    /// The strongest need that the service answers: basic ones first, then by level, then as they stand.
    func need(for service: Service) -> RecordedNeed? {
        guard !service.topics.isDisjoint(with: wanted) else { return nil }
        var strongest: RecordedNeed?
        for need in seeker.needs where !need.topics.isDisjoint(with: service.topics) {
            guard let found = strongest else {
                strongest = need
                continue
            }
            if (need.isFirst ? 1 : 0, need.level) > (found.isFirst ? 1 : 0, found.level) { strongest = need }
        }
        return strongest
    }

    func way(to service: Service) -> Way? { service.isRemote ? nil : ways.nearest(of: service.places) }

    func passes(_ service: Service) -> Bool { failed(service, way(to: service)).isEmpty }

    /// Every rule that the service fails, the gravest first.
    func failed(_ service: Service, _ way: Way?) -> [HardRule] {
        var failed: [HardRule] = []
        if service.state != .given { failed.append(.notGiven(service.state)) }
        if let bar = seeker.bars[service.id] { failed.append(.barred(bar)) }
        for condition in service.conditions where seeker.meets(condition) == .no { failed.append(.conditionNotMet(condition)) }
        if !speaks(service), let given = service.languages { failed.append(.noLanguage(given: given)) }
        if let aids = service.aids, !aids.isSuperset(of: seeker.aids) { failed.append(.noAid(seeker.aids.subtracting(aids))) }
        if service.freePlaces.map({ $0 <= 0 }) == true, service.daysToWait == nil { failed.append(.noPlaceFree) }
        if let way, way.minutes > Int(seeker.minutesWilling) { failed.append(.tooFar(way, willing: Int(seeker.minutesWilling))) }
        if let free = seeker.free, let times = service.times, !service.isRemote, free.isDisjoint(with: times) { failed.append(.noTime(open: times)) }
        return failed
    }

    private func speaks(_ service: Service) -> Bool {
        guard !seeker.languages.isEmpty, !service.hasInterpreter, !service.isForLearners, let given = service.languages else { return true }
        return !given.isDisjoint(with: seeker.languages)
    }

    func points(_ service: Service, _ need: RecordedNeed, _ way: Way?, _ finding: Finding?, _ points: Points) -> Int {
        let answered = seeker.needs.reduce(0) { $0 + ($1.topics.isDisjoint(with: service.topics) ? 0 : 1) }
        return Int(need.level) * points.level + (answered - 1) * points.furtherNeed + points.of(finding)
            + points.of(way, willing: Int(seeker.minutesWilling), isRemote: service.isRemote) + points.of(daysToWait: service.daysToWait)
            + (service.cost == .free ? points.free : 0) + (service.isFresh(on: today) ? points.fresh : 0)
    }

    func suggestion(_ service: Service, _ candidate: Candidate, rank: Int) -> ServiceSuggestion {
        let reasons = reasons(service, candidate)
        let kind: ServiceSuggestion.Kind =
            if candidate.need.isFirst {
                .first
            } else if candidate.finding?.verdict == .helps || candidate.need.level >= 2 && !reasons.contains(where: { $0.side == .against }) {
                .suits
            } else {
                .maySuit
            }
        return ServiceSuggestion(
            service: service.id, rank: rank, kind: kind, need: candidate.need, points: candidate.points,
            tier: candidate.finding?.speaks ?? .rules, finding: candidate.finding, reasons: reasons)
    }
}

extension Judge {
    private func reasons(_ service: Service, _ candidate: Candidate) -> [Reason] {
        var reasons = [Reason.need(candidate.need)]
        reasons += seeker.needs.filter { $0 != candidate.need && !$0.topics.isDisjoint(with: service.topics) }.map(Reason.need)
        if let finding = candidate.finding { reasons.append(.finding(finding)) }
        if let free = service.freePlaces, free > 0 { reasons.append(.freePlaces(free)) }
        if let days = service.daysToWait { reasons.append(.wait(days)) }
        reasons += way(service, candidate.way)
        reasons += tongue(service)
        if !seeker.aids.isEmpty { reasons.append(service.aids == nil ? .aidsNotKnown(seeker.aids) : .aids(seeker.aids)) }
        for condition in service.conditions {
            reasons.append(seeker.meets(condition) == .yes ? .conditionMet(condition) : .conditionNotKnown(condition))
        }
        switch service.cost {
        case .free: reasons.append(.free)
        case .some: reasons.append(.costs)
        case .notKnown: reasons.append(.costNotKnown)
        }
        reasons.append(service.isFresh(on: today) ? .verified(service.verified ?? today) : .notVerified(since: service.verified))
        return reasons
    }

    private func way(_ service: Service, _ way: Way?) -> [Reason] {
        guard !service.isRemote else { return [.fromHome] }
        let time: Reason = seeker.free == nil || service.times == nil ? .timesNotKnown : .inTime
        return [way.map { .onTheWay($0, willing: Int(seeker.minutesWilling)) } ?? .wayNotKnown, time]
    }

    private func tongue(_ service: Service) -> [Reason] {
        guard !seeker.languages.isEmpty, !service.isForLearners else { return [] }
        guard let given = service.languages else { return [service.hasInterpreter ? .interpreter : .languageNotKnown] }
        let shared = given.intersection(seeker.languages)
        return [shared.isEmpty ? .interpreter : .givenIn(shared)]
    }
}
