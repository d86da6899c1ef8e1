import Guidance
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("Protected traits move no service")
struct GuidanceFairnessTests {
    /// What may be known of a person and must not count.
    static let traits: [(key: String, answer: Rules.Answer)] = [
        ("veteran", .yesNo(true)), ("barrier", .yesNo(true)), ("public_assistance", .yesNo(true)), ("selective_service", .choice("not_required")),
        ("english_learner", .yesNo(true)), ("low_income", .yesNo(true)), ("age_band", .choice("age_55_plus")),
    ]

    @Test("Service, a barrier, benefits, and an age that a service admits leave the page as it was, to the byte", arguments: traits.map(\.key))
    func disturbed(key: String) async throws {
        let town = try await GuidedTown.open()
        try await town.set("age_band", .choice("age_25_54"))
        let before = try await town.text().withoutTokens
        try await town.set(key, try #require(Self.traits.first { $0.key == key }).answer)
        let after = try await town.text().withoutTokens
        #expect(before.contains("English by day") && after == before)
    }

    @Test("What is sealed apart leaves it as it was, to the byte")
    func sealed() async throws {
        let town = try await GuidedTown.open()
        let before = try await town.text().withoutTokens
        let luz = try await town.town.read { db in try ParticipantQueries.find(town.luz, seenBy: town.town.lucia.viewer, in: db) }
        try await SealedTown(town: town.town, nadia: luz).sealAll()
        let count = try await town.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM sensitive_facts") }
        #expect(count > 0)
        #expect(try await town.text().withoutTokens == before)
    }

    @Test("An age outside of what a service takes shuts that service, and moves no other")
    func age() async throws {
        let town = try await GuidedTown.open()
        let before = try #require(try await town.guide()).plain.suggested.map(\.service)
        try await town.set("age_band", .choice("age_14_15"))
        let after = try #require(try await town.guide()).plain.suggested.map(\.service)
        #expect(after == before.filter { $0 != town.service("Packing course").number })
        #expect(try await town.text().contains("Luz is not of the age"))
    }
}

extension GuidedTown {
    /// Writes down what Luz answered for programs.
    func set(_ key: String, _ answer: Rules.Answer) async throws {
        try await town.write { db in
            let person = try ParticipantQueries.find(luz, seenBy: town.lucia.viewer, in: db)
            let facts = try PersonFactQueries.facts(of: person, seenBy: town.lucia.viewer, in: db)
            var answers = facts.answers
            answers[key] = answer
            try person.setFacts(answers, over: facts.newest?.id, by: town.lucia, at: town.now, in: db)
        }
    }
}

extension String {
    /// Without what every page of every session has of its own.
    fileprivate var withoutTokens: String { replacing(#/name="_token" value="[^"]*"/#, with: "") }
}
