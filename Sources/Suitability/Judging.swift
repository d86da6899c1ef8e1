extension Yardstick {
    /// Every hard rule that keeps the person from being suggested.
    static func failed(_ person: Person, _ opening: Opening, _ trip: Trip) -> [HardRule] {
        var failed: [HardRule] = []
        if !person.consents { failed.append(.noConsent) }
        if !person.isAuthorized { failed.append(.notAuthorized) }
        if !opening.programs.isEmpty, opening.programs.isDisjoint(with: person.programs) { failed.append(.noProgram(of: opening.programs)) }
        let missing = opening.credentialsByLaw.subtracting(person.credentials)
        if !missing.isEmpty { failed.append(.missingByLaw(missing)) }
        if let shifts = shiftsMissed(person, opening) { failed.append(.notAvailable(shifts)) }
        if person.freeFrom > opening.start { failed.append(.freeTooLate(from: person.freeFrom, start: opening.start)) }
        if let rule = tripRule(person, trip) { failed.append(rule) }
        return failed
    }

    /// What the person cannot work of the rota that comes nearest; nothing when one can be worked in full.
    private static func shiftsMissed(_ person: Person, _ opening: Opening) -> Week? {
        guard let availability = person.availability else { return nil }
        let missed = opening.rotas.map { $0.week.subtracting(availability) }
        let least = missed.min { $0.rawValue.nonzeroBitCount < $1.rawValue.nonzeroBitCount } ?? []
        return least.isEmpty ? nil : least
    }

    private static func tripRule(_ person: Person, _ trip: Trip) -> HardRule? {
        switch trip {
        case .fromHome, .unknown, .within: nil
        case .tooFar(let way): .tooFar(way, willing: Int(person.minutesWilling))
        case .noBus(let shift): .noBus(shift)
        case .noMode: .noMode
        }
    }

    func travel(_ person: Person, _ trip: Trip) -> PartScore {
        switch trip {
        case .fromHome: return PartScore(.travel, Share.whole, weights, [.fromHome])
        case .unknown: return PartScore(.travel, Share.unknown, weights, [.homeNotKnown])
        case .within(let way, let shift):
            let willing = Int(person.minutesWilling)
            let share = Share.travel(minutes: way.minutes, willing: willing)
            return PartScore(.travel, share, weights, [.onTheWay(way, willing: willing)] + (shift.map { [.noBus($0)] } ?? []))
        case .tooFar, .noBus, .noMode: return PartScore(.travel, 0, weights, [])
        }
    }

    func pay(_ person: Person, _ opening: Opening) -> PartScore {
        let share = Share.pay(opening.pay, wished: person.payWished, weights)
        guard let wished = person.payWished, wished > 0 else { return PartScore(.pay, share, weights, []) }
        guard let pay = opening.pay else { return PartScore(.pay, share, weights, [.payNotKnown]) }
        let (offered, least) = (Int(pay), Int(wished))
        return PartScore(.pay, share, weights, [pay < wished ? .payBelow(pay: offered, wished: least) : .payMeets(pay: offered, wished: least)])
    }

    func hours(_ person: Person, _ opening: Opening) -> PartScore {
        let fits = person.hoursWished.fits(opening.hours)
        let reason: Reason = fits ? .hoursAsWished(opening.hours) : .otherHours(opening.hours, wished: person.hoursWished)
        guard person.availability != nil else {
            return PartScore(.hours, fits ? Share.unknown : 0, weights, [reason, .availabilityNotKnown])
        }
        return PartScore(.hours, fits ? Share.whole : 0, weights, [reason])
    }

    func permanence(_ person: Person, _ opening: Opening) -> PartScore {
        guard !opening.isPermanent else { return PartScore(.permanence, Share.whole, weights, [.permanent]) }
        return PartScore(.permanence, person.takesTemporary ? Share.whole : 0, weights, [.temporary(isWelcome: person.takesTemporary)])
    }
}
