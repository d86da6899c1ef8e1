import Dates
import Storage

/// Questions about what people agreed to.
enum ConsentQueries {
    /// No list of one person is longer.
    static let most = 100

    /// All that a person ever agreed to, the latest first.
    static func of(_ person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [Consent] {
        try db.all(of(person, seenBy: viewer))
    }

    /// The question for the same.
    static func of(_ person: ID<Participant>, seenBy viewer: Viewer) -> Query<Consent> {
        Query(
            Consent.columns,
            """
            FROM consents
            JOIN participants ON participants.agency_id = consents.agency_id AND participants.id = consents.participant_id
            WHERE \(viewer.participants) AND consents.participant_id = \(person) ORDER BY consents.given_at DESC, consents.id DESC LIMIT \(count: most)
            """)
    }

    static func find(_ id: ID<Consent>, of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> Consent {
        guard let consent = try of(person, seenBy: viewer, in: db).first(where: { $0.id == id }) else { throw NotFound() }
        return consent
    }

    /// Under which consent something may go to that employer on the day; one that names the employer before one for each. Nothing without any.
    static func allowing(
        _ person: ID<Participant>, to employer: ID<Employer>, on day: Day, seenBy viewer: Viewer, in db: Reading
    ) throws -> Consent? {
        try of(person, seenBy: viewer, in: db).allowing(employer, on: day)
    }

    /// Under which consent the provider of that name may be told something on the day; nothing without any.
    static func allowing(
        _ person: ID<Participant>, toProvider name: String, on day: Day, seenBy viewer: Viewer, in db: Reading
    ) throws -> Consent? {
        try of(person, seenBy: viewer, in: db).first { $0.allows(provider: name, on: day) }
    }

    /// The partners that a consent may name.
    static func partners(seenBy viewer: Viewer, in db: Reading) throws -> [String] {
        try db.all(
            String.self,
            "SELECT partners.name FROM partners WHERE partners.agency_id = \(viewer.agency) ORDER BY partners.name_folded LIMIT 300")
    }

    /// The question for who agreed to be held against openings: `which` says of whom, such as "IN (…)".
    static func matched(of which: SQL, on day: Day, seenBy viewer: Viewer) -> Query<ID<Participant>> {
        Query(
            .numbers("consents.participant_id"),
            """
            FROM consents
            WHERE consents.agency_id = \(viewer.agency) AND consents.participant_id \(which) AND consents.purpose = 'matching'
                AND consents.withdrawn_at IS NULL AND consents.starts_on <= \(day) AND consents.expires_on >= \(day)
            """)
    }

    /// The employers that a consent may name, by name: those whose programs are settled.
    static func employers(seenBy viewer: Viewer, in db: Reading) throws -> [EmployerToName] {
        try db.all(
            EmployerToName.self,
            """
            SELECT employers.id, employers.name FROM employers
            WHERE \(viewer.employers) AND employers.stage IN ('eligible', 'active') ORDER BY employers.name_folded, employers.id LIMIT 300
            """)
    }
}

/// An employer in a list to choose from.
struct EmployerToName: Stored, Sendable {
    let id: ID<Employer>
    let name: String

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
    }
}
