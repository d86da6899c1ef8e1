import Dates
import Phrases
import Storage

/// An employer who is not recorded yet, with the places and people that came along.
struct EmployerDraft: Sendable {
    var name: String
    var legalName = ""
    var otherNames = ""
    var industry = ""
    var naics = ""
    var fein = ""
    var website = ""
    var note = ""
    var center: ID<Center>?
    var owner: ID<StaffMember>?
    var backup: ID<StaffMember>?
    var stage = Stage.firstContact
    /// Only with the stage `resting`.
    var restingUntil: Day?
    /// When and by whom it was last spoken to.
    var met: (at: Instant, by: ID<StaffMember>)?
    var sites: [SiteDraft] = []
    var contacts: [ContactDraft] = []
}

/// A place of an employer, as somebody typed it.
struct SiteDraft: Sendable, Equatable {
    var name = ""
    var street = ""
    var city = ""
    var state = ""
    var zip = ""
    var phone = ""
    var isMain = false

    var isEmpty: Bool { [name, street, city, zip, phone].allSatisfy(\.isEmpty) }
}

/// A person at an employer, as somebody typed it.
struct ContactDraft: Sendable, Equatable {
    var name: String
    var title = ""
    var role = Contact.Role.other
    var phone = ""
    var mailbox = ""
    var language = Language.en
    var note = ""
}
