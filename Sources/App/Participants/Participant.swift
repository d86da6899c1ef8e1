import Dates
import Phrases
import Storage

/// Somebody who looks for work with the agency's help.
struct Participant: Stored, Sendable {
    let id: ID<Participant>
    let agency: ID<Agency>
    let center: ID<Center>?
    /// Who works with this person.
    let counselor: ID<StaffMember>?
    let firstName: String
    let lastName: String
    let phone: String
    let mailbox: String
    /// In which the person is written and spoken to.
    let language: Language
    let needsInterpreter: Bool
    /// The work that the person wants, in their words.
    let goal: String
    /// Counts the edits, so that two people do not overwrite each other unseen.
    let version: Int
    let createdAt: Instant
    /// What a mail server said when mail to the address came back for good; nothing if none did.
    let bounced: String

    static let columns: Columns = [
        .numbers("participants.id", "participants.agency_id", "participants.center_id", "participants.staff_id"),
        .texts("participants.first_name", "participants.last_name", "participants.phone", "participants.mailbox", "participants.language"),
        .flags("participants.needs_interpreter"), .texts("participants.goal"), .numbers("participants.version", "participants.created_at"),
        .texts("participants.bounced"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        center = try row.next()
        counselor = try row.next()
        firstName = try row.next()
        lastName = try row.next()
        phone = try row.next()
        mailbox = try row.next()
        language = try row.next()
        needsInterpreter = try row.next()
        goal = try row.next()
        version = try row.next()
        createdAt = try row.next()
        bounced = try row.next()
    }

    var name: String { "\(firstName) \(lastName)" }

    var isReachableByMail: Bool { !mailbox.isEmpty && bounced.isEmpty }

    /// What an employer is told in a mail, which may be read by others: "Maria S."
    var shortName: String { "\(firstName) \(lastName.prefix(1))." }
}

/// What is recorded of a person at first, or changed later.
struct ParticipantDraft: Sendable {
    var firstName = ""
    var lastName = ""
    var phone = ""
    var mailbox = ""
    var language = Language.en
    var needsInterpreter = false
    var goal = ""
    var center: ID<Center>?
    var counselor: ID<StaffMember>?
}
