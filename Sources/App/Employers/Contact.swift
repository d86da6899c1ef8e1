public import Dates
public import Phrases
public import Storage

/// A person whom we know at an employer.
public struct Contact: Stored, Sendable {
    /// What the person is for us.
    public enum Role: String, CaseIterable, Sendable, Storable {
        case decides, hires, trains, signs, pays, office, other

        public var label: String {
            switch self {
            case .decides: "decides"
            case .hires: "hires"
            case .trains: "trains"
            case .signs: "signs"
            case .pays: "pays"
            case .office: "office"
            case .other: "other"
            }
        }
    }

    public let id: ID<Contact>
    public let employer: ID<Employer>
    public let name: String
    public let title: String
    public let role: Role
    public let phone: String
    public let mailbox: String
    public let language: Language
    public let note: String
    public let leftOn: Day?
    /// What a mail server said when mail to the address came back for good; nothing if none did.
    public let bounced: String

    static let columns: Columns = [
        .numbers("contacts.id", "contacts.employer_id"),
        .texts("contacts.name", "contacts.title", "contacts.role", "contacts.phone", "contacts.mailbox", "contacts.language"),
        .texts("contacts.note", "contacts.left_on", "contacts.bounced"),
    ]

    public init(_ row: inout Row) throws {
        id = try row.next()
        employer = try row.next()
        name = try row.next()
        title = try row.next()
        role = try row.next()
        phone = try row.next()
        mailbox = try row.next()
        language = try row.next()
        note = try row.next()
        leftOn = try row.next()
        bounced = try row.next()
    }

    public var firstName: String { String(name.prefix { $0 != " " }) }
    public var isReachableByMail: Bool { !mailbox.isEmpty && leftOn == nil && bounced.isEmpty }
}

extension Language: Storable {}
