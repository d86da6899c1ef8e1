import Dates
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("The keys of sealed facts")
struct KeyTests {
    @Test("What is sealed for one row cannot be opened in another, neither of another person nor of another kind")
    func swapped() async throws {
        let here = try await SealedTown.open()
        let omar = try await SealedTown.person("Omar", in: here.town)
        try await here.seal(.health, [.health: ["facts": "Hers"]])
        try await here.seal(.health, [.health: ["facts": "His"]], of: omar)
        try await here.seal(.identity, [.ssn: ["ssn": "457555462"], .birthDate: ["birth_date": "1988-04-03"]])
        let (hers, his) = (here.nadia.id, omar.id)
        try await here.town.write { db in
            try db.run(
                """
                UPDATE sensitive_facts SET sealed = (SELECT other.sealed FROM sensitive_facts AS other
                    WHERE other.kind = 'health' AND other.participant_id = \(hers)) WHERE kind = 'health' AND participant_id = \(his)
                """)
            try db.run(
                """
                UPDATE sensitive_facts SET sealed = (SELECT other.sealed FROM sensitive_facts AS other WHERE other.kind = 'ssn')
                WHERE kind = 'birth_date'
                """)
        }
        #expect(try await here.opened(.health).map(\.parts) == [["facts": "Hers"]])
        #expect(try await here.opened(.health, of: omar).map(\.parts) == [nil])
        #expect(try await here.opened(.identity).count { $0.parts == nil } == 1)
        try await here.grant([.health], to: here.town.lucia)
        let browser = try await Browser(here.town, as: here.town.lucia)
        let moved = SealedTown(town: here.town, nadia: omar)
        #expect(try await moved.open(.health, by: browser).text.contains("cannot be opened"))
    }

    @Test("New keys come while people read and write, without an error and without a lost word; said again, it goes on")
    func rotation() async throws {
        let here = try await SealedTown.open()
        for number in 0..<120 {
            let person = try await SealedTown.person("P\(number)", in: here.town)
            try await here.seal(.health, [.health: ["facts": "first \(number)"]], of: person)
        }
        try await here.seal(.health, [.health: ["facts": "round 0"]])
        async let changes = [here.town.office.rotateKeys(), here.town.office.rotateKeys()]
        async let writing: Void = write(60, here)
        async let reading: Void = read(60, here)
        let (changed, _, _) = (try await changes, try await writing, try await reading)
        #expect(changed.allSatisfy { $0.unreadable == 0 } && changed.reduce(0) { $0 + $1.renewed } >= 120)
        _ = try await here.town.office.rotateKeys()
        let left = try await WholeRecord.of(here.town.database).rows(of: "field_keys")
        #expect(left.count == 1, "\(left)")
        #expect(try await here.opened(.health).map(\.parts) == [["facts": "round 59"]])
        #expect(try await everybody(here) == 121)
    }

    private func write(_ rounds: Int, _ here: SealedTown) async throws {
        for round in 0..<rounds { try await here.seal(.health, [.health: ["facts": "round \(round)"]]) }
    }

    private func read(_ rounds: Int, _ here: SealedTown) async throws {
        for _ in 0..<rounds {
            let facts = try await here.opened(.health)
            #expect(facts.count == 1 && facts[0].parts?["facts"]?.hasPrefix("round") == true)
        }
    }

    /// How many facts of the agency the keys open.
    private func everybody(_ here: SealedTown) async throws -> Int {
        try await here.town.read { db in
            let ring = try here.town.keys.ring(.health, of: here.town.agency.id, in: db)
            return try db.all(SealedFact.self, "SELECT \(SealedFact.columns) FROM sensitive_facts").count { OpenedFact($0, by: ring).parts != nil }
        }
    }

    @Test("A rotation that was broken off is gone on with, under the key that it made")
    func brokenOff() async throws {
        let here = try await SealedTown.open()
        try await here.sealAll()
        let keys = here.town.keys
        try await here.town.write { db in
            try db.run("UPDATE field_keys SET retired_at = \(here.town.now) WHERE purpose = 'health'")
            try keys.make(2, .health, of: here.town.agency.id, at: here.town.now, in: db)
        }
        #expect(try await here.town.office.rotateKeys().renewed == 4)
        let left = try await here.town.read { db in
            try db.all(Int64.self, "SELECT number FROM field_keys WHERE purpose = 'health'")
        }
        #expect(left == [2])
        #expect(try await here.opened(.health).map(\.parts) == [["facts": "Hears little"]])
    }

    @Test("Under a new key file everything is read as before, and with the old one nothing any more")
    func rewrapped() async throws {
        let here = try await SealedTown.open()
        try await here.sealAll()
        let (town, old, new) = (here.town, here.town.office.settings.key!, SealingKey.random())
        let secret = Array("the secret of a telephone".utf8)
        _ = try await town.write { db in
            try db.run(
                """
                INSERT INTO second_steps (staff_id, agency_id, secret, last_step, made_at)
                VALUES (\(town.ines.id), \(town.agency.id), \(old.seal(secret, for: SecondStep.place(town.ines.id))), 0, \(town.now))
                """)
        }
        let settings = Office.Settings(publicURL: town.office.settings.publicURL, mail: .none, key: new)
        let office = Office(
            database: town.database, clock: town.office.clock, rules: town.office.rules, reference: town.office.reference, assets: .none,
            settings: settings, log: town.office.log)
        #expect(try await office.rewrapKeys(from: old).renewed == 4)
        #expect(try await office.rewrapKeys(from: old).renewed == 0)
        let (ring, gone, step) = try await town.read { db in
            (
                try FieldKeys(master: new).ring(.health, of: town.agency.id, in: db), try here.town.keys.ring(.health, of: town.agency.id, in: db),
                try db.one([UInt8].self, "SELECT secret FROM second_steps")
            )
        }
        #expect(new.open(step, for: SecondStep.place(town.ines.id)) == secret)
        let sealed = try await town.read { db in try SensitiveFactQueries.sealed(of: here.nadia, .health, seenBy: town.ines.viewer, in: db) }
        #expect(
            sealed.map { OpenedFact($0, by: ring).parts } == [["facts": "Hears little"]]
                && sealed.allSatisfy { OpenedFact($0, by: gone).parts == nil })
        await #expect(throws: Conflict.self, "nothing is sealed under a key that is not the agency's") { try await here.sealAll() }
    }
}
