/// A service whose true effect is known, and how people come to it.
public struct InventedProgram: Sendable {
    /// How strongly staff heed something that no table holds; with a draw nothing is heeded.
    public enum Choice: Sendable, Equatable {
        case lottery
        /// `strength` is .8, or 1.6 for strong selection; `hidden` 0, .25 or .5.
        case staff(strength: Double, hidden: Double)
    }

    private let effect: Double
    private let moderation: [Double]
    private let selection: [Double]
    private let hidden: Double
    private let level: Double

    /// `share` of the people get it; its effect is drawn.
    public init(_ choice: Choice, share: Double = 0.5, chance: inout SplitMix) {
        let effect = 0.25 + 0.35 * chance.normal()
        let moderation = InventedPerson.inputNames.map { _ in chance.unit() < 0.65 ? 0 : 0.144 * chance.normal() }
        self.init(choice, share: share, effect: effect, moderation: moderation, chance: &chance)
    }

    /// What it adds to the logarithm of odds is given: so much for everybody, and so much more for each unit of each input.
    init(_ choice: Choice, share: Double = 0.5, effect: Double, moderation: [Double], chance: inout SplitMix) {
        (self.effect, self.moderation) = (effect, moderation)
        switch choice {
        case .lottery: (selection, hidden) = (InventedPerson.inputNames.map { _ in 0 }, 0)
        case .staff(let strength, let unseen):
            selection = InventedPerson.inputNames.map { _ in 0.45 * strength * chance.normal() }
            hidden = unseen
        }
        let crowd = (0..<2000).map { _ in InventedPerson(&chance) }
        let (selection, hidden) = (selection, hidden)
        let indices = crowd.map { LeastSquares.dot($0.inputs, selection) + hidden * $0.drive }
        level = Bisection.root(from: -20, to: 20) { level in Moments.mean(indices.map { Logit.chance(level + $0) }) - share }
    }

    /// The chance that this person gets the service.
    public func chanceOfTreatment(_ person: InventedPerson) -> Double {
        Logit.chance(level + LeastSquares.dot(person.inputs, selection) + hidden * person.drive)
    }

    /// What it adds to the person's logarithm of odds of work.
    public func addition(_ person: InventedPerson) -> Double { effect + LeastSquares.dot(person.inputs, moderation) }

    /// The mean of the chance of work with the service less that without, over so many fresh people.
    public func truth(_ estimand: Estimand, people: Int = 20_000, seed: UInt64) -> Double {
        var chance = SplitMix(seed: seed)
        var (sum, total) = (0.0, 0.0)
        for _ in 0..<people {
            let person = InventedPerson(&chance)
            let weight = estimand == .ate ? 1 : chanceOfTreatment(person)
            sum += weight * (person.chanceOfWork(adding: addition(person)) - person.chanceOfWork())
            total += weight
        }
        return sum / total
    }

    /// What a table would hold of so many people: who got the service, and who worked in the second quarter.
    public func history(people: Int, seed: UInt64) throws -> Comparison {
        var chance = SplitMix(seed: seed)
        let crowd = (0..<people).map { _ in InventedPerson(&chance) }
        let isTreated = crowd.map { chance.unit() < chanceOfTreatment($0) }
        let outcome = zip(crowd, isTreated).map { person, treated in
            chance.unit() < person.chanceOfWork(adding: treated ? addition(person) : 0) ? 1.0 : 0
        }
        let rows = crowd.map(\.inputs)
        let columns = InventedPerson.inputNames.indices.map { place in rows.map { $0[place] } }
        return try Comparison(
            outcome: outcome, isTreated: isTreated, inputs: Inputs(names: InventedPerson.inputNames, columns: columns, count: people))
    }
}
