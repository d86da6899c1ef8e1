import Dates
import Markup
import Secrets
import Storage
import Testing
import Web

@testable import App

/// A town with one job seeker, Nadia, of whom sealed facts are told.
struct SealedTown {
    let town: Town
    let nadia: Participant

    static func open() async throws -> SealedTown {
        let town = try await Town.open()
        return SealedTown(town: town, nadia: try await person("Nadia", in: town))
    }

    static func person(_ name: String, in town: Town) async throws -> Participant {
        try await town.write { db in
            let id = try ParticipantDraft(firstName: name, lastName: "Reyes", center: town.ines.center, counselor: town.ines.id)
                .create(by: town.ines, at: town.now, in: db)
            return try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db)
        }
    }

    var page: String { nadia.id.privatePage.address }

    func grant(_ purposes: Set<SensitivePurpose>, to member: StaffMember) async throws {
        try await town.write { db in try member.grant(purposes, by: town.olga, at: town.now, in: db) }
    }

    /// Seals a fact of every purpose.
    func sealAll(_ word: String = "Hears little") async throws {
        for (purpose, kind, part) in [(SensitivePurpose.health, SensitiveFact.Kind.health, "facts"), (.conviction, .conviction, "history")] {
            try await seal(purpose, [kind: [part: word]])
        }
        try await seal(.identity, [.ssn: ["ssn": "457555462"], .birthDate: ["birth_date": "1988-04-03"]])
    }

    func seal(_ purpose: SensitivePurpose, _ contents: [SensitiveFact.Kind: [String: String]], of person: Participant? = nil) async throws {
        try await town.write { db in
            try (person ?? nadia).seal(contents, for: purpose, under: town.keys, by: town.ines, at: town.now, in: db)
        }
    }

    /// What stands sealed for one purpose, read with the town's keys.
    func opened(_ purpose: SensitivePurpose, of person: Participant? = nil) async throws -> [OpenedFact] {
        try await town.read { db in
            let ring = try town.keys.ring(purpose, of: town.agency.id, in: db)
            return try SensitiveFactQueries.sealed(of: person ?? nadia, purpose, seenBy: town.ines.viewer, in: db).map { OpenedFact($0, by: ring) }
        }
    }

    /// Opens by the form, and follows to the page of the opening.
    func open(_ purpose: SensitivePurpose, by browser: Browser) async throws -> Outgoing {
        let answer = try await browser.post(page + "/openings", [("purpose", purpose.rawValue), ("reason", "asked")])
        return try await browser.get(try #require(answer.header("Location")))
    }
}
