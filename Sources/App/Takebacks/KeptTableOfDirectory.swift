import Storage

/// What is put back of the directory of services, of what passed between us and providers, and of what staff are trained in.
extension KeptTable {
    /// All that a form about a service may touch.
    static let service: [KeptTable] = [.providerServices, .providerLocations, .servicesAtLocations, .directoryRows, .notices]
    /// All that writing down a talk with a provider may touch.
    static let talk: [KeptTable] = [.providerPeople, .providerContacts, .providerContactPeople, .providerContactStaff, .providerPlans]
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
