/// A directory of services: everything a package of Open Referral HSDS holds, table by table, linked by ids.
public struct Directory: Sendable, Hashable {
    public var organizations: [Organization] = []
    public var programs: [Program] = []
    public var services: [Service] = []
    public var servicesAtLocations: [ServiceAtLocation] = []
    public var locations: [Location] = []
    public var addresses: [Address] = []
    public var phones: [Phone] = []
    public var contacts: [Contact] = []
    public var schedules: [Schedule] = []
    public var languages: [Language] = []
    public var accessibility: [Accessibility] = []
    public var costOptions: [CostOption] = []
    public var requiredDocuments: [RequiredDocument] = []
    public var serviceAreas: [ServiceArea] = []
    public var capacities: [ServiceCapacity] = []
    public var units: [Unit] = []
    public var funding: [Funding] = []
    public var organizationIdentifiers: [OrganizationIdentifier] = []
    public var webLinks: [WebLink] = []
    public var attributes: [Attribute] = []
    public var taxonomyTerms: [TaxonomyTerm] = []
    public var taxonomies: [Taxonomy] = []
    public var metadata: [Metadata] = []
    public var tableDescriptions: [TableDescription] = []

    public init() {}

    /// How many rows it holds in all.
    public var count: Int { Shelf.all.reduce(0) { $0 + $1.entries(self).count } }
}
