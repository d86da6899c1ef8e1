import Dates
import Rules
import Storage
import Synchronization

extension RuleBook {
    /// The rules of one agency: what Fairlead ships, and the versions that its leads have approved.
    ///
    /// One statement says whether anything is new; the texts are read again only then. So every process judges by a version from the first
    /// transaction after its approval.
    func of(_ agency: ID<Agency>, in db: Reading) throws -> RuleBook {
        guard let revision = try db.first(Int64.self, "SELECT revision FROM rulebooks WHERE agency_id = \(agency)") else { return self }
        if let known = AgencyRules.known.withLock({ $0[agency] }), known.revision == revision { return known.book }
        let approved = try db.all(
            ApprovedVersion.self,
            """
            SELECT program, in_force_on, text FROM rule_versions
            WHERE agency_id = \(agency) AND approved_at IS NOT NULL AND withdrawn_at IS NULL
            """)
        let versions = try approved.map { ($0.program, [try Program.Version(text: $0.text, from: $0.inForceOn, of: $0.program)]) }
        let book = with(own: Dictionary(versions, uniquingKeysWith: +))
        AgencyRules.known.withLock { $0[agency] = (revision, book) }
        return book
    }
}

/// The rules of agencies with versions of their own, as this process has read them last. A revision's number is used once, so nothing here can be stale.
enum AgencyRules {
    fileprivate static let known = Mutex<[ID<Agency>: (revision: Int64, book: RuleBook)]>([:])

    /// Has every process read the agency's versions anew.
    static func renew(_ agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        let revision = ID<AgencyRules>.new(at: now).number
        try db.run(
            """
            INSERT INTO rulebooks (agency_id, revision) VALUES (\(agency), \(revision))
            ON CONFLICT (agency_id) DO UPDATE SET revision = excluded.revision
            """)
    }
}

private struct ApprovedVersion: Stored {
    let program: String
    let inForceOn: Day
    let text: String

    init(_ row: inout Row) throws {
        program = try row.next()
        inForceOn = try row.next()
        text = try row.next()
    }
}
