import Dates
import Storage

/// Something said between us and an employer.
struct Conversation: Stored, Sendable {
    /// How we spoke.
    enum Kind: String, CaseIterable, Sendable, Storable {
        case visit, call, meeting, mail, letter

        /// What is logged by hand; a letter is noted where it is printed.
        static let told: [Kind] = [.visit, .call, .meeting, .mail]

        var label: String {
            switch self {
            case .visit: "Visit"
            case .call: "Call"
            case .meeting: "Meeting"
            case .mail: "Mail"
            case .letter: "Letter"
            }
        }

        /// What the journal says that we did.
        func done(with name: String?) -> String {
            let whom = name ?? "them"
            return switch self {
            case .visit: "visited \(whom)"
            case .call: "called \(whom)"
            case .meeting: "met \(whom)"
            case .mail: "exchanged mail with \(whom)"
            case .letter: "sent a letter to \(whom)"
            }
        }
    }

    /// Who has not answered yet.
    enum Debtor: String, CaseIterable, Sendable, Storable {
        case us, them

        /// What is said of the employer.
        var label: String {
            switch self {
            case .us: "They wait for our answer"
            case .them: "They owe us an answer"
            }
        }

        /// What is said when it is no longer so.
        var settled: String {
            switch self {
            case .us: "They have our answer now"
            case .them: "They have answered us"
            }
        }
    }

    let id: ID<Conversation>
    let contact: ID<Contact>?
    let staff: ID<StaffMember>
    let kind: Kind
    let at: Instant
    let note: String
    let owes: Debtor?

    static let columns: SQL = """
        conversations.id, conversations.contact_id, conversations.staff_id, conversations.kind, conversations.at, conversations.note,
        conversations.owes
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        contact = try row.next()
        staff = try row.next()
        kind = try row.next()
        at = try row.next()
        note = try row.next()
        owes = try row.next()
    }
}

/// A conversation as somebody tells of it.
struct ConversationDraft: Sendable {
    var kind: Conversation.Kind
    /// With whom, if it is somebody whom we know by name.
    var contact: ID<Contact>?
    /// The name of that person, if it has been read already.
    var contactName: String?
    var at: Instant
    var note = ""
    /// Who must answer next.
    var owes: Conversation.Debtor?
    /// Which answers are no longer owed because of it.
    var settles = AnswersGiven.nothing
}

/// Which of the answers that are owed were given.
enum AnswersGiven: Sendable, Equatable {
    case nothing
    /// Those to these questions; what is no open question of the employer counts for nothing.
    case to(Set<ID<Conversation>>)
    /// Whatever this side owed.
    case all(Conversation.Debtor)
}
