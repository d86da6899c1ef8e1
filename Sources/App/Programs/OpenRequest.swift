import Dates
import Phrases
import Storage

/// A Request for Information that is out and not answered yet, with what is typed so far.
struct OpenRequest: Stored, Sendable {
    let language: Language
    let draft: String
    let sentAt: Instant
    let openedAt: Instant?
    let savedAt: Instant?
    let contact: String?

    static let columns: SQL = """
        rfi_requests.language, rfi_requests.draft, rfi_requests.sent_at, rfi_requests.opened_at, rfi_requests.saved_at, contacts.name
        """

    init(_ row: inout Row) throws {
        language = try row.next()
        draft = try row.next()
        sentAt = try row.next()
        openedAt = try row.next()
        savedAt = try row.next()
        contact = try row.next()
    }
}
