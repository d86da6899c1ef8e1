public import Dates

/// One program, subsidy or credit of the catalogue, with all its dated versions.
public struct Program: Hashable, Sendable {
    public let id: String
    public let name: Trilingual
    public let summary: Trilingual
    /// Oldest first.
    public let versions: [Version]

    /// The newest version that is not after the day; nothing before the first.
    public func version(on day: Day) -> Version? { versions.last { $0.from <= day } }

    /// The rules and figures of a program from a day on.
    public struct Version: Hashable, Sendable {
        /// Its first day, which is also its name.
        public let from: Day
        /// What is new in it.
        public let note: Trilingual
        /// The span of time for which the law allows the program; nothing where it has no end.
        public let authority: Authority?
        public let facts: [Fact]
        /// What staff ask once the verdict is known: matters that the questionnaire does not cover.
        public let askNext: [Trilingual]
        public let criteria: [Criterion]
        /// The order in which those who qualify are served, first to last, where the law sets one.
        public let tiers: [Tier]

        public func fact(_ id: String) -> Fact? { facts.first { $0.id == id } }

        /// The fact of that name which holds for an employer of that size, where the law sets tiers.
        public func fact(_ id: String, forStaff staff: Int) -> Fact? {
            facts.first { $0.id == id && ($0.staffFrom ?? 0) <= staff && staff <= ($0.staffThrough ?? .max) }
        }
    }

    /// The days that the law behind a program covers.
    public struct Authority: Hashable, Sendable {
        public let from: Day
        public let through: Day?
        public let lapse: Trilingual
        public let citation: String
        public let source: String
        public let status: Certainty

        public func covers(_ day: Day) -> Bool { from <= day && day <= (through ?? day) }
    }

    /// A place in the order of service, and what it takes to stand there.
    public struct Tier: Hashable, Sendable {
        public let expression: Expression
        public let name: Trilingual
    }

    /// A cap, a rate or a deadline, with its source.
    public struct Fact: Hashable, Sendable {
        public let id: String
        public let amount: Amount
        public let meaning: Trilingual
        /// The sizes of employer, in people, for which it holds; any where not said.
        public let staffFrom: Int?
        public let staffThrough: Int?
        public let citation: String
        public let source: String
        public let status: Certainty
    }
}
