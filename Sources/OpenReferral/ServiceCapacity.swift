public import Foundation

/// How many units of a service are free (HSDS 3.1).
public struct ServiceCapacity: Record {
    public static let table = Table.serviceCapacity

    public var id: String
    public var serviceID: String?
    public var unitID: String?
    public var available: Decimal?
    public var maximum: Decimal?
    public var description: String?
    public var updated: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<ServiceCapacity>] = [
        .link("service_id", \.serviceID, to: .service),
        .link("unit_id", \.unitID, to: .unit),
        .number("available", \.available),
        .number("maximum", \.maximum),
        .text("description", \.description),
        .text("updated", \.updated),
    ]
}
