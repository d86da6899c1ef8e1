import Dates
import Markup
import Phrases
import Storage

/// An opening that was found on a partner's page, as it stands there now.
struct PartnerPosting: Stored, Sendable {
    /// What has happened on the page since the opening was taken in.
    enum News: String, Sendable, Storable {
        case changed, gone
    }

    let id: ID<PartnerPosting>
    let key: String
    let title: String
    let words: String
    /// The draft that was made of it.
    let mail: ID<PartnerMail>
    let goneAt: Instant?
    let news: News?
    /// What the draft says, as it was when it was taken in.
    let drafted: String
    /// Nothing while nobody has taken it in.
    let opening: ID<Opening>?
    /// Whether somebody, or the page itself, has put the draft away.
    let droppedAt: Instant?

    static let columns: SQL = """
        partner_postings.id, partner_postings.posting_key, partner_postings.title, partner_postings.words, partner_postings.mail_id,
        partner_postings.gone_at, partner_postings.news, partner_mails.words, shared_openings.opening_id, partner_mails.dropped_at
        """

    static let table: SQL = """
        partner_postings
        JOIN partner_mails ON partner_mails.agency_id = partner_postings.agency_id AND partner_mails.id = partner_postings.mail_id
        LEFT JOIN shared_openings ON shared_openings.agency_id = partner_postings.agency_id AND shared_openings.mail_id = partner_postings.mail_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        key = try row.next()
        title = try row.next()
        words = try row.next()
        mail = try row.next()
        goneAt = try row.next()
        news = try row.next()
        drafted = try row.next()
        opening = try row.next()
        droppedAt = try row.next()
    }

    /// What their page says otherwise than when the opening was taken in, in words.
    func differences(on today: Day) -> [String] {
        let pairs = zip(PastedOpening(drafted, on: today).told, PastedOpening(words, on: today).told)
        let told = pairs.compactMap { before, now -> String? in
            guard before.words != now.words else { return nil }
            let (old, new) = (before.words.isEmpty ? "not said" : before.words, now.words.isEmpty ? "not said" : now.words)
            return "\(before.name): \(old) → \(new)"
        }
        return told.isEmpty ? ["the description"] : told
    }
}

extension PastedOpening {
    /// What it says, part by part, in words.
    fileprivate var told: [(name: String, words: String)] {
        [
            ("job", title), ("employer", employer), ("pay", pay), ("days", days.words.en), ("shifts", shifts.words.en),
            ("hours a week", number(weeklyHours)), ("ZIP", zip), ("first day", startsOn?.description ?? ""), ("people wanted", number(headcount)),
        ]
    }

    private func number(_ number: Int?) -> String { number.map { String($0) } ?? "" }

    private var pay: String {
        [hourlyCents, hourlyCentsMost].compactMap { $0.map { Money(cents: Int64($0)).description } }.joined(separator: " to ")
    }
}

/// When somebody last looked at a partner's page, and how it went.
struct PartnerLook: Stored, Sendable {
    let at: Instant
    /// Where; the address may have been changed since.
    let address: String
    /// How many openings stood there; nothing if the page could not be read.
    let found: Int?
    let problem: String

    static let columns: SQL = "partner_looks.looked_at, partner_looks.address, partner_looks.found, partner_looks.problem"

    init(_ row: inout Row) throws {
        at = try row.next()
        address = try row.next()
        found = try row.next()
        problem = try row.next()
    }
}

extension ID<Partner> {
    var looking: Link { "/partners/\(self)/look" }
    func seen(_ posting: ID<PartnerPosting>) -> Link { "/partners/\(self)/postings/\(posting)/seen" }
}
