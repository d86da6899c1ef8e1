import Dates
import Markup
import Phrases
import Storage

/// An opening of ours that a partner was asked to find people for.
struct OpeningShare: Stored, Sendable {
    let id: ID<OpeningShare>
    let opening: ID<Opening>
    let partner: ID<Partner>
    let partnerName: String
    let contactName: String
    let language: Language
    let sharedBy: ID<StaffMember>
    let sharedAt: Instant

    static let columns: Columns = [
        .numbers("opening_shares.id", "opening_shares.opening_id", "opening_shares.partner_id"),
        .texts("partners.name", "partners.contact_name", "partners.language"), .numbers("opening_shares.shared_by", "opening_shares.shared_at"),
    ]

    static let table: SQL = """
        opening_shares JOIN partners ON partners.agency_id = opening_shares.agency_id AND partners.id = opening_shares.partner_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        opening = try row.next()
        partner = try row.next()
        partnerName = try row.next()
        contactName = try row.next()
        language = try row.next()
        sharedBy = try row.next()
        sharedAt = try row.next()
    }

    /// Who answers for the partner.
    var reader: String { ManagingPartner.reader(contactName, at: partnerName) }

    /// How long the partner's link works.
    static let daysOfLink = 30
}

/// Which partner proposed a person, for which opening.
struct Proposal: Stored, Sendable {
    let partnerName: String
    let opening: ID<Opening>
    let title: String
    /// What the partner said of the person.
    let words: String
    let at: Instant

    static let columns: Columns = [
        .texts("partners.name"), .numbers("openings.id"), .texts("openings.title", "proposed_people.words"), .numbers("proposed_people.proposed_at"),
    ]

    init(_ row: inout Row) throws {
        (partnerName, opening, title) = (try row.next(), try row.next(), try row.next())
        (words, at) = (try row.next(), try row.next())
    }

    /// A consent that came through somebody else runs briefly: the person is asked again.
    static let daysOfConsent = 90
}

/// A person as a partner proposes them.
struct ProposalDraft: NamedFromOutside, Sendable {
    var firstName = ""
    var lastName = ""
    var phone = ""
    var mailbox = ""
    var words = ""
}

extension ID<Opening> {
    var shares: Link { "/openings/\(self)/partners" }
}

extension ID<OpeningShare> {
    var page: Link { "/offered/\(self)" }
    var done: Link { "/offered/\(self)/done" }
}
