public import Foundation

/// What somebody can get from an organization, and on what terms.
public struct Service: Record {
    public static let table = Table.service
    /// `status` as the standard lists it.
    public static let statuses = ["active", "inactive", "defunct", "temporarily closed"]

    public var id: String
    public var organizationID: String?
    public var programID: String?
    public var name: String = ""
    public var alternateName: String?
    public var description: String?
    public var url: String?
    public var email: String?
    public var status: String = "active"
    public var interpretationServices: String?
    public var applicationProcess: String?
    public var feesDescription: String?
    public var waitTime: String?
    public var fees: String?
    public var accreditations: String?
    public var eligibilityDescription: String?
    public var minimumAge: Decimal?
    public var maximumAge: Decimal?
    public var assuredDate: String?
    public var assurerEmail: String?
    public var licenses: String?
    public var alert: String?
    public var lastModified: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Service>] = [
        .link("organization_id", \.organizationID, to: .organization),
        .link("program_id", \.programID, to: .program),
        .words("name", \.name),
        .text("alternate_name", \.alternateName),
        .text("description", \.description),
        .text("url", \.url),
        .text("email", \.email),
        .words("status", \.status, among: statuses),
        .text("interpretation_services", \.interpretationServices),
        .text("application_process", \.applicationProcess),
        .text("fees_description", \.feesDescription),
        .text("wait_time", \.waitTime),
        .text("fees", \.fees),
        .text("accreditations", \.accreditations),
        .text("eligibility_description", \.eligibilityDescription),
        .number("minimum_age", \.minimumAge),
        .number("maximum_age", \.maximumAge),
        .text("assured_date", \.assuredDate),
        .text("assurer_email", \.assurerEmail),
        .text("licenses", \.licenses),
        .text("alert", \.alert),
        .text("last_modified", \.lastModified),
    ]
}
