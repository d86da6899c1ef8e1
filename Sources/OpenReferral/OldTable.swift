/// A file of HSDS 1.1, and how it stands to a table of 3.0.
struct OldTable: Sendable, Hashable {
    let file: String
    let table: Table
    /// In the order of the standard's own data package.
    let columns: [String]
    /// The names of 1.1 that are others in 3.0.
    let renamed: [String: String]
    /// Where several files became one table, their ids are told apart by the file.
    let isShared: Bool

    private init(_ file: String, _ table: Table, _ columns: String, _ renamed: [String: String] = [:], isShared: Bool = false) {
        self.file = file
        self.table = table
        self.columns = columns.split(separator: " ").map(String.init)
        self.renamed = renamed
        self.isShared = isShared
    }

    private static let address = "id location_id attention address_1 address_2 address_3 address_4 city region state_province postal_code country"

    static let organizations = OldTable(
        "organizations", .organization, "id name alternate_name description email url tax_status tax_id year_incorporated legal_status",
        ["url": "website"])
    static let programs = OldTable("programs", .program, "id organization_id name alternate_name")
    static let services = OldTable(
        "services", .service,
        "id organization_id program_id name alternate_name description url email status interpretation_services application_process wait_time "
            + "fees accreditations licenses taxonomy_ids", ["fees": "fees_description"])
    static let servicesTaxonomy = OldTable(
        "services_taxonomy", .attribute, "id service_id taxonomy_id taxonomy_detail",
        ["service_id": "link_id", "taxonomy_id": "taxonomy_term_id", "taxonomy_detail": "value"], isShared: true)
    static let servicesAtLocation = OldTable("services_at_location", .serviceAtLocation, "id service_id location_id description")
    static let locations = OldTable(
        "locations", .location, "id organization_id name alternate_name description transportation latitude longitude")
    static let phones = OldTable(
        "phones", .phone,
        "id location_id service_id organization_id contact_id service_at_location_id number extension type language description department",
        ["number_type": "type"])
    static let contacts = OldTable("contacts", .contact, "id organization_id service_id service_at_location_id name title department email")
    static let physicalAddresses = OldTable("physical_addresses", .address, address, isShared: true)
    static let postalAddresses = OldTable("postal_addresses", .address, address, isShared: true)
    static let regularSchedules = OldTable(
        "regular_schedules", .schedule, "id service_id location_id service_at_location_id weekday opens_at closes_at", isShared: true)
    static let holidaySchedules = OldTable(
        "holiday_schedules", .schedule, "id service_id location_id service_at_location_id closed opens_at closes_at start_date end_date",
        ["start_date": "valid_from", "end_date": "valid_to"], isShared: true)
    static let funding = OldTable("funding", .funding, "id organization_id service_id source")
    static let eligibility = OldTable(
        "eligibility", .attribute, "id service_id eligibility", ["service_id": "link_id", "eligibility": "value"], isShared: true)
    static let serviceAreas = OldTable("service_areas", .serviceArea, "id service_id service_area description", ["service_area": "name"])
    static let requiredDocuments = OldTable("required_documents", .requiredDocument, "id service_id document")
    static let paymentsAccepted = OldTable(
        "payments_accepted", .attribute, "id service_id payment", ["service_id": "link_id", "payment": "value"], isShared: true)
    static let languages = OldTable("languages", .language, "id service_id location_id language", ["language": "name"])
    static let accessibility = OldTable(
        "accessibility_for_disabilities", .accessibility, "id location_id accessibility details", ["accessibility": "description"])
    static let taxonomy = OldTable(
        "taxonomy", .taxonomyTerm, "id name parent_id parent_name vocabulary", ["vocabulary": "taxonomy", "taxonomy_id": "id"])
    static let metadata = OldTable(
        "metadata", .metadata, "id resource_id last_action_date last_action_type field_name previous_value replacement_value updated_by")
    static let metaTableDescriptions = OldTable("meta_table_descriptions", .metaTableDescription, "id name language character_set")

    static let all = [
        organizations, programs, services, servicesTaxonomy, servicesAtLocation, locations, phones, contacts, physicalAddresses, postalAddresses,
        regularSchedules, holidaySchedules, funding, eligibility, serviceAreas, requiredDocuments, paymentsAccepted, languages, accessibility,
        taxonomy, metadata, metaTableDescriptions,
    ]

    /// By the names of files, those of 1.0 and the older sample included.
    static let fileNames: [String: OldTable] = Dictionary(uniqueKeysWithValues: all.map { ($0.file, $0) }).merging([
        "addresses": physicalAddresses, "mail_addresses": postalAddresses, "service_at_location": servicesAtLocation,
        "services_at_locations": servicesAtLocation, "taxonomies": taxonomy, "service_taxonomy": servicesTaxonomy, "payments": paymentsAccepted,
    ]) { known, _ in known }

    /// Files that no later version has.
    static let ownNames: Set = [
        "physical_addresses", "postal_addresses", "mail_addresses", "regular_schedules", "holiday_schedules", "services_at_location",
        "services_taxonomy", "eligibility", "payments_accepted", "accessibility_for_disabilities", "taxonomy",
    ]
}
