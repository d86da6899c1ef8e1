import Dates
import Guidance
import Storage
import Testing
import Web

@testable import App

@Suite("What a model says of services to one person")
struct FindingTests {
    @Test("A draw with people enough: counts of people alike, the effect with its interval, and the model")
    func drawn() async throws {
        let past = try await SpokenTown.open()
        let finding = try #require(try await past.finding("Forklift operator course"))
        #expect(finding.tier == .randomised && finding.outcome == "employedQ2" && finding.model?.name == "Model 1")
        let (treated, others) = (try #require(finding.treated), try #require(finding.others))
        #expect(min(treated.people, others.people) >= Finding.fewest && treated.reached <= treated.people)
        let (effect, lower, upper) = (try #require(finding.effect), try #require(finding.lower), try #require(finding.upper))
        #expect(lower < effect && effect < upper && (0.15...0.45).contains(effect) && finding.verdict == .helps)
    }

    @Test("A service that few took is refused with the number, and of one that past data do not know nothing is said")
    func refused() async throws {
        let past = try await SpokenTown.open()
        let finding = try #require(try await past.finding("Welding, first certificate"))
        guard case .refused(let reasons) = finding.verdict else { return #expect(Bool(false), "\(finding)") }
        #expect(finding.tier == .own && finding.effect == nil && reasons.first?.contains("only 12 people") == true)
        #expect(try await past.finding("Knitting") == nil)
    }

    @Test("A published effect speaks where our own outcomes are refused, with twice its error and its source")
    func published() async throws {
        let past = try await SpokenTown.open()
        let prior = PriorDraft(
            arm: Arm(named: "Welding, first certificate"), outcome: .employedQ2, effect: 0.1, standardError: 0.02, source: "A trial of 2019")
        try await past.town.database.write { db in try prior.keep(by: past.town.lead, at: past.town.now, in: db) }
        let finding = try #require(try await past.finding("Welding, first certificate"))
        #expect(finding.tier == .pooled && finding.effect == 0.1 && finding.source == "A trial of 2019" && finding.verdict == .perhaps)
        #expect(abs((finding.upper ?? 0) - (0.1 + 1.6448536269514722 * 0.04)) < 1e-12)
    }

    @Test("Withdrawn, the model says nothing more; another agency hears nothing at all")
    func silent() async throws {
        let past = try await SpokenTown.open()
        let town = past.town
        #expect(try await past.findings(seenBy: town.stranger.viewer).isEmpty)
        try await town.database.write { db in
            let model = try #require(try ModelQueries.speaking(seenBy: town.lead.viewer, in: db))
            try model.withdraw(because: "The wages were wrong", by: town.lead, at: town.now, in: db)
        }
        #expect(try await past.findings().isEmpty)
    }

    @Test("A listing of another name speaks once somebody has said what it is in past data")
    func matched() async throws {
        let past = try await SpokenTown.open()
        let answer = try await past.town.post(
            "/outcomes/matches", [("key", "forklift-operator-course"), ("listing", "Knitting")], as: past.town.lead)
        #expect(answer.status == 303)
        #expect(try await past.finding("Knitting")?.verdict == .helps)
    }
}
