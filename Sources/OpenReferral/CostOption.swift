public import Foundation

/// What a service costs, for whom and when.
public struct CostOption: Record {
    public static let table = Table.costOption

    public var id: String
    public var serviceID: String?
    public var validFrom: String?
    public var validTo: String?
    public var option: String?
    public var currency: String?
    public var amount: Decimal?
    public var amountDescription: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<CostOption>] = [
        .link("service_id", \.serviceID, to: .service),
        .text("valid_from", \.validFrom),
        .text("valid_to", \.validTo),
        .text("option", \.option),
        .text("currency", \.currency),
        .number("amount", \.amount),
        .text("amount_description", \.amountDescription),
    ]
}
