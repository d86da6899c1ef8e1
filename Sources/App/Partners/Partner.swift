import Dates
import Markup
import Phrases
import Storage

/// An organization with which openings and people are shared.
struct Partner: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        case oneStop = "one_stop"
        case sectorCenter = "sector_center"
        case community, college, other

        var label: String {
            switch self {
            case .oneStop: "American Job Center"
            case .sectorCenter: "Sector center"
            case .community: "Community organization"
            case .college: "College"
            case .other: "Other"
            }
        }
    }

    let id: ID<Partner>
    let agency: ID<Agency>
    let name: String
    let kind: Kind
    /// Who reads what we send; empty if nobody is known by name.
    let contactName: String
    let mailbox: String
    let phone: String
    let language: Language
    /// What to know of it, such as which lists it sends.
    let note: String
    /// Where it publishes its openings; empty if it does not, or we do not read it.
    let openingsAddress: String
    /// Who else there gets the openings that we share.
    let distributionList: [String]
    /// Counts the edits, so that two people do not overwrite each other unseen.
    let version: Int

    static let columns: SQL = """
        partners.id, partners.agency_id, partners.name, partners.kind, partners.contact_name, partners.mailbox, partners.phone,
        partners.language, partners.note, partners.openings_address, partners.distribution_list, partners.version
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        name = try row.next()
        kind = try row.next()
        contactName = try row.next()
        mailbox = try row.next()
        phone = try row.next()
        language = try row.next()
        note = try row.next()
        openingsAddress = try row.next()
        distributionList = try row.next(String.self).split(separator: "\n").map(String.init)
        version = try row.next()
    }
}

/// What is recorded of a partner at first, or changed later.
struct PartnerDraft: Sendable {
    var name = ""
    var kind = Partner.Kind.community
    var contactName = ""
    var mailbox = ""
    var phone = ""
    var language = Language.en
    var note = ""
    var openingsAddress = ""
    var distributionList: [String] = []
}

extension ID<Partner> {
    var page: Link { "/partners/\(self)" }
    var editPage: Link { "/partners/\(self)/edit" }
    var mails: Link { "/partners/\(self)/mails" }
    var newOpeningPage: Link { "/partners/\(self)/openings/new" }
    func dropping(_ mail: ID<PartnerMail>) -> Link { "/partners/\(self)/mails/\(mail)/drop" }
}
