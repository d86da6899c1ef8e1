/// How HSDS 3.0 puts one row inside another in JSON, where its tables have a column that points from one to the other.
struct Nest: Sendable {
    let owner: Table
    /// The name under which the inner row or rows stand.
    let name: String
    let inner: Table
    /// The column that points: of the inner row when there may be many, of the owner when there is one.
    let key: String
    let isMany: Bool

    private static func many(_ owner: Table, _ name: String, _ inner: Table, _ key: String? = nil) -> Nest {
        Nest(owner: owner, name: name, inner: inner, key: key ?? owner.rawValue + "_id", isMany: true)
    }

    private static func one(_ owner: Table, _ name: String, _ inner: Table, _ key: String? = nil) -> Nest {
        Nest(owner: owner, name: name, inner: inner, key: key ?? inner.rawValue + "_id", isMany: false)
    }

    private static let all: [Nest] = [
        many(.organization, "programs", .program), many(.organization, "locations", .location), many(.organization, "services", .service),
        many(.organization, "phones", .phone), many(.organization, "contacts", .contact), many(.organization, "funding", .funding),
        many(.organization, "organization_identifiers", .organizationIdentifier), many(.organization, "additional_websites", .url),
        one(.service, "organization", .organization), one(.service, "program", .program),
        many(.service, "service_at_locations", .serviceAtLocation), many(.service, "phones", .phone), many(.service, "contacts", .contact),
        many(.service, "schedules", .schedule), many(.service, "languages", .language), many(.service, "funding", .funding),
        many(.service, "cost_options", .costOption), many(.service, "required_documents", .requiredDocument),
        many(.service, "service_areas", .serviceArea), many(.service, "capacities", .serviceCapacity),
        many(.service, "additional_urls", .url),
        one(.serviceAtLocation, "service", .service), one(.serviceAtLocation, "location", .location),
        many(.serviceAtLocation, "phones", .phone), many(.serviceAtLocation, "contacts", .contact),
        many(.serviceAtLocation, "schedules", .schedule), many(.serviceAtLocation, "service_areas", .serviceArea),
        many(.location, "addresses", .address), many(.location, "phones", .phone), many(.location, "contacts", .contact),
        many(.location, "schedules", .schedule), many(.location, "languages", .language), many(.location, "accessibility", .accessibility),
        many(.contact, "phones", .phone), many(.phone, "languages", .language), one(.serviceCapacity, "unit", .unit),
        one(.attribute, "taxonomy_term", .taxonomyTerm), one(.taxonomyTerm, "taxonomy_detail", .taxonomy),
    ]

    private static let byOwner: [Table: [Nest]] = {
        var nests = Dictionary(grouping: all, by: \.owner)
        for table in Table.allCases where table != .metadata && table != .metaTableDescription {
            nests[table, default: []].append(many(table, "metadata", .metadata, "resource_id"))
            if table != .attribute { nests[table, default: []].append(many(table, "attributes", .attribute, "link_id")) }
        }
        return nests
    }()

    static func of(_ owner: Table) -> [Nest] { byOwner[owner] ?? [] }

    /// The names under which other publishers put the same rows: the standard's table of its schemas spells three of them so.
    static let aliases = [
        "fundings": "funding", "addresss": "addresses", "accessibilitys": "accessibility", "accessibilities": "accessibility",
    ]
}
