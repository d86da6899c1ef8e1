import Dates
import Storage

/// That a person may work here: who confirmed it, when, and by what kind of evidence. No number, no copy and no end of a document is kept,
/// for hiring must not turn on them (8 USC 1324b; TEGL 39-11).
struct WorkAuthorization: Stored, Sendable {
    enum Evidence: String, CaseIterable, Sendable, Storable {
        case listA = "list_a"
        case listBAndC = "list_b_and_c"
        case system, partner

        var label: String {
            switch self {
            case .listA: "a document of list A of form I-9, seen and given back"
            case .listBAndC: "a document of list B and one of list C, seen and given back"
            case .system: "confirmed by a state system"
            case .partner: "confirmed by a partner in writing"
            }
        }
    }

    let id: ID<WorkAuthorization>
    let participant: ID<Participant>
    let evidence: Evidence
    let confirmedBy: String
    let confirmedAt: Instant

    static let columns: Columns = [
        .numbers("work_authorizations.id", "work_authorizations.participant_id"), .texts("work_authorizations.evidence", "staff.name"),
        .numbers("work_authorizations.confirmed_at"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        participant = try row.next()
        evidence = try row.next()
        confirmedBy = try row.next()
        confirmedAt = try row.next()
    }
}
