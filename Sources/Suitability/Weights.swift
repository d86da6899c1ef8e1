/// What a score is the sum of.
public enum Part: String, CaseIterable, Hashable, Sendable, Codable {
    case experience, skills, credentials, goals, pay, travel, hours, permanence
}

/// How many points each part of a score is worth, 100 together; a lead may change them, and the caller keeps the versions.
public struct Weights: Hashable, Sendable {
    /// Months in the occupation or its kin, against those wished.
    public let experience: Int
    /// Skills asked for that the person has.
    public let skills: Int
    /// Credentials that the employer prefers and the law does not require.
    public let credentials: Int
    /// How near the opening is to the work that the person wants.
    public let goals: Int
    /// Pay against the least wished.
    public let pay: Int
    /// How much of the minutes that the person is willing to travel is left over.
    public let travel: Int
    /// Full or part time as wished.
    public let hours: Int
    /// A lasting job, or a temporary one for somebody who takes those.
    public let permanence: Int
    /// How much a skill that is only welcome counts beside a required one, in thousandths.
    public let welcomeSkill: Int
    /// How far below the wish pay must lie to earn no points, in thousandths of the wish.
    public let payGap: Int

    /// Throws what is wrong with the points, so that a form can say it.
    public init(
        experience: Int = 25, skills: Int = 20, credentials: Int = 10, goals: Int = 15, pay: Int = 10, travel: Int = 10, hours: Int = 5,
        permanence: Int = 5, welcomeSkill: Int = 300, payGap: Int = 200
    ) throws(WeightsRefused) {
        (self.experience, self.skills, self.credentials, self.goals) = (experience, skills, credentials, goals)
        (self.pay, self.travel, self.hours, self.permanence) = (pay, travel, hours, permanence)
        (self.welcomeSkill, self.payGap) = (welcomeSkill, payGap)
        if let part = Part.allCases.first(where: { !(0...100).contains(self[$0]) }) { throw .outOfRange(part) }
        let sum = Part.allCases.reduce(0) { $0 + self[$1] }
        guard sum == 100 else { throw .sum(sum) }
        guard (0...1_000).contains(welcomeSkill) else { throw .welcomeSkill }
        guard (1...1_000).contains(payGap) else { throw .payGap }
    }

    /// The points as shipped. They are a beginning to be argued about, not a finding.
    public static let shipped = try! Weights()

    /// The most points that a part can earn.
    public subscript(part: Part) -> Int {
        switch part {
        case .experience: experience
        case .skills: skills
        case .credentials: credentials
        case .goals: goals
        case .pay: pay
        case .travel: travel
        case .hours: hours
        case .permanence: permanence
        }
    }
}

/// Why weights are not taken.
public enum WeightsRefused: Error, Hashable {
    /// Points outside 0 to 100.
    case outOfRange(Part)
    /// The points come to this and not to 100.
    case sum(Int)
    /// Outside 0 to 1,000.
    case welcomeSkill
    /// Outside 1 to 1,000.
    case payGap
}

extension Weights: Codable {
    private enum CodingKeys: String, CodingKey {
        case experience, skills, credentials, goals, pay, travel, hours, permanence, welcomeSkill, payGap
    }

    /// Refuses stored weights as it refuses typed ones.
    public init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        func number(_ key: CodingKeys) throws -> Int { try stored.decode(Int.self, forKey: key) }
        try self.init(
            experience: number(.experience), skills: number(.skills), credentials: number(.credentials), goals: number(.goals),
            pay: number(.pay), travel: number(.travel), hours: number(.hours), permanence: number(.permanence),
            welcomeSkill: number(.welcomeSkill), payGap: number(.payGap))
    }
}
