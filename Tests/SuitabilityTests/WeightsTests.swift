import Foundation
import Testing

@testable import Suitability

@Suite("Weights are points, 100 together")
struct WeightsTests {
    @Test("Points that do not come to 100, or lie outside, are refused by what is wrong")
    func refused() {
        #expect(throws: WeightsRefused.sum(101)) { try Weights(experience: 26) }
        #expect(throws: WeightsRefused.outOfRange(.pay)) { try Weights(experience: 45, pay: -10) }
        #expect(throws: WeightsRefused.welcomeSkill) { try Weights(welcomeSkill: 1_001) }
        #expect(throws: WeightsRefused.payGap) { try Weights(payGap: 0) }
    }

    @Test("Stored weights come back as they were, and spoilt ones do not")
    func stored() throws {
        let weights = try Weights(experience: 30, skills: 15, welcomeSkill: 250)
        let stored = try JSONEncoder().encode(weights)
        #expect(try JSONDecoder().decode(Weights.self, from: stored) == weights)
        let spoilt = String(decoding: stored, as: UTF8.self).replacing("\"experience\":30", with: "\"experience\":31")
        #expect(throws: WeightsRefused.sum(101)) { try JSONDecoder().decode(Weights.self, from: Data(spoilt.utf8)) }
    }

    @Test("A part without points leaves the others to decide")
    func none() throws {
        let weights = try Weights(experience: 0, skills: 45)
        let verdict = Yardstick(weights: weights, kinship: Riverside.kinship).verdict(of: Riverside.ana, for: Riverside.packing)
        #expect(verdict.parts[0].points == Score(thousandths: 0))
        #expect(verdict.parts[1].points == Score(thousandths: 45_000))
    }
}
