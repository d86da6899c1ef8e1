import Dates
import Evidence
import Foundation
import Guidance
import Storage
import Testing

@testable import App

@Suite("No protected trait moves anybody")
struct BarredTraitTests {
    /// The same people, each with the traits of another.
    private func disturbed(_ order: ModelOrder) -> ModelOrder {
        let keys = order.episodes.map(\.key)
        let moved = Dictionary(uniqueKeysWithValues: zip(keys, keys.dropFirst(7) + keys.prefix(7)).map { ($0, order.traits[$1] ?? [:]) })
        return ModelOrder(
            outcome: order.outcome, number: order.number, today: order.today, episodes: order.episodes, arms: order.arms, traits: moved,
            priors: order.priors)
    }

    private func bits(_ rule: ModelRule) -> [UInt64] {
        (rule.coefficients + rule.cuts + rule.fills.sorted { $0.key < $1.key }.map(\.value)).map(\.bitPattern)
    }

    @Test("Made anew from disturbed traits, the rule and the people alike are the same to the bit; the audit is not")
    func rule() throws {
        let order = Pasts.small()
        let (plain, other) = (try ReckonedModel(order), try ReckonedModel(disturbed(order)))
        #expect(plain.rule.names == other.rule.names && bits(plain.rule) == bits(other.rule))
        #expect(plain.bands == other.bands && plain.tally == other.tally)
        #expect(plain.audits != other.audits)
    }

    @Test("No name of a rule's input is that of a trait, or of what gives one away")
    func names() throws {
        let barred = Set(ProtectedTrait.allCases.map(\.rawValue) + EntryInput.allCases.filter { !$0.standsInRules }.map(\.rawValue))
        let used = try ReckonedModel(Pasts.small()).rule.names.map { $0.replacing("_missing", with: "") }
        #expect(barred.isDisjoint(with: used) && used.count > 3)
        #expect(barred.isSuperset(of: ["sex", "race", "age", "conviction", "disability", "mother_tongue", "young_child", "need_language"]))
    }

    @Test("Traits disturbed in the database leave every finding of the model that speaks as it was, to the bit")
    func findings() async throws {
        let past = try await SpokenTown.open()
        let before = try await past.findings()
        #expect(before.values.contains { $0.effect != nil })
        try await past.town.database.write { db in
            _ = try db.run("UPDATE episode_traits SET traits = 'sex=x;race=y;age=99;conviction=yes'")
        }
        #expect(try await past.findings() == before)
    }

    @Test("The table of traits is named by the three files that keep, forget and ask it, and asked by those who compare and those who take tables in")
    func readers() throws {
        let root = URL(filePath: Town.root).appending(path: "Sources/App")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
        func naming(_ words: String) throws -> [String] {
            try files.filter { $0.pathExtension == "swift" && !$0.path().contains("/Schema/") }.filter {
                try String(contentsOf: $0, encoding: .utf8).contains(words)
            }.map(\.lastPathComponent).sorted()
        }
        #expect(try naming("episode_traits") == ["KeepEpisodes.swift", "TakeOutcomesBack.swift", "TraitQueries.swift"])
        #expect(try naming("TraitQueries.all") == ["OutcomeQueries.swift", "TrainModel.swift"])
    }
}
