import Dates
import Rules
import Storage

@testable import App

/// A town where Ruth writes rules and Mona, the manager, approves them; Kessler Metal Works has answered.
struct TownOfRules: Sendable {
    let kessler: KesslerAnswers
    let mona: StaffMember

    var town: Town { kessler.town }
    var today: Day { Town.now.day(in: .chicago) }
    static let ojt = Town.rules.program("ojt")!
    /// OJT as it is, but for trainees kept: nobody looks at how many there were before.
    static let kinder = ojt.versions.last!.text.replacing("prior_ojt_count < pattern_from or", with: "prior_ojt_count < 9 or")

    static func open() async throws -> TownOfRules {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let town = kessler.town
        let mona = try await town.write { db in try Premises.hire("Mona Price", .manager, nil, town.agency.id, at: town.now, in: db) }
        return TownOfRules(kessler: kessler, mona: mona)
    }

    /// Ruth's draft of that text.
    func draft(_ text: String = kinder, from day: Day? = nil) async throws -> RuleVersion {
        let draft = VersionDraft(text: text, reason: "The board asked for it", inForceOn: day ?? today)
        let id = try await town.write { db in try draft.start(Self.ojt, by: town.ruth, at: town.now, in: db) }
        return try await version(id)
    }

    func version(_ id: ID<RuleVersion>) async throws -> RuleVersion {
        try await town.read { db in try RuleVersionQueries.version(id, of: "ojt", seenBy: town.ruth.viewer, in: db) }
    }

    func propose(_ version: RuleVersion) async throws {
        try await town.write { db in try version.propose(Self.ojt, by: town.ruth, on: today, at: town.now, in: db) }
    }

    func approve(_ version: RuleVersion, by lead: StaffMember? = nil) async throws {
        let lead = lead ?? mona
        try await town.write { db in
            try version.approve(edition: version.edition, program: Self.ojt, by: lead, on: today, at: town.now, in: db)
        }
    }

    /// Ruth's text in force, approved by Mona.
    @discardableResult
    func enact(_ text: String = kinder, from day: Day? = nil) async throws -> RuleVersion {
        let version = try await draft(text, from: day)
        try await propose(version)
        try await approve(version)
        return try await self.version(version.id)
    }

    /// The agency's rules, as the next transaction finds them.
    func book() async throws -> RuleBook {
        try await town.read { db in try town.office.rules.of(town.agency.id, in: db) }
    }

    /// Everything that goes on beside the site, until it rests.
    func work() async throws {
        while try await RuleWork(database: town.database, rules: town.office.rules).goOn(at: town.now) {}
    }

    func trial(of version: RuleVersion) async throws -> RuleTrial? {
        try await town.read { db in try RuleVersionQueries.trial(of: version.id, seenBy: town.ruth.viewer, in: db) }
    }

    func changes(of version: RuleVersion) async throws -> [RuleChange] {
        try await town.read { db in try RuleVersionQueries.changes(of: version.id, after: nil, seenBy: town.ruth.viewer, in: db) }
    }

    func count(_ sql: SQL) async throws -> Int { try await town.read { db in try db.one(Int.self, sql) } }
}
