import Dates
import Storage

/// That a sealed fact of a job seeker is recorded, by whom and when; not what it says.
struct SensitiveFact: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        case ssn
        case birthDate = "birth_date"
        case health, conviction

        var purpose: SensitivePurpose {
            switch self {
            case .ssn, .birthDate: .identity
            case .health: .health
            case .conviction: .conviction
            }
        }

        var label: String {
            switch self {
            case .ssn: "Social Security number"
            case .birthDate: "Birth date"
            case .health: "Health and access facts"
            case .conviction: "Conviction history"
            }
        }

        /// The parts in which it is written, by the name of their field.
        var parts: [(name: String, label: String)] {
            switch self {
            case .ssn, .birthDate: [(rawValue, label)]
            case .health: [("facts", "Disability or health"), ("wishes", "What would help at work")]
            case .conviction: [("history", "What the person told us")]
            }
        }
    }

    let kind: Kind
    let setBy: String
    let setAt: Instant

    init(_ row: inout Row) throws {
        kind = try row.next()
        setBy = try row.next()
        setAt = try row.next()
    }
}

/// A fact as it is kept: nobody can read it without the keys of its purpose.
struct SealedFact: Stored, Sendable {
    let id: ID<SensitiveFact>
    let agency: ID<Agency>
    let kind: SensitiveFact.Kind
    let sealed: [UInt8]

    static let columns: SQL = "sensitive_facts.id, sensitive_facts.agency_id, sensitive_facts.kind, sensitive_facts.sealed"

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        kind = try row.next()
        sealed = try row.next()
    }

    /// Where the fact stands: what is sealed for one row can be opened in no other.
    static func place(_ id: ID<SensitiveFact>, _ kind: SensitiveFact.Kind, of agency: ID<Agency>) -> String {
        "sensitive_facts|sealed|\(id)|\(kind.purpose.rawValue)|\(kind.rawValue)|\(agency)"
    }

    var place: String { SealedFact.place(id, kind, of: agency) }
}
