/// What a column of a sheet can hold of an employer.
enum ImportField: String, CaseIterable, Sendable, Codable {
    case name
    case doingBusinessAs = "dba"
    case legalName = "legal-name"
    case otherNames = "other-names"
    case siteName = "site-name"
    case street, suite, city, state, zip, phone, fax, website
    case contact
    case firstName = "first-name"
    case lastName = "last-name"
    case contactTitle = "contact-title"
    case contactPhone = "contact-phone"
    case mail, fein, naics, industry, note
    case reference = "id"

    var label: String {
        switch self {
        case .name: "Name"
        case .doingBusinessAs: "Doing business as"
        case .legalName: "Legal name"
        case .otherNames: "Other names"
        case .siteName: "Name of the site"
        case .street: "Street"
        case .suite: "Suite or floor"
        case .city: "City"
        case .state: "State"
        case .zip: "ZIP code"
        case .phone: "Phone"
        case .fax: "Fax"
        case .website: "Website"
        case .contact: "Contact"
        case .firstName: "Contact’s first name"
        case .lastName: "Contact’s last name"
        case .contactTitle: "Contact’s title"
        case .contactPhone: "Contact’s phone"
        case .mail: "E-mail"
        case .fein: "FEIN"
        case .naics: "NAICS"
        case .industry: "Industry"
        case .note: "Notes"
        case .reference: "Their own number"
        }
    }

    /// Several columns may hold it; what they say is put together.
    var mayRepeat: Bool {
        switch self {
        case .otherNames, .suite, .fax, .note, .reference: true
        default: false
        }
    }

    /// A column of one of these can give a row its name.
    static let names: [ImportField] = [.name, .doingBusinessAs, .legalName]
}
