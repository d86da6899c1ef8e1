public import Foundation

/// When a service or a location is open: a rule of RFC 5545, with the hours beside it.
public struct Schedule: Record {
    public static let table = Table.schedule
    /// Days of the week from Monday on, as RFC 5545 writes them.
    public static let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    /// `freq` as the standard lists it.
    public static let frequencies = ["WEEKLY", "MONTHLY"]

    public var id: String
    public var serviceID: String?
    public var locationID: String?
    public var serviceAtLocationID: String?
    public var validFrom: String?
    public var validTo: String?
    public var dtstart: String?
    public var timezone: Decimal?
    public var until: String?
    public var count: Decimal?
    public var wkst: String?
    public var freq: String?
    public var interval: Decimal?
    public var byday: String?
    public var byweekno: String?
    public var bymonthday: String?
    public var byyearday: String?
    public var description: String?
    public var opensAt: String?
    public var closesAt: String?
    public var scheduleLink: String?
    public var attendingType: String?
    public var notes: String?
    public var formerID: String?
    public var extra: [String: JSONValue] = [:]

    public init(id: String) { self.id = id }

    public static let fields: [Field<Schedule>] = [
        .link("service_id", \.serviceID, to: .service),
        .link("location_id", \.locationID, to: .location),
        .link("service_at_location_id", \.serviceAtLocationID, to: .serviceAtLocation),
        .text("valid_from", \.validFrom),
        .text("valid_to", \.validTo),
        .text("dtstart", \.dtstart),
        .number("timezone", \.timezone),
        .text("until", \.until),
        .number("count", \.count),
        .text("wkst", \.wkst, among: days),
        .text("freq", \.freq, among: frequencies),
        .number("interval", \.interval),
        .text("byday", \.byday),
        .text("byweekno", \.byweekno),
        .text("bymonthday", \.bymonthday),
        .text("byyearday", \.byyearday),
        .text("description", \.description),
        .text("opens_at", \.opensAt),
        .text("closes_at", \.closesAt),
        .text("schedule_link", \.scheduleLink),
        .text("attending_type", \.attendingType),
        .text("notes", \.notes),
    ]
}
