import Dates
import Evidence
import Foundation

/// Two years of people who never lived, with services whose true effects are known: what the engine is held against. Source: EVIDENCE 10.
struct RiversideHistory: Sendable {
    /// A service of the past, and how people came to it.
    struct Offer: Sendable {
        let name: String
        /// How many of a hundred begin it.
        let share: Double
        let program: InventedProgram
        let isDrawn: Bool
    }

    /// Somebody with what happened to them, and what is known to nobody: how the chance of work differs by service.
    struct Life: Sendable {
        let person: InventedPerson
        /// The place among the offers; nothing for none.
        let offer: Int?
        let isWon: Bool?
        let hasWorkAtOnce: Bool
        /// By how many days after entry the service began.
        let delay: Int

        /// What had been begun by the thirtieth day, and so counts.
        var begun: Int? { delay <= 30 ? offer : nil }
    }

    /// People who enter a draw instead of being sent.
    private static let shareDrawn = 0.16
    /// Of those who are sent, how many begin within thirty days.
    private static let shareInTime = 0.85

    let offers: [Offer]
    /// Of the lives that Riverside remembers: a past in which most kinds of answer occur.
    static let remembered: UInt64 = 502

    init(seed: UInt64 = 11) {
        var chance = SplitMix(seed: seed)
        func offer(_ name: String, _ share: Double, strength: Double = 0.8) -> Offer {
            // Within those who get this or nothing.
            let within = share / (share + 0.36)
            return Offer(
                name: name, share: share, program: InventedProgram(.staff(strength: strength, hidden: 0), share: within, chance: &chance),
                isDrawn: false)
        }
        offers = [
            offer("Computer basics", 0.15), offer("GED preparation", 0.14), offer("Welding, first certificate", 0.13),
            offer("Childcare for parents in training", 0.12), offer("Bus passes for the first month", 0.12),
            // Who comes can be told beforehand: nobody is left to compare them with.
            offer("English for beginners", 0.10, strength: 7),
            Offer(
                name: "Forklift operator course", share: RiversideHistory.shareDrawn, program: InventedProgram(.lottery, chance: &chance),
                isDrawn: true),
        ]
    }

    /// So many lives, always the same ones for the same seed.
    func lives(_ count: Int, seed: UInt64) -> [Life] {
        var chance = SplitMix(seed: seed)
        return (0..<count).map { _ in life(&chance) }
    }

    private func life(_ chance: inout SplitMix) -> Life {
        let person = InventedPerson(&chance)
        let hasWorkAtOnce = chance.unit() < 0.3 * person.chanceOfWork()
        let isInDraw = chance.unit() < RiversideHistory.shareDrawn
        let (isInTime, days, luck) = (chance.unit() < RiversideHistory.shareInTime, chance.unit(), chance.unit())
        guard !isInDraw else {
            return Life(person: person, offer: offers.count - 1, isWon: luck < 0.5, hasWorkAtOnce: hasWorkAtOnce, delay: 3 + Int(27 * days))
        }
        let delay = isInTime ? 3 + Int(28 * days) : 31 + Int(30 * days)
        let odds = odds(for: person)
        var rest = luck * (1 + odds.reduce(0, +))
        let place = odds.firstIndex { weight in
            rest -= weight
            return rest < 0
        }
        return Life(person: person, offer: place, isWon: nil, hasWorkAtOnce: hasWorkAtOnce, delay: delay)
    }

    /// Of each chosen service against none: those of its own program, so that a logistic model of the two is right.
    private func odds(for person: InventedPerson) -> [Double] {
        offers.dropLast().map { offer in
            let share = offer.program.chanceOfTreatment(person)
            return share / max(1e-9, 1 - share)
        }
    }

    private func chanceOfWork(_ person: InventedPerson, with offer: Int) -> Double {
        person.chanceOfWork(adding: offers[offer].program.addition(person))
    }

    /// The chance of work of somebody who has begun nothing by the thirtieth day, as things went: some begin later.
    private func chanceUnbegun(_ person: InventedPerson) -> Double {
        let (odds, late) = (odds(for: person), 1 - RiversideHistory.shareInTime)
        let sum = odds.indices.reduce(0) { $0 + odds[$1] * chanceOfWork(person, with: $1) }
        return (person.chanceOfWork() + late * sum) / (1 + late * odds.reduce(0, +))
    }
}

