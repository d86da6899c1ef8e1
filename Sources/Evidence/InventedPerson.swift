import Foundation

/// Somebody who never lived: for the demonstration and for tests that need to know the truth.
public struct InventedPerson: Sendable {
    public let isFemale: Bool
    /// One of four groups, 0 to 3, of .40, .27, .25 and .08 of the people.
    public let group: Int
    public let age: Double
    public let schooling: Double
    public let hasLimitedEnglish: Bool
    public let hasConviction: Bool
    public let hasDisability: Bool
    public let hasYoungChild: Bool
    public let hasCar: Bool
    /// Quarters with work among the last four.
    public let quartersWorked: Double
    /// Dollars in a quarter; 0 without work.
    public let quarterlyEarnings: Double
    public let gapMonths: Double
    public let kilometers: Double
    /// What nobody sees and no table holds, and what yet decides.
    let drive: Double

    public init(_ chance: inout SplitMix) {
        func yes(_ share: Double) -> Bool { chance.unit() < share }
        isFemale = yes(0.52)
        let draw = chance.unit()
        group = draw < 0.40 ? 0 : draw < 0.67 ? 1 : draw < 0.92 ? 2 : 3
        age = min(70, 18 + 8 * chance.gamma(shape: 2.2))
        let years = 12.2 - (group == 2 ? 0.7 : 0) + 1.9 * chance.normal()
        schooling = min(18, max(6, years.rounded()))
        hasLimitedEnglish = yes(group == 2 ? 0.38 : 0.06)
        hasConviction = yes(0.16)
        hasDisability = yes(0.13)
        hasYoungChild = yes(isFemale ? 0.42 : 0.22)
        hasCar = yes(Logit.chance(0.3 + 0.1 * (schooling - 12) - (hasConviction ? 0.5 : 0)))
        drive = chance.normal()
        let luck = 0.9 * chance.normal() + 0.25 * (schooling - 12)
        let history = luck - (hasDisability ? 0.5 : 0) - (hasConviction ? 0.35 : 0) + 0.25 * drive
        quartersWorked = min(4, max(0, (2.2 + 1.3 * history).rounded()))
        quarterlyEarnings = quartersWorked > 0 ? exp(8.2 + 0.35 * history + 0.5 * chance.normal()) : 0
        gapMonths = (quartersWorked == 4 ? 2 : 7) * chance.exponential()
        kilometers = 4 * chance.gamma(shape: 2)
    }

    public static let inputNames = [
        "age", "schooling", "quarters_worked", "earnings", "gap", "limited_english", "conviction", "disability", "young_child", "car", "distance",
    ]

    /// What is known of the person, on scales with mean about 0 and standard deviation about 1; in the order of `inputNames`.
    public var inputs: [Double] {
        func one(_ holds: Bool, _ share: Double) -> Double { (holds ? 1 : 0) - share }
        return [
            (age - 35) / 12, (schooling - 12) / 2, (quartersWorked - 2) / 1.4, ((quarterlyEarnings / 1000).squareRoot() - 1.5) / 1.2,
            (log1p(gapMonths) - 1.5) / 0.9, one(hasLimitedEnglish, 0.14), one(hasConviction, 0.16), one(hasDisability, 0.13),
            one(hasYoungChild, 0.32), one(hasCar, 0.6), (log1p(kilometers) - 2) / 0.6,
        ]
    }

    private static let weights = [-0.10, 0.22, 0.38, 0.25, -0.20, -0.25, -0.35, -0.40, -0.20, 0.25, -0.10]

    private var index: Double { LeastSquares.dot(inputs, InventedPerson.weights) }

    /// The chance of being employed in the second quarter; `service` is what a service adds to the logarithm of odds.
    public func chanceOfWork(adding service: Double = 0) -> Double { Logit.chance(-0.15 + index + 0.5 * drive + service) }

    /// The chance that a placement lasts 90 days; `employer` is drawn once for each employer from N(0, .5²).
    public func chanceOfStaying(employer: Double) -> Double { Logit.chance(0.7 + 0.5 * index + 0.3 * drive + employer) }

    /// The mean of what such a person earns in a quarter of work.
    var expectedEarnings: Double { exp(8.6 + 0.25 * index + 0.45 * 0.45 / 2) }

    /// Dollars in a quarter of work.
    public func earnings(_ chance: inout SplitMix) -> Double { exp(8.6 + 0.25 * index + 0.45 * chance.normal()) }
}
