import Dates
import Markup
import Storage

/// Something that passed between us and a provider, face to face or by telephone, with what was learned.
struct ProviderContact: Stored, Sendable {
    /// The ways in which advisers and providers come to know each other. Source: DWP Research Report 555 (2009), as REFERRAL A6 restates it.
    enum Kind: String, CaseIterable, Sendable, Storable {
        case visit, presentation, meeting, chat, call

        var label: String {
            switch self {
            case .visit: "Visit"
            case .presentation: "Presentation"
            case .meeting: "Joint meeting"
            case .chat: "Informal chat"
            case .call: "Call"
            }
        }

        /// "a visit".
        var withArticle: String {
            switch self {
            case .visit, .presentation, .call: "a \(label.lowercased())"
            case .meeting: "a joint meeting"
            case .chat: "an informal chat"
            }
        }
    }

    /// How good the provider's work seemed to whoever was there.
    enum Quality: String, CaseIterable, Sendable, Storable {
        case good, mixed, poor

        var label: String { rawValue.capitalizedFirst }

        var tone: Tone {
            switch self {
            case .good: .ok
            case .mixed: .info
            case .poor: .warn
            }
        }
    }

    let id: ID<ProviderContact>
    let provider: ID<Provider>
    let kind: Kind
    let heldOn: Day
    let learned: String
    /// Nothing when nobody could tell.
    let quality: Quality?
    let qualityNote: String
    /// With whom, by name, with commas between them.
    let people: String
    /// Who of ours was there, by name, with commas between them.
    let staff: String

    static let columns: Columns = [
        .numbers("provider_contacts.id", "provider_contacts.provider_id"),
        .texts("provider_contacts.kind", "provider_contacts.held_on", "provider_contacts.learned"),
        .texts("provider_contacts.quality", "provider_contacts.quality_note"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        provider = try row.next()
        kind = try row.next()
        heldOn = try row.next()
        learned = try row.next()
        quality = try row.next()
        qualityNote = try row.next()
        (people, staff) = ("", "")
    }

    private init(_ contact: ProviderContact, people: String, staff: String) {
        (id, provider, kind, heldOn) = (contact.id, contact.provider, contact.kind, contact.heldOn)
        (learned, quality, qualityNote) = (contact.learned, contact.quality, contact.qualityNote)
        (self.people, self.staff) = (people, staff)
    }

    /// The same with who was there.
    func with(people: [String], staff: [String]) -> ProviderContact {
        ProviderContact(self, people: people.joined(separator: ", "), staff: staff.joined(separator: ", "))
    }
}

/// Somebody at a provider whom colleagues know.
struct ProviderPerson: Stored, Sendable {
    let id: ID<ProviderPerson>
    let name: String
    /// What the person does there; empty if nobody said.
    let title: String

    static let columns: Columns = [.numbers("provider_people.id"), .texts("provider_people.name", "provider_people.title")]

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        title = try row.next()
    }
}

/// That a colleague has met somebody at a provider: how often, and when last.
struct Acquaintance: Stored, Sendable {
    let person: ProviderPerson
    let colleague: String
    let times: Int
    let lastOn: Day

    init(_ row: inout Row) throws {
        person = try ProviderPerson(&row)
        colleague = try row.next()
        times = try row.next()
        lastOn = try row.next()
    }
}

/// When somebody means to see or call a provider next; each has one plan at most.
struct ProviderPlan: Stored, Sendable {
    let id: ID<ProviderPlan>
    let provider: ID<Provider>
    let kind: ProviderContact.Kind
    let dueOn: Day
    let staff: ID<StaffMember>
    let staffName: String

    static let columns: Columns = [
        .numbers("provider_plans.id", "provider_plans.provider_id"), .texts("provider_plans.kind", "provider_plans.due_on"),
        .numbers("provider_plans.staff_id"), .texts("staff.name"),
    ]
    static let table: SQL = """
        provider_plans JOIN staff ON staff.agency_id = provider_plans.agency_id AND staff.id = provider_plans.staff_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        provider = try row.next()
        kind = try row.next()
        dueOn = try row.next()
        staff = try row.next()
        staffName = try row.next()
    }

    /// "a visit by Inés Delgado".
    var words: String { "\(kind.withArticle) by \(staffName)" }
}

extension ID<Provider> {
    var network: Link { "/providers/\(self)/contacts" }
    var newContact: Link { "/providers/\(self)/contacts/new" }
    var plan: Link { "/providers/\(self)/plan" }
    var dropPlan: Link { "/providers/\(self)/plan/drop" }
}
