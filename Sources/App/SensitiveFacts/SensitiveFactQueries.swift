import Dates
import Storage
import Web

/// Questions about sealed facts; none of them reads what is sealed but that of the page of an opening.
enum SensitiveFactQueries {
    /// What that colleague may open.
    static func grants(of staff: StaffMember, seenBy viewer: Viewer, in db: Reading) throws -> Set<SensitivePurpose> {
        Set(try db.all(grants(of: staff, seenBy: viewer)))
    }

    /// The question for the same.
    static func grants(of staff: StaffMember, seenBy viewer: Viewer) -> Query<SensitivePurpose> {
        Query(
            .texts("sensitive_grants.purpose"),
            """
            FROM sensitive_grants
            WHERE sensitive_grants.agency_id = \(viewer.agency) AND sensitive_grants.staff_id = \(staff.id) AND sensitive_grants.ended_at IS NULL
            """)
    }

    /// The person with what this colleague may know of their sealed facts; throws `NotFound` without any grant, as for one who is not there.
    static func sheet(of person: ID<Participant>, for staff: StaffMember, seenBy viewer: Viewer, in db: Reading) throws -> SensitiveSheet {
        let participant = try ParticipantQueries.find(person, seenBy: viewer, in: db)
        let grants = try grants(of: staff, seenBy: viewer, in: db)
        guard !grants.isEmpty else { throw NotFound() }
        return SensitiveSheet(
            participant: participant, grants: grants,
            facts: try facts(of: participant, grants, seenBy: viewer, in: db),
            openings: try openings(of: participant, grants, seenBy: viewer, in: db))
    }

    private static func facts(
        of person: Participant, _ purposes: Set<SensitivePurpose>, seenBy viewer: Viewer, in db: Reading
    ) throws -> [SensitiveFact] {
        try db.all(
            SensitiveFact.self,
            """
            SELECT sensitive_facts.kind, staff.name, sensitive_facts.set_at FROM sensitive_facts
            JOIN staff ON staff.agency_id = sensitive_facts.agency_id AND staff.id = sensitive_facts.set_by
            WHERE sensitive_facts.agency_id = \(viewer.agency) AND sensitive_facts.participant_id = \(person.id)
                AND sensitive_facts.purpose IN \(list: purposes)
            """)
    }

    /// Who looked, latest first.
    private static func openings(
        of person: Participant, _ purposes: Set<SensitivePurpose>, seenBy viewer: Viewer, in db: Reading
    ) throws -> [SensitiveOpening] {
        try db.all(
            SensitiveOpening.self,
            """
            SELECT \(SensitiveOpening.columns) FROM sensitive_openings
            JOIN staff ON staff.agency_id = sensitive_openings.agency_id AND staff.id = sensitive_openings.staff_id
            WHERE sensitive_openings.agency_id = \(viewer.agency) AND sensitive_openings.participant_id = \(person.id)
                AND sensitive_openings.purpose IN \(list: purposes)
            ORDER BY sensitive_openings.id DESC LIMIT 20
            """)
    }

    /// The opening that this session made a moment ago; throws `NotFound` for every other.
    static func opening(
        _ id: ID<SensitiveOpening>, of person: Participant, by staff: StaffMember, session: Session, at now: Instant, seenBy viewer: Viewer,
        in db: Reading
    ) throws -> SensitiveOpening {
        try db.one(
            SensitiveOpening.self,
            """
            SELECT \(SensitiveOpening.columns) FROM sensitive_openings
            JOIN staff ON staff.agency_id = sensitive_openings.agency_id AND staff.id = sensitive_openings.staff_id
            WHERE sensitive_openings.agency_id = \(viewer.agency) AND sensitive_openings.id = \(id)
                AND sensitive_openings.participant_id = \(person.id) AND sensitive_openings.staff_id = \(staff.id)
                AND sensitive_openings.session = \(session.name)
                AND sensitive_openings.opened_at > \(now.adding(minutes: -SensitiveOpening.minutes))
            """)
    }

    /// What is sealed of a person for one purpose.
    static func sealed(of person: Participant, _ purpose: SensitivePurpose, seenBy viewer: Viewer, in db: Reading) throws -> [SealedFact] {
        try db.all(
            SealedFact.self,
            """
            SELECT \(SealedFact.columns) FROM sensitive_facts
            WHERE agency_id = \(viewer.agency) AND participant_id = \(person.id) AND purpose = \(purpose)
            """)
    }
}

/// What a colleague may know of a person's sealed facts: what is recorded for their own purposes and who looked, never what it says.
struct SensitiveSheet: Sendable {
    let participant: Participant
    let grants: Set<SensitivePurpose>
    let facts: [SensitiveFact]
    let openings: [SensitiveOpening]

    /// In the order of the forms.
    var purposes: [SensitivePurpose] { SensitivePurpose.allCases.filter(grants.contains) }

    func facts(for purpose: SensitivePurpose) -> [SensitiveFact] {
        purpose.kinds.compactMap { kind in facts.first { $0.kind == kind } }
    }

    /// Throws `NotFound` for a purpose that the colleague has no grant for.
    func checkGrant(_ purpose: SensitivePurpose) throws {
        guard grants.contains(purpose) else { throw NotFound() }
    }
}
