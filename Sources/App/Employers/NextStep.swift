import Dates
import Storage

/// What we have said we will do next with an employer; at most one is open.
struct NextStep: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        case followUp = "follow_up"
        case call, visit, mail, other

        var label: String {
            switch self {
            case .followUp: "Send the follow-up"
            case .call: "Call"
            case .visit: "Visit"
            case .mail: "Write"
            case .other: "Something else"
            }
        }
    }

    let id: ID<NextStep>
    let staff: ID<StaffMember>
    let kind: Kind
    let what: String
    let due: Day

    /// What comes next when answers have arrived.
    static let tellResult = "Tell them the result of the RFI"

    static let columns: SQL = "next_steps.id, next_steps.staff_id, next_steps.kind, next_steps.what, next_steps.due_on"

    init(id: ID<NextStep>, staff: ID<StaffMember>, kind: Kind, what: String, due: Day) {
        self.id = id
        self.staff = staff
        self.kind = kind
        self.what = what
        self.due = due
    }

    init(_ row: inout Row) throws {
        id = try row.next()
        staff = try row.next()
        kind = try row.next()
        what = try row.next()
        due = try row.next()
    }

    /// "Call: ask for the second shift", "Send the follow-up", "Bring the flyers".
    var words: String { NextStep.words(kind, what) }

    static func words(_ kind: Kind, _ what: String) -> String {
        if what.isEmpty { return kind.label }
        return kind == .other ? what : "\(kind.label): \(what)"
    }
}
