import Dates
import Phrases
import Storage

/// Who is asked about somebody put forward: a person at the employer, or the partner that manages the opening.
enum Recipient: Sendable {
    case contact(Contact)
    case partner(ManagingPartner)

    var name: String {
        switch self {
        case .contact(let contact): contact.name
        case .partner(let partner): ManagingPartner.reader(partner.contactName, at: partner.name)
        }
    }

    var firstName: String {
        switch self {
        case .contact(let contact): contact.firstName
        case .partner(let partner): partner.contactName.isEmpty ? partner.name : String(partner.contactName.prefix { $0 != " " })
        }
    }

    var mailbox: String {
        switch self {
        case .contact(let contact): contact.mailbox
        case .partner(let partner): partner.mailbox
        }
    }

    var language: Language {
        switch self {
        case .contact(let contact): contact.language
        case .partner(let partner): partner.language
        }
    }

    var isReachableByMail: Bool {
        switch self {
        case .contact(let contact): contact.isReachableByMail
        case .partner(let partner): !partner.mailbox.isEmpty
        }
    }

    /// What tells one from the others in a form.
    var choice: String {
        switch self {
        case .contact(let contact): contact.id.description
        case .partner(let partner): partner.id.description
        }
    }

    var contact: ID<Contact>? { if case .contact(let contact) = self { contact.id } else { nil } }
    var partner: ManagingPartner? { if case .partner(let partner) = self { partner } else { nil } }

    /// Whether something may go there under the consent: a partner must be named in it.
    func isAllowed(by consent: Consent, at employer: ID<Employer>, on day: Day) -> Bool {
        switch self {
        case .contact: consent.allows(employer, on: day)
        case .partner(let partner): consent.allows(partner: partner.name, on: day)
        }
    }
}

/// A partner that manages an opening, as far as putting somebody forward needs it.
struct ManagingPartner: Stored, Sendable {
    let id: ID<Partner>
    let name: String
    let contactName: String
    let mailbox: String
    let language: Language

    static let columns: Columns = [
        .numbers("partners.id"), .texts("partners.name", "partners.contact_name", "partners.mailbox", "partners.language"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        contactName = try row.next()
        mailbox = try row.next()
        language = try row.next()
    }

    /// "Ana Ruiz, Pilsen Works", or the partner alone.
    static func reader(_ contact: String, at partner: String) -> String { contact.isEmpty ? partner : "\(contact), \(partner)" }
}
