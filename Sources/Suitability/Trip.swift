/// How a person would get to an opening.
enum Trip {
    case fromHome
    /// Nobody knows where the person sets out.
    case unknown
    /// `without` is the shift that the bus does not serve, where the person would otherwise have one.
    case within(Way, without: Shift?)
    case tooFar(Way)
    /// The person has only the bus, and it does not serve this shift.
    case noBus(Shift)
    case noMode

    /// Of the rotas that the person can work, one with a bus comes first; where the person can work none, they are judged as if all.
    init(_ person: Person, to opening: Opening, _ pace: Pace) {
        guard let site = opening.worksite else {
            self = .fromHome
            return
        }
        guard let home = person.home else {
            self = .unknown
            return
        }
        let possible = opening.rotas.filter { person.canWork($0) }
        let rotas = possible.isEmpty ? opening.rotas : possible
        let without = rotas.contains(where: \.hasBus) || !person.modes.contains(.bus) ? nil : rotas[0].shift
        let modes = without == nil ? person.modes : person.modes.subtracting(.bus)
        let squaredMeters = FlatMap(around: site).squaredMeters(to: home)
        guard let way = pace.way(by: modes, squaredMeters: squaredMeters) else {
            self = without.map(Trip.noBus) ?? .noMode
            return
        }
        // The reach decides and the minutes only tell of it, so that rounding cannot make them disagree.
        if squaredMeters <= pace.squaredReach(by: modes, in: person.minutesWilling) {
            self = .within(Way(mode: way.mode, minutes: min(way.minutes, Int(person.minutesWilling))), without: without)
        } else {
            self = .tooFar(Way(mode: way.mode, minutes: max(way.minutes, Int(person.minutesWilling) + 1)))
        }
    }
}

extension Person {
    func canWork(_ rota: Rota) -> Bool { availability?.isSuperset(of: rota.week) ?? true }
}
