import Storage

/// What is put back of the directory of services, of what passed between us and providers, and of what staff are trained in.
extension KeptTable {
    /// All that a form about a service may touch.
    static let service: [KeptTable] = [.providerServices, .providerLocations, .servicesAtLocations, .directoryRows, .notices]
    /// All that writing down a talk with a provider may touch.
    static let talk: [KeptTable] = [.providerPeople, .providerContacts, .providerContactPeople, .providerContactStaff, .providerPlans]

    /// When a row was modified is not put back: whoever asks what has changed since must hear of the change back too.
    var directoryColumns: [KeptColumn] {
        switch self {
        case .providers: ["uuid", "name", "name_folded", "record"]
        case .providerServices:
            [
                "uuid", "provider_id", "name", "name_folded", "status", "words", "needs", "languages", "places", "minimum_age", "maximum_age",
                "free_places", "is_public", "record", "verified_at", "verified_by", "verified_name", "said", "said_at", "full_until",
                "doubt", "doubt_at",
            ]
        // Where a place lies follows from its record, which no form changes.
        case .providerLocations: ["provider_id", "record"]
        case .servicesAtLocations: ["service_id", "location_uuid", "record"]
        case .directoryRows: ["provider_id", "service_id", "location_uuid", "record"]
        default: []
        }
    }

    var networkColumns: [KeptColumn] {
        switch self {
        case .providerPeople: ["provider_id", "name", "name_folded", "title"]
        case .providerContacts: ["provider_id", "kind", "held_on", "learned", "quality", "quality_note"]
        case .providerPlans: ["provider_id", "kind", "due_on", "staff_id", "done_at"]
        case .trainingCourses: ["title", "link", "every_months", "treats", "since_day", "retired_at"]
        case .trainingsDone: ["course_id", "staff_id", "done_on"]
        default: []
        }
    }
}

/// Which rows an act about them may touch.
extension KeptScope {
    func listing(_ id: ID<Listing>, _ table: KeptTable) -> SQL {
        let places: SQL = """
            SELECT given.location_uuid FROM service_at_locations AS given WHERE given.agency_id = \(table.name).agency_id AND given.service_id = \(id)
                AND given.location_uuid IS NOT NULL
            """
        return switch table {
        case .providerServices: "id = \(id)"
        case .providerLocations: "uuid IN (\(places))"
        case .servicesAtLocations: "service_id = \(id)"
        // What is counted, such as places, belongs to no service.
        case .directoryRows: "service_id = \(id) OR location_uuid IN (\(places)) OR kind = 'unit'"
        case .notices: "subject_id = \(id) AND done_at IS NULL"
        default: KeptScope.none
        }
    }

    func provider(_ id: ID<Provider>, _ table: KeptTable) -> SQL {
        // Of its services only one that is added: each of the others is a subject of its own.
        let added: SQL = """
            SELECT added.id FROM provider_services AS added WHERE added.agency_id = \(table.name).agency_id AND added.provider_id = \(id)
                AND added.id >= \(firstFresh)
            """
        let places: SQL = """
            SELECT place.uuid FROM provider_locations AS place WHERE place.agency_id = \(table.name).agency_id AND place.provider_id = \(id)
            """
        return switch table {
        case .providerServices: "provider_id = \(id) AND \(isFresh)"
        case .providerLocations: "provider_id = \(id)"
        case .servicesAtLocations: "service_id IN (\(added))"
        case .directoryRows: "service_id IN (\(added)) OR location_uuid IN (\(places)) OR kind = 'unit'"
        case .providers: "id = \(id)"
        case .providerPeople: "provider_id = \(id)"
        case .providerContacts: "provider_id = \(id) AND \(isFresh)"
        case .providerContactPeople, .providerContactStaff:
            """
            contact_id IN (SELECT c.id FROM provider_contacts AS c WHERE c.agency_id = \(table.name).agency_id AND c.provider_id = \(id)
                AND c.id >= \(firstFresh))
            """
        case .providerPlans: "provider_id = \(id) AND (done_at IS NULL OR \(isFresh))"
        default: KeptScope.none
        }
    }

    func course(_ id: ID<TrainingCourse>, _ table: KeptTable) -> SQL {
        switch table {
        case .trainingCourses: "id = \(id)"
        case .trainingCourseRoles: "course_id = \(id)"
        case .trainingsDone: "course_id = \(id) AND \(isFresh)"
        default: KeptScope.none
        }
    }
}
