import Dates
import Markup
import Phrases
import Storage

/// Another organization that may send people to us, by a private link of its own and without an account.
struct ReferralSender: Stored, Sendable {
    let id: ID<ReferralSender>
    let agency: ID<Agency>
    let partner: ID<Partner>
    let name: String
    /// Who reads what we send; empty if nobody is known by name.
    let contactName: String
    let mailbox: String
    let language: Language
    /// Who gave the link, and helps.
    let openedBy: ID<StaffMember>
    let openedAt: Instant
    /// Since when nobody can be sent by it; what came of those who were sent can still be read.
    let closedAt: Instant?

    static let columns: SQL = """
        referral_senders.id, referral_senders.agency_id, referral_senders.partner_id, partners.name, partners.contact_name, partners.mailbox,
        partners.language, referral_senders.opened_by, referral_senders.opened_at, referral_senders.closed_at
        """
    static let table: SQL = """
        referral_senders
        JOIN partners ON partners.agency_id = referral_senders.agency_id AND partners.id = referral_senders.partner_id
        """

    init(_ row: inout Row) throws {
        (id, agency, partner, name) = (try row.next(), try row.next(), try row.next(), try row.next())
        (contactName, mailbox, language) = (try row.next(), try row.next(), try row.next())
        (openedBy, openedAt, closedAt) = (try row.next(), try row.next(), try row.next())
    }

    var isOpen: Bool { closedAt == nil }

    /// How long the link works: people are sent now and then, and each mail brings a new one.
    static let daysOfLink = 180
    /// For so long a consent that came through somebody else runs: the person is asked again.
    static let daysOfConsent = 90
}

/// Somebody whom an organization sent to us, as it may read what came of it.
struct SentPerson: Stored, Sendable {
    /// "Maria S."
    let shortName: String
    let wanted: String
    let sentAt: Instant
    let state: Referral.State
    let declinedBy: Referral.Side?
    let reason: Referral.Reason?
    /// What was said with the reason.
    let words: String
    /// Whether the person still agrees that it is told.
    let mayBeTold: Bool

    init(_ row: inout Row) throws {
        let (first, last) = (try row.next(String.self), try row.next(String.self))
        shortName = "\(first) \(last.prefix(1))."
        (wanted, sentAt, state, declinedBy, reason) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        words = try row.next(String?.self) ?? ""
        mayBeTold = try row.next(Int.self) > 0
    }
}

/// A partner, with the link that it has for sending people.
struct SenderLine: Stored, Sendable {
    let partner: Partner
    let sender: ID<ReferralSender>?
    let openedAt: Instant?
    let closedAt: Instant?
    let opener: String?
    let people: Int

    init(_ row: inout Row) throws {
        partner = try Partner(&row)
        (sender, openedAt, closedAt, opener, people) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
    }
}

extension ID<ReferralSender> {
    static let list: Link = "/referrals/senders"
    var end: Link { "/referrals/senders/\(self)/end" }
    /// What the organization sees.
    var page: Link { "/send-us/\(self)" }
}
