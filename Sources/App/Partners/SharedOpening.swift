import Dates
import Storage

/// How an opening came to us from a partner, which manages it: people are put forward there.
struct SharedOpening: Stored, Sendable {
    let partner: ID<Partner>
    let partnerName: String
    /// Their number for it; empty if they gave none.
    let reference: String
    let receivedAt: Instant
    /// Their mail, if it was pasted, or what stood on their page.
    let words: String?
    /// What has happened on their page since, and nobody has seen yet.
    let news: PartnerPosting.News?

    static let columns: Columns = [
        .numbers("shared_openings.partner_id"), .texts("partners.name", "shared_openings.their_reference"), .numbers("shared_openings.received_at"),
        .texts(
            "partner_mails.words",
            """
            (SELECT partner_postings.news FROM partner_postings
                WHERE partner_postings.agency_id = shared_openings.agency_id AND partner_postings.mail_id = shared_openings.mail_id)
            """),
    ]

    static let table: SQL = """
        shared_openings
        JOIN partners ON partners.agency_id = shared_openings.agency_id AND partners.id = shared_openings.partner_id
        LEFT JOIN partner_mails ON partner_mails.agency_id = shared_openings.agency_id AND partner_mails.id = shared_openings.mail_id
        """

    init(_ row: inout Row) throws {
        partner = try row.next()
        partnerName = try row.next()
        reference = try row.next()
        receivedAt = try row.next()
        words = try row.next()
        news = try row.next()
    }
}

/// A partner's mail as somebody pasted it.
struct PartnerMail: Sendable {
    let partner: ID<Partner>
    let words: String
}

/// A mail that was pasted and of which no opening was made yet.
struct UnfinishedMail: Stored, Sendable {
    let id: ID<PartnerMail>
    let words: String
    let pastedBy: String
    let pastedAt: Instant
    /// Found on the partner's page by the program, and pasted by nobody.
    let isFound: Bool

    static let columns: SQL = """
        partner_mails.id, partner_mails.words, staff.name, partner_mails.pasted_at,
        EXISTS (SELECT 1 FROM partner_postings WHERE partner_postings.agency_id = partner_mails.agency_id AND partner_postings.mail_id = partner_mails.id)
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        words = try row.next()
        pastedBy = try row.next()
        pastedAt = try row.next()
        isFound = try row.next()
    }
}

/// A partner's opening about to be taken in.
struct SharedOpeningDraft: Sendable {
    /// Whose opening it is: an employer that we know, or one by name.
    enum Owner: Sendable {
        case known(ID<Employer>)
        case new(String)
    }

    let partner: ID<Partner>
    let owner: Owner
    let opening: OpeningDraft
    let reference: String
    let mail: ID<PartnerMail>?
}
