public import Foundation

/// An organization that gives services; staff call it a provider.
public struct Organization: Record {
    public static let table = Table.organization

    public var id: String
    public var name: String = ""
    public var alternateName: String?
    public var description: String = ""
    public var email: String?
    public var website: String?
    public var taxStatus: String?
    public var taxID: String?
    public var yearIncorporated: Decimal?
    public var legalStatus: String?
    public var logo: String?
    public var uri: String?
    public var parentOrganizationID: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Organization>] = [
        .words("name", \.name),
        .text("alternate_name", \.alternateName),
        .words("description", \.description),
        .text("email", \.email),
        .text("website", \.website),
        .text("tax_status", \.taxStatus),
        .text("tax_id", \.taxID),
        .number("year_incorporated", \.yearIncorporated),
        .text("legal_status", \.legalStatus),
        .text("logo", \.logo),
        .text("uri", \.uri),
        .link("parent_organization_id", \.parentOrganizationID, to: .organization),
    ]
}
