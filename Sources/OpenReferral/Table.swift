/// The tables of HSDS 3.0, and the three that 3.1 added, by the names that the standard gives them.
public enum Table: String, CaseIterable, Sendable, Hashable {
    case organization, program, service
    case serviceAtLocation = "service_at_location"
    case location, address, phone, contact, schedule, language, accessibility
    case costOption = "cost_option"
    case requiredDocument = "required_document"
    case serviceArea = "service_area"
    case serviceCapacity = "service_capacity"
    case unit, funding
    case organizationIdentifier = "organization_identifier"
    case url, attribute
    case taxonomyTerm = "taxonomy_term"
    case taxonomy, metadata
    case metaTableDescription = "meta_table_description"

    /// The name of its file without the ending, as the standard's own data package has it.
    public var file: String {
        switch self {
        case .address: "addresses"
        case .taxonomy: "taxonomies"
        case .accessibility, .funding, .metadata, .url, .serviceCapacity: rawValue
        case .organization, .program, .service, .serviceAtLocation, .location, .phone, .contact, .schedule, .language, .costOption,
            .requiredDocument, .serviceArea, .unit, .organizationIdentifier, .attribute, .taxonomyTerm, .metaTableDescription:
            rawValue + "s"
        }
    }

    /// The table whose file or row goes by this name: `services`, `service`, `service_full`, `service_list`.
    init?(named name: String) {
        var name = name.lowercased()
        for ending in ["_full", "_list", "_simple", "_package"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
        guard let table = Table.allCases.first(where: { $0.rawValue == name || $0.file == name }) else { return nil }
        self = table
    }

    /// What is told of other rows, and so stands inside them in JSON.
    static let said: Set<Table> = [.attribute, .metadata]
}