extension RiversideHistory {
    /// What it truly adds to the share at work to have begun each service by the thirtieth day, among those whom it is compared for: all without a job
    /// then who had begun it, or nothing. Of so many fresh people.
    func truths(people: Int, seed: UInt64) -> [Double] {
        let waiting = lives(people, seed: seed).filter { !$0.hasWorkAtOnce }
        return offers.indices.map { place in
            let isDrawn = offers[place].isDrawn
            let compared = waiting.filter { $0.begun == place || $0.begun == nil && !isDrawn }
            let gains = compared.map { life in
                chanceOfWork(life.person, with: place) - (isDrawn ? life.person.chanceOfWork() : chanceUnbegun(life.person))
            }
            return gains.reduce(0, +) / Double(max(1, gains.count))
        }
    }

    /// The lives as a table of earlier years would hold them, entered over two years; the wage records of the last of them have come.
    func episodes(_ count: Int, today: Day, seed: UInt64 = remembered) -> [Episode] {
        var chance = SplitMix(seed: seed + 2_000)
        let first = today.adding(days: -1_275)
        return lives(count, seed: seed).enumerated().map { place, life in
            let enteredOn = first.adding(days: place * 730 / max(1, count))
            return episode(life, number: place + 1, enteredOn: enteredOn, today, &chance)
        }
    }

    private func episode(_ life: Life, number: Int, enteredOn: Day, _ today: Day, _ chance: inout SplitMix) -> Episode {
        let person = life.person
        var episode = Episode(key: "H\(10_000 + number)", enteredOn: enteredOn)
        episode.inputs = RiversideHistory.inputs(of: person)
        episode.traits = RiversideHistory.traits(of: person)
        let isTreated = life.offer != nil && life.isWon != false
        if let place = life.offer {
            let startedOn = isTreated ? enteredOn.adding(days: life.delay) : nil
            let draw = life.isWon.map { Attendance.Draw(isWon: $0, chance: 0.5) }
            episode.attendances = [
                Attendance(
                    arm: Arm(named: offers[place].name).key, startedOn: startedOn, endedOn: startedOn.map { $0.adding(days: 56) }, draw: draw)
            ]
        }
        let exitedOn = episode.attendances.first?.endedOn ?? enteredOn.adding(days: 90)
        episode.exitedOn = exitedOn
        let added = isTreated ? life.offer.map { offers[$0].program.addition(person) } ?? 0 : 0
        let isEmployed = chance.unit() < person.chanceOfWork(adding: added)
        let stays = chance.unit() < person.chanceOfStaying(employer: 0.5 * chance.normal())
        let (dollars, isHeard) = (person.earnings(&chance).rounded(), chance.unit() < (isEmployed ? 0.96 : 0.91))
        if life.hasWorkAtOnce { episode.firstJobOn = enteredOn.adding(days: 5 + Int(25 * chance.unit())) }
        // Wage records come five months after the quarter.
        let toldOn = exitedOn.quarter.adding(3).firstDay.adding(months: 5)
        guard isHeard, toldOn <= today else { return episode }
        episode.told = [
            OutcomeTold(kind: .employedQ2, value: isEmployed ? 1 : 0, by: .wages, on: toldOn),
            OutcomeTold(kind: .kept90, value: isEmployed && stays ? 1 : 0, by: .employer, on: toldOn),
        ]
        if isEmployed { episode.told.append(OutcomeTold(kind: .earningsQ2, value: dollars, by: .wages, on: toldOn)) }
        return episode
    }

    private static func inputs(of person: InventedPerson) -> [EntryInput: Double] {
        func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        return [
            .quartersWorked: person.quartersWorked, .quarterlyEarnings: person.quarterlyEarnings.rounded(), .gapMonths: tenth(person.gapMonths),
            .schoolingYears: person.schooling, .distanceMiles: tenth(person.kilometers / 1.609), .car: person.hasCar ? 1 : 0,
            .youngChild: person.hasYoungChild ? 1 : 0,
        ]
    }

    private static func traits(of person: InventedPerson) -> [ProtectedTrait: String] {
        [
            .sex: person.isFemale ? "female" : "male", .race: ["group a", "group b", "group c", "group d"][person.group],
            .age: "\(Int(person.age))", .motherTongue: person.hasLimitedEnglish ? "another language" : "english",
            .conviction: person.hasConviction ? "yes" : "no", .disability: person.hasDisability ? "yes" : "no",
        ]
    }
}
